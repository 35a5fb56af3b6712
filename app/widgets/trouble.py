"""Trouble: the calm page, when the book can no longer be shown."""

from PySide6.QtWidgets import QWidget

from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme

WIDEST_PX = 640


class Trouble(Sheet):
    """Says what is wrong and what to do, and nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self.setAccessibleName(tr("This book is closed"))
        self._title = Heading("h1", 1, "heading", words=tr("This book is closed"))
        self._what = Words("lede")
        self._remedy = Words("lede", bold=True)
        self._safety = Words("text", "quiet")
        self._safety.show_words(
            tr("If you feel ill now, call your team or your emergency number.")
        )
        self._parts = (self._title, self._what, self._remedy, self._safety)
        for part in self._parts:
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_words(self, what: str, remedy: str) -> None:
        """Say what is wrong, and what to do."""
        self._what.show_words(what)
        self._remedy.show_words(remedy)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self.column.setSpacing(theme.px(20))
        for part in self._parts:
            part.show_theme(theme)
