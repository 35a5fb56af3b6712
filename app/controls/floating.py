"""Floating: a card over the window that is left as easily as it came."""

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMargins,
    QObject,
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
    QRegion,
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


COMPANION: Final = "goes-with-cards"
"""A widget with this property set may be pressed, or have the keyboard, and the open
card stays: the bar of the voice that reads the card aloud."""


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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect().marginsRemoved(self.card_margins()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, _SHADOW_STRENGTH))
        inside = box.toRect().adjusted(CORNER_PX, CORNER_PX, -CORNER_PX, -CORNER_PX)
        painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(inside)))
        for step in range(SHADOW_PX - 2, 0, -1):  # only where it can be seen
            grown = box.adjusted(-step, -step + 2, step, step + 1)
            painter.drawRoundedRect(grown, CORNER_PX + step, CORNER_PX + step)
        painter.setClipping(False)
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
            and not self._goes_along(pressed)
        )

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close once the keyboard has gone elsewhere in the window."""
        if not self.isHidden() and now is not None and not self._goes_along(now):
            self._came_from = None
            self._leave()
