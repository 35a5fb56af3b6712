import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.controls.badge import Badge, set_badge
from app.controls.lines import wrapping
from app.style.themes import DAY, theme_at

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def painted(badge: Badge) -> QImage:
    image = QImage(300, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    badge.paint(painter, 10, 10, ("#000000", "#00FF00"))
    painter.end()
    return image


def framed(image: QImage) -> tuple[int, int, int, int]:
    """Give left, top, right and bottom of what is not white."""
    white = QColor("white")
    spots = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != white
    ]
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
def test_words_stand_in_a_frame_inside_their_room(
    qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    del qapp
    badge = set_badge("You are here", DAY, wrapping(direction), 280)
    left, top, right, bottom = framed(painted(badge))
    assert left >= 10
    assert top >= 10
    assert right <= 290
    assert bottom <= 10 + badge.height_px
    assert (left < 20) is (direction is LEFT)
    assert (right > 280) is (direction is RIGHT)


def test_long_words_wrap(qapp: QApplication) -> None:  # noqa: ARG001
    wide = set_badge("You are here", DAY, wrapping(LEFT), 280)
    narrow = set_badge("You are here", DAY, wrapping(LEFT), 70)
    large = set_badge("You are here", theme_at("day", 200), wrapping(LEFT), 560)
    assert narrow.height_px > wide.height_px
    assert large.height_px > wide.height_px
    assert framed(painted(narrow))[2] <= 80
