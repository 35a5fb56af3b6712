"""Stops: the headings of a screen, or its links, as one list to choose from."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.controls.card_head import CardHead
from app.controls.hanging import Hanging
from app.controls.lines import Marked
from app.controls.rows import Row, Rows
from app.controls.semantics import say
from app.controls.words import Words
from app.overriding import override
from app.style.tokens import Theme

WIDTH_PX: Final = 520


class StopRow(NamedTuple):
    """One row: a heading with its level, or a link with where it leads."""

    words: str
    kind: str
    """Told quietly above the words."""


class Stops(Hanging):
    """Lists where one can go on a screen. Arrows move, Enter goes, Esc returns.

    Signals:
        stop_requested: One was chosen: its number, from 0 on. The card is closed by then.
    """

    stop_requested = Signal(int)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        self._head = CardHead(self)
        self._rows = Rows(grows=True)
        self._none = Words("ui", "quiet")
        self.sheet.column.addLayout(self._head)
        self.sheet.column.addWidget(self._none)
        self.sheet.column.addWidget(self._rows)
        self.sheet.column.addStretch(1)
        self._rows.row_requested.connect(self._ask)

    def show_stops(self, title: str, stops: tuple[StopRow, ...], nothing: str) -> None:
        """List these.

        Args:
            title: What they are.
            stops: In the order of the screen.
            nothing: Said where there are none.
        """
        self._head.show_words(title)
        self._rows.setAccessibleName(title)
        self._none.show_words("" if stops else nothing)
        self._rows.show_rows(
            [
                Row(str(number), stop.words, stop.kind, Marked(""))
                for number, stop in enumerate(stops)
            ]
        )
        self._rows.setVisible(bool(stops))
        if stops:
            self._rows.choose("0")

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        self.sheet.verticalScrollBar().setValue(0)
        is_empty = self._rows.total_rows() == 0
        self.hang(button, self._head.close if is_empty else self._rows)
        say(self, self._none.text())

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._head, self._rows, self._none):
            part.show_theme(theme)
        self.sheet.column.setSpacing(theme.px(6))
        super().show_theme(theme)

    def _ask(self, number: str) -> None:
        self.close_card()
        self.stop_requested.emit(int(number))
