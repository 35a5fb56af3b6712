import inspect
import time

from app.session.door import FIRST_S, FORGIVEN_S, FREE, LONGEST_S, Door


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_first_wrong_pins_cost_nothing() -> None:
    door = Door(Clock())
    assert [door.fail() for _ in range(FREE - 1)] == [0] * (FREE - 1)
    assert door.wait_s == 0


def test_the_fifth_costs_half_a_minute_and_each_further_one_twice_as_much() -> None:
    clock = Clock()
    door = Door(clock)
    waits: list[int] = []
    for _ in range(FREE + 3):
        waits.append(door.fail())
        clock.now += door.wait_s
    assert waits[FREE - 1 :] == [30, 60, 120, 240]


def test_the_wait_runs_down_and_never_below_nothing() -> None:
    clock = Clock()
    door = Door(clock)
    for _ in range(FREE):
        door.fail()
    clock.now += FIRST_S - 0.5
    assert door.wait_s == 1
    clock.now += 100
    assert door.wait_s == 0


def test_it_grows_no_longer_than_an_hour_however_often_one_tries() -> None:
    clock = Clock()
    door = Door(clock)
    for _ in range(200):
        clock.now += door.fail()
    assert door.fail() == LONGEST_S


def test_what_another_door_saw_counts_as_long_as_it_would_have_counted_there() -> None:
    clock = Clock()
    door = Door(clock)
    door.recall([40, 30, 20, 10])
    assert door.wait_s == 0
    assert door.fail() == FIRST_S

    door = Door(clock)
    door.recall([14, 13, 12, 11, 10])
    assert door.wait_s == FIRST_S - 10
    clock.now += FIRST_S
    assert door.fail() == 2 * FIRST_S


def test_what_another_door_saw_long_ago_is_forgiven() -> None:
    door = Door(Clock())
    door.recall([9000 + FORGIVEN_S, 9003, 9002, 9001, 9000])
    assert [door.fail() for _ in range(FREE)] == [0] * (FREE - 1) + [FIRST_S]
    door = Door(Clock())
    door.recall([])
    assert door.fail() == 0


def test_the_right_pin_forgives_all() -> None:
    clock = Clock()
    door = Door(clock)
    for _ in range(FREE):
        door.fail()
    door.open()
    assert door.wait_s == 0
    assert door.fail() == 0


def test_an_hour_without_a_wrong_pin_forgives_all() -> None:
    clock = Clock()
    door = Door(clock)
    for _ in range(FREE):
        door.fail()
    clock.now += FIRST_S + FORGIVEN_S - 1
    assert door.fail() == 2 * FIRST_S
    clock.now += 2 * FIRST_S + FORGIVEN_S
    assert door.fail() == 0


def test_no_clock_that_can_be_set_opens_the_door() -> None:
    assert inspect.signature(Door).parameters["clock"].default is time.monotonic
