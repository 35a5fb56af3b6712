"""A PIN is kept as a hash that takes time, and none that everybody tries is taken."""

import time

import pytest

from app.session.pins import hash_pin, is_hash, refusal, verify_pin

PIN = "471108"
KEPT = (
    "$argon2id$v=19$m=65536,t=3,p=4"
    "$XqNXudlko6tUnoENojsNTQ$x9oiHF32KoS+PKZ8vV3FKmtQwGMbEa+EFwyKXbe2Nng"
)
"""Of PIN, as `hash_pin` gave it once: names of tests must not change."""
SALT, DIGEST = KEPT.split("$")[-2:]


def a_hash(memory: int = 65_536, time_cost: int = 3, lanes: int = 4) -> str:
    return f"$argon2id$v=19$m={memory},t={time_cost},p={lanes}${SALT}${DIGEST}"


def test_the_pin_that_was_hashed_fits() -> None:
    assert verify_pin(KEPT, PIN)
    assert verify_pin(hash_pin(PIN), PIN)


@pytest.mark.parametrize("pin", ["471109", "", "47110", "4711080", "四七一一"])
def test_another_pin_does_not_fit(pin: str) -> None:
    assert not verify_pin(KEPT, pin)


def test_two_hashes_of_a_pin_differ_and_none_shows_it() -> None:
    again = hash_pin(PIN)
    assert again != KEPT
    assert PIN not in again


def test_our_own_hash_is_one() -> None:
    assert is_hash(KEPT)
    assert a_hash() == KEPT


@pytest.mark.parametrize(
    "text",
    [
        "",
        PIN,
        KEPT[1:],
        KEPT + "\n",
        KEPT.replace("argon2id", "argon2i"),
        KEPT.replace("v=19", "v=16"),
        f"$argon2id$v=19$m=65536,t=3,p=4${SALT}$",
        a_hash(memory=4_194_304),
        a_hash(memory=16),
        a_hash(time_cost=99),
        a_hash(time_cost=0),
        a_hash(lanes=0),
    ],
)
def test_what_is_no_hash_fits_no_pin_and_takes_no_time(text: str) -> None:
    before = time.monotonic()
    assert not is_hash(text)
    assert not verify_pin(text, PIN)
    assert time.monotonic() - before < 0.1


def test_a_hash_that_was_cut_in_the_middle_fits_no_pin() -> None:
    assert is_hash(KEPT[:-3])
    assert not verify_pin(KEPT[:-3], PIN)


@pytest.mark.parametrize("pin", ["4711", "471108", "194827365014", "1123", "2468"])
def test_an_uncommon_pin_may_be_chosen(pin: str) -> None:
    assert refusal(pin) == ""


@pytest.mark.parametrize(
    "pin", ["", "123", "471", "1234567890123", "47 11", "47a1", "٤٧١١", "-4711"]
)
def test_a_pin_has_four_to_twelve_digits(pin: str) -> None:
    assert refusal(pin) == "A PIN has 4 to 12 digits."


@pytest.mark.parametrize(
    "pin", ["0000", "1234", "4321", "7890", "0987", "1212", "121212", "777777", "2580"]
)
def test_a_pin_that_anybody_would_try_is_refused(pin: str) -> None:
    assert refusal(pin) == "That PIN is among the first that anybody would try."
