from pytestqt.qtbot import QtBot

from app.controls.ground import Ground
from app.style.themes import DAY, NIGHT
from tests.parts import theme_it


def colour_in_the_middle(ground: Ground) -> str:
    image = ground.grab().toImage()
    return image.pixelColor(image.rect().center()).name().upper()


def test_a_ground_wears_its_role_in_every_theme(qtbot: QtBot) -> None:
    ground = Ground("accent_ground")
    qtbot.addWidget(ground)
    ground.resize(60, 40)
    assert colour_in_the_middle(ground) == DAY.palette.accent_ground
    theme_it(ground, NIGHT)
    assert colour_in_the_middle(ground) == NIGHT.palette.accent_ground


def test_without_a_role_nothing_is_painted(qtbot: QtBot) -> None:
    ground = Ground("", "")
    qtbot.addWidget(ground)
    ground.resize(60, 40)
    before = ground.palette().window().color().name().upper()
    assert colour_in_the_middle(ground) == before
