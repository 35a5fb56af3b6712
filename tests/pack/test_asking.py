from collections.abc import Iterator
from pathlib import Path

import pytest

from app.pack.asking import MAX_CHARACTERS, MAX_WORDS, Group, ask
from app.pack.store import Store
from app.pack.vocabulary import Vocabulary
from tests.builders import a_pack, a_topic

PAGE = "<p>Hair and wigs, AHSCT, 12 weeks of fever, a transfusion. How?</p>"


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


def typed(groups: tuple[Group, ...]) -> list[str]:
    return [" ".join(word.typed for word in group.words) for group in groups]


def test_the_word_being_typed_may_go_on(vocabulary: Vocabulary) -> None:
    assert ask("fev", vocabulary).any_of() == '((("fev" OR "fev" *)))'
    assert ask("fev ", vocabulary).telling == ()
    assert ask("fever?", vocabulary).any_of() == '((("fever")))'


def test_all_telling_words_are_asked_for_with_their_synonyms(
    vocabulary: Vocabulary,
) -> None:
    asked = ask("fever hair ", vocabulary)
    hair = '((("hair")) OR "hair" OR "wigs")'
    assert asked.all_of() == f'((("fever"))) AND {hair}'
    assert asked.any_of() == f'((("fever"))) OR {hair}'


def test_the_kind_of_answer_that_is_wanted_comes_first(vocabulary: Vocabulary) -> None:
    asked = ask("how fever ", vocabulary)
    fever = '((("fever")))'
    assert asked.as_asked() == f'{fever} AND ({fever} OR ((("how"))))'
    plain = ask("fever ", vocabulary)
    assert plain.as_asked() == plain.all_of() == fever


def test_words_that_mean_one_thing_are_one_group(vocabulary: Vocabulary) -> None:
    asked = ask("stem cell transplants ", vocabulary)
    assert typed(asked.known) == ["stem cell transplants"]
    assert asked.all_of().endswith(' OR "ahsct")')


def test_what_the_book_writes_in_one_word_may_be_typed_in_two(
    vocabulary: Vocabulary,
) -> None:
    asked = ask("fev er trans fusion plant ", vocabulary)
    assert typed(asked.groups) == ["fev", "er", "trans fusion", "plant"]
    assert typed(asked.telling) == ["trans fusion"]
    assert asked.all_of().endswith(' OR "transfusion")')
    assert typed(ask("t ransfusion ", vocabulary).groups) == ["t", "ransfusion"]


def test_common_words_need_not_be_there(vocabulary: Vocabulary) -> None:
    asked = ask("will your cells get fever ", vocabulary)
    assert typed(asked.telling) == ["fever"]
    assert typed(asked.known) == ["will", "your", "cells", "get", "fever"]
    assert asked.any_of() == '((("cells" OR "cell"))) OR ((("fever")))'


def test_common_words_alone_must_be_there_before_little_ones(
    vocabulary: Vocabulary,
) -> None:
    assert typed(ask("your cells ", vocabulary).telling) == ["cells"]
    assert typed(ask("your the ", vocabulary).telling) == ["your", "the"]
    assert ask("your ", vocabulary).any_of() == '((("your")))'


def test_a_group_weighs_as_much_as_its_weightiest_word(vocabulary: Vocabulary) -> None:
    (group,) = ask("stem cell transplants ", vocabulary).groups
    assert group.weight == max(word.weight for word in group.words)
    assert group.weight > min(word.weight for word in group.words)


def test_an_unknown_word_need_not_be_there(vocabulary: Vocabulary) -> None:
    asked = ask("xyzzy fever ", vocabulary)
    assert typed(asked.telling) == ["fever"]
    assert typed(asked.groups) == ["xyzzy", "fever"]


@pytest.mark.parametrize("text", ["xyzzy ", "what is the xyzzy "])
def test_where_all_that_tells_anything_is_unknown_nothing_is_asked(
    vocabulary: Vocabulary, text: str
) -> None:
    assert ask(text, vocabulary)[1:] == ((), ())


def test_the_first_letter_of_a_further_word_is_not_asked_for(
    vocabulary: Vocabulary,
) -> None:
    assert typed(ask("fever h", vocabulary).groups) == ["fever"]
    assert typed(ask("fever a", vocabulary).telling) == ["fever"]
    assert ask("h", vocabulary).words[0].beginnings == ("h",)


@pytest.mark.parametrize("text", ["", " ", "?!", '"', "*", "()", "\0"])
def test_without_a_word_nothing_is_asked(vocabulary: Vocabulary, text: str) -> None:
    assert ask(text, vocabulary).groups == ()


def test_a_letter_instead_of_a_search_is_cut(vocabulary: Vocabulary) -> None:
    assert len(ask("a the " * 1000, vocabulary).words) == MAX_WORDS
    (word,) = ask("a" * 1000, vocabulary).words
    assert len(word.typed) <= MAX_CHARACTERS
