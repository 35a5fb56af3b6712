from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen
from app.errors import InputError, OutputError, PackError
from app.shell.snapshot import Manner, Studio, take
from app.style.themes import NIGHT
from tests.desks import own_look

MANNER = Manner(800, 600, "day", 100)


@pytest.fixture(autouse=True)
def undressed(qtbot: QtBot) -> Iterator[None]:
    del qtbot
    with own_look():
        yield


@pytest.mark.parametrize(
    "link",
    [
        Link.screen(Screen.HOME),
        Link.topic("first-week", "hair"),
        Link.stage("day-zero"),
        Link(Kind.SEARCH, "fever"),
        Link.screen(Screen.PREFERENCES),
    ],
    ids=str,
)
def test_a_place_becomes_a_picture(pack: Path, tmp_path: Path, link: Link) -> None:
    target = tmp_path / "place.png"
    take(pack, link, MANNER, target)
    image = QImage(str(target))
    assert (image.width(), image.height()) == (800, 600)
    assert list(tmp_path.glob("*.part")) == []


def test_the_picture_wears_what_is_asked_for(pack: Path, tmp_path: Path) -> None:
    target = tmp_path / "night.png"
    take(pack, Link.topic("first-week"), MANNER._replace(theme="night"), target)
    corner = QImage(str(target)).pixelColor(790, 300).name()
    assert corner == NIGHT.palette.ground.lower()


def test_one_window_sits_for_many_pictures(pack: Path) -> None:
    studio = Studio(pack, MANNER)
    search = studio.picture(Link(Kind.SEARCH, "fever")).toImage()
    home = studio.picture(Link.screen(Screen.HOME)).toImage()
    topic = studio.picture(Link.topic("first-week")).toImage()
    studio.close()
    assert search != home != topic


@pytest.mark.parametrize("place", [Link.topic("nothing"), Link(Kind.NUMBER, "deaths")])
def test_an_unknown_place_is_told(pack: Path, tmp_path: Path, place: Link) -> None:
    with pytest.raises(InputError, match="This book has no"):
        take(pack, place, MANNER, tmp_path / "no.png")


def test_a_missing_pack_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        take(tmp_path / "no.pack", Link.topic("a"), MANNER, tmp_path / "no.png")


def test_a_file_that_cannot_be_written_is_told(pack: Path, tmp_path: Path) -> None:
    target = tmp_path / "taken.png"
    target.mkdir()
    with pytest.raises(OutputError, match="could not be written"):
        take(pack, Link.topic("first-week"), MANNER, target)
    with pytest.raises(OutputError):
        take(pack, Link.topic("first-week"), MANNER, tmp_path / "no" / "a.png")
