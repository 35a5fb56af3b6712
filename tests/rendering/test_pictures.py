"""A page gets a picture for whatever it asks, never nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter

from app.content.illustration import Picture
from app.content.links import Kind, Link
from app.content.number import Number, NumberKind
from app.content.reference import Reference
from app.paths import resources
from app.rendering.pictures import Pictures, icon
from app.style.themes import DAY, NIGHT, theme_at
from tests.builders import SVG, a_number

WARD = Link(Kind.ILLUSTRATION, "ward")
DEATHS = Link(Kind.NUMBER, "deaths")


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2468AC"))
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(kept.data())


ADDRESS = "https://doi.org/10.3389/fimmu.2018.00410"


class Shelf:
    """A library of a few pictures, which counts how often it is asked."""

    def __init__(self, **pictures: bytes) -> None:
        self.pictures = pictures
        self.asked = 0

    def find(self, name: str) -> Picture | None:
        self.asked += 1
        data = self.pictures.get(name)
        return None if data is None else Picture("svg", data)

    def number(self, name: str) -> Number | None:
        return {
            "deaths": a_number(),
            "length": a_number(kind=NumberKind.LENGTH, of=0),
        }.get(name)

    def reference(self, id_: str) -> Reference | None:
        return Reference(id_, "Smith A.", ADDRESS) if id_ == "smith2020" else None

    def pictures_of(self) -> Pictures:
        return Pictures(self.find, self.number, self.reference)


def colour_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(int(x), int(y)).name().upper()


ROLE = (
    b'<svg viewBox="0 0 640 400"><rect class="accent" width="640" height="400"/></svg>'
)


@pytest.mark.parametrize("theme", [DAY, NIGHT], ids=["day", "night"])
def test_a_drawing_wears_the_theme(theme: object) -> None:
    chosen = NIGHT if theme is NIGHT else DAY
    image = Shelf(ward=ROLE).pictures_of().image(WARD, chosen, 320, 1)
    assert image.size() == QSize(320, 200)
    assert colour_at(image, 160, 100) == chosen.palette.drawing.accent


def test_a_drawing_has_round_corners() -> None:
    image = Shelf(ward=ROLE).pictures_of().image(WARD, DAY, 320, 1)
    assert image.pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_pictures_are_as_dense_as_the_screen(ratio: float) -> None:
    image = Shelf(ward=SVG).pictures_of().image(WARD, DAY, 200, ratio)
    assert image.devicePixelRatio() == ratio
    assert image.size() == QSize(200, 125) * ratio


def test_photos_are_shown_and_not_enlarged() -> None:
    pictures = Shelf(ward=png(60, 30)).pictures_of()
    assert pictures.size(WARD, 600) == QSize(60, 30)
    assert pictures.size(WARD, 30) == QSize(30, 15)
    assert colour_at(pictures.image(WARD, DAY, 60, 2), 60, 30) == "#2468AC"


def test_drawings_fill_the_column() -> None:
    pictures = Shelf(ward=SVG).pictures_of()
    assert pictures.size(WARD, 600) == QSize(600, 375)
    tall = Shelf(ward=b'<svg viewBox="0 0 100 200"/>').pictures_of()
    assert tall.size(WARD, 100) == QSize(100, 200)


BAD = [
    b"",
    b"words",
    b"<svg/>",
    b"\x89PNG\r\n\x1a\nno",
    b"<svg viewBox='0 0 9 9'><use/>",
]


@pytest.mark.parametrize("data", BAD)
def test_a_quiet_ground_stands_for_what_is_bad(data: bytes) -> None:
    pictures = Shelf(ward=data).pictures_of()
    assert pictures.size(WARD, 320) == QSize(320, 200)
    image = pictures.image(WARD, DAY, 320, 1)
    assert image.size() == QSize(320, 200)
    assert colour_at(image, 160, 100) == DAY.palette.raised


@pytest.mark.parametrize(
    "link",
    [
        Link(Kind.ILLUSTRATION, "lost"),
        Link(Kind.NUMBER, "lost"),
        Link(Kind.NUMBER, "length"),
        Link(Kind.TOPIC, "ward"),
    ],
    ids=str,
)
def test_a_quiet_ground_stands_for_what_is_not_there(link: Link) -> None:
    image = Shelf(ward=SVG).pictures_of().image(link, DAY, 320, 1)
    assert image.size() == QSize(320, 200)
    assert colour_at(image, 160, 100) == DAY.palette.raised


def test_people_are_drawn_at_the_size_that_was_told() -> None:
    pictures = Shelf().pictures_of()
    size = pictures.size(DEATHS, 600)
    assert pictures.image(DEATHS, DAY, size.width(), 1).size() == size
    assert colour_at(pictures.image(DEATHS, DAY, size.width(), 1), 4, 25) == (
        DAY.palette.harm
    )


def test_people_grow_with_the_words() -> None:
    pictures = Shelf().pictures_of()
    size = pictures.size(DEATHS, 300) * 2
    image = pictures.image(DEATHS, theme_at("day", 200), size.width(), 1)
    assert abs(image.height() - size.height()) <= 2


@pytest.mark.parametrize(("width_px", "ratio"), [(0, 1.0), (-5, 0.0), (10**9, 0.1)])
def test_no_width_is_too_silly(width_px: int, ratio: float) -> None:
    image = Shelf(ward=SVG).pictures_of().image(WARD, DAY, width_px, ratio)
    assert 1 <= image.width() <= 4096


def test_a_picture_is_drawn_once_for_each_look() -> None:
    shelf = Shelf(ward=SVG)
    pictures = shelf.pictures_of()
    first = pictures.image(WARD, DAY, 300, 1)
    asked = shelf.asked
    assert pictures.image(WARD, DAY, 300, 1).cacheKey() == first.cacheKey()
    assert shelf.asked == asked
    assert pictures.image(WARD, NIGHT, 300, 1).cacheKey() != first.cacheKey()


def test_old_pictures_are_let_go() -> None:
    shelf = Shelf(ward=SVG)
    pictures = shelf.pictures_of()
    first = pictures.image(WARD, DAY, 1000, 2).cacheKey()
    for width in range(1001, 1012):
        pictures.image(WARD, DAY, width, 2)
    assert pictures.image(WARD, DAY, 1000, 2).cacheKey() != first


def test_an_icon_takes_a_colour(tmp_path: Path) -> None:
    (tmp_path / "dot.svg").write_text(
        '<svg viewBox="0 0 24 24"><rect width="24" height="24" fill="currentColor"/></svg>',
        "utf-8",
    )
    image = icon(tmp_path, "dot", "#AA3311", 24).pixmap(24, 24).toImage()
    assert colour_at(image, 12, 12) == "#AA3311"


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (resources() / "icons").glob("*.svg"))
)
def test_every_icon_of_ours_is_drawn(name: str) -> None:
    image = icon(resources() / "icons", name, "#000000", 24).pixmap(24, 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_the_picture_of_a_source_is_the_code_of_its_address() -> None:
    pictures = Shelf().pictures_of()
    source = Link(Kind.SOURCE, "smith2020")
    assert pictures.size(source, 150) == QSize(150, 150)
    night = pictures.image(source, NIGHT, 150, 1)
    assert night.size() == QSize(150, 150)
    colours = {night.pixelColor(x, y).name() for x in range(150) for y in range(150)}
    assert colours == {"#ffffff", "#000000"}


def test_a_source_that_is_not_there_has_an_empty_code() -> None:
    image = Shelf().pictures_of().image(Link(Kind.SOURCE, "lost"), DAY, 150, 1)
    assert image.size() == QSize(150, 150)
