from collections.abc import Iterator
from pathlib import Path

import pytest

from app.pack.asking import ask
from app.pack.store import Store
from app.pack.suggesting import MOST, near_words
from app.pack.vocabulary import Vocabulary
from tests.builders import a_pack, a_topic

TITLES = (
    "Physiotherapy",
    "Chemotherapy",
    "Chemo brain",
    "Neurologist",
    "Neurology",
    "Neurologists",
    "Neuro words",
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Vocabulary]:
    topics = tuple(
        a_topic(f"topic-{n}", title=title, page="<p>Nearby.</p>", sections=())
        for n, title in enumerate(TITLES)
    )
    store = Store.open(a_pack(tmp_path / "a.pack", topics=topics, synonyms=()))
    yield Vocabulary(store)
    store.close()


def near(words: str, book: Vocabulary) -> tuple[str, ...]:
    return near_words(ask(words, book), book)


def test_words_that_begin_with_the_same_sound_are_near(book: Vocabulary) -> None:
    assert near("kem", book)[:2] == ("chemo", "chemotherapy")
    assert near("fys", book) == ("physiotherapy",)


def test_a_finished_word_is_no_beginning(book: Vocabulary) -> None:
    assert near("kem ", book) == ()


def test_words_that_look_alike_are_near(book: Vocabulary) -> None:
    assert near("xneurologistx", book)[0] == "neurologist"


def test_no_more_are_given_than_one_can_read(book: Vocabulary) -> None:
    assert len(near("newr", book)) == MOST


@pytest.mark.parametrize("words", ["", "x", "ey", "xyzzy", "chemo", "near", "nearb"])
def test_else_there_is_none(book: Vocabulary, words: str) -> None:
    assert near(words, book) == ()
