"""Pressable: a painted thing to press, whose words break anew when they must."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.controls.keys import ENTER
from app.controls.lines import Lines
from app.controls.ringed import Ringed
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

Broken = tuple[tuple[Lines, str], ...]
"""Words broken into lines, each with the role of its ink."""


class Pressable(Ringed, QAbstractButton):
    """Is pressed by Enter as by Space; forgets its lines where they no longer fit."""

    def __init__(
        self,
        parent: QWidget | None = None,
        vertical: QSizePolicy.Policy = QSizePolicy.Policy.Preferred,
    ) -> None:
        """Be as tall as the words ask for; `vertical` tells whether also taller."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._known: dict[int, Broken] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._forget()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower words are taller."""
        return True

    @override
    def changeEvent(self, e: QEvent) -> None:
        """Break the lines anew where the writing direction changed."""
        super().changeEvent(e)
        if e.type() == QEvent.Type.LayoutDirectionChange:
            self._forget()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Press by Enter too."""
        if e.key() in ENTER and not e.isAutoRepeat():
            self.note_key()
            self.click()
            return
        super().keyPressEvent(e)

    def _forget(self) -> None:
        """Break all lines anew."""
        self._known.clear()
        self.updateGeometry()
        self.update()
