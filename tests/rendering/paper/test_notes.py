"""On paper links become numbers, and what they mean stands at the end."""

from app.content.links import Link
from app.rendering.paper.notes import Notes, unlinked


def cite(id_: str, number: int) -> str:
    return f'<a class="cite" href="source:{id_}">{number}</a>'


def test_a_link_gets_a_number_with_an_arrow_and_keeps_it() -> None:
    notes = Notes()
    text = '<a href="topic:hair">Hair</a> <a href="home">Home</a> <a href="topic:hair">it</a>'
    assert notes.told(text) == "Hair<sup>→1</sup> Home<sup>→2</sup> it<sup>→1</sup>"
    assert [str(link) for link in notes.links] == ["topic:hair", "home"]


def test_each_chapter_counts_its_links_anew() -> None:
    notes = Notes()
    notes.told('<a href="topic:hair">Hair</a>')
    notes.begin_chapter()
    assert notes.links == ()
    assert notes.told('<a href="stage:day-zero">Day</a>') == "Day<sup>→1</sup>"
    assert notes.links == (Link.stage("day-zero"),)


def test_sources_are_counted_through_the_whole_document() -> None:
    notes = Notes()
    notes.cite(("a", "b"))
    notes.begin_chapter()
    text = f"Some die <sup>{cite('b', 1)}, {cite('c', 2)}</sup>. All <sup>{cite('a', 3)}</sup>"
    assert notes.told(text) == "Some die<sup>2,\u00a03</sup>. All<sup>1</sup>"
    assert notes.sources == ("a", "b", "c")


def test_a_source_that_is_named_outside_of_raised_letters_is_raised() -> None:
    assert Notes().told(f"x {cite('a', 7)}") == "x <sup>1</sup>"


def test_a_note_and_a_source_beside_it_are_told_apart() -> None:
    text = f'<a href="topic:hair">Hair</a> <sup>{cite("a", 1)}</sup>.'
    assert Notes().told(text) == "Hair<sup>→1,\u00a01</sup>."


def test_words_of_the_glossary_stay_words_and_are_explained_once() -> None:
    notes = Notes()
    term = '<a class="term" href="term:edss">EDSS</a>'
    assert notes.told(f"{term} and {term}") == "EDSS and EDSS"
    assert notes.terms == ("edss",)


def test_what_leads_nowhere_is_only_words() -> None:
    notes = Notes()
    assert notes.told('<a href="http://x.org">x</a> <a>y</a>') == "x y"
    assert notes.told("<sup>2</sup>") == "<sup>2</sup>"
    assert notes.links == ()


def test_words_may_be_told_without_any_note() -> None:
    text = f'A <a href="topic:hair">b</a> <sup>{cite("a", 1)}</sup>.'
    assert unlinked(text) == "A b."
