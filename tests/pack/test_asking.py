from collections.abc import Iterator
from pathlib import Path

import pytest

from app.pack.asking import MAX_CHARACTERS, MAX_WORDS, ask
from app.pack.store import Store
from app.pack.vocabulary import Vocabulary
from tests.builders import a_pack, a_topic

PAGE = "<p>Hair and wigs, AHSCT, 12 weeks of fever.</p>"


@pytest.fixture
def vocabulary(tmp_path: Path) -> Iterator[Vocabulary]:
    topics = tuple(
        a_topic(f"topic-{number}", page=PAGE if number == 0 else "", sections=())
        for number in range(30)
    )
    synonyms = (("hair", "wig"), ("stem cell transplant", "AHSCT"))
    store = Store.open(
        a_pack(tmp_path / "a.pack", topics=topics, synonyms=synonyms, terms=())
    )
    yield Vocabulary(store)
    store.close()


def test_the_word_being_typed_may_go_on(vocabulary: Vocabulary) -> None:
    assert ask("fev", vocabulary).any_of() == '(((("fev" OR "fev" *))))'
    assert ask("fev ", vocabulary).any_of() == '(((("fev"))))'
    assert ask("fev?", vocabulary).any_of() == '(((("fev"))))'


def test_all_telling_words_must_be_there(vocabulary: Vocabulary) -> None:
    asked = ask("fever hair ", vocabulary)
    assert asked.all_of(with_synonyms=False) == '((("fever"))) AND ((("hair")))'


def test_synonyms_are_asked_for_where_they_are_wanted(vocabulary: Vocabulary) -> None:
    asked = ask("hair ", vocabulary)
    assert asked.all_of(with_synonyms=True) == '((("hair")) OR "hair" OR "wigs")'


def test_words_that_mean_one_thing_are_one_group(vocabulary: Vocabulary) -> None:
    asked = ask("stem cell transplants ", vocabulary)
    assert len(asked.groups) == 1
    assert asked.is_known
    assert asked.all_of(with_synonyms=True).endswith(' OR "ahsct")')


def test_a_common_word_only_raises_the_rank(vocabulary: Vocabulary) -> None:
    asked = ask("cells fever ", vocabulary)
    assert [group.words[0].typed for group in asked.telling] == ["fever"]
    assert asked.all_of(with_synonyms=False) == (
        '((("fever"))) AND (((("cells"))) OR ((("fever"))))'
    )


def test_common_words_alone_must_be_there(vocabulary: Vocabulary) -> None:
    asked = ask("your cells ", vocabulary)
    assert asked.telling == asked.groups
    assert not asked.words[0].is_typing


def test_an_unknown_word_need_not_be_there(vocabulary: Vocabulary) -> None:
    asked = ask("xyzzy fever ", vocabulary)
    assert not asked.is_known
    assert [group.words[0].typed for group in asked.telling] == ["fever"]
    alone = ask("xyzzy ", vocabulary)
    assert alone.telling == alone.groups


def test_the_first_letter_of_a_further_word_is_not_asked_for(
    vocabulary: Vocabulary,
) -> None:
    asked = ask("fever h", vocabulary)
    assert [group.words[0].typed for group in asked.telling] == ["fever"]
    assert not asked.words[-1].is_typing
    assert ask("h", vocabulary).words[0].is_typing


@pytest.mark.parametrize("text", ["", " ", "?!", '"', "*", "()", "\0"])
def test_without_a_word_nothing_is_asked(vocabulary: Vocabulary, text: str) -> None:
    assert ask(text, vocabulary).groups == ()


def test_a_letter_instead_of_a_search_is_cut(vocabulary: Vocabulary) -> None:
    assert len(ask("a b " * 1000, vocabulary).words) == MAX_WORDS
    (word,) = ask("a" * 1000, vocabulary).words
    assert len(word.typed) <= MAX_CHARACTERS
