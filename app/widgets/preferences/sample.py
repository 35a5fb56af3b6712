"""Sample: a few lines of a page, to see at once what a setting does."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.content.links import Link
from app.controls.ground import Ground
from app.controls.passage import Passage
from app.controls.words import Words
from app.i18n import tr
from app.overriding import override
from app.rendering.lowering import escaped
from app.style.tokens import Theme


class Sample(Ground):
    """Words as on a page, with a link and a word that is explained.

    Signals:
        link_requested: The link was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self) -> None:
        super().__init__("ground", "boundary")
        self._kicker = Words("small", "quiet", words=tr("This is how a page looks"))
        self._passage = Passage()
        self._passage.show_page(_page())
        self._passage.link_requested.connect(self.link_requested)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._kicker)
        self._column.addWidget(self._passage)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        pad = min(theme.px(18), 36)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(8))
        self._kicker.show_theme(theme)
        self._passage.show_theme(theme)


def _page() -> str:
    """Write the sample in the page language."""
    title = escaped(tr("A page of this book"))
    first = escaped(
        tr("Read these lines slowly. If they are easy to read, the settings are right.")
    )
    later = escaped(tr("Some words lead on:"))
    keys = f'<a href="help">{escaped(tr("help and keys"))}</a>'
    words = f'<a class="term" href="glossary">{escaped(tr("words explained"))}</a>'
    return f"<h3>{title}</h3><p>{first}</p><p>{later} {keys}, {words}.</p>"
