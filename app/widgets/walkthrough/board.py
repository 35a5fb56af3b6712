"""Board: shows one picture as large as its box, an illustration or people counted."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.content.links import Kind
from app.controls.late_image import FindImage, LateImage
from app.controls.picture import paint_rounded
from app.controls.semantics import Role
from app.controls.showing import show_part
from app.overriding import override
from app.rendering.requests import CROWD_PX
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, Theme, type_scale
from app.widgets.walkthrough.step import Plate

_USUAL: Final = type_scale(100)
"""People are as large as their box, not as the words."""


class Board(QWidget):
    """Paints a plate, drawn when it is first seen; its box has the plate's shape."""

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw with `find`."""
        super().__init__(parent)
        self._late = {
            kind: LateImage(self, find, kind)
            for kind in (Kind.ILLUSTRATION, Kind.NUMBER)
        }
        self._theme: Theme = DAY
        self._plate: Plate | None = None

    def show_plate(self, plate: Plate | None) -> None:
        """Show another one; None takes no room."""
        self._plate = plate
        self.setAccessibleName(plate.alt if plate else "")
        show_part(self, shown=plate is not None)
        self.update()

    def semantic_role(self) -> Role:
        """Be a picture to a screen reader; one that was told of before is only ground."""
        return Role.Graphic if self.accessibleName() else Role.Client

    def show_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme = theme._replace(type=_USUAL)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Fetch the picture once, then paint it."""
        if self._plate is None or not self.width():
            return
        link, width = self._plate.link, self.width()
        is_number = link.kind is Kind.NUMBER
        if is_number:  # in less room a thousand people would stand in other rows
            width = max(width, CROWD_PX)
        image = self._late[link.kind].image(link.slug, self._theme, width)
        painter = QPainter(self)
        if is_number:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), image)
        else:
            paint_rounded(painter, image, QRectF(self.rect()), CORNER_PX)
        painter.end()
