import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pack.folding import fold, fold_letters, words_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Fertility", "fertility"),
        ("  What -- is\tMS?! ", "what is ms"),
        ("Ärzte, façade, naïve", "arzte facade naive"),
        ("cafe\u0301", "cafe"),
        ("ΆΝΘΡΩΠΟΣ", "ανθρωποσ"),
        ("ёлка", "елка"),
        ("Straße", "straße"),
        ("İstanbul", "istanbul"),
        ("한국어", "한국어"),
        ("day_zero", "day zero"),
        ("CD34+ 2.5", "cd34 2 5"),
        ("", ""),
        ("?!", ""),
    ],
)
def test_case_and_accents_are_taken_off(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_keep_their_order() -> None:
    assert words_of("Who? To CALL") == ["who", "to", "call"]


@given(st.text())
def test_every_letter_stays_where_it_was(text: str) -> None:
    assert len(fold_letters(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
