"""Covering: one calm page over the whole window, while all below it rests."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.controls.floating import COMPANION
from app.overriding import override


class Covering(QObject):
    """Lays a part over a window. What lies below can neither be seen nor used."""

    def __init__(self, window: QWidget) -> None:
        """Cover `window`, when asked to."""
        super().__init__(window)
        self._window = window
        self._part: QWidget | None = None
        self._hand: QWidget | None = None
        self._resting: list[QWidget] = []
        window.installEventFilter(self)

    @property
    def part(self) -> QWidget | None:
        """Give what lies over the window; None if nothing does."""
        return self._part

    def cover(self, part: QWidget, first: QWidget) -> None:
        """Lay `part` over the window, and give the keyboard to `first` in it."""
        if self._part is part:
            return
        hand = self._hand if self._part is not None else self._focused()
        self._take_off()
        self._hand, self._part = hand, part
        part.setParent(self._window)
        part.setProperty(COMPANION, True)  # noqa: FBT003 (Qt's own)
        part.setGeometry(self._window.rect())
        part.show()
        part.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        kind = Qt.FindChildOption.FindDirectChildrenOnly
        below = self._window.findChildren(QWidget, options=kind)
        self._resting = [
            each for each in below if each is not part and each.isEnabled()
        ]
        for each in self._resting:
            each.setEnabled(False)

    def uncover(self) -> None:
        """Take the part away, and give the keyboard back to where it was."""
        hand = self._hand
        self._take_off()
        if hand is not None and hand.isVisible():
            hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> QWidget | None:
        """Give the part of this window that has the keyboard; another may have it."""
        focused = QApplication.focusWidget()
        if focused is not None and self._window.isAncestorOf(focused):
            return focused
        return None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() is QEvent.Type.Resize and self._part is not None:
            self._part.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _take_off(self) -> None:
        for each in self._resting:
            each.setEnabled(True)
        self._resting = []
        if self._part is not None:
            focused = self._focused()
            if focused is not None and self._part.isAncestorOf(focused):
                focused.clearFocus()  # or Qt goes on as if Tab were pressed
            self._part.hide()
        self._part, self._hand = None, None
