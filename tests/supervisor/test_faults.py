import pytest

from app.supervisor.faults import Clock, Faults, Rules, minute_of

RULES = Rules(storm=3, storm_s=600, rests_s=(10, 20, 60))


def test_few_faults_need_no_rest() -> None:
    faults = Faults(RULES)
    for now in (0, 1):
        faults.add(now)
    assert faults.rest_s(2) == 0


def test_a_storm_needs_longer_and_longer_rests() -> None:
    faults = Faults(RULES)
    for now in range(3):
        faults.add(now)
    rests: list[float] = []
    for now in range(3, 8):
        rests += [faults.rest_s(now), faults.rest_s(now)]
        faults.add(now)
    assert rests == [10, 0, 20, 0, 60, 0, 60, 0, 60, 0]  # then the book is tried


def test_a_storm_passes_and_the_next_begins_with_a_short_rest() -> None:
    faults = Faults(RULES)
    for now in range(5):
        faults.add(now)
        faults.rest_s(now)
    assert faults.rest_s(700) == 0
    for now in range(700, 703):
        faults.add(now)
    assert faults.rest_s(703) == 10


def test_five_faults_in_ten_minutes_are_a_storm_and_no_rest_is_over_a_minute() -> None:
    rules = Rules()
    assert (rules.storm, rules.storm_s, max(rules.rests_s)) == (5, 600, 60)


def test_a_hang_is_over_before_twenty_seconds() -> None:
    rules = Rules()
    assert rules.silence_s + 2 * rules.tick_s + 2 < 20


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("03:30", 210),
        ("0:00", 0),
        ("23:59", 1439),
        ("", None),
        ("24:00", None),
        ("3:60", None),
        ("three", None),
        ("3", None),
        ("-1:30", None),
    ],
)
def test_a_time_of_day_is_read(words: str, minute: int | None) -> None:
    assert minute_of(words) == minute


def test_the_clocks_go() -> None:
    clock = Clock()
    assert clock.now_s() <= clock.now_s()
    assert 0 <= clock.minute() < 1440
