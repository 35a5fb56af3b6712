import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.session.history import Place
from app.session.reading import Reading

HOME = Place(Link.screen(Screen.HOME))


@pytest.fixture
def reading(qtbot: QtBot) -> Reading:
    del qtbot
    return Reading(HOME)


def test_opening_tells_the_new_place(reading: Reading) -> None:
    told: list[Place] = []
    reading.place_changed.connect(told.append)
    reading.open(Link.topic("fertility"))
    assert told == [Place(Link.topic("fertility"))]
    assert reading.place == Place(Link.topic("fertility"))


def test_back_returns_to_where_a_place_was_left(reading: Reading) -> None:
    reading.open(Link.topic("fertility"))
    reading.remember_scroll(0.4)
    reading.open(Link.topic("risks"))
    reading.back()
    assert reading.place == Place(Link.topic("fertility"), 0.4)
    assert reading.may_go_forward
    reading.forward()
    assert reading.place == Place(Link.topic("risks"))


def test_opening_the_same_place_again_adds_no_step(reading: Reading) -> None:
    reading.open(Link.topic("fertility"))
    reading.remember_scroll(0.9)
    reading.open(Link.topic("fertility"))
    assert reading.place == Place(Link.topic("fertility"), 0.0)
    reading.back()
    assert reading.place == HOME


def test_following_within_a_screen_adds_no_step(reading: Reading) -> None:
    reading.open(Link.stage("day-zero"))
    reading.follow(Link.stage("engraftment"))
    assert reading.place == Place(Link.stage("engraftment"))
    reading.back()
    assert reading.place == HOME


def test_the_first_place_has_nothing_before_or_after(
    reading: Reading, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(reading.place_changed):
        reading.back()
        reading.forward()
    assert (reading.may_go_back, reading.may_go_forward) == (False, False)


def test_starting_somewhere_leaves_nothing_before_it(reading: Reading) -> None:
    reading.open(Link.topic("fertility"))
    told: list[Place] = []
    reading.place_changed.connect(told.append)
    reading.start_at(Place(Link.topic("risks"), 0.3))
    assert told == [Place(Link.topic("risks"), 0.3)]
    assert (reading.may_go_back, reading.may_go_forward) == (False, False)


def test_a_place_can_be_opened_further_down(reading: Reading) -> None:
    reading.open(Link.topic("fertility"), 0.5)
    assert reading.place == Place(Link.topic("fertility"), 0.5)
    reading.open(Link.topic("fertility"), 0.7)
    assert reading.place == Place(Link.topic("fertility"), 0.7)
    reading.back()
    assert reading.place == HOME


def test_the_place_that_is_left_is_told(reading: Reading) -> None:
    told: list[Place] = []
    reading.place_left.connect(told.append)
    reading.open(Link.topic("fertility"))
    reading.remember_scroll(0.4)
    assert told == [Place(Link.topic("fertility"), 0.4)]
