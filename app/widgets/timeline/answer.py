"""Answer: what a stage tells under one of its questions."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.content.links import Link
from app.controls.ground import Ground
from app.controls.passage import Passage
from app.controls.showing import show_part
from app.controls.words import Heading
from app.overriding import override
from app.style.tokens import Theme

COLUMN_PX: Final = 420
"""A comfortable width, at 100 % text."""


class Answer(Ground):
    """A question and its answer, on a ground of its own where it must be found fast.

    Signals:
        link_requested: A link in the answer was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self, question: str, ground: str = "") -> None:
        """Ask `question`; `ground` is a role of `Palette`, or empty for none."""
        super().__init__(ground, "hairline" if ground else "")
        self._on_ground = bool(ground)
        self._heading = Heading("text", 3, "heading", words=question)
        self._passage = Passage()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._passage)
        self._column.addStretch(1)
        self._passage.link_requested.connect(self.link_requested)

    def show_page(self, page: str) -> None:
        """Show the answer; without one, the question is left out too."""
        self._passage.show_page(page)
        show_part(self, shown=bool(page))

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable column; its height follows from the width it gets.

        A layout would break all words in its own width first, only to tell a height.
        """
        return QSize(self.theme.px(COLUMN_PX), 0)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        pad = theme.px(16) if self._on_ground else 0
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(4))
        self._heading.show_theme(theme)
        self._passage.show_theme(theme)
