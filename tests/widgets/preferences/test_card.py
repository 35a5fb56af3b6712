import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.session.preferences import FOLLOW_SYSTEM, Chosen, Preferences, kinds
from app.style.themes import DAY, theme_at
from app.widgets.preferences.card import TextAndTheme
from tests.parts import (
    a_button,
    collected,
    framed,
    global_rect,
    press,
    press_key,
    settle,
    shown_words,
    theme_it,
)


class Scene(QWidget):
    """A window with a button and the card over it."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton("Text", self)
        self.button.move(700, 10)
        self.card = TextAndTheme(self)

    def open(self, preferences: Preferences) -> None:
        self.card.show_preferred(preferences)
        self.button.setFocus()
        self.card.show_below(global_rect(self.button))
        settle()


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    scene = Scene()
    framed(qtbot, scene, 900, 700)
    theme_it(scene.card, DAY)
    scene.open(Preferences("day", 125))
    return scene


def test_the_size_in_force_is_told(scene: Scene) -> None:
    assert "125 %" in shown_words(scene.card)
    assert a_button(scene.card, "Larger").hasFocus()


@pytest.mark.parametrize(
    ("words", "percent"), [("Smaller", 100), ("Normal", 100), ("Larger", 150)]
)
def test_three_buttons_change_the_size(scene: Scene, words: str, percent: int) -> None:
    with collected(scene.card.choice_requested) as wishes:
        press(a_button(scene.card, words))
    assert wishes == [Chosen("text_percent", percent)]


def test_there_is_nothing_beyond_the_ends(scene: Scene) -> None:
    scene.card.show_preferred(Preferences("day", 400))
    assert not a_button(scene.card, "Larger").isEnabled()
    scene.card.show_preferred(Preferences("day", 100))
    assert not a_button(scene.card, "Smaller").isEnabled()


def test_every_theme_can_be_asked_for(scene: Scene) -> None:
    names = kinds()["theme"].values
    with collected(scene.card.choice_requested) as wishes:
        for words in ("Sepia", "Night", "High contrast, light", "High contrast, dark"):
            press(a_button(scene.card, words))
        press(a_button(scene.card, "Follow"))
        press(a_button(scene.card, "Day"))
    assert {wish.value for wish in wishes} == set(names)


def test_all_settings_are_one_press_away(scene: Scene) -> None:
    with collected(scene.card.link_requested) as wishes:
        press(a_button(scene.card, "All settings"))
    assert wishes == [Link.screen(Screen.PREFERENCES)]
    assert scene.card.isHidden()


def test_escape_gives_the_keyboard_back(scene: Scene) -> None:
    press_key(a_button(scene.card, "Larger"), Qt.Key.Key_Escape)
    assert scene.card.isHidden()
    assert scene.button.hasFocus()


def test_at_the_largest_size_the_keyboard_is_on_normal(scene: Scene) -> None:
    scene.card.close_card()
    scene.open(Preferences("night", 400))
    assert a_button(scene.card, "Normal").hasFocus()


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (1280, 400), (900, 200)])
def test_the_card_stays_inside_its_window(
    scene: Scene, width: int, percent: int
) -> None:
    theme_it(scene.card, theme_at("day", percent, narrow=width < 640))
    scene.resize(width, 500)
    settle()
    assert scene.rect().contains(scene.card.geometry())


def test_it_opens_towards_the_middle_from_the_right(scene: Scene) -> None:
    scene.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scene.card.close_card()
    scene.button.move(10, 10)
    scene.card.show_below(global_rect(scene.button))
    assert scene.card.x() == 0


def test_letters_can_be_limited(scene: Scene) -> None:
    scene.card.limit_text(150)
    scene.card.show_preferred(Preferences("day", 150))
    assert not a_button(scene.card, "Larger").isEnabled()


def test_on_a_shared_screen_there_is_no_system_to_follow(scene: Scene) -> None:
    scene.card.stand_among_strangers()
    theme_it(scene.card, theme_at("sepia", 100))
    scene.card.show_preferred(Preferences(FOLLOW_SYSTEM, 100))
    settle()
    for words in ("All settings", "Follow"):
        assert not a_button(scene.card, words).isVisible()
    assert a_button(scene.card, "Sepia").isChecked()
    scene.card.show_preferred(Preferences("night", 100))
    assert a_button(scene.card, "Night").isChecked()
