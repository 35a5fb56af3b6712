import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.semantics import Role
from app.controls.words import Words
from app.session.millimetres import measures_of
from app.session.profile import Look, Profile
from app.style.themes import theme_at
from app.widgets.kiosk.staff_door import LONGEST, StaffDoor
from tests.parts import (
    a_button,
    collected,
    framed,
    press,
    press_key,
    settle,
    shown_words,
)


@pytest.fixture
def door(qtbot: QtBot) -> StaffDoor:
    pad = StaffDoor()
    pad.show_theme(theme_at("day", 100, measures=measures_of(Profile(), 3.62)))
    framed(qtbot, pad, 1080, 1920)
    pad.ask()
    pad.setFocus()
    return pad


def enter(door: StaffDoor, digits: str) -> None:
    for digit in digits:
        press(a_button(door, digit))


def test_the_digits_that_are_pressed_are_asked_for(door: StaffDoor) -> None:
    with collected(door.pin_requested) as pins:
        enter(door, "5028")
        press(a_button(door, "Delete"))
        press(a_button(door, "9"))
        press(a_button(door, "Open"))
    assert pins == ["5029"]
    assert "One moment …" in shown_words(door)


def test_they_can_be_typed_on_a_keyboard_too(door: StaffDoor) -> None:
    with collected(door.pin_requested) as pins, collected(door.close_requested) as out:
        QTest.keyClicks(door, "48x23")
        press_key(door, Qt.Key.Key_Backspace)
        press_key(door, Qt.Key.Key_Return)
        press_key(door, Qt.Key.Key_Escape)
    assert pins == ["482"]
    assert len(out) == 1


def test_no_digit_is_ever_shown_or_told(door: StaffDoor) -> None:
    before = door.grab().toImage()
    enter(door, "7391")
    told = [part.accessibleName() for part in door.findChildren(QWidget)]
    told += [part.text() for part in door.findChildren(QLabel)]
    assert not any("7391" in words for words in told)
    assert "4 digits entered" in told
    assert not door.findChildren(QLineEdit)
    assert door.grab().toImage() != before, "dots are shown"


def test_the_same_dots_stand_for_all_digits(door: StaffDoor) -> None:
    enter(door, "1111")
    door.setFocus()
    ones = next(
        part for part in door.findChildren(QWidget) if "digits" in part.accessibleName()
    )
    first = ones.grab().toImage()
    door.ask()
    enter(door, "8093")
    assert ones.grab().toImage() == first


def test_no_more_digits_are_taken_than_a_pin_has(door: StaffDoor) -> None:
    enter(door, "1234567890" * 2)
    with collected(door.pin_requested) as pins:
        press(a_button(door, "Open"))
    assert len(pins[0]) == LONGEST


def test_nothing_is_asked_for_without_digits_or_while_it_compares(
    door: StaffDoor,
) -> None:
    with collected(door.pin_requested) as pins:
        press_key(door, Qt.Key.Key_Return)
        door.tell_checking()
        QTest.keyClicks(door, "1234")
        press_key(door, Qt.Key.Key_Return)
    assert pins == []


def test_a_wrong_pin_is_told_and_the_next_begins_from_nothing(door: StaffDoor) -> None:
    enter(door, "1234")
    door.tell_wrong()
    assert "That PIN does not fit." in shown_words(door)
    with collected(door.pin_requested) as pins:
        enter(door, "77")
        press(a_button(door, "Open"))
    assert pins == ["77"]


def test_it_says_how_long_to_wait_and_takes_nothing_meanwhile(door: StaffDoor) -> None:
    door.tell_wait(30)
    assert "Too many wrong PINs. Please wait 30 seconds." in shown_words(door)
    door.tell_wait(1)
    assert "Too many wrong PINs. Please wait 1 second." in shown_words(door)
    assert not a_button(door, "1").isEnabled()
    assert a_button(door, "Back to the reader").isEnabled()


def test_without_a_pin_it_stays_shut_and_says_how_the_kiosk_is_ended(
    door: StaffDoor,
) -> None:
    door.tell_shut()
    told = next(words for words in shown_words(door) if "No PIN is set" in words)
    assert "administrator" in told
    assert not a_button(door, "1").isVisible()
    with collected(door.close_requested) as out:
        press(a_button(door, "Back to the reader"))
    assert len(out) == 1


def test_a_shut_door_says_what_is_wrong_with_the_profile(door: StaffDoor) -> None:
    door.tell_shut("For staff: the profile is not used.")
    assert "For staff: the profile is not used." in shown_words(door)


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (1280, 800)], ids=str)
@pytest.mark.parametrize("text_mm", [0.0, 14.6, 20.0])
def test_the_pad_is_whole_in_sight_however_large_the_letters_are(
    qtbot: QtBot, size: tuple[int, int], text_mm: float
) -> None:
    measures = measures_of(Profile(look=Look(text_mm=text_mm)), max(size) / 531)
    pad = StaffDoor()
    pad.show_theme(theme_at("day", 100, measures=measures))
    framed(qtbot, pad, *size)
    for tell in (pad.ask, lambda: pad.tell_wait(30), lambda: pad.tell_shut("W " * 40)):
        tell()
        settle()
        shown = [part for part in pad.findChildren(QWidget) if part.isVisible()]
        for part in shown:
            box = QRect(part.mapTo(pad, QPoint()), part.size())
            assert pad.rect().contains(box)
            assert part.height() >= part.heightForWidth(part.width())
            if isinstance(part, Button):
                assert part.height() >= measures.target_px


def test_on_a_small_coarse_screen_the_letters_can_still_be_read(qtbot: QtBot) -> None:
    px_per_mm, least_mm = 3.94, 3.0  # 100 dpi
    measures = measures_of(Profile(), px_per_mm)
    pad = StaffDoor()
    pad.show_theme(theme_at("day", 100, measures=measures))
    framed(qtbot, pad, 1280, 800)
    pad.ask()
    settle()
    words = next(each for each in pad.findChildren(Words) if "PIN" in each.text())
    line_px = words.heightForWidth(pad.width())
    assert line_px >= 2 * least_mm * px_per_mm  # half of which is a capital


def test_it_is_a_dialog_to_a_screen_reader(door: StaffDoor) -> None:
    assert door.semantic_role() is Role.Dialog
    assert door.accessibleName() == "Staff only"


def test_every_key_is_large(door: StaffDoor) -> None:
    least = measures_of(Profile(), 3.62).target_px
    for words in (*"1234567890", "Delete", "Open", "Back"):
        key = a_button(door, words)
        assert min(key.width(), key.height()) >= least
