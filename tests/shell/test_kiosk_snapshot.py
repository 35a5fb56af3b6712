"""Whatever only a shared screen shows can be painted, by its name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import kiosk_log, paths
from app.content.links import Link, Screen
from app.shell.kiosk_snapshot import POSES
from app.shell.snapshot import Manner, Studio
from app.style.themes import NIGHT
from tests.builders import a_book, a_pack
from tests.desks import own_look
from tests.kiosks import own_manners

MANNER = Manner(720, 1280, "night", 100, is_kiosk=True)


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    """Give a kiosk of a book in two languages."""
    del qtbot
    pack = a_pack(tmp_path / "library.pack")
    a_pack(tmp_path / "library-es.pack", book=a_book(language="es"))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with own_look(), own_manners(application):
        studio = Studio(pack, MANNER)
        yield studio
        studio.close()


def test_every_pose_is_another_picture(studio: Studio) -> None:
    painted = {name: studio.picture(name).toImage() for name in POSES}
    assert painted.pop("tiles") == studio.picture(Link.screen(Screen.HOME)).toImage()
    for name, image in painted.items():
        assert (image.width(), image.height()) == (720, 1280)
        same = [each for each, other in painted.items() if other == image]
        assert same == [name]


def test_a_pose_leaves_nothing_behind(studio: Studio) -> None:
    before = studio.picture("tiles").toImage()
    for name in ("dark", "staff-log", "keyboard", "hear"):
        studio.picture(name)
        assert studio.picture("tiles").toImage() == before


def test_every_pose_wears_the_theme_but_the_calm_page_its_own(studio: Studio) -> None:
    ground = NIGHT.palette.ground.lower()
    for name in ("attract", "still-reading", "staff-door", "staff", "fault"):
        image = studio.picture(name).toImage()
        assert image.pixelColor(715, 5).name() == ground


def test_pictures_of_staff_are_in_no_log(studio: Studio) -> None:
    before = kiosk_log.last(50)
    for name in ("staff-locked", "staff-told", "staff-log"):
        studio.picture(name)
    assert kiosk_log.last(50) == before


def test_the_guide_names_every_pose() -> None:
    guide = (paths.root() / "docs" / "kiosk.md").read_text("utf-8")
    assert [name for name in POSES if f"`{name}`" not in guide] == []
