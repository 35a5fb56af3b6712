import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.content.topic import TopicTitle
from app.style.themes import theme_at
from app.widgets.turning import Turning
from tests.parts import a_button, collected, press, resized, settle, shown, theme_it

BEFORE = TopicTitle("what-it-is", "What is this treatment?", 2)
AFTER = TopicTitle("who-to-call", "Who to call", 1)


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
