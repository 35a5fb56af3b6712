"""Who has read a text, which version it is, and of when."""

import pytest

from app.rendering.standing import date_in_words
from tests.speaking import spoken


def test_a_day_is_told_in_words() -> None:
    assert date_in_words("2027-01-15") == "15 January 2027"


@pytest.mark.parametrize("text", ["", "soon", "2027-13-01", "2027-0-1", "2027-01"])
def test_what_is_no_day_stays_as_it_is(text: str) -> None:
    assert date_in_words(text) == text


def test_a_day_is_told_in_the_language_of_the_interface() -> None:
    with spoken("es"):
        assert date_in_words("2027-01-15") == "15 de enero de 2027"
