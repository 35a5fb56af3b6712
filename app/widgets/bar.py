"""Bar: the few things that are one touch away from everywhere."""

from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.semantics import Role
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

SEARCH_PX: Final = 280
"""Width of the search button where there is room, at 100 %."""


class BarItem(NamedTuple):
    """One button of the bar."""

    action: str
    """Id of what it asks for."""
    words: str
    icon: str
    variant: Variant = Variant.QUIET
    key: str = ""
    """Told in the tip; empty for none."""
    tip: str = ""
    """What the tip says instead of the words."""
    icon_only: bool = False
    """Whether the words are left out even where there is room."""
    leaves: int = 0
    """Its turn to leave where not even all icons fit: 1 leaves first, 0 stays."""


class Bar(QWidget):
    """The row on top. Words give way to icons where room is short.

    Signals:
        action_requested: A button was pressed; the id of its item.
    """

    action_requested = Signal(str)
    is_shared: Final = False
    """Whether strangers stand before it."""

    def __init__(
        self,
        first: tuple[BarItem, ...],
        search: BarItem,
        last: tuple[BarItem, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Put `first` at the start, the search beside it, and `last` at the end."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._row = QHBoxLayout(self)
        self._buttons: dict[str, Button] = {}
        for item in first:
            self._row.addWidget(self._button(item))
        self._search = self._button(search)
        self._row.addWidget(self._search)
        self._row.addStretch(1)
        for item in last:
            self._row.addWidget(self._button(item))
        items = (*first, *last[:-1], search, *last[-1:])
        self._order = [item.action for item in items]
        self._bare = frozenset(item.action for item in items if item.icon_only)
        leaving = sorted((item.leaves, item.action) for item in items if item.leaves)
        self._leaving = [action for _, action in leaving]

    def semantic_role(self) -> Role:
        """Be a tool bar to a screen reader."""
        return Role.ToolBar

    def show_words(self, action: str, words: str, icon: str = "") -> None:
        """Change what one button says, and its icon if one is given; not its tip."""
        button = self._buttons[action]
        tip = button.toolTip()
        button.show_words(words)
        button.setToolTip(tip)
        if icon:
            button.show_icon(icon)
        self._fit()

    def enable(self, action: str, enabled: bool) -> None:  # noqa: FBT001 (a signal's)
        """Let a button, if the bar has it, be pressed or not."""
        if action in self._buttons:
            self._buttons[action].setEnabled(enabled)

    def button(self, action: str) -> Button:
        """Give a button, so that a card can open beside it."""
        return self._buttons[action]

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`, in large text smaller than the page."""
        theme = theme.of_bars()
        self._theme = theme
        for button in self._buttons.values():
            button.show_theme(theme)
        edge = theme.px(12) if theme.type.percent < _BIG else 12
        self._row.setContentsMargins(edge, 8, edge, 8)
        self._row.setSpacing(min(theme.px(10), 16))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words again, or leave them out."""
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Need no more than the icons."""
        return QSize(320, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and a hairline under it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.palette.ground))
        painter.setPen(QColor(self._theme.palette.hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _button(self, item: BarItem) -> Button:
        button = Button(item.words, item.icon, item.variant)
        tip = item.tip or item.words
        button.setToolTip(f"{tip} ({item.key})" if item.key else tip)
        button.clicked.connect(lambda: self.action_requested.emit(item.action))
        self._buttons[item.action] = button
        return button

    def _fit(self) -> None:
        """Leave words out, from the start of the row on, until all buttons fit.

        The search and the last button, which matter most, keep their words longest.
        Where even icons are too many, those leave that can be had elsewhere too.
        """
        self._search.setMinimumWidth(0)
        for action in self._leaving:
            self._buttons[action].show()
        for action in self._order:
            self._buttons[action].show_icon_only(icon_only=action in self._bare)
        for action in self._order:
            if self._needed_px() <= self.width():
                break
            self._buttons[action].show_icon_only(icon_only=True)
        for action in self._leaving:
            if self._needed_px() <= self.width():
                break
            self._buttons[action].hide()
        spare = self.width() - self._needed_px()
        wanted = self._theme.px(SEARCH_PX) - self._search.sizeHint().width()
        if spare > 0 and wanted > 0:
            width = self._search.sizeHint().width() + min(spare, wanted)
            self._search.setMinimumWidth(width)

    def _needed_px(self) -> int:
        margins = self._row.contentsMargins()
        shown = [each for each in self._buttons.values() if not each.isHidden()]
        widths = sum(button.sizeHint().width() for button in shown)
        gaps = self._row.spacing() * (len(shown) + 1)
        return widths + gaps + margins.left() + margins.right()


_BIG = 200
