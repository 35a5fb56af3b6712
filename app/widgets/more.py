"""More: everything that can be done, in one card, for finger, key and ear."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.controls.card_head import CardHead
from app.controls.columns import Columns
from app.controls.hanging import Hanging
from app.controls.menu_line import MenuLine
from app.controls.words import Heading
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme

WIDTH_PX: Final = 760
COLUMN_PX: Final = 330
"""Least width of a column, at 100 % text."""


class Deed(NamedTuple):
    """One thing that can be done."""

    action: str
    """Id of what it asks for."""
    words: str
    key: str = ""
    icon: str = ""
    is_possible: bool = True
    """Whether it means something here and now."""


class Deeds(NamedTuple):
    """Things of one kind."""

    title: str
    deeds: tuple[Deed, ...]


class More(Hanging):
    """Lists what can be done, with the keys that do it; the arrows walk through.

    Signals:
        action_requested: Something was chosen; its id. The card is closed by then.
    """

    action_requested = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        self._head = CardHead(self, tr("Everything you can do"))
        self._list = _List(())
        self.sheet.column.addLayout(self._head)
        self.sheet.column.addWidget(self._list)
        self.sheet.column.addStretch(1)

    def show_deeds(self, groups: tuple[Deeds, ...]) -> None:
        """List these."""
        before, self._list = self._list, _List(groups)
        self.sheet.column.replaceWidget(before, self._list)
        before.hide()
        before.deleteLater()
        for line in self._list.lines:
            line.action_requested.connect(self._ask)
        self._list.show_theme(self._theme)
        self._list.show()

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        self.sheet.verticalScrollBar().setValue(0)
        possible = (line for line in self._list.lines if line.isEnabled())
        self.hang(button, next(possible, self._head.close))

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._head, self._list):
            part.show_theme(theme)
        super().show_theme(theme)

    def _ask(self, action: str) -> None:
        self.close_card()
        self.action_requested.emit(action)


class _Line(MenuLine):
    """One deed.

    Signals:
        action_requested: It was chosen; its id.
    """

    action_requested = Signal(str)

    def __init__(self, deed: Deed) -> None:
        super().__init__(deed.words, deed.key, deed.icon)
        self._action = deed.action
        self.setEnabled(deed.is_possible)
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.action_requested.emit(self._action)


class _List(QWidget):
    """The deeds, group by group, in one or two columns."""

    def __init__(self, groups: tuple[Deeds, ...]) -> None:
        super().__init__()
        self.lines: list[_Line] = []
        self._heads: list[Heading] = []
        self._columns: list[Columns] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for group in groups:
            heading = Heading("ui", 2, "quiet", words=group.title)
            columns = Columns(COLUMN_PX, most=2)
            self._heads.append(heading)
            self._columns.append(columns)
            self._column.addWidget(heading)
            self._column.addLayout(columns)
            for deed in group.deeds:
                line = _Line(deed)
                self.lines.append(line)
                columns.addWidget(line)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (*self._heads, *self.lines):
            part.show_theme(theme)
        for columns in self._columns:
            columns.set_least(theme.px(COLUMN_PX), 0)
        self._column.setSpacing(theme.px(6))
