import pytest

from app.content.question import Question
from tests.compiler.writers import Writer


def test_a_question_leads_to_its_answer(writer: Writer) -> None:
    assert writer.builds().questions() == (
        Question("Will I lose my hair?", ("hair loss",), "topic:first-week#fever"),
    )


@pytest.mark.parametrize(
    "answer", ["stage:day-zero", "term:neutropenia", "options", "call", "glossary"]
)
def test_many_places_answer(writer: Writer, answer: str) -> None:
    writer.swaps("questions.yaml", "topic:first-week#fever", answer)

    assert writer.hears() == []


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("topic:nowhere", 'no topic is called "nowhere"'),
        ("topic:first-week#hats", 'the topic "first-week" has no section "hats"'),
        ("stage:day-one", 'no stage is called "day-one"'),
        ("mypage", '"mypage" cannot answer a question'),
        ("source:smith2020", '"source:smith2020" cannot answer a question'),
        ("soon", '"soon" cannot answer a question'),
    ],
)
def test_an_answer_that_does_not_exist_is_told(
    writer: Writer, answer: str, message: str
) -> None:
    writer.swaps("questions.yaml", "topic:first-week#fever", answer)

    assert writer.hears() == [("questions.yaml:3", "dead-link", message)]


def test_a_question_without_an_answer_is_told(writer: Writer) -> None:
    writer.swaps("questions.yaml", "  answer: topic:first-week#fever\n", "")

    assert writer.hears() == [
        ("questions.yaml:1", "missing-key", 'the key "answer" is missing')
    ]


def test_figures_in_questions_are_told(writer: Writer) -> None:
    writer.swaps("questions.yaml", "hair loss", "do 50% lose hair")

    assert writer.hears_of("loose-figure")[0][0] == "questions.yaml:2"


def test_a_book_may_have_no_questions(writer: Writer) -> None:
    writer.drops("questions.yaml")

    assert writer.hears() == []
