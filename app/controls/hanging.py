"""Hanging: a card that hangs below the button that opened it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.controls.floating import SHADOW_PX, Floating
from app.controls.sheet import Sheet
from app.overriding import override
from app.style.tokens import Theme

_PAD_PX = 16


class Hanging(Floating):
    """A card of one column, which scrolls where the window is too low for it."""

    def __init__(self, window: QWidget, width_px: int) -> None:
        """Stand over `window`, hidden at first, `width_px` wide at 100 % text."""
        super().__init__(window)
        self._width_px = width_px
        self._wanted_px = 0
        self._beside = QRect()
        self.sheet = Sheet(10_000, flush=True)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self.sheet)

    def hang(self, button: QRect, first: QWidget) -> None:
        """Appear below a button.

        Args:
            button: Its place on the screen, in global px.
            first: The part that gets the keyboard.
        """
        corner = self.over.mapFromGlobal(button.topLeft())
        self._beside = QRect(corner, button.size())
        self._fit()
        self.open_with(first)

    def is_whole(self) -> bool:
        """Tell whether all of it is in sight; else it scrolls."""
        return self.height() >= self._wanted_px

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._dress(theme)
        self._fit()

    def _dress(self, theme: Theme) -> None:
        """Put card and column into the look; the card takes its place later."""
        super().show_theme(theme)
        self.sheet.show_theme(theme)
        pad = theme.px(_PAD_PX) + SHADOW_PX
        self._around.setContentsMargins(pad, pad, pad, pad)

    @override
    def _fit(self) -> None:
        """Stand under the button, inside the window."""
        room = self.over.rect()
        width = min(self._theme.px(self._width_px) + 2 * SHADOW_PX, room.width())
        margins = self._around.contentsMargins()
        inner = width - margins.left() - margins.right()
        told = self.sheet.column.heightForWidth(inner)
        wanted = self._wanted_px = margins.top() + told + margins.bottom()
        top = max(0, self._beside.bottom() + 1 - SHADOW_PX // 2)
        if self._beside.top() >= room.height() // 2:  # a bar below: hang above it
            top = max(0, min(self._beside.top(), room.height()) - wanted)
        height = min(wanted, room.height() - top)
        if height < min(wanted, room.height() // 2):
            top, height = 0, min(wanted, room.height())
        left = self._beside.right() + 1 + SHADOW_PX - width
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self._beside.left() - SHADOW_PX
        left = max(0, min(left, room.width() - width))
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
