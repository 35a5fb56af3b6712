import pytest

from app.compiler.entries import Entry, entry_in
from app.compiler.inheriting import Inheritance, inherit
from app.compiler.notes import Notes
from app.compiler.problems import Problem
from app.compiler.sheets import Sheet, read_yaml
from tests.compiler.writers import Writer

HOW = Inheritance(("value",), ("facts",), ("caveat",))


def an_entry(text: str, told: list[Problem]) -> Entry:
    sheet = Sheet("numbers.yaml", 1, told)
    entry = entry_in(read_yaml(text, sheet), sheet)
    assert entry is not None
    return entry


def inherited(own: str, there: str, name: str = "a") -> tuple[Entry, bool, Notes]:
    notes = Notes()
    notes.originals = {"number": {"a": an_entry(there, [])}}
    entry = an_entry(own, notes.told)
    return entry, inherit(entry, "number", name, notes, HOW), notes


def test_figures_and_facts_are_taken_over() -> None:
    entry, is_known, notes = inherited("who: x", "{value: 2, facts: [f]}")
    assert is_known
    assert entry.figures("value") == (2.0,)
    assert entry.texts("facts") == ("f",)
    assert entry.list("facts")[0].line == 0
    assert entry.keys == ("who", "value", "facts")
    assert notes.told == []


def test_what_is_written_here_wins_where_it_may() -> None:
    entry, _, notes = inherited("facts: [g]", "facts: [f]")
    assert entry.texts("facts") == ("g",)
    assert notes.told == []


@pytest.mark.parametrize("own", ["value: 2", "value: 2.0", "value: '2'"])
def test_a_figure_may_be_repeated(own: str) -> None:
    _, _, notes = inherited(own, "value: 2")
    assert notes.told == []


@pytest.mark.parametrize("own", ["value: 3", "value: [2]", "value: {a: 2}"])
def test_another_figure_is_told(own: str) -> None:
    _, _, notes = inherited(own, "value: 2")
    assert [each.rule for each in notes.told] == ["changed-figure"]


def test_a_figure_that_the_original_lacks_is_told() -> None:
    _, _, notes = inherited("value: 3", "facts: []")
    assert [each.rule for each in notes.told] == ["changed-figure"]


@pytest.mark.parametrize("own", ["value: 2", "{value: 2, caveat: ''}"])
def test_words_of_the_original_are_wanted(own: str) -> None:
    _, _, notes = inherited(own, "{value: 2, caveat: Older.}")
    assert [each.message for each in notes.told] == [
        '"caveat" of the number "a" is not translated'
    ]


def test_what_the_original_does_not_know_is_told_with_a_hint() -> None:
    _, is_known, notes = inherited("value: 2", "value: 2", "aa")
    assert not is_known
    assert [each.hint for each in notes.told] == ['did you mean "a"?']


def test_a_nameless_entry_was_told_already() -> None:
    _, is_known, notes = inherited("value: 2", "value: 2", "")
    assert not is_known
    assert notes.told == []


def test_a_book_that_translates_none_inherits_nothing(writer: Writer) -> None:
    notes = Notes()
    assert inherit(an_entry("value: 2", notes.told), "number", "a", notes, HOW)
    assert writer.hears() == []
