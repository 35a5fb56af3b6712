"""Picture: an illustration of the book in a rounded frame, drawn when first seen."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.controls.late_image import FindImage, LateImage
from app.controls.showing import show_part
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, Theme

SHAPE: Final = (640, 400)
"""Width and height of every illustration's view box."""


class Picture(QWidget):
    """Shows one illustration, as wide as there is room, in its own shape."""

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._late = LateImage(self, find)
        self._theme: Theme = DAY
        self._name = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, name: str, alt: str = "") -> None:
        """Show the illustration of this name; `alt` is told to a screen reader."""
        self._name = name
        self.setAccessibleName(alt)
        show_part(self, shown=bool(name))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw it in the colours of `theme`."""
        self._theme = theme
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that the shape is kept."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell the height of the picture in this width, in px."""
        return arg__1 * SHAPE[1] // SHAPE[0]

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable size."""
        width = self._theme.px(360)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need little."""
        return QSize(80, 50)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Fetch the picture once, then paint it with round corners."""
        width = self.width()
        if not self._name or width <= 0:
            return
        image = self._late.image(self._name, self._theme, width)
        box = QRectF(0, 0, width, width * SHAPE[1] / SHAPE[0])
        painter = QPainter(self)
        paint_rounded(painter, image, box, CORNER_PX)
        painter.end()


def paint_rounded(
    painter: QPainter, image: QImage, box: QRectF, corner_px: float
) -> None:
    """Paint `image` filling `box`, cropped to its shape, with round corners."""
    if image.isNull():
        return
    scale = max(box.width() / image.width(), box.height() / image.height())
    shown = QRectF(0, 0, box.width() / scale, box.height() / scale)
    shown.moveCenter(QRectF(image.rect()).center())
    path = QPainterPath()
    path.addRoundedRect(box, corner_px, corner_px)
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.setClipPath(path)
    painter.drawImage(box, image, shown)
    painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
