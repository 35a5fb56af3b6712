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
