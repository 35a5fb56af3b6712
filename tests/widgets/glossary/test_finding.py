import pytest
from builders import a_term

from app.widgets.glossary.finding import OTHER, Finder, folded, letter_of

TERMS = (
    a_term("acyclovir", also=("Zovirax",)),
    a_term("neutropenia", also=("low white cells",)),
    a_term("neutrophil", also=()),
    a_term("sjoegren", name="Sjögren syndrome", also=()),
    a_term("ivig", name="IVIG", also=(), abbreviation_of="immunoglobulin by vein"),
)


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("", ["acyclovir", "neutropenia", "neutrophil", "sjoegren", "ivig"]),
        ("  NEUTRO ", ["neutropenia", "neutrophil"]),
        ("sjogren", ["sjoegren"]),
        ("zovi", ["acyclovir"]),
        ("vein", ["ivig"]),
        ("i", ["ivig", "acyclovir", "neutropenia", "neutrophil"]),
        ("xyzzy", []),
    ],
)
def test_a_few_letters_find_a_term(words: str, slugs: list[str]) -> None:
    assert [term.slug for term in Finder(TERMS).find(words)] == slugs


def test_case_and_accents_do_not_matter() -> None:
    assert folded("ÉCOLE") == folded("école") == "ecole"


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Neutropenia", "N"), ("Ödem", "O"), ("5-year", OTHER), ("éclair", "E")],
)
def test_a_term_stands_under_its_plain_letter(name: str, letter: str) -> None:
    assert letter_of(a_term(name=name)) == letter
