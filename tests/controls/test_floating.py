import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.controls.floating import COMPANION, SHADOW_PX, Floating
from app.overriding import override
from app.style.themes import NIGHT
from tests.parts import collected, framed, press, press_key, settle, theme_it


class Note(Floating):
    """A card with one button."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.button = QPushButton("Close", self)
        self.fitted = 0

    @override
    def _fit(self) -> None:
        self.fitted += 1


class Scene(QWidget):
    """A window with two buttons and a card over them."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.other = QPushButton("word", self), QPushButton("other", self)
        self.other.move(200, 200)
        self.note = Note(self)
        self.note.setGeometry(0, 60, 150, 100)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    scene = Scene()
    framed(qtbot, scene, 400, 300)
    scene.word.setFocus()
    settle()
    return scene


def test_a_card_takes_the_keyboard_and_gives_it_back(scene: Scene) -> None:
    assert scene.note.isHidden()
    scene.note.open_with(scene.note.button)
    settle()
    assert scene.note.isVisible()
    assert scene.note.button.hasFocus()
    scene.note.close_card()
    assert scene.note.isHidden()
    assert scene.word.hasFocus()


def test_escape_closes(scene: Scene) -> None:
    scene.note.open_with(scene.note.button)
    press_key(scene.note.button, Qt.Key.Key_Escape)
    assert scene.note.isHidden()
    assert scene.word.hasFocus()


def test_other_keys_do_not_close(scene: Scene) -> None:
    scene.note.open_with(scene.note.button)
    press_key(scene.note.button, Qt.Key.Key_A)
    assert scene.note.isVisible()


def test_a_press_beside_the_card_closes_it(scene: Scene) -> None:
    scene.note.open_with(scene.note.button)
    press(scene.other)
    assert scene.note.isHidden()


def test_a_press_inside_does_not(scene: Scene) -> None:
    scene.note.open_with(scene.note.button)
    press(scene.note.button)
    assert scene.note.isVisible()


def test_leaving_by_the_keyboard_closes(scene: Scene) -> None:
    scene.note.open_with(scene.note.button)
    scene.other.setFocus()
    settle()
    assert scene.note.isHidden()
    assert scene.other.hasFocus()


def test_a_card_that_is_open_follows_its_window(scene: Scene) -> None:
    scene.resize(500, 300)
    settle()
    assert scene.note.fitted == 0
    scene.note.open_with(scene.note.button)
    scene.resize(300, 300)
    settle()
    assert scene.note.fitted == 1


def test_opening_twice_remembers_the_first_place(scene: Scene) -> None:
    scene.note.open_with(scene.note.button)
    scene.note.open_with(scene.note.button)
    scene.note.close_card()
    scene.note.close_card()
    assert scene.word.hasFocus()


def test_the_card_is_painted_inside_its_shadow(scene: Scene) -> None:
    theme_it(scene.note, NIGHT)
    scene.note.button.hide()
    scene.note.show()
    image = scene.note.grab().toImage()
    middle = image.pixelColor(image.rect().center()).name().upper()
    assert middle == NIGHT.palette.card
    assert image.pixelColor(1, 1) != image.pixelColor(image.rect().center())
    inner = QSize(150, 100).shrunkBy(scene.note.card_margins())
    assert inner == QSize(150 - 2 * SHADOW_PX, 100 - 2 * SHADOW_PX)


def test_what_goes_with_cards_leaves_them_open(scene: Scene) -> None:
    scene.other.setProperty(COMPANION, True)  # noqa: FBT003 (Qt's own signature)
    scene.note.open_with(scene.note.button)
    press(scene.other)
    scene.other.setFocus()
    settle()
    assert scene.note.isVisible()
    press(scene.word)
    assert scene.note.isHidden()


def test_it_tells_when_it_is_opened_and_closed(scene: Scene) -> None:
    with collected(scene.note.openness_changed) as told:
        scene.note.open_with(scene.note.button)
        scene.note.close_card()
        scene.note.close_card()
    assert told == [True, False]
