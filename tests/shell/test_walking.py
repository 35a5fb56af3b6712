from pathlib import Path

import pytest

from app.content.links import Kind, Link
from app.pack.collection import Collection
from app.pack.library import Library
from app.shell.walking import steps_of
from tests.builders import a_book, a_number, a_pack, a_topic

CITED = '<sup><a class="cite" href="source:smith2020">1</a></sup>'
FIGURE = (
    '<figure class="icons"><img src="number:dying" alt="2 of 100"/><figcaption>'
    f"<strong>2 of 100 died.</strong>{CITED}</figcaption></figure>"
)
KNOW = '<aside class="know"><p class="title">Known</p><p>Nobody knows.</p></aside>'
ASK = '<aside class="ask"><p class="title">Ask</p><ul><li>How long?</li></ul></aside>'


def books_of(tmp_path: Path, *ten: str) -> Collection:
    topic = a_topic(
        title="Risks",
        summary=f"A summary {CITED}.",
        key_points=("One.", "Two."),
        page=KNOW + ASK,
        short=FIGURE,
    )
    pack = a_pack(
        tmp_path / "a.pack",
        topics=(topic,),
        book=a_book(ten_minutes=tuple(ten)),
        numbers=(a_number("dying"),),
    )
    return Collection(Library.open(pack))


def test_a_topic_becomes_one_idea_after_the_other(tmp_path: Path) -> None:
    books = books_of(tmp_path, "first-week")
    steps = steps_of(books)
    own = [step for step in steps if step.part == "Risks"]
    assert [step.title for step in own] == [
        "Risks",
        "Key point 1 of 2",
        "Key point 2 of 2",
        "In numbers",
        books.book.callouts.title("know"),
    ]
    assert own[0].page == "<p>A summary.</p>"
    assert own[3].page == "<p><strong>2 of 100 died.</strong></p>"
    assert own[3].plate is not None
    assert own[3].plate[:2] == (Link(Kind.NUMBER, "dying"), "2 of 100")
    assert own[4].page == "<p>Nobody knows.</p>"
    stages = books.timeline()
    assert stages is not None
    pictured = [step for step in steps if step.part == stages.title]
    assert [step.title for step in pictured] == [each.shown for each in stages.stages]
    assert steps[-1].part == books.book.callouts.title("ask")
    assert steps[-1].title == "Risks"
    assert "<li>How long?</li>" in steps[-1].page
    books.close()


@pytest.mark.parametrize("ten", [(), ("nowhere",)])
def test_a_book_without_the_ten_minutes_has_no_walk(
    tmp_path: Path, ten: tuple[str, ...]
) -> None:
    books = books_of(tmp_path, *ten)
    assert steps_of(books) == ()
    books.close()
