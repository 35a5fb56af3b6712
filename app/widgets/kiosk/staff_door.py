"""Staff door: a pad for the PIN, over everything else. Its digits are never shown."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.caution import Caution
from app.controls.fitting import fit
from app.controls.keys import ENTER
from app.controls.semantics import Role
from app.controls.words import Heading, Words
from app.i18n import tr, trn
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

LONGEST: Final = 12
"""Digits that are taken; more are left out."""

_PAD: Final = ("123", "456", "789")
_KEY: Final = 1.3
"""Times the least side of a target, where there is room."""

_ROW: Final = 0.1
"""So much of a low screen a row of keys may take: the rest is for letters."""

EDGE_GAPS: Final = 4
"""Room beside the pad, in times what lies between two things to press."""

WIDEST_PX: Final = 620
"""Of the words above the pad, at 100 % text."""


class StaffDoor(QWidget):
    """Asks for a PIN, or says why the door stays shut.

    Signals:
        pin_requested: These digits are to be tried.
        close_requested: Nobody of the staff is here.
    """

    pin_requested = Signal(str)
    close_requested = Signal()

    def __init__(self) -> None:
        """Ask in the middle of whatever this covers."""
        super().__init__()
        self._theme: Theme = DAY
        self._digits = ""
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = Heading("h2", 1, "heading", words=tr("Staff only"))
        self._told = Words("ui", "ink")
        self._warning = Caution()
        self._dots = _Dots()
        self._keys = [self._digit(sign) for row in _PAD for sign in row]
        self._zero = self._digit("0")
        words = tr("Delete the last digit")
        self._delete = Button(words, "backspace", icon_only=True)
        self._open = Button(tr("Open"), variant=Variant.PRIMARY)
        self._close = Button(tr("Back to the reader"), "back")
        self._delete.clicked.connect(self._take_away)
        self._open.clicked.connect(self._ask)
        self._close.clicked.connect(self.close_requested)
        self._pad = QWidget()
        self._grid = QGridLayout(self._pad)
        self._column = QVBoxLayout()
        self._set_up()
        self.setAccessibleName(self._title.text())

    def semantic_role(self) -> Role:
        """Be a dialog to a screen reader."""
        return Role.Dialog

    def ask(self) -> None:
        """Ask for a PIN anew."""
        self._show(tr("Please enter your PIN."), is_open=True)

    def tell_wrong(self) -> None:
        """Say that no PIN fits, and ask anew."""
        self._show(tr("That PIN does not fit."), is_open=True)

    def tell_checking(self) -> None:
        """Say that the digits are being compared: that takes a moment."""
        self._show(tr("One moment …"), is_open=False)

    def tell_wait(self, seconds: int) -> None:
        """Say how long nothing can be entered, after wrong PINs."""
        words = trn(
            "Too many wrong PINs. Please wait {count} second.",
            "Too many wrong PINs. Please wait {count} seconds.",
            seconds,
        )
        self._show(words, is_open=False)

    def tell_shut(self, warning: str = "") -> None:
        """Say that nobody can come in here, and how the kiosk is ended instead.

        Args:
            warning: What is wrong with the clinic's profile, which may be the reason.
        """
        words = tr(
            "No PIN is set, so this door stays shut. To end the kiosk, sign in to this "
            "computer as its administrator and stop the service, as its guide says: "
            "docs/kiosk.md."
        )
        self._show(words, is_open=False)
        self._warning.show_words(warning)
        self._pad.hide()
        self._dots.hide()
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find letters that fit."""
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits from a keyboard too."""
        sign = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() in ENTER:
            self._ask()
        elif event.key() == Qt.Key.Key_Backspace:
            self._take_away()
        elif sign.isascii() and sign.isdecimal():
            self._add(sign)
        else:
            super().keyPressEvent(event)

    def _set_up(self) -> None:
        for number, key in enumerate(self._keys):
            self._grid.addWidget(key, number // 3, number % 3)
        for number, key in enumerate((self._delete, self._zero, self._open)):
            self._grid.addWidget(key, 3, number)
        self._grid.setContentsMargins(0, 0, 0, 0)
        # digits stand like this everywhere, also where one reads from right to left
        self._pad.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._column.addStretch(2)
        for part in self._stacked():
            self._column.addWidget(part)
        self._column.addStretch(1)
        around = QHBoxLayout(self)
        around.addStretch(1)
        around.addLayout(self._column)
        around.addStretch(1)
        for key in self.findChildren(Button):
            if key is not self._close:
                key.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _digit(self, sign: str) -> Button:
        key = Button(sign)
        key.clicked.connect(lambda: self._add(sign))
        return key

    def _show(self, words: str, *, is_open: bool) -> None:
        """Say something with nothing entered; the pad can be used, or not."""
        self._digits = ""
        self._told.show_words(words)
        self._dots.show()
        self._pad.show()
        self._pad.setEnabled(is_open)
        self._follow()
        self._fit()

    def _add(self, sign: str) -> None:
        if self._pad.isEnabled() and len(self._digits) < LONGEST:
            self._digits += sign
            self._follow()

    def _take_away(self) -> None:
        self._digits = self._digits[:-1]
        self._follow()

    def _ask(self) -> None:
        digits = self._digits
        if digits and self._pad.isEnabled():
            self.tell_checking()
            self.pin_requested.emit(digits)

    def _follow(self) -> None:
        entered = len(self._digits)
        self._dots.show_entered(entered)
        self._open.setEnabled(bool(entered))
        self._delete.setEnabled(bool(entered))

    def _fit(self) -> None:
        """Wear letters with which the pad is whole in sight: staff stand before it."""
        edge = 2 * EDGE_GAPS * self._theme.gap_px
        fit(self._theme, self._wear, self.height() - edge, least_px=0)

    def _wear(self, theme: Theme) -> int:
        """Take a look, and tell how tall everything is in it."""
        target, gap = theme.target_px, theme.gap_px
        tall = max(target, min(round(_KEY * target), round(_ROW * self.height())))
        keys = (*self._keys, self._zero, self._delete, self._open)
        words = (self._title, self._told, self._warning, self._close)
        for part in (*words, self._dots, *keys):
            part.show_theme(theme)
        for key in keys:
            key.setFixedHeight(tall)
            key.setMinimumWidth(round(1.5 * tall))
        self._grid.setSpacing(gap)
        self._column.setSpacing(2 * gap)
        room = self.width() - 2 * EDGE_GAPS * gap
        wide = min(room, max(self._pad.sizeHint().width(), theme.px(WIDEST_PX) // 2))
        third = (wide - 2 * gap) // 3
        tall = max(tall, *(key.heightForWidth(third) for key in keys))
        for key in keys:
            key.setFixedHeight(tall)
        parts = [part for part in self._stacked() if not part.isHidden()]
        for part in self._stacked():
            part.setFixedWidth(wide)
        heights = sum(_tall_px(part, wide) for part in parts)
        return heights + 2 * gap * max(0, len(parts) - 1)

    def _stacked(self) -> tuple[QWidget, ...]:
        """Give the parts from the top down."""
        words = (self._title, self._told, self._warning)
        return (*words, self._dots, self._pad, self._close)


def _tall_px(part: QWidget, wide: int) -> int:
    """Tell how tall a part is in this width, in px."""
    least = max(part.minimumSizeHint().height(), part.sizeHint().height())
    return part.heightForWidth(wide) if part.hasHeightForWidth() else least


class _Dots(QWidget):
    """One dot for each digit that was entered."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DAY
        self._entered = 0

    def semantic_role(self) -> Role:
        """Be plain words to a screen reader."""
        return Role.StaticText

    def show_entered(self, entered: int) -> None:
        """Show so many dots."""
        self._entered = entered
        words = trn("{count} digit entered", "{count} digits entered", entered)
        self.setAccessibleName(words)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for a line of dots."""
        return QSize(LONGEST * self._step_px(), self._step_px())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots, and the line they stand on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, step = self._theme.palette, self._step_px()
        painter.fillRect(
            0, self.height() - 2, self.width(), 2, QColor(palette.boundary)
        )
        painter.setBrush(QColor(palette.ink))
        painter.setPen(Qt.PenStyle.NoPen)
        side = step * 0.5
        wide = min(step, self.width() / LONGEST)
        left = (self.width() - self._entered * wide) / 2
        for number in range(self._entered):
            middle = left + (number + 0.5) * wide
            top = (self.height() - side) / 2 - 2
            painter.drawEllipse(QRectF(middle - side / 2, top, side, side))
        painter.end()

    def _step_px(self) -> int:
        return self._theme.type.ui
