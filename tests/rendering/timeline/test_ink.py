"""Words, lines and the curve of a timeline are painted where they were placed."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.rendering.shapes import Box, Letters, Point, TextBox
from app.rendering.timeline.curve import smooth
from app.rendering.timeline.ink import (
    paint_break,
    paint_curve,
    paint_text,
    path_of,
    pill_of,
    rect_of,
)
from app.rendering.timeline.placed import Bend, Break, PlacedCurve
from app.rendering.timeline.words import PILL_PX
from app.style.themes import DAY


@contextmanager
def painting(image: QImage) -> Generator[QPainter]:
    painter = QPainter(image)
    yield painter
    painter.end()


def paper() -> QImage:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def inked(image: QImage, box: Box) -> bool:
    """Tell whether anything but white stands in a box."""
    part = image.copy(rect_of(box).toAlignedRect())
    white = QColor("white")
    return any(
        part.pixelColor(x, y) != white
        for x in range(part.width())
        for y in range(part.height())
    )


def colour_at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


def test_every_line_of_words_is_written_in_its_box() -> None:
    image, letters = paper(), Letters(16)
    text = TextBox(Box(10, 10, 80, 42), ("one", "two"), letters)
    with painting(image) as painter:
        paint_text(painter, text, "#000000")
    assert inked(image, Box(10, 10, 40, 20))
    assert inked(image, Box(10, 31, 40, 20))
    assert not inked(image, Box(0, 54, 200, 40))


def test_centred_words_stand_in_the_middle() -> None:
    image = paper()
    text = TextBox(Box(0, 10, 200, 21), ("i",), Letters(16), centred=True)
    with painting(image) as painter:
        paint_text(painter, text, "#000000")
    assert inked(image, Box(90, 10, 20, 20))
    assert not inked(image, Box(0, 10, 80, 20))


def test_a_path_has_breaks_where_its_bends_have() -> None:
    one = Bend(Point(0, 0), Point(1, 0), Point(2, 0), Point(3, 0))
    next_to = Bend(Point(3, 0), Point(4, 0), Point(5, 0), Point(6, 0))
    apart = Bend(Point(9, 0), Point(9, 1), Point(9, 2), Point(9, 3))
    path = path_of((one, next_to, apart))
    moves = [n for n in range(path.elementCount()) if path.elementAt(n).isMoveTo()]
    assert len(moves) == 2
    assert path.boundingRect() == QRectF(0, 0, 9, 3)


def test_the_curve_is_drawn_with_its_lowest_days() -> None:
    image = paper()
    line = smooth((Point(0, 10), Point(100, 60), Point(200, 10)))
    label = TextBox(Box(80, 70, 40, 21), ("low",), Letters(16, bold=True))
    curve = PlacedCurve(Box(0, 10, 200, 50), line, Box(80, 10, 40, 50), label, label)
    with painting(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_curve(painter, curve, DAY)
    assert colour_at(image, 100, 59) == DAY.palette.blood
    assert colour_at(image, 100, 20) == DAY.palette.harm_ground
    assert colour_at(image, 60, 15) == "#FFFFFF"
    assert inked(image, label.box)


def test_a_part_of_the_curve_may_have_no_words() -> None:
    image = paper()
    line = smooth((Point(0, 10), Point(200, 60)))
    with painting(image) as painter:
        paint_curve(
            painter, PlacedCurve(Box(0, 10, 200, 50), line, None, None, None), DAY
        )
    assert inked(image, Box(0, 10, 200, 50))
    assert not inked(image, Box(0, 70, 200, 30))


def test_a_break_is_two_slanted_lines_across_the_way() -> None:
    image = paper()
    with painting(image) as painter:
        paint_break(painter, Break(Point(100, 50), Point(1, 0)), "#000000")
    middle = [image.pixelColor(x, 50) != QColor("white") for x in range(80, 121)]
    lines = sum(a and not b for a, b in zip(middle, [False, *middle], strict=False))
    assert lines == 2
    above = [x for x in range(200) if image.pixelColor(x, 43) != QColor("white")]
    below = [x for x in range(200) if image.pixelColor(x, 57) != QColor("white")]
    assert min(above) < min(below)


def test_the_lower_edge_of_the_curve_shows_its_breaks() -> None:
    image, plain = paper(), paper()
    line = smooth((Point(0, 10), Point(200, 20)))
    curve = PlacedCurve(Box(0, 10, 200, 50), line, None, None, None)
    for where, what in ((image, curve._replace(breaks=(120.0,))), (plain, curve)):
        with painting(where) as painter:
            paint_curve(painter, what, DAY)
    near = Box(112, 54, 16, 12)
    part = rect_of(near).toAlignedRect()
    assert image.copy(part) != plain.copy(part)
    assert inked(image, Box(110, 62, 20, 4))


def test_lines_from_the_right_end_there() -> None:
    image = paper()
    text = TextBox(Box(0, 10, 200, 21), ("i",), Letters(16), from_right=True)
    with painting(image) as painter:
        paint_text(painter, text, "#000000")
    assert inked(image, Box(180, 10, 20, 20))
    assert not inked(image, Box(0, 10, 170, 20))
    assert pill_of(text).right() > 200
    assert pill_of(text).left() > 180


def test_the_ground_behind_words_is_as_wide_as_they_are() -> None:
    text = TextBox(Box(20, 10, 160, 21), ("i",), Letters(16))
    centred = text._replace(centred=True)
    assert pill_of(text).left() == 20 - PILL_PX
    assert pill_of(text).width() < 40
    assert abs(pill_of(centred).center().x() - 100) < 1


def test_figures_run_from_left_to_right_in_a_mirrored_window_too() -> None:
    painted: list[QImage] = []
    sides = Qt.LayoutDirection
    for side in (sides.LeftToRight, sides.RightToLeft):
        image, letters = paper(), Letters(16)
        with painting(image) as painter:
            painter.setLayoutDirection(side)
            text = TextBox(Box(0, 0, 200, 24), ("8 to 14, once",), letters)
            paint_text(painter, text, "#000000")
            assert painter.layoutDirection() == side
        painted.append(image)
    assert painted[0] == painted[1]
