"""Icon arrays: a share as 100 or 1,000 simple figures of people.

Filled from the top left corner, row by row. Told by shape as well as by colour: those
to whom it happened are dark, perhaps-people are dark on one half, all others pale.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from app.content.number import IconArray
from app.style.tokens import Theme

MAX_PITCH_PX: Final = 20
"""From one person to the next: a hundred people need no more room than this."""

MAX_CROWD_PITCH_PX: Final = 12
"""A thousand people stand closer, so that all of them are seen at one look."""

MIN_PITCH_PX: Final = 8
"""Under this a person is a blot; a thousand then stand in narrower rows."""

NARROW_ROWS: Final = (40, 25)
"""How many of a thousand stand in a row where fifty find no room: the first that does."""

A_HUNDRED: Final = 100

_SMALLEST_PITCH_PX = 3
_PITCH_RATIO = 1.65
"""Row to row, in pitches: a person is taller than wide."""


class Crowd(NamedTuple):
    """How the people of an icon array stand."""

    per_row: int
    rows: int
    pitch_px: int
    row_px: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of all rows, in px, without the gaps after the last."""
        width = self.per_row * self.pitch_px - _gap(self.pitch_px)
        return width, self.rows * self.row_px - _gap(self.pitch_px)


def crowd(array: IconArray, width_px: int, scale: float = 1.0) -> Crowd:
    """Place the people of an array in a width, on whole pixels.

    Args:
        array: 100 or 1,000 people.
        width_px: Room; more than is useful is left empty.
        scale: Of the text, so that people grow with the words.
    """
    pitch = MAX_PITCH_PX if array.total <= A_HUNDRED else MAX_CROWD_PITCH_PX
    widest, least = round(pitch * scale), round(MIN_PITCH_PX * scale)
    placed = _filling(array, array.per_row, width_px, widest)
    if array.total <= A_HUNDRED or placed.pitch_px >= least:
        return placed
    # as small as can be told apart, so that all of them are seen at one look
    narrow = [_filling(array, row, width_px, least) for row in NARROW_ROWS]
    return next((one for one in narrow if one.pitch_px >= least), narrow[-1])


def paint_icon_array(
    painter: QPainter, rect: QRectF, array: IconArray, theme: Theme
) -> None:
    """Paint the people at the top left of `rect`, as wide as it is."""
    placed = _fitting(array, rect)
    palette = theme.palette
    dark = QColor(palette.benefit if array.good else palette.harm)
    whole, half = _person(placed, 1.0), _person(placed, 0.5)
    everyone = _row(whole, placed, 0, placed.per_row)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    # Row by row: Qt fills one path of a thousand people in 40 ms, twenty rows in 8 ms.
    for row in range(placed.rows):
        before = row * placed.per_row
        last = min(placed.per_row, array.total - before)
        filled = _within(array.filled - before, last)
        perhaps = _within(array.filled + array.perhaps - before, last)
        others = everyone if not filled else _row(whole, placed, filled, last)
        painter.fillPath(others, QColor(palette.empty))
        painter.fillPath(_row(whole, placed, 0, filled), dark)
        painter.fillPath(_row(half, placed, filled, perhaps), dark)
        painter.translate(0, placed.row_px)
    painter.restore()


def _within(place: int, last: int) -> int:
    return max(0, min(last, place))


def _row(person: QPainterPath, placed: Crowd, first: int, end: int) -> QPainterPath:
    """Put people side by side, from place `first` up to `end`."""
    path = QPainterPath()
    for column in range(first, end):
        path.addPath(person.translated(column * placed.pitch_px, 0))
    return path


def _fitting(array: IconArray, rect: QRectF) -> Crowd:
    """Find the rows that fill the rect: its shape tells how many stand in one."""
    wide = int(rect.width())
    rows = (array.per_row, *(NARROW_ROWS if array.total > A_HUNDRED else ()))
    forms = (_filling(array, row, wide, wide) for row in rows)
    return min(forms, key=lambda form: abs(_slope(form) - rect.height() / wide))


def _slope(placed: Crowd) -> float:
    width, height = placed.size
    return height / width


def _filling(array: IconArray, per_row: int, width_px: int, widest_px: int) -> Crowd:
    """Give the widest pitch, in whole px, at which a row fits."""
    pitch = min(widest_px, width_px // per_row + 1)
    if pitch * per_row - _gap(pitch) > width_px:
        pitch -= 1
    pitch = max(_SMALLEST_PITCH_PX, pitch)
    rows = -(-array.total // per_row)
    return Crowd(per_row, rows, pitch, round(pitch * _PITCH_RATIO))


def _gap(pitch_px: int) -> int:
    return max(1, round(pitch_px * 0.26))


def _person(placed: Crowd, share: float) -> QPainterPath:
    """Draw one person, or the left share of one, in a box from 0, 0."""
    width = placed.pitch_px - _gap(placed.pitch_px)
    height = placed.row_px - _gap(placed.pitch_px)
    head = max(2, round(width * 0.62))
    head += (width - head) % 2
    neck = head + max(1, round(width * 0.08))
    path = QPainterPath()
    path.addEllipse(QRectF((width - head) / 2, 0, head, head))
    path.moveTo(0, height)
    path.lineTo(0, neck + width / 2)
    path.arcTo(QRectF(0, neck, width, width), 180, -180)
    path.lineTo(width, height)
    path.closeSubpath()
    if share < 1:
        left = QPainterPath()
        left.addRect(QRectF(0, 0, round(width * share), height))
        path = path.intersected(left)
    return path
