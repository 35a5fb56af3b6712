import pytest

from app.pack.terms import TermFinder
from tests.builders import a_term

TERMS = (
    a_term("acyclovir", also=("Zovirax",)),
    a_term("haematologist", name="Haematologist", also=("blood doctor",)),
    a_term("ivig", name="IVIG", also=(), abbreviation_of="immunoglobulin by vein"),
    a_term("neutropenia", also=("low white cells",)),
    a_term("neutrophil", also=()),
    a_term("sjoegren", name="Sjögren syndrome", also=()),
)


def mend(words: str) -> str:
    return {"nuetrophil": "neutrophil", "xyzzy": "xylem"}.get(words, "")


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("  NEUTRO ", ["neutropenia", "neutrophil"]),
        ("sjogren", ["sjoegren"]),
        ("zovi", ["acyclovir"]),
        ("doctor", ["haematologist"]),
        ("vein", ["ivig"]),
        ("IV", ["ivig"]),
        ("i", ["ivig", "acyclovir", "haematologist", "neutropenia", "neutrophil"]),
        ("hematolog", ["haematologist"]),
        ("nuetrophil", ["neutrophil"]),
        ("xyzzy", []),
        ("qqqq", []),
    ],
)
def test_a_few_letters_find_a_term(words: str, slugs: list[str]) -> None:
    assert [term.slug for term in TermFinder(TERMS, mend).find(words)] == slugs


@pytest.mark.parametrize("words", ["", "  ", "?!"])
def test_without_letters_all_terms_are_there(words: str) -> None:
    assert TermFinder(TERMS, mend).find(words) == TERMS
