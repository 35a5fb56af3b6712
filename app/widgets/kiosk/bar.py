"""Kiosk bar: what is always at hand below the screen, within everybody's reach."""

from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.fitting import SHARES
from app.controls.floating import COMPANION
from app.controls.semantics import Role
from app.controls.words import Words
from app.i18n import N_, tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

SAME: Final = 1.05
"""Times a height that counts as no taller: words in one line are worth it."""

MOST_SHARE: Final = 0.3
"""Of the screen's height; where larger words would take more, the bar keeps smaller ones."""

_HELP: Final = N_("Need help? Ask a member of staff.")


class KioskItem(NamedTuple):
    """One button of the bar."""

    action: str
    """Id of what it asks for."""
    words: str
    is_last: bool = False
    """Whether it ends the visit: it is filled, and stands at the end."""


class KioskBar(QWidget):
    """Buttons of words, as many in a row as there is room, and where to get help.

    Signals:
        action_requested: A button was pressed; the id of its item.
        part_requested: Whoever hears the screen wants its next part, or with -1 the one
            before.
    """

    action_requested = Signal(str)
    part_requested = Signal(int)
    is_shared: Final = True
    """Whether strangers stand before it."""

    def __init__(self, items: tuple[KioskItem, ...]) -> None:
        """Show a button for each of `items`."""
        super().__init__()
        self._theme: Theme = DAY
        self._worn: Theme | None = None
        self._help = Words("ui", "quiet")
        self._help.show_words(tr(_HELP))
        self._row = Columns(1, fills=True)
        self._parts = tuple(
            self._part(words, by)
            for words, by in ((tr("Previous part"), -1), (tr("Next part"), 1))
        )
        self._buttons = {item.action: self._button(item) for item in items}
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._help)
        self._column.addLayout(self._row)

    def semantic_role(self) -> Role:
        """Be a tool bar to a screen reader."""
        return Role.ToolBar

    def show_words(self, action: str, words: str, icon: str = "") -> None:
        """Change what one button, if the bar has it, says; it shows no `icon`."""
        del icon
        if action in self._buttons:
            self._buttons[action].show_words(words)

    def enable(self, action: str, enabled: bool) -> None:  # noqa: FBT001 (a signal's)
        """Let a button, if the bar has it, be pressed or not."""
        if action in self._buttons:
            self._buttons[action].setEnabled(enabled)

    def button(self, action: str) -> Button:
        """Give a button, so that a card can open beside it."""
        return self._buttons[action]

    def show_parts(self, *, shown: bool) -> None:
        """Show two buttons that scroll, for whoever hears the screen, and say so."""
        for button in self._parts:
            button.setVisible(shown)
        told = tr("Hear what you touch is on. Hold the lower left corner to end it.")
        self._help.show_words(f"{tr(_HELP)} {told}" if shown else tr(_HELP))
        self._worn = None
        self.updateGeometry()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._fit(self.width())

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that a narrower bar is taller."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the bar is in this width, with words as large as fit."""
        self._fit(arg__1)
        return self._tall_px(arg__1)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the width it has."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.palette.raised))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.palette.hairline))
        painter.end()

    def _fit(self, width_px: int) -> None:
        """Take the largest words with which the bar leaves room for the page."""
        room, size = self.window().height(), self._theme.type.ui
        for step in SHARES:
            self._wear(max(self._theme.measures.least_px, round(size * step)))
            self._share_out(width_px)
            if self._tall_px(width_px) <= MOST_SHARE * room:
                break

    def _share_out(self, width_px: int) -> None:
        """Put so many buttons into a row that the bar is low, and words break little."""
        gap, margins = self._theme.gap_px, self._column.contentsMargins()
        room = width_px - margins.left() - margins.right()
        self._row.set_least(1, gap)
        most = self._row.columns_in(room)
        lowest, best = self._tall_px(width_px), 1
        for columns in range(most - 1, 0, -1):
            least = (room - gap * (columns - 1)) // columns
            self._row.set_least(least, gap)
            self._column.invalidate()
            if self._tall_px(width_px) <= SAME * lowest:
                best = least
        self._row.set_least(best, gap)
        self._column.invalidate()

    def _tall_px(self, width_px: int) -> int:
        return self._column.heightForWidth(width_px)

    def _wear(self, ui_px: int) -> None:
        """Put the buttons into letters of this size."""
        usual = self._theme.measures
        percent = round(usual.percent * ui_px / max(1, usual.least_px))
        sizes = self._theme.type._replace(ui=ui_px, percent=percent)
        theme = self._theme._replace(type=sizes)
        if theme == self._worn:
            return
        self._worn = theme
        for part in (self._help, *self._parts, *self._buttons.values()):
            part.show_theme(theme)
        gap = theme.gap_px
        self._row.set_least(1, gap)
        corner = usual.target_px + gap  # the touch corner stands there
        self._column.setContentsMargins(corner, gap, 2 * gap, gap)
        self._column.setSpacing(gap)

    def _part(self, words: str, by: int) -> Button:
        button = Button(words, variant=Variant.QUIET)
        button.setProperty(COMPANION, True)  # noqa: FBT003 (Qt's own signature)
        button.clicked.connect(lambda: self.part_requested.emit(by))
        button.hide()
        self._row.addWidget(button)
        return button

    def _button(self, item: KioskItem) -> Button:
        variant = Variant.PRIMARY if item.is_last else Variant.QUIET
        button = Button(item.words, variant=variant)
        button.clicked.connect(lambda: self.action_requested.emit(item.action))
        self._row.addWidget(button)
        return button
