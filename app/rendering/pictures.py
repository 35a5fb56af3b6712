"""Pictures of a pack, drawn in a theme: illustrations, icon arrays, and our icons."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from math import ceil
from pathlib import Path
from typing import Final

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)

from app.content.illustration import Picture
from app.content.links import Kind, Link
from app.content.number import IconArray, Number, NumberKind, icon_array
from app.content.reference import Reference
from app.rendering.codes import paint_code
from app.rendering.figures import crowd, paint_icon_array
from app.rendering.requests import scale_of
from app.style.tokens import CORNER_PX, Theme

CACHE_BYTES: Final = 24 * 1024 * 1024
"""Pictures kept for the way back: about a dozen at column width, twice as dense."""

MAX_WIDTH_PX: Final = 4_096
MAX_RATIO: Final = 4.0

_USUAL_SIZE = QSize(640, 400)


class Pictures:
    """Draws what a page asks for; never fails: a quiet ground stands for what is bad."""

    def __init__(
        self,
        find: Callable[[str], Picture | None],
        numbers: Callable[[str], Number | None],
        references: Callable[[str], Reference | None],
    ) -> None:
        """Take three questions to a library: a picture, a number, a source, by name."""
        self._find = find
        self._numbers = numbers
        self._references = references
        self._sizes: dict[Link, QSize] = {}
        self._drawn: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._bytes = 0

    def size(self, link: Link, width_px: int) -> QSize:
        """Tell how large a picture is in a column so wide, in px, at 100 %.

        Drawings fill the column, photos are not enlarged, and the people of an icon
        array have a size of their own.
        """
        if link.kind is Kind.SOURCE:
            return QSize(width_px, width_px)
        if link.kind is Kind.NUMBER:
            array = self._array(link.slug)
            if array is not None:
                return QSize(*crowd(array, width_px).size)
        if link not in self._sizes:
            self._sizes[link] = self._own_size(link)
        return _in_column(self._sizes[link], width_px)

    def image(self, link: Link, theme: Theme, width_px: int, ratio: float) -> QImage:
        """Draw a picture so wide, for a screen of this device pixel ratio; never null."""
        width, ratio = (
            min(max(1, width_px), MAX_WIDTH_PX),
            min(max(1.0, ratio), MAX_RATIO),
        )
        key = (link, theme.name, theme.type.percent, width, ratio)
        image = self._drawn.pop(key, None)
        if image is None:
            image = self._draw(link, theme, width, ratio)
            self._bytes += image.sizeInBytes()
        self._drawn[key] = image
        while self._bytes > CACHE_BYTES and len(self._drawn) > 1:
            self._bytes -= self._drawn.popitem(last=False)[1].sizeInBytes()
        return image

    def _array(self, name: str) -> IconArray | None:
        number = self._numbers(name)
        if number is None or number.kind is not NumberKind.SHARE:
            return None
        return icon_array(number)

    def _picture(self, link: Link) -> Picture | None:
        return self._find(link.slug) if link.kind is Kind.ILLUSTRATION else None

    def _own_size(self, link: Link) -> QSize:
        picture = self._picture(link)
        if picture is None:
            return _USUAL_SIZE
        if not _is_svg(picture.data):
            from app.rendering.photos import photo_size  # noqa: PLC0415 (not at start)

            size = photo_size(picture.data)
            return _USUAL_SIZE if size.isEmpty() else size
        from app.rendering.svg import judged  # noqa: PLC0415 (1.5 ms at start)

        drawing = judged(picture.data)
        if drawing is None:
            return _USUAL_SIZE
        return QSize(MAX_WIDTH_PX, ceil(MAX_WIDTH_PX * drawing.height / drawing.width))

    def _draw(self, link: Link, theme: Theme, width_px: int, ratio: float) -> QImage:
        size_at = partial(self.size, link)
        scale = scale_of(link, size_at, width_px, theme.type.percent)
        size = size_at(ceil(width_px / scale))
        height = max(1, round(size.height() * width_px / max(1, size.width())))
        image = QImage(
            ceil(width_px * ratio),
            ceil(height * ratio),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.setDevicePixelRatio(ratio)
        image.fill(QtCore.Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRectF(0, 0, width_px, height)
        self.paint(painter, rect, link, theme)
        painter.end()
        return image

    def paint(self, painter: QPainter, rect: QRectF, link: Link, theme: Theme) -> None:
        """Paint a picture, filling `rect`; in lines, where the painter writes lines."""
        if link.kind is Kind.SOURCE:
            reference = self._references(link.slug)
            dot_px = 1 / painter.device().devicePixelRatioF()
            paint_code(painter, rect, reference.url if reference else "", dot_px)
            return
        if link.kind is Kind.NUMBER:
            array = self._array(link.slug)
            if array is None:
                _paint_placeholder(painter, rect, theme)
            else:
                paint_icon_array(painter, rect, array, theme)
            return
        picture = self._picture(link)
        clip = QPainterPath()
        clip.addRoundedRect(rect, CORNER_PX, CORNER_PX)
        painter.setClipPath(clip)
        if picture is None or not _paint_picture(painter, rect, picture.data, theme):
            painter.setClipping(False)
            _paint_placeholder(painter, rect, theme)


def icon(folder: Path, name: str, colour: str, size_px: int = 24) -> QtGui.QIcon:
    """Give an icon of one colour, sharp on every screen of this desk.

    Args:
        folder: `resources/icons`.
        name: Of the file, without its ending.
        colour: As `#RRGGBB`, for all that says `currentColor`.
        size_px: Side of the square.
    """
    text = (folder / f"{name}.svg").read_text("utf-8")
    data = text.replace("<svg", f'<svg color="{colour}"', 1).encode()
    made = QtGui.QIcon()
    screens = {screen.devicePixelRatio() for screen in QtGui.QGuiApplication.screens()}
    for ratio in sorted(screens | {1.0}):
        side = ceil(size_px * ratio)
        pixmap = QtGui.QPixmap(side, side)
        pixmap.fill(QtCore.Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        _render(painter, QRectF(0, 0, side, side), data)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made


def _in_column(size: QSize, width_px: int) -> QSize:
    width = min(size.width(), max(1, width_px))
    return QSize(width, max(1, round(size.height() * width / size.width())))


def _is_svg(data: bytes) -> bool:
    return data[:256].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def _paint_picture(painter: QPainter, rect: QRectF, data: bytes, theme: Theme) -> bool:
    """Paint a drawing or a photo; False if it may not be."""
    if _is_svg(data):
        from app.rendering.svg import judged, recoloured  # noqa: PLC0415

        drawing = judged(data)
        if drawing is None:
            return False
        return _render(painter, rect, recoloured(drawing, theme.palette.drawing))
    from app.rendering.photos import photo  # noqa: PLC0415

    image = photo(data, ceil(rect.width() * painter.device().devicePixelRatioF()))
    if not image.isNull():
        painter.drawImage(rect, image)
    return not image.isNull()


def _render(painter: QPainter, rect: QRectF, svg: bytes) -> bool:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 (3 ms; words come first)

    renderer = QSvgRenderer(QByteArray(svg))
    renderer.render(painter, rect)
    return renderer.isValid()


def _paint_placeholder(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    palette = theme.palette
    painter.setBrush(QColor(palette.raised))
    painter.setPen(QPen(QColor(palette.hairline), 1))
    edge = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(edge, CORNER_PX, CORNER_PX)
