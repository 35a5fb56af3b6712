from collections.abc import Iterator
from pathlib import Path

import pytest

from app.pack.sounds import sound
from app.pack.store import Store
from app.pack.vocabulary import MAX_KNOWN, MAX_WORD, Vocabulary, Word
from tests.builders import a_book, a_pack, a_topic
from tests.pack.conftest import Tamper

SYNONYMS = (
    ("stem cell transplant", "AHSCT", "bone marrow transplant"),
    ("hats", "caps"),
    ("hats", "bonnets"),
    ("hats", "sombrero"),
)
PAGE = (
    "<p>AHSCT: one hat, two hats, caps and bonnets, infection, a tumour, "
    "leukaemia. Day 12.</p>"
)


def vocabulary_of(path: Path, language: str = "en") -> Iterator[Vocabulary]:
    topics = tuple(
        a_topic(f"topic-{number}", page=PAGE if number == 0 else "", sections=())
        for number in range(30)
    )
    book = a_book(language=language)
    store = Store.open(a_pack(path, topics=topics, synonyms=SYNONYMS, book=book))
    yield Vocabulary(store)
    store.close()


@pytest.fixture
def english(tmp_path: Path) -> Iterator[Vocabulary]:
    yield from vocabulary_of(tmp_path / "en.pack")


@pytest.fixture
def german(tmp_path: Path) -> Iterator[Vocabulary]:
    yield from vocabulary_of(tmp_path / "de.pack", "de")


def test_a_word_has_the_forms_that_stand_in_the_book(english: Vocabulary) -> None:
    word = english.word("hats", is_typing=False)
    assert word == Word(
        typed="hats",
        stem="hat",
        forms=("hat", "hats"),
        is_typing=False,
        beginnings=(),
        documents=1,
        is_known=True,
        is_common=False,
        weight=english.weight("hats"),
    )
    assert english.word("hats", is_typing=False) is word


def test_a_form_that_the_book_lacks_has_the_forms_that_it_has(
    english: Vocabulary,
) -> None:
    assert english.word("infecting", is_typing=False).forms == ("infection",)


def test_another_language_knows_no_forms(german: Vocabulary) -> None:
    assert german.word("hats", is_typing=False).forms == ("hats",)
    assert not german.word("infecting", is_typing=False).is_known


def test_a_word_of_most_places_is_common(english: Vocabulary) -> None:
    assert english.word("cells", is_typing=False).is_common


def test_an_unknown_word_stands_for_itself(english: Vocabulary) -> None:
    word = english.word("xyzzy", is_typing=False)
    assert (word.forms, word.is_known, word.is_common) == (("xyzzy",), False, False)


def test_a_word_being_typed_is_known_by_its_beginning(english: Vocabulary) -> None:
    assert english.word("bonn", is_typing=True).is_known
    assert not english.word("bonn", is_typing=False).is_known
    assert not english.word("bonnx", is_typing=True).is_known


def test_a_word_across_the_sea_is_the_same(english: Vocabulary) -> None:
    assert english.word("tumors", is_typing=False).forms == ("tumour",)
    assert english.word("leukem", is_typing=True).beginnings == ("leukaem",)
    assert english.word("le", is_typing=True).beginnings == ("le",)


def test_another_language_has_no_englishes(german: Vocabulary) -> None:
    assert not german.word("tumor", is_typing=False).is_known
    assert german.word("leukem", is_typing=True).beginnings == ()


def test_a_word_of_a_family_is_known_before_it_is_finished(english: Vocabulary) -> None:
    word = english.word("sombr", is_typing=True)
    assert word.beginnings == ()
    assert english.family([word.stem])[1]
    assert english.word("sombr", is_typing=False).stem == "sombr"


def test_rare_words_weigh_more_than_common_ones(english: Vocabulary) -> None:
    order = ("the", "how", "cells", "hats")
    weights = [english.weight(word) for word in order]
    assert weights == sorted(set(weights))
    assert english.weight("xyzzy") == english.weight("sombrero")


def test_words_that_places_are_called_by_are_told_apart(english: Vocabulary) -> None:
    assert "neutropenia" in english.named()
    assert "bonnets" not in english.named()
    assert english.named() is english.named()


def test_words_are_found_by_their_sound(english: Vocabulary) -> None:
    assert english.sounding_like(sound("kaps")) == ["caps"]
    assert "neutropenia" in english.beginning_like(sound("nutro"))


def test_words_at_hand_do_not_pile_up(english: Vocabulary) -> None:
    first = english.word("hats", is_typing=False)
    for number in range(MAX_KNOWN):
        english.word(f"x{number}", is_typing=False)
    again = english.word("hats", is_typing=False)
    assert again == first
    assert again is not first


def test_a_word_without_end_is_cut(english: Vocabulary) -> None:
    assert english.word("a" * 10_000, is_typing=True).typed == "a" * MAX_WORD


def test_the_longest_phrase_that_means_something_is_taken(english: Vocabulary) -> None:
    assert english.family(["stem", "cell", "transplant", "hat"]) == (3, ("ahsct",))
    assert english.family(["bone", "marrow"]) == (1, ())
    assert english.family(["xyzzy"]) == (1, ())


def test_two_families_of_one_word_are_one(english: Vocabulary) -> None:
    _, phrases = english.family(["hat"])
    assert set(phrases) == {"hat", "hats", "caps", "bonnets"}
    assert len(phrases) == len(set(phrases))


def test_typing_errors_are_never_mended_with_numbers(english: Vocabulary) -> None:
    words = english.all_words()
    assert words["bonnets"] == 1
    assert words["sombrero"] == 0
    assert "12" not in words
    assert english.all_words() is words


def test_words_of_other_types_are_left_out(pack: Path, tamper: Tamper) -> None:
    tamper(
        pack,
        "INSERT INTO word VALUES (x'ff', x'ff', 'x', 'many', 'few')",
        "UPDATE word SET stem = x'00' WHERE word = 'hair'",
        "UPDATE word SET documents = 'many' WHERE word = 'fever'",
    )
    store = Store.open(pack)
    vocabulary = Vocabulary(store)
    assert vocabulary.word("hair", is_typing=False).forms == ("hair",)
    assert vocabulary.word("fever", is_typing=False).forms == ("fever",)
    assert all(isinstance(word, str) for word in vocabulary.all_words())
    store.close()
