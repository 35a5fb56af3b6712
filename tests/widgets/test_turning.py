from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.content.links import Link, Signpost, Way
from app.controls.button import Button
from app.style.themes import theme_at
from app.widgets.turning import Turning
from tests.parts import a_button, collected, press, resized, settle, shown, theme_it

BEFORE = Signpost(Link.topic("what-it-is"), "What is this treatment?")
AFTER = Signpost(Link.topic("who-to-call"), "Who to call")


@pytest.fixture
def turning(qtbot: QtBot) -> Turning:
    turning = Turning()
    turning.show_neighbours(BEFORE, AFTER)
    shown(qtbot, turning, 800, 80)
    return turning


def test_buttons_are_named_after_where_they_lead(turning: Turning) -> None:
    with collected(turning.link_requested) as wishes:
        press(a_button(turning, "Previous: What is this treatment?"))
        press(a_button(turning, "Next: Who to call"))
    assert wishes == [Link.topic("what-it-is"), Link.topic("who-to-call")]


def test_at_either_end_there_is_one_button(turning: Turning) -> None:
    turning.show_neighbours(None, AFTER)
    settle()
    assert not a_button(turning, "Previous").isVisible()
    turning.show_neighbours(BEFORE, None)
    settle()
    assert a_button(turning, "Previous").isVisible()
    assert not a_button(turning, "Next").isVisible()


def test_a_button_that_leads_nowhere_cannot_be_pressed_by_software_either(
    turning: Turning,
) -> None:
    turning.show_neighbours(None, AFTER)
    with collected(turning.link_requested) as wishes:
        a_button(turning, "Previous").click()
        a_button(turning, "Next").click()
    assert wishes == [Link.topic("who-to-call")]


def test_the_way_on_stands_at_the_end_with_its_arrow_last(turning: Turning) -> None:
    before, after = a_button(turning, "Previous"), a_button(turning, "Next")
    assert before.x() < turning.width() - after.geometry().right() + before.width()
    assert turning.rect().right() - after.geometry().right() == before.x()
    assert before.y() == after.y()


def test_where_room_is_short_they_say_only_which_way_they_lead(
    turning: Turning,
) -> None:
    tall = turning.heightForWidth(800)
    resized(turning, 360, tall)
    after = a_button(turning, "Next")
    assert after.accessibleName() == "Next"
    assert after.accessibleDescription() == "Who to call"
    assert turning.heightForWidth(360) == tall
    with collected(turning.link_requested) as wishes:
        press(after)
    assert wishes == [Link.topic("who-to-call")]
    resized(turning, 800, tall)
    assert after.accessibleName() == "Next: Who to call"
    assert after.accessibleDescription() == ""


def test_in_large_letters_arrows_are_enough(turning: Turning) -> None:
    theme_it(turning, theme_at("day", 400))
    resized(turning, 360, turning.heightForWidth(360))
    before, after = a_button(turning, "Previous"), a_button(turning, "Next")
    assert before.accessibleDescription() == "What is this treatment?"
    assert before.geometry().right() < after.x()
    assert after.geometry().right() <= turning.rect().right()


def test_a_way_may_lead_to_its_end(turning: Turning) -> None:
    end = Link.end(Way.TEN_MINUTES)
    turning.show_neighbours(BEFORE, Signpost(end, "Where to go from here"))
    with collected(turning.link_requested) as wishes:
        press(a_button(turning, "Next: Where to go from here"))
    assert wishes == [end]


def test_where_nothing_can_be_chosen_there_is_no_switch(turning: Turning) -> None:
    assert not a_button(turning, "In short").isVisible()
    turning.show_form(is_short=False)
    assert a_button(turning, "In short").isVisible()
    turning.show_form(is_short=None)
    assert not a_button(turning, "In short").isVisible()


@pytest.mark.parametrize("before", [None, BEFORE], ids=["first", "second"])
@pytest.mark.parametrize("width", range(300, 1000, 50))
def test_no_words_are_squeezed_where_one_side_leads_nowhere(
    turning: Turning, before: Signpost | None, width: int
) -> None:
    theme_it(turning, theme_at("day", 200))
    turning.show_neighbours(BEFORE, AFTER)
    turning.show_form(is_short=False)
    turning.show_neighbours(before, AFTER)
    resized(turning, width, turning.heightForWidth(width))
    for button in turning.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()


def test_the_switch_asks_for_the_other_form(turning: Turning) -> None:
    turning.show_form(is_short=False)
    settle()
    switch = a_button(turning, "In short")
    assert not switch.isChecked()
    with collected(turning.form_requested) as wishes:
        press(switch)
        turning.show_form(is_short=True)
        press(switch)
    assert wishes == ["short", "all"]


def test_what_is_told_is_seen_without_colours(turning: Turning) -> None:
    turning.show_form(is_short=False)
    settle()
    switch = a_button(turning, "In short")
    plain = switch.grab().toImage()
    turning.show_form(is_short=True)
    assert switch.isChecked()
    assert switch.grab().toImage() != plain


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (320, 200), (1280, 400)])
def test_the_switch_fits_between_the_two(
    turning: Turning, width: int, percent: int
) -> None:
    theme_it(turning, theme_at("day", percent))
    turning.show_form(is_short=True)
    resized(turning, width, turning.heightForWidth(width))
    buttons = [a_button(turning, words) for words in ("Previous", "In short", "Next")]
    for one, other in pairwise(buttons):
        assert one.geometry().right() < other.geometry().left()
    assert buttons[0].x() >= 0
    assert buttons[2].geometry().right() < width


def test_the_switch_stays_in_the_middle_from_right_to_left(turning: Turning) -> None:
    turning.show_form(is_short=True)
    turning.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    after, switch = a_button(turning, "Next"), a_button(turning, "In short")
    assert after.geometry().right() < switch.x()
