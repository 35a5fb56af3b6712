import pytest

from app.content.languages import is_right_to_left, marked, own_name, primary


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


def test_what_is_in_another_language_says_so_in_lists() -> None:
    assert marked("Fertility", "en") == "Fertility (English)"
    assert marked("Fertilidad", "") == "Fertilidad"
