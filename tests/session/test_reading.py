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
    reading.open(Place(Link.topic("fertility")))
    assert told == [Place(Link.topic("fertility"))]
    assert reading.place == Place(Link.topic("fertility"))


def test_back_returns_to_where_a_place_was_left(reading: Reading) -> None:
    reading.open(Place(Link.topic("fertility")))
    reading.leave(reading.place._replace(scroll=0.4))
    reading.open(Place(Link.topic("risks")))
    reading.back()
    assert reading.place == Place(Link.topic("fertility"), 0.4)
    assert reading.may_go_forward
    reading.forward()
    assert reading.place == Place(Link.topic("risks"))


def test_opening_the_same_place_again_adds_no_step(reading: Reading) -> None:
    reading.open(Place(Link.topic("fertility")))
    reading.leave(reading.place._replace(scroll=0.9))
    reading.open(Place(Link.topic("fertility")))
    assert reading.place == Place(Link.topic("fertility"), 0.0)
    reading.back()
    assert reading.place == HOME


def test_following_within_a_screen_adds_no_step(reading: Reading) -> None:
    reading.open(Place(Link.stage("day-zero")))
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
    reading.open(Place(Link.topic("fertility")))
    told: list[Place] = []
    reading.place_changed.connect(told.append)
    reading.start_at(Place(Link.topic("risks"), 0.3))
    assert told == [Place(Link.topic("risks"), 0.3)]
    assert (reading.may_go_back, reading.may_go_forward) == (False, False)


def test_a_place_can_be_opened_further_down(reading: Reading) -> None:
    reading.open(Place(Link.topic("fertility"), 0.5))
    assert reading.place == Place(Link.topic("fertility"), 0.5)
    reading.open(Place(Link.topic("fertility"), 0.7))
    assert reading.place == Place(Link.topic("fertility"), 0.7)
    reading.back()
    assert reading.place == HOME


def test_the_place_that_is_left_is_told(reading: Reading) -> None:
    told: list[Place] = []
    reading.place_left.connect(told.append)
    reading.open(Place(Link.topic("fertility")))
    reading.leave(reading.place._replace(scroll=0.4))
    assert told == [Place(Link.topic("fertility"), 0.4)]


def test_another_form_of_the_same_topic_is_another_place(reading: Reading) -> None:
    fertility = Link.topic("fertility")
    reading.open(Place(fertility))
    reading.leave(Place(fertility, 0.2, "short"))
    reading.open(Place(fertility, 0.0, "all", is_fixed=True))
    assert reading.place == Place(fertility, 0.0, "all", is_fixed=True)
    reading.back()
    assert reading.place == Place(fertility, 0.2, "short")


def test_opening_the_same_place_again_keeps_its_form(reading: Reading) -> None:
    fertility = Link.topic("fertility")
    reading.open(Place(fertility))
    reading.leave(Place(fertility, 0.2, "short"))
    reading.open(Place(fertility))
    assert reading.place == Place(fertility, 0.0, "short")
