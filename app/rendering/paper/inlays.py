"""Inlays: what stands among printed words and is none: pictures, lines, page numbers.

Qt asks for their size as it breaks lines, and lets them be painted in their place: so
drawings are written as lines and never as pixels, and the number of a page may be known
only after all pages were laid out.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
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
from app.rendering.codes import paint_code
from app.rendering.fonts import font
from app.rendering.logo import paint_logo
from app.rendering.lowering import escaped
from app.rendering.requests import parse_request
from app.style.tokens import Theme

PAGE: Final = "page:"
LINE: Final = "line:"
CODE: Final = "code:"
LOGO: Final = "logo:"
"""How the address of an inlay begins that is no picture of the book."""

DOT_PX: Final = 3
PaintPicture = Callable[[QPainter, QRectF, Link, Theme], None]
"""Paints a picture of the book into a rectangle."""


class Inlays(QPyTextObject):
    """Measures and paints the inlays of one document."""

    def __init__(
        self,
        paint: PaintPicture,
        page_of: Callable[[str], int],
        theme: Theme,
        *,
        is_turned: bool = False,
    ) -> None:
        """Paint what stands among words.

        Args:
            paint: Paints a picture of the book.
            page_of: Tells the page of a place, from 1, or 0.
            theme: Of paper.
            is_turned: Whether readers begin at the right.
        """
        super().__init__()
        self.is_turned = is_turned
        self._paint, self._page_of, self._theme = paint, page_of, theme

    @override
    def intrinsicSize(
        self, doc: QTextDocument, posInDocument: int, format: QTextFormat
    ) -> QSizeF:
        """Tell how much room an inlay needs."""
        image = format.toImageFormat()
        if image.name().startswith(PAGE):
            letters = self._letters(format)
            wide = QFontMetricsF(letters).horizontalAdvance(_told(_MANY))
            return QSizeF(wide, letters.pixelSize())
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
            painter.setFont(self._letters(format))
            self._paint_page(painter, rect, name.removeprefix(PAGE))
        elif name.startswith(LINE):
            self._paint_line(painter, rect)
        elif name.startswith(CODE):
            paint_code(painter, rect, name.removeprefix(CODE))
        elif name.startswith(LOGO):
            paint_logo(painter, rect, Path(name.removeprefix(LOGO)))
        painter.restore()

    def _letters(self, format_: QTextFormat) -> QFont:
        """Give the letters of the words that an inlay stands among."""
        size = format_.toCharFormat().font().pixelSize()
        return font(size if size > 0 else self._theme.type.text)

    def _paint_page(self, painter: QPainter, rect: QRectF, place: str) -> None:
        """Write the number of a page at the far edge, on the line of the words."""
        page = self._page_of(place)
        if page:
            painter.setPen(QColor(self._theme.palette.ink))
            words = _told(page)
            wide = painter.fontMetrics().horizontalAdvance(words)
            left = rect.left() if self.is_turned else rect.right() - wide
            painter.drawText(QPointF(left, rect.bottom()), words)

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


def logo(path: str, width: int, height: int) -> str:
    """Give the rich text that becomes the logo in a file, in units."""
    address = f"{LOGO}{escaped(path)}"
    return f'<img src="{address}" width="{width}" height="{height}"/>'


_MANY = 888


def _told(page: int) -> str:
    return tr("page {number}").format(number=page)
