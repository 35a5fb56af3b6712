"""Inlays: what stands among printed words and is none: pictures, lines, page numbers.

Qt asks for their size as it breaks lines, and lets them be painted in their place: so
drawings are written as lines and never as pixels, and the number of a page may be known
only after all pages were laid out.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from app.content.links import Link
from app.i18n import tr
from app.overriding import override
from app.rendering.fonts import font
from app.rendering.lowering import escaped
from app.rendering.requests import parse_request
from app.style.tokens import Theme

PAGE: Final = "page:"
LINE: Final = "line:"
CODE: Final = "code:"
"""How the address of an inlay begins that is no picture of the book."""

DOT_PX: Final = 3
QUIET_MODULES: Final = 4
"""White around a code. Source: ISO/IEC 18004."""

PaintPicture = Callable[[QPainter, QRectF, Link, Theme], None]
"""Paints a picture of the book into a rectangle."""


class Inlays(QPyTextObject):
    """Measures and paints the inlays of one document."""

    def __init__(
        self, paint: PaintPicture, page_of: Callable[[str], int], theme: Theme
    ) -> None:
        """Paint pictures with `paint`; `page_of` tells where a place is, from 1, or 0."""
        super().__init__()
        self._paint, self._page_of, self._theme = paint, page_of, theme

    @override
    def intrinsicSize(
        self, doc: QTextDocument, posInDocument: int, format: QTextFormat
    ) -> QSizeF:
        """Tell how much room an inlay needs."""
        image = format.toImageFormat()
        if image.name().startswith(PAGE):
            letters = font(self._theme.type.text)
            wide = QFontMetricsF(letters).horizontalAdvance(_told(_MANY))
            return QSizeF(wide, self._theme.type.text)
        return QSizeF(image.width(), image.height())

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        """Paint an inlay where it stands."""
        name, rect = format.toImageFormat().name(), QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        request = parse_request(name)
        if request is not None:
            self._paint(painter, rect, request.link, self._theme)
        elif name.startswith(PAGE):
            self._paint_page(painter, rect, name.removeprefix(PAGE))
        elif name.startswith(LINE):
            self._paint_line(painter, rect)
        elif name.startswith(CODE):
            _paint_code(painter, rect, name.removeprefix(CODE))
        painter.restore()

    def _paint_page(self, painter: QPainter, rect: QRectF, place: str) -> None:
        """Write the number of a page at the right edge, on the line of the words."""
        page = self._page_of(place)
        if page:
            painter.setFont(font(self._theme.type.text))
            painter.setPen(QColor(self._theme.palette.ink))
            words = _told(page)
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QPointF(rect.right() - wide, rect.bottom()), words)

    def _paint_line(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the dotted line that is written on by hand."""
        pen = QPen(QColor(self._theme.palette.boundary), DOT_PX)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.6])
        painter.setPen(pen)
        y = rect.bottom() - DOT_PX
        painter.drawLine(QPointF(rect.left() + DOT_PX, y), QPointF(rect.right(), y))


def page_number(place: str) -> str:
    """Give the rich text that becomes the number of the page where a place is."""
    return f'&nbsp;<img src="{PAGE}{escaped(place)}"/>'


def writing_line(width: int, height: int) -> str:
    """Give the rich text that becomes a line to write on, in units."""
    return f'<img src="{LINE}" width="{width}" height="{height}"/>'


def code(address: str, side: int) -> str:
    """Give the rich text that becomes a QR code of an address, in units."""
    return f'<img src="{CODE}{escaped(address)}" width="{side}" height="{side}"/>'


_MANY = 888


def _told(page: int) -> str:
    return tr("page {number}").format(number=page)


def _paint_code(painter: QPainter, rect: QRectF, address: str) -> None:
    import segno  # noqa: PLC0415 (only where a code is printed)

    rows = tuple(segno.make(address, error="m", micro=False).matrix)
    side = rect.width() / (len(rows) + 2 * QUIET_MODULES)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for y, row in enumerate(rows, QUIET_MODULES):
        for x, is_dark in enumerate(row, QUIET_MODULES):
            if is_dark:
                corner = rect.topLeft() + QPointF(x * side, y * side)
                painter.fillRect(QRectF(corner, QSizeF(side, side)), QColor("black"))
