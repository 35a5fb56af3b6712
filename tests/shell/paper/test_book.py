"""Leaflets are bound: a pack to take home, and the whole book."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.errors import InputError
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.paper.kinds import PaperKind
from app.session.profile import Clinic, Phone, Profile
from app.shell.paper.book import ALONE, CALL, Binding
from app.shell.paper.leaflets import Leaflets
from app.widgets.callcard import TOPIC
from tests.builders import a_book, a_pack, a_timeline, contents

Open = Callable[..., tuple[Binding, Leaflets]]
WEEK = Link.topic("first-week")
TIMELINE = Link.screen(Screen.TIMELINE)
NONE = Profile()


@pytest.fixture
def binding_of(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    del qtbot
    books: list[Collection] = []

    def make(profile: Profile = NONE, **changes: object) -> tuple[Binding, Leaflets]:
        pack = a_pack(tmp_path / f"{len(books)}.pack", **changes)
        books.append(Collection(Library.open(pack)))
        leaflets = Leaflets(books[-1], PaperKind(), profile, is_alone=False)
        return Binding(books[-1], leaflets, profile), leaflets

    yield make
    for each in books:
        each.close()


def test_a_pack_has_a_cover_the_places_who_to_call_and_sources(
    binding_of: Open,
) -> None:
    binding, leaflets = binding_of()
    chapters = binding.pack((WEEK, TIMELINE, WEEK))
    assert [chapter.title for chapter in chapters] == [
        "To take home",
        "The first week",
        a_timeline().title,
        "Who to call",
        "Words and sources",
    ]
    assert leaflets.places == {WEEK, TIMELINE, CALL}


def test_who_to_call_stands_where_it_was_wished(binding_of: Open) -> None:
    binding, _ = binding_of()
    titles = [chapter.title for chapter in binding.pack((CALL, WEEK))]
    assert titles[1:3] == ["Who to call", "The first week"]


def test_a_way_brings_its_steps(binding_of: Open) -> None:
    binding, _ = binding_of()
    ten = binding.pack((Link.way(Way.TEN_MINUTES),))
    titles = [each.title for each in ten[1:4]]
    assert titles == ["The first week", "Who to call", "Numbers to call"]
    assert len(ten) == 5
    whole = binding.pack((Link.way(Way.TEN_MINUTES), WEEK))
    assert [each.title for each in whole[1:3]] == ["Who to call", "The first week"]
    none, _ = binding_of(book=a_book(ten_minutes=()))
    with pytest.raises(InputError, match="way:ten-minutes"):
        none.pack((Link.way(Way.TEN_MINUTES),))


def test_a_pack_tells_nothing_twice(binding_of: Open) -> None:
    binding, _ = binding_of()
    titles = [each.title for each in binding.pack((Link.topic(TOPIC), WEEK))]
    assert titles[1:4] == ["Who to call", "The first week", "Numbers to call"]


def test_where_calls_are_told_elsewhere_links_lead_there(binding_of: Open) -> None:
    binding, leaflets = binding_of()
    pages, chapters = leaflets.pagination, binding.book()
    for chapter in chapters:
        pages.add(chapter, chapter.lay())
    topic = str(Link.topic(TOPIC))
    assert pages.page_of(str(CALL)) == pages.page_of(topic) > 0
    numbers = pages.page_of(str(Link.topic(TOPIC, ALONE)))
    assert numbers > pages.page_of(topic)


def test_a_pack_begins_with_the_clinics_numbers(binding_of: Open) -> None:
    phones = (Phone("Ward", "0123 45", "Day and night"),)
    clinic = Clinic("St Mary", phones=phones)
    binding, _ = binding_of(profile=Profile(clinic=clinic))
    headings = [each.words for each in binding.pack((WEEK,))[0].lay().headings]
    assert headings[1:] == ["In this pack", "Who to call", "My questions for my team"]


def test_the_end_of_a_pack_shows_codes_of_what_its_topics_rest_on(
    binding_of: Open,
) -> None:
    references = contents().references
    cited = (references[0]._replace(url="https://example.org/a"), *references[1:])
    binding, _ = binding_of(references=cited)
    chapters = binding.pack((WEEK, TIMELINE))
    for chapter in chapters[:-1]:
        chapter.lay()
    headings = [heading.words for heading in chapters[-1].lay().headings]
    assert headings == [
        "Words and sources",
        "Words explained",
        "Sources",
        "Look it up with a telephone",
    ]


def test_a_book_has_all_it_holds_in_order(binding_of: Open) -> None:
    binding, leaflets = binding_of()
    chapters = binding.book()
    titles = [chapter.title for chapter in chapters]
    assert titles[:5] == [
        "A small book",
        "Contents",
        "What is this treatment?",
        "The first week",
        "Who to call",
    ]
    assert chapters[2].part == "Start here"
    assert titles[-6:] == [
        "The options",
        "Questions people ask",
        "Numbers to call",
        "Glossary",
        "Sources",
        "How this book was made",
    ]
    assert Link.stage("day-zero") in leaflets.places
    for chapter in chapters:
        assert chapter.lay().pages >= 1


def test_a_plain_book_is_bound_without_what_it_lacks(binding_of: Open) -> None:
    binding, _ = binding_of(
        book=a_book(is_plain=True),
        timeline=None,
        comparison=None,
        questions=(),
        terms=(),
    )
    titles = [chapter.title for chapter in binding.book()]
    assert titles[-2:] == ["Sources", "How this book was made"]
    assert "Glossary" not in titles
    for chapter in binding.book():
        chapter.lay()
