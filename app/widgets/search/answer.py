"""Answer: what a word means, above all else that was found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.glossary import Term
from app.controls.button import Button
from app.controls.lines import marked
from app.controls.sheet import bring_into_view
from app.controls.tile import Tile, Told
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme

if TYPE_CHECKING:
    from app.session.sentences import Line


class Answer(QWidget):
    """The glossary's answer: its term, to be opened, and a button to hear it.

    Signals:
        open_requested: The whole entry is wanted.
        listen_requested: What it says is to be read aloud.
    """

    open_requested = Signal()
    listen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tile = _Tile(Told(""), size="text")
        self._listen = Button(tr("Listen"), "listen")
        self._tile.clicked.connect(self.open_requested)
        self._listen.clicked.connect(self.listen_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._tile)
        self._column.addWidget(self._listen, 0, Qt.AlignmentFlag.AlignLeading)

    def show_term(self, term: Term) -> None:
        """Tell what a term means."""
        meaning = marked(term.definition).words
        self._tile.show_told(
            Told(term.name, meaning, tr("Word explained"), icon="chevron-right")
        )

    def words(self) -> str:
        """Give the term and its meaning, for a screen reader."""
        return f"{self._tile.text()}. {self._tile.accessibleDescription()}"

    def show_chosen(self, *, chosen: bool) -> None:
        """Mark it as what Enter opens while the keyboard is elsewhere."""
        self._tile.show_chosen(chosen=chosen)

    def offer_listening(self, offered: bool) -> None:  # noqa: FBT001 (a signal's)
        """Show the button to hear it, or leave it out where there is no voice."""
        self._listen.setVisible(offered)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setSpacing(theme.px(6))
        self._tile.show_theme(theme)
        self._listen.show_theme(theme)


class _Tile(Tile):
    """A tile whose words can be read aloud."""

    @override
    def show_told(self, told: Told) -> None:
        super().show_told(told)
        self._said = told

    def told_lines(self) -> "tuple[Line, ...]":
        """Give the term and its meaning."""
        from app.session.sentences import Line  # noqa: PLC0415 (not at start)

        return (Line(self._said.title), Line(self._said.text, 1))

    def mark_told(self, _line: "Line", _start: int, _end: int) -> None:
        """Mark all of it as being read aloud: it is short."""
        self._show_ground("accent_ground")
        bring_into_view(self, QRect(self.rect()))

    def clear_told(self) -> None:
        """Mark nothing as being read aloud."""
        self._show_ground("card")

    def told_from(self, top_px: int) -> tuple[int, int] | None:
        """Begin with the term, if any of it is below a height."""
        return (0, 0) if top_px < self.height() else None

    def _show_ground(self, role: str) -> None:
        self._look = self._look._replace(ground=role)
        self.update()
