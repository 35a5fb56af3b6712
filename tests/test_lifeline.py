from app.lifeline import BUSY, IDLE, PASSED_ON


def test_what_is_passed_on_is_what_the_systems_are_told_to_do() -> None:
    assert PASSED_ON == (42, 43, 44)


def test_a_beat_is_one_byte() -> None:
    assert {len(IDLE), len(BUSY)} == {1}
    assert IDLE != BUSY
