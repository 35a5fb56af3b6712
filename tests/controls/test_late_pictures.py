import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QPixmap, QTextDocument
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.landmarks import Drawing, find_landmarks
from app.controls.late_pictures import LatePictures
from app.style.themes import DAY
from app.style.tokens import Theme

IMAGE_KIND = QTextDocument.ResourceType.ImageResource.value
HTML = "".join(
    f'<p><img src="illustration:p{n}?100" width="100" height="600"></p>'
    for n in range(4)
)


class Easel:
    """Draws pictures, in the order in which they are wanted."""

    def __init__(self) -> None:
        self.wanted: list[tuple[str, int, float]] = []
        self.has_paint = True

    def image(self, link: Link, _theme: Theme, width_px: int, ratio: float) -> QImage:
        self.wanted.append((link.slug, width_px, ratio))
        if not self.has_paint:
            return QImage()
        image = QImage(width_px, 50, QImage.Format.Format_RGB32)
        image.fill(0)
        return image


@pytest.fixture
def easel() -> Easel:
    return Easel()


@pytest.fixture
def edit(qtbot: QtBot) -> QTextBrowser:
    edit = QTextBrowser()
    qtbot.addWidget(edit)
    edit.resize(300, 300)
    edit.setHtml(HTML)
    edit.show()
    return edit


def drawings(edit: QTextBrowser) -> tuple[Drawing, ...]:
    return find_landmarks(edit.document()).drawings


def test_what_is_in_sight_is_drawn_first(
    qtbot: QtBot, edit: QTextBrowser, easel: Easel
) -> None:
    pictures = LatePictures(edit, easel.image)
    edit.document().size()
    edit.verticalScrollBar().setValue(1250)
    pictures.begin(drawings(edit), DAY)
    assert easel.wanted == []
    qtbot.waitUntil(pictures.are_done)
    assert [name for name, _, _ in easel.wanted] == ["p2", "p3", "p1", "p0"]
    assert {(width, ratio) for _, width, ratio in easel.wanted} == {(100, 1.0)}


def test_a_drawn_picture_is_there_for_the_page(
    qtbot: QtBot, edit: QTextBrowser, easel: Easel
) -> None:
    pictures = LatePictures(edit, easel.image)
    pictures.begin(drawings(edit), DAY)
    qtbot.waitUntil(pictures.are_done)
    found = edit.document().resource(IMAGE_KIND, QUrl("illustration:p0?100"))
    assert isinstance(found, QPixmap)


def test_a_picture_that_stands_twice_is_drawn_once(
    qtbot: QtBot, edit: QTextBrowser, easel: Easel
) -> None:
    edit.setHtml(HTML[: len(HTML) // 4] * 2)
    pictures = LatePictures(edit, easel.image)
    pictures.begin(drawings(edit), DAY)
    qtbot.waitUntil(pictures.are_done)
    assert len(easel.wanted) == 1


def test_what_is_no_request_of_ours_is_never_drawn(
    edit: QTextBrowser, easel: Easel
) -> None:
    pictures = LatePictures(edit, easel.image)
    pictures.begin((Drawing("/etc/hostname", 0), Drawing("file:///x.png", 0)), DAY)
    assert pictures.are_done()


def test_drawing_stops_with_its_page(
    qtbot: QtBot, edit: QTextBrowser, easel: Easel
) -> None:
    pictures = LatePictures(edit, easel.image)
    pictures.begin(drawings(edit), DAY)
    pictures.stop()
    qtbot.waitUntil(pictures.are_done)
    assert easel.wanted == []


def test_a_picture_that_fails_leaves_its_place_blank(
    qtbot: QtBot, edit: QTextBrowser, easel: Easel
) -> None:
    easel.has_paint = False
    pictures = LatePictures(edit, easel.image)
    pictures.begin(drawings(edit), DAY)
    qtbot.waitUntil(pictures.are_done)
    assert not pictures.blank.isNull()
