# ruff: noqa: RUF001 (the signs are what this is about)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.number import NumberKind, NumberWords
from app.session.pronouncing import Pronouncing, pronouncing_of
from tests.builders import a_number, a_term

TERMS = (
    a_term("ahsct", name="AHSCT", say="ay-aitch-ess-see-TEE", also=("HSCT", "a graft")),
    a_term("beam", name="BEAM", say="beem", also=("BEAM regimen",)),
    a_term("cd34", name="CD34", say="see-dee-thirty-FOR"),
    a_term("mri-scan", name="MRI scan", say="em-ar-EYE skan", also=("MRI",)),
    a_term("car-t-cell", name="CAR-T cell", say="KAR TEE sel", also=()),
    a_term("globulin", name="Anti-thymocyte globulin", say="", also=("ATG", "NEDA")),
    a_term(
        "remitting-ms", name="Relapsing-remitting MS", say="ree-LAPS-ing ree-MIT-ing"
    ),
    a_term("qaly", name="QALY", say="KWOL-ee"),
    a_term("neutropenia"),
    a_term("nameless", name="", say=""),
    a_term("edss", name="EDSS", say=""),
)
BOOK = pronouncing_of(NumberWords(), TERMS, ())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2 in 100 people", "2 in 100 people"),
        ("day −6 to day −1", "day minus 6 to day minus 1"),
        ("(-6)", "(minus 6)"),
        ("day +10", "day plus 10"),
        ("10–14 days", "10 to 14 days"),
        ("1.3 – 3.4", "1.3 to 3.4"),
        ("−6–−1", "minus 6 to minus 1"),
        ("2-3 days", "2 to 3 days"),
        ("2016–2019", "2016 to 2019"),
        ("9 – or never", "9, or never"),
        ("Risks · 6 minutes", "Risks, 6 minutes"),
        ("Help → numbers", "Help, numbers"),
        ("ward\u00ad round\u200b", "ward round"),
        ("call 020-7946-0958", "call 0 2 0, 7 9 4 6, 0 9 5 8"),
        ("+44 20 7946 0958", "+ 4 4, 2 0, 7 9 4 6, 0 9 5 8"),
        ("0.5 or 05 12", "0.5 or 05 12"),
        ("on 2026-11-02", "on 2026-11-02"),
        ("Covid-19, x-5", "Covid-19, x-5"),
        ("a\n b", "a b"),
    ],
)
def test_figures_and_signs_are_said_as_one_says_them(written: str, said: str) -> None:
    assert BOOK.said(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("After AHSCT, rest.", "After A.H.S.C.T, rest."),
        ("HSCT and ATG", "H.S.C.T and A.T.G"),
        ("NEDA", "NEDA"),
        ("BEAM-ATG", "beem A.T.G"),
        ("CD34-positive", "see dee thirty for positive"),
        ("MRI, MRIs", "M.R.I, M.R.I's"),
        ("CAR-T cells", "kar tee cells"),
        ("QALYs", "kwol ees"),
        ("MS", "M.S"),
        ("EDSS", "EDSS"),
        ("DMTs", "D.M.T's"),
        ("Neutropenia", "Neutropenia"),
        ("PLEASE ASK", "PLEASE ASK"),
    ],
)
def test_abbreviations_are_said_as_the_glossary_says(written: str, said: str) -> None:
    assert BOOK.said(written) == said


def test_the_book_has_the_words_for_signs_and_ranges() -> None:
    words = NumberWords(
        range="{low} a {high}", minus="menos {value}", plus="más {value}"
    )
    spanish = pronouncing_of(words, (), ())
    assert spanish.said("día −6, 10–14, +2") == "día menos 6, 10 a 14, más 2"


def test_a_figure_is_said_as_its_writer_wants_it() -> None:
    number = a_number(kind=NumberKind.SHARE, value=(2.0,), say="two in a hundred")
    book = pronouncing_of(NumberWords(), (), (number, a_number("plain")))
    assert (
        book.said("2 in 100 died, 12 in 100 not")
        == "two in a hundred died, 12 in 100 not"
    )


@given(st.text())
def test_whatever_is_written_is_one_line(written: str) -> None:
    said = BOOK.said(written)
    assert said == " ".join(said.split())
    assert "\n" not in said


@given(st.text(alphabet="ABCDEMRST-s0123456789−–+ .,", max_size=40))
def test_no_digit_is_left_out_or_said_twice(written: str) -> None:
    plain = Pronouncing().said(written)
    assert [one for one in plain if one.isdigit()] == [
        one for one in written if one.isdigit()
    ]
