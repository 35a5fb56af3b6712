"""Floating: a card over the window that is left as easily as it came."""

from math import ceil
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMargins,
    QObject,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.controls.semantics import Role
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, Theme

SHADOW_PX: Final = 14
"""Room around the card for its shadow, the only one of the house."""

_SHADOW_STRENGTH: Final = 3
"""Of 255, once for each px."""

_CORNER: Final = 28
"""Px from the edge of the room to where the sides of the shadow are straight."""

_SIDE: Final = 4
"""Px of a straight side; as the corners, whole pixels also where a px is 1.25 of them."""


COMPANION: Final = "goes-with-cards"
"""A widget with this property set may be pressed, or have the keyboard, and the open
card stays: the bar of the voice that reads the card aloud."""

EXPLORED: Final = "explored-by-touch"
"""While a window has this property set, a touch beside a card only asks what is there."""


class Floating(QWidget):
    """Stands over its window. Esc, a press beside it, or leaving it closes it.

    The keyboard returns to where it was.

    Signals:
        openness_changed: It was opened (True) or closed.
    """

    openness_changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window)
        self.over = window
        self._theme: Theme = DAY
        self._shadow = QPixmap()
        self._came_from: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):  # always, but the stubs cannot know
            application.focusChanged.connect(self._follow_focus)

    def semantic_role(self) -> Role:
        """Be a dialog to a screen reader, which then tells the card's name."""
        return Role.Dialog

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.update()

    def open_with(self, first: QWidget) -> None:
        """Show the card and put the keyboard on `first`, a part of it."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
            # presses go to the widgets under them, so the whole program is listened to
            if (application := QCoreApplication.instance()) is not None:
                application.installEventFilter(self)
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_card(self) -> None:
        """Hide the card and give the keyboard back."""
        if self.isHidden():
            return
        had_focus = self._holds(QApplication.focusWidget())
        came_from, self._came_from = self._came_from, None
        if had_focus and came_from is not None and came_from.isVisible():
            # before it hides: Qt would look for the next part, as if Tab were pressed
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        if not self.isHidden():
            self._leave()

    def make_way(self, part: QWidget) -> None:
        """Close for a part that is about to be pressed, unless that goes along."""
        if not self.isHidden() and not self._goes_along(part):
            self._came_from = None
            self._leave()

    def card_margins(self) -> QMargins:
        """Give the room of the shadow."""
        return QMargins(SHADOW_PX, SHADOW_PX, SHADOW_PX, SHADOW_PX)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and close by a press beside the card."""
        if event.type() == QEvent.Type.Resize and watched is self.over:
            self._fit()
        elif event.type() == QEvent.Type.MouseButtonPress and self._is_beside(watched):
            self._came_from = None
            self._leave()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint one soft shadow and the card."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._shadow.isNull() or self._shadow.devicePixelRatio() != ratio:
            self._shadow = _shadow(ratio)
        _paint_shadow(painter, self.rect(), self._shadow)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect().marginsRemoved(self.card_margins()))
        painter.setBrush(QColor(self._theme.palette.card))
        painter.setPen(QPen(QColor(self._theme.palette.boundary), 1))
        edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, CORNER_PX, CORNER_PX)
        painter.end()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is open."""
        super().showEvent(event)
        if not event.spontaneous():
            self.openness_changed.emit(True)  # noqa: FBT003 (a signal's)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is closed."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.openness_changed.emit(False)  # noqa: FBT003

    def _fit(self) -> None:
        """Stay inside a window that has another size now."""

    def _leave(self) -> None:
        self.hide()
        if (application := QCoreApplication.instance()) is not None:
            application.removeEventFilter(self)

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    def _goes_along(self, widget: QWidget | None) -> bool:
        """Tell whether a widget is part of the card, or goes with whichever is open."""
        part = widget
        while part is not None and not part.property(COMPANION):
            part = part.parentWidget()
        return part is not None or self._holds(widget)

    def _is_beside(self, pressed: QObject) -> bool:
        """Tell whether a press meant something else in the same window."""
        return (
            isinstance(pressed, QWidget)
            and pressed.window() is self.window()
            and not pressed.window().property(EXPLORED)
            and not self._goes_along(pressed)
        )

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close once the keyboard has gone elsewhere in the window."""
        if self.isHidden() or now is None or now.window().property(EXPLORED):
            return
        if not self._goes_along(now):
            self._came_from = None
            self._leave()


def _shadow(ratio: float) -> QPixmap:
    """Draw the shadow of the smallest card; that of a larger one is the same, drawn out.

    Args:
        ratio: Pixels of the screen in one px.
    """
    whole = 2 * _CORNER + _SIDE
    pixmap = QPixmap(ceil(whole * ratio), ceil(whole * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, _SHADOW_STRENGTH))
    card = whole - 2 * SHADOW_PX
    box = QRectF(SHADOW_PX, SHADOW_PX, card, card)
    for step in range(SHADOW_PX - 2, 0, -1):
        grown = box.adjusted(-step, -step + 2, step, step + 1)
        painter.drawRoundedRect(grown, CORNER_PX + step, CORNER_PX + step)
    painter.end()
    return pixmap


def _paint_shadow(painter: QPainter, room: QRect, shadow: QPixmap) -> None:
    """Paint a shadow around what stands in `room`: its corners, and its sides drawn out.

    To draw it anew takes longer than all else that is painted for a letter typed.
    """
    ratio = shadow.devicePixelRatio()
    for x, wide, from_x, cut_wide in _pieces(room.width()):
        for y, tall, from_y, cut_tall in _pieces(room.height()):
            cut = QRectF(from_x, from_y, cut_wide, cut_tall)
            cut = QRectF(cut.topLeft() * ratio, cut.size() * ratio)
            if not cut_wide == cut_tall == _SIDE:  # the card covers the middle
                painter.drawPixmap(QRectF(x, y, wide, tall), shadow, cut)


def _pieces(room: int) -> tuple[tuple[int, int, int, int], ...]:
    """Give where a corner, a side and a corner stand, and where they are cut from."""
    end = room - _CORNER
    return (
        (0, _CORNER, 0, _CORNER),
        (_CORNER, end - _CORNER, _CORNER, _SIDE),
        (end, _CORNER, _CORNER + _SIDE, _CORNER),
    )
