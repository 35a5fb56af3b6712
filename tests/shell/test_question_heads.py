from collections.abc import Iterator
from pathlib import Path

import pytest

from app.content.question import Question
from app.pack.collection import Collection
from app.pack.library import Library
from app.shell.question_heads import question_heads
from tests.builders import a_pack

ANSWERS = {
    "call": "Who to call",
    "topic:who-to-call": "Who to call",
    "topic:first-week#hair": "Words explained",
    "topic:first-week": "After the treatment",
    "stage:day-zero": "The treatment, step by step",
    "term:neutropenia": "Words explained",
}


@pytest.fixture
def questions() -> tuple[Question, ...]:
    return tuple(Question(f"{answer}?", (), answer) for answer in ANSWERS)


def a_collection(pack: Path) -> Iterator[Collection]:
    books = Collection(Library.open(pack))
    yield books
    books.close()


def test_questions_stand_under_what_answers_them(
    tmp_path: Path, questions: tuple[Question, ...]
) -> None:
    pack = a_pack(tmp_path / "book.pack", questions=questions)
    for books in a_collection(pack):
        heads = question_heads(books)
        assert heads == ANSWERS | {"topic:first-week#hair": "After the treatment"}


def test_without_a_timeline_a_stage_is_only_words(
    tmp_path: Path, questions: tuple[Question, ...]
) -> None:
    pack = a_pack(tmp_path / "book.pack", questions=questions, timeline=None)
    for books in a_collection(pack):
        assert question_heads(books)["stage:day-zero"] == "Words explained"
