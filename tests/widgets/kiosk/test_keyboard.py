import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.session.millimetres import measures_of
from app.session.profile import Profile
from app.style.themes import theme_at
from app.style.tokens import Theme
from app.widgets.kiosk.keyboard import Keyboard
from tests.parts import a_button, collected, framed, press, settle

SIZES = [(1080, 100), (1080, 400), (1920, 100), (1920, 400)]


def kiosk_theme(percent: int = 100) -> Theme:
    """Give the look of a screen of 24 inches."""
    return theme_at("day", percent, measures=measures_of(Profile(), 3.62))


@pytest.fixture
def keyboard(qtbot: QtBot) -> Keyboard:
    keys = Keyboard("es")
    keys.show_theme(kiosk_theme())
    framed(qtbot, keys, 1080, keys.heightForWidth(1080))
    return keys


def seen(keyboard: Keyboard) -> list[str]:
    """Give what the keys are called, from left to right and top to bottom."""
    keys = [key for key in keyboard.findChildren(Button) if key.isVisible()]
    keys.sort(key=lambda key: (key.y(), key.x()))
    return [key.accessibleName() for key in keys]


def the_key(keyboard: Keyboard, letter: str) -> Button:
    """Give the key of one letter."""
    keys = keyboard.findChildren(Button)
    return next(key for key in keys if key.accessibleName() == letter)


def test_its_letters_are_those_of_the_language(keyboard: Keyboard) -> None:
    assert seen(keyboard) == [
        *"QWERTYUIOP",
        *"ASDFGHJKLÑ",
        *"ZXCVBNM",
        *("ABC", "123", "Space", "Delete the last letter", "Done"),
    ]


def test_each_key_asks_for_its_letter(keyboard: Keyboard) -> None:
    with collected(keyboard.insert_requested) as letters:
        for words in ("N", "Ñ", "Space"):
            press(a_button(keyboard, words))
    assert letters == ["n", "ñ", " "]


def test_it_asks_for_what_the_last_row_says(keyboard: Keyboard) -> None:
    with (
        collected(keyboard.delete_requested) as deleted,
        collected(keyboard.done_requested) as done,
    ):
        press(a_button(keyboard, "Delete"))
        press(a_button(keyboard, "Done"))
    assert (len(deleted), len(done)) == (1, 1)


def test_a_letter_is_asked_for_when_the_finger_is_lifted(keyboard: Keyboard) -> None:
    key = a_button(keyboard, "Q")
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    with collected(keyboard.insert_requested) as letters:
        QTest.mousePress(key, left, none, key.rect().center())
        assert letters == []
        QTest.mouseRelease(key, left, none, QPoint(-30, -30))
        assert letters == [], "the finger had left the key"
        press(key)
    assert letters == ["q"]


def test_it_never_takes_the_keyboard_from_the_field(
    qtbot: QtBot, keyboard: Keyboard
) -> None:
    field = QLineEdit(keyboard.parentWidget())
    field.show()
    field.setFocus()
    keyboard.insert_requested.connect(field.insert)
    keyboard.delete_requested.connect(field.backspace)
    for words in ("H", "A", "B"):
        press(the_key(keyboard, words))
    press(a_button(keyboard, "Delete"))
    for words in ("I", "R"):
        press(the_key(keyboard, words))
    press(a_button(keyboard, "ABC"))
    assert field.text() == "hair"
    assert QApplication.focusWidget() is field
    assert field.isUndoAvailable()
    del qtbot


def test_whoever_knows_no_keyboard_finds_the_letters_from_a_to_z(
    keyboard: Keyboard,
) -> None:
    press(a_button(keyboard, "ABC"))
    settle()
    assert seen(keyboard)[:27] == [*"ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"]
    press(a_button(keyboard, "QWE"))
    settle()
    assert seen(keyboard)[:10] == [*"QWERTYUIOP"]


def test_digits_are_one_press_away_and_back(keyboard: Keyboard) -> None:
    press(a_button(keyboard, "123"))
    settle()
    assert seen(keyboard)[:11] == [*"1234567890", "Letters"]
    with collected(keyboard.insert_requested) as signs:
        press(a_button(keyboard, "0"))
    assert signs == ["0"]
    press(a_button(keyboard, "Letters"))
    settle()
    assert "Q" in seen(keyboard)


def test_in_a_low_window_large_keys_are_smaller_but_never_too_small(
    keyboard: Keyboard,
) -> None:
    theme = kiosk_theme(400)
    keyboard.show_theme(theme)
    large = keyboard.heightForWidth(1080)
    keyboard.take_at_most(large - 40)
    assert keyboard.heightForWidth(1080) < large
    keyboard.take_at_most(10)
    keyboard.show_theme(theme)
    assert the_key(keyboard, "Q").height() == theme.target_px


@pytest.mark.parametrize("language", ["en", "es", "sv"])
@pytest.mark.parametrize(("width", "percent"), SIZES)
def test_every_key_is_large_and_inside_and_none_touches_another(
    qtbot: QtBot, language: str, width: int, percent: int
) -> None:
    theme = kiosk_theme(percent)
    keyboard = Keyboard(language)
    keyboard.show_theme(theme)
    framed(qtbot, keyboard, width, keyboard.heightForWidth(width))
    for words in ("", "ABC", "123"):
        if words:
            press(a_button(keyboard, words))
            settle()
        keys = [key for key in keyboard.findChildren(Button) if key.isVisible()]
        for key in keys:
            box = key.geometry()
            assert keyboard.rect().contains(box), key.text()
            assert min(box.width(), box.height()) >= theme.target_px - 1, key.text()
            gap = theme.gap_px - 1
            near = box.adjusted(-gap, -gap, gap, gap)
            others = (other for other in keys if other is not key)
            assert not any(near.intersects(other.geometry()) for other in others)


def test_words_that_do_not_fit_become_smaller_but_not_small(qtbot: QtBot) -> None:
    theme = kiosk_theme(400)
    keyboard = Keyboard("es")
    keyboard.show_theme(theme)
    framed(qtbot, keyboard, 1080, keyboard.heightForWidth(1080))
    for key in keyboard.findChildren(Button):
        assert key.minimumSizeHint().width() <= key.width(), key.accessibleName()
        assert key.sizeHint().height() <= key.height(), key.accessibleName()
    assert keyboard.sizeHint().height() == keyboard.heightForWidth(1080)
