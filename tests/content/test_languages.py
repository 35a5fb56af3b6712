import pytest

from app.content.languages import (
    is_right_to_left,
    marked,
    own_name,
    primary,
    set_apart,
)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("es", "Español"),
        ("es-MX", "Español"),
        ("pt-BR", "Português (Brasil)"),
        ("xx", "xx"),
    ],
)
def test_a_language_is_called_what_it_calls_itself(code: str, name: str) -> None:
    assert own_name(code) == name


def test_a_region_is_no_other_language() -> None:
    assert primary("pt-BR") == "pt"


@pytest.mark.parametrize("code", ["ar", "he-IL", "fa"])
def test_some_languages_run_from_right_to_left(code: str) -> None:
    assert is_right_to_left(code)
    assert not is_right_to_left("es")


@pytest.mark.parametrize("words", ["מה זה?", "ما هذا؟"])
def test_words_from_the_right_are_set_apart_in_a_sentence(words: str) -> None:
    assert set_apart(words) == f"\u2068{words}\u2069"
    assert set_apart("What is it?") == "What is it?"


def test_what_is_in_another_language_says_so_in_lists() -> None:
    assert marked("Fertility", "en") == "Fertility (English)"
    assert marked("Fertilidad", "") == "Fertilidad"
