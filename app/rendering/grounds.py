"""The rounded grounds under callouts, figures and cards, painted below the words.

Qt's rich text has square corners and no bar at the side. So the colour is taken out of
the document once, and painted under the text from where the part was laid out.
"""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)

from app.rendering.roles import BAR_PX, GROUND_ROLES, ROLE_OF_STATE, TURNED
from app.style.tokens import CORNER_PX, Theme


class Ground(NamedTuple):
    """One part of a document that stands on a ground of its own."""

    position: int
    """Of its first character."""
    kind: str
    """A key of `roles.GROUND_ROLES`: a callout's kind, or quote, code, figure, card."""


def grounds(document: QTextDocument) -> tuple[Ground, ...]:
    """Find the grounds of a page that was just set, and take their colours out.

    Also gives the headings their levels, for screen readers and outlines.
    """
    found: list[Ground] = []
    level = QTextBlockFormat()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        state = block.userState()
        if state in ROLE_OF_STATE:
            cursor.setPosition(block.position())
            _clear(cursor.currentTable())
            found.append(Ground(block.position(), ROLE_OF_STATE[state].kind))
        elif state > 0:
            cursor.setPosition(block.position())
            level.setHeadingLevel(state)
            cursor.mergeBlockFormat(level)
        block = block.next()
    cursor.endEditBlock()
    return tuple(found)


def paint_grounds(
    painter: QPainter,
    document: QTextDocument,
    found: tuple[Ground, ...],
    theme: Theme,
) -> None:
    """Paint the grounds of a page, before its words.

    Args:
        painter: In the document's coordinates; parts outside its clip are left out.
        document: Laid out, as `grounds` left it.
        found: What `grounds` gave.
        theme: The one the page was made with.
    """
    is_turned = bool(document.property(TURNED))  # the bars stand where one begins
    clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for ground in found:
        rect = ground_rect(document, ground)
        if not clip.isNull() and rect.top() > clip.bottom():
            break  # to ask where the rest lies would lay all of a long page out
        if clip.isNull() or clip.intersects(rect):
            _paint(painter, rect, ground.kind, theme, is_turned=is_turned)
    painter.restore()


def ground_rect(document: QTextDocument, ground: Ground) -> QRectF:
    """Give where a ground lies, in the document's coordinates; empty if it is gone."""
    frame = document.frameAt(ground.position)
    if not isinstance(frame, QTextTable):
        return QRectF()
    rect = document.documentLayout().frameBoundingRect(frame)
    # Qt moves the answer by the place of the table's own first cell, which lies
    # within margin and padding, and lower where it is the less tall one and stands in
    # the middle; the size includes the margins (6.11).
    first, shape = frame.cellAt(0, 0).format().toTableCellFormat(), frame.format()
    lower = _lower(document, frame)
    rect.translate(-first.leftPadding(), -first.topPadding() - lower)
    width = rect.width() - shape.leftMargin() - shape.rightMargin()
    height = rect.height() - shape.topMargin() - shape.bottomMargin()
    return QRectF(rect.x(), rect.y(), width, height)


def _lower(document: QTextDocument, table: QTextTable) -> float:
    """Tell how much lower the first cell of a table begins than that beside it, in px."""
    layout, columns = document.documentLayout(), range(table.columns())
    if len(columns) == 1:
        return 0
    blocks = (table.cellAt(0, at).firstCursorPosition().block() for at in columns)
    tops = [layout.blockBoundingRect(block).top() for block in blocks]
    return tops[0] - min(tops)


def _paint(
    painter: QPainter, rect: QRectF, kind: str, theme: Theme, *, is_turned: bool
) -> None:
    """Paint one rounded ground, its edge if it would not be seen, and its bar."""
    role, palette = GROUND_ROLES[kind], theme.palette
    colour, bar = role.ground_colour(palette), role.bar_colour(palette)
    shape = QPainterPath()
    shape.addRoundedRect(rect, CORNER_PX, CORNER_PX)
    if colour != palette.ground:
        painter.fillPath(shape, _brush(colour))
    has_edge = kind in _EDGED or (colour == palette.ground and kind != "quote")
    if has_edge:
        inside = QPainterPath()
        inner = CORNER_PX - 1
        inside.addRoundedRect(rect.adjusted(1, 1, -1, -1), inner, inner)
        painter.fillPath(shape.subtracted(inside), _brush(palette.hairline))
    if bar:
        wide = theme.px(BAR_PX)
        left = rect.right() - wide if is_turned else rect.left()
        side = QRectF(left, rect.top(), wide, rect.height())
        strip = QPainterPath()
        strip.addRect(side)
        painter.fillPath(shape.intersected(strip), _brush(bar))


def _brush(colour: str) -> QBrush:
    """Give a brush without touching Qt's namespace `Qt`, at 25 ms of the start.

    Every other way to a brush or a pen does: they may also be made of `Qt.GlobalColor`.
    """
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(colour))
    return palette.brush(QPalette.ColorRole.Base)


def _clear(table: QTextTable | None) -> None:
    if table is not None:
        shape = table.format()
        shape.clearBackground()
        table.setFormat(shape)


_EDGED = frozenset({"figure", "card"})
