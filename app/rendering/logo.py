"""The clinic's logo: an SVG in its own colours, or a PNG, drawn as high as there is room.

It is judged as the pictures of a pack are: QtSvg would open the files that it names.
"""

import re
from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.rendering.photos import photo, photo_size
from app.rendering.svg import Drawing, judged, recoloured
from app.style.themes import DAY

_DOCTYPE = re.compile(rb"<!DOCTYPE\s+svg[^\[>]*>")
"""As drawing programs write it, without entities of its own."""


def may_be_drawn(data: bytes) -> bool:
    """Tell whether a file is an SVG or a PNG that can be shown."""
    return _drawing(data) is not None or not photo_size(data).isEmpty()


def logo(path: Path, room: QSize, ratio: float) -> QImage:
    """Draw a logo as large as fits.

    Args:
        path: An SVG or PNG file.
        room: In px.
        ratio: Px of the screen per px.

    Returns:
        The picture, with its device pixel ratio; a null image where the file cannot be
        read or may not be drawn.
    """
    data = _read(path)
    size = _own_size(data)
    if size.isEmpty() or room.isEmpty():
        return QImage()
    size = size.scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio)
    size = size.expandedTo(QSize(1, 1))
    drawing = _drawing(data)
    image = _drawn(drawing, size) if drawing else photo(data, size.width())
    image.setDevicePixelRatio(ratio)
    return image


def logo_size(path: Path, room: QSize) -> QSize:
    """Tell how large a logo is that fills a room; empty where it may not be drawn."""
    size = _own_size(_read(path))
    if size.isEmpty():
        return size
    return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def paint_logo(painter: QPainter, rect: QRectF, path: Path) -> None:
    """Paint a logo into a rectangle of its own shape: an SVG in lines, never in pixels."""
    data = _read(path)
    drawing, size = _drawing(data), photo_size(data)
    if drawing:
        _render(painter, rect, drawing)
    elif not size.isEmpty():
        painter.drawImage(rect, photo(data, size.width()))


def _read(path: Path) -> bytes:
    """Read a file; empty where that fails: it may be gone since the profile was read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _own_size(data: bytes) -> QSize:
    drawing = _drawing(data)
    if drawing is None:
        return photo_size(data)
    return QSize(ceil(drawing.width), ceil(drawing.height))


def _drawn(drawing: Drawing, size: QSize) -> QImage:
    """Draw an SVG in px of the screen."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _render(painter, QRectF(image.rect()), drawing)
    painter.end()
    return image


def _render(painter: QPainter, rect: QRectF, drawing: Drawing) -> None:
    # only classes that are roles of ours are coloured anew
    svg = recoloured(drawing, DAY.palette.drawing)
    QSvgRenderer(QByteArray(svg)).render(painter, rect)


def _drawing(data: bytes) -> Drawing | None:
    return None if data.startswith(b"\x89PNG") else judged(_DOCTYPE.sub(b"", data, 1))
