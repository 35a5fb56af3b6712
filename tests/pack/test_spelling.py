import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.pack.spelling import MOST, near
from app.pack.store import Store
from app.pack.vocabulary import Vocabulary
from tests.builders import a_pack, a_term, a_topic

NAMES = ("Chemotherapy", "Stem cell", "Hair", "Infection", "Neutropenia", "Fertility")
PAGE = (
    "<p>Chemotherapy, neutropenia, infections, fertility, relapse, relapses, hair, "
    "hear, here, have, after, stem, stems, cell, cells, care, bare, cure, phase.</p>"
)


def vocabulary_of(path: Path) -> Iterator[Vocabulary]:
    topics = tuple(
        a_topic(f"topic-{n}", title=name, page=PAGE, sections=())
        for n, name in enumerate(NAMES)
    )
    terms = (a_term("relapse", also=("relapses", "flare")),)
    store = Store.open(a_pack(path, topics=topics, terms=terms, synonyms=()))
    yield Vocabulary(store)
    store.close()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vocabulary]:
    yield from vocabulary_of(tmp_path_factory.mktemp("book") / "a.pack")


def meant(typed: str, book: Vocabulary, *, is_typing: bool = False) -> str:
    found = near(typed, book, is_typing=is_typing)
    return found[0].words if found else ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("neutropina", "neutropenia"),
        ("fertilty", "fertility"),
        ("relaspe", "relapse"),
        ("kemotherapy", "chemotherapy"),
        ("fase", "phase"),
        ("stemcell", "stem cell"),
        ("stemcells", "stem cells"),
        ("ha", ""),
        ("xyzzy", ""),
        ("alzheimer", ""),
    ],
)
def test_a_word_of_the_book_is_meant(book: Vocabulary, typed: str, words: str) -> None:
    assert meant(typed, book) == words


def test_what_places_are_called_is_meant_rather_than_other_words(
    book: Vocabulary,
) -> None:
    assert meant("hiar", book) == "hair"


def test_words_that_every_question_is_full_of_are_seldom_meant(
    book: Vocabulary,
) -> None:
    ranked = [each.words for each in near("hare", book, is_typing=False)]
    assert "hair" in ranked
    assert "have" not in ranked


def test_the_same_first_letter_comes_before_another(book: Vocabulary) -> None:
    ranked = [each.words for each in near("curre", book, is_typing=False)]
    assert ranked[0] == "cure"
    assert near("bere", book, is_typing=False)[0].words == "bare"


def test_no_more_are_given_than_can_be_weighed(book: Vocabulary) -> None:
    assert len(near("care", book, is_typing=True)) <= MOST


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("neutropp", "neutropenia"),
        ("kemoth", "chemotherapy"),
        ("infec", "infection"),
        ("stemce", "stem ce"),
        ("qwertyui", ""),
    ],
)
def test_a_word_being_typed_may_be_the_beginning_of_one(
    book: Vocabulary, typed: str, words: str
) -> None:
    assert meant(typed, book, is_typing=True) == words


def test_a_finished_word_is_no_beginning(book: Vocabulary) -> None:
    assert meant("neutropp", book) == ""
    assert meant("stemce", book) == "stems"


def test_rapidfuzz_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, app.pack.search; print('rapidfuzz' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"
