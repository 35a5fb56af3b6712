import pytest

from app.compiler.drafts import Draft
from app.compiler.markdown.terms import lexicon_of
from app.compiler.prose import Prose, grade, is_passive, slips_in

LEXICON = lexicon_of([("Immunosuppression", "i"), ("G-CSF", "g"), ("MRI scan", "m")])
LONG_WORDS = "Immunosuppression necessitates interdisciplinary coordination. "


def told(
    text: str, language: str = "en", *, graded: bool = True
) -> list[tuple[int, str]]:
    prose = Prose(language, LEXICON, graded)
    return [(e.line, e.rule) for e in slips_in([Draft("a.md", text)], prose)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The cells are given by a drip.",
        "You were often asked.",
        "It has been slowly taken out.",
        "Blood is not yet, but was collected.",
        "They are being stored.",
        "It got stopped.",
    ],
)
def test_passive_sentences_are_known(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The team gives the cells.",
        "You are tired.",
        "It is a red bed.",
        "People were worried.",
        "You may need a scan.",
        "They have asked you.",
        "The ward is calm and well lit.",
        "It is Monday.",
    ],
)
def test_active_sentences_are_left_alone(sentence: str) -> None:
    assert not is_passive(sentence)


def test_a_sentence_of_26_words_is_long_and_one_of_25_is_not() -> None:
    assert told("Ok.\n\n" + "word " * 25 + "word.") == [(3, "long-sentence")]
    assert told("word " * 24 + "word.") == []


def test_a_number_object_counts_as_the_words_it_is_told_in() -> None:
    assert told("{{number:a}} " + "word " * 22) == [(1, "long-sentence")]
    assert told("{{number:a}} " + "word " * 21) == []


@pytest.mark.parametrize(
    "text",
    [
        "- " + "word " * 20 + "\n- " + "word " * 20,
        "| " + "word " * 20 + "| " + "word " * 20 + "|",
        "## " + "word " * 30,
        "::: ask " + "word " * 30,
        "word " * 20 + "\n\n" + "word " * 20,
    ],
)
def test_items_cells_headings_and_short_forms_do_not_make_it_long(text: str) -> None:
    assert told(text) == []


def test_a_short_form_does_not_end_a_sentence() -> None:
    text = "word " * 20 + "by Dr. Who and e.g. more words."

    assert told(text) == [(1, "long-sentence")]


def test_hard_words_are_told_unless_they_are_terms() -> None:
    assert (1, "reading-grade") in told(LONG_WORDS * 60)
    easy = "Immunosuppression helps you now. " * 40
    assert told(easy) == []


def test_short_texts_and_definitions_are_not_graded() -> None:
    assert told(LONG_WORDS * 10) == []
    assert told(LONG_WORDS * 60, graded=False) == []
    assert told("a b\n\n" * 60) == []


def test_grades_are_those_of_flesch_and_kincaid() -> None:
    assert grade("The cat sat on the mat.") < 2
    assert grade(LONG_WORDS) > 12


def test_many_passive_sentences_are_told() -> None:
    passive = "The ward is cleaned each day now. You can rest there. " * 10

    assert told(passive) == [(1, "passive-voice")]
    assert (
        told("The ward is cleaned each day. " + "You can rest there now. " * 30) == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Cytomegalovirus (CMV) is common. CMV comes back.",
        "CMV (cytomegalo virus) is common.",
        "Ask about G-CSF and an MRI scan. The MRI is loud.",
        "In the UK and the EU, stage IV is OK.",
        "The [BEAT trial](topic:trials) runs. BEAT is new.",
        "So `CMV` it is.",
        "PhD and eGFr",
    ],
)
def test_explained_abbreviations_are_fine(text: str) -> None:
    assert told(text) == []


def test_an_abbreviation_is_told_once() -> None:
    assert told("Hm.\n\nSome CMVs and CMV.\n\nAnd CMV.") == [
        (3, "unexplained-abbreviation")
    ]


def test_texts_that_belong_together_explain_each_other() -> None:
    drafts = [Draft("a", "Long form (CMV)."), Draft("a", "CMV.", 9)]

    assert slips_in(drafts, Prose("en")) == []
    assert slips_in([], Prose("en")) == []


def test_other_languages_are_not_judged() -> None:
    assert told("wort " * 60 + "CMV", "de") == []
