import pytest

from app.content.keyboards import ROWS, in_alphabet, rows_for


def test_english_and_spanish_stand_as_on_a_phone() -> None:
    assert rows_for("en") == ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    assert rows_for("es-MX") == ("qwertyuiop", "asdfghjklñ", "zxcvbnm")


def test_a_language_without_rows_writes_with_the_plain_letters() -> None:
    assert rows_for("cy") == rows_for("en")


@pytest.mark.parametrize("language", [*ROWS, "en-GB", "xx"])
def test_every_plain_letter_is_there_once(language: str) -> None:
    letters = "".join(rows_for(language))
    assert len(set(letters)) == len(letters)
    assert set("abcdefghijklmnopqrstuvwxyz") <= set(letters)


@pytest.mark.parametrize("language", ROWS)
def test_from_a_to_z_are_the_same_letters_in_as_many_rows(language: str) -> None:
    rows = rows_for(language)
    ordered = in_alphabet(language)
    assert sorted("".join(ordered)) == sorted("".join(rows))
    assert len(ordered) == len(rows)


def test_the_alphabet_is_that_of_the_language() -> None:
    assert in_alphabet("es") == ("abcdefghi", "jklmnñopq", "rstuvwxyz")
    assert "".join(in_alphabet("sv")).endswith("zåäö")
