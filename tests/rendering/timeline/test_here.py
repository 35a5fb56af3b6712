"""Where one is, a pin stands on the medallion and words say so."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.rendering.timeline.here import paint_here
from app.rendering.timeline.ink import pill_of
from app.rendering.timeline.paint import placed_timeline
from app.rendering.timeline.placed import PlacedStage
from app.rendering.timeline.style import GROWTH_PX
from app.style.themes import DAY, THEMES
from app.style.tokens import Theme
from tests.builders import a_timeline


def a_placed(theme: Theme, here: str = "day-zero") -> PlacedStage:
    return placed_timeline(a_timeline(), 700, theme, here).stages[1]


def painted(stage: PlacedStage, theme: Theme) -> QImage:
    image = QImage(700, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_here(painter, stage, theme)
    painter.end()
    return image


def inked(image: QImage) -> list[tuple[int, int]]:
    ground = QColor("#123456")
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != ground
    ]


@pytest.mark.parametrize("name", THEMES)
def test_pin_and_words_stand_in_their_rooms(qapp: QApplication, name: str) -> None:
    del qapp
    theme = THEMES[name]
    stage = a_placed(theme)
    assert stage.here is not None
    spots = inked(painted(stage, theme))
    reach = stage.radius + GROWTH_PX + 1
    frame = pill_of(stage.here).adjusted(-2, -2, 2, 2)
    pin = [
        (x, y)
        for x, y in spots
        if (x - stage.centre.x) ** 2 + (y - stage.centre.y) ** 2 <= reach**2
    ]
    words = [(x, y) for x, y in spots if frame.contains(x, y)]
    assert len(pin) > 200
    assert len(words) > 200
    assert len(pin) + len(words) == len(spots)


def test_elsewhere_nothing_is_painted(qapp: QApplication) -> None:  # noqa: ARG001
    stage = a_placed(DAY, here="going-home")
    assert inked(painted(stage, DAY)) == []
