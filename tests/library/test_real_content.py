"""The book that ships: no error, and as large as it promises to be."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from app.compiler.build import compile_library, score_library
from app.pack.library import Library
from app.paths import own_book

CONTENT = own_book()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    pack = tmp_path_factory.mktemp("pack") / "library.pack"
    problems = compile_library(CONTENT, pack)
    for each in problems:
        print(each)  # noqa: T201 (a writer reads them in the log)
    assert [str(each) for each in problems if each.level == "error"] == []
    library = Library.open(pack)
    yield library
    library.close()


def test_the_book_is_as_large_as_it_promises(library: Library) -> None:
    counts = library.book.counts

    assert counts.topics >= 60
    assert counts.stages >= 12
    assert counts.terms >= 150
    assert counts.numbers >= 120
    assert counts.sources >= 80
    assert counts.questions >= 100
    assert counts.illustrations >= 35


def test_every_topic_has_all_that_a_machine_can_ask_of_it() -> None:
    card, problems = score_library(CONTENT)
    assert card is not None
    assert [str(each) for each in problems] == []
    assert median(topic.grade for topic in card.topics) <= 7
    lacking = [
        f"{topic.slug}: {item.yardstick} {item.number} {item.asks}"
        for topic in card.topics
        for item in topic.items
        if item.is_met is False
    ]
    assert lacking == []
    assert [item.asks for item in card.book if not item.is_met] == []


def test_every_topic_and_every_number_names_its_facts(library: Library) -> None:
    assert [each.id for each in library.numbers() if not each.facts] == []
    bare = [
        topic.name
        for topic in sorted(Path(CONTENT).glob("topics/*/*.md"))
        if "\nfacts: []" in topic.read_text(encoding="utf-8")
    ]
    assert bare == []


def test_ten_minutes_are_enough_for_the_topics_of_ten_minutes(
    library: Library,
) -> None:
    topics = [library.topic(slug) for slug in library.book.ten_minutes]

    assert sum(topic.short_words if topic else 0 for topic in topics) <= 1200
    assert len(library.book.two_minutes) == 1


def test_every_short_form_is_shorter_and_says_what_is_not_known(
    library: Library,
) -> None:
    titles = [t for shelf in library.shelves() for t in library.topics_on(shelf.id)]
    for title in titles:
        topic = library.topic(title.slug)
        assert topic is not None
        assert topic.short_words < 2 / 3 * topic.words, topic.slug
        for kind in ("know", "warning"):
            mark = f'<aside class="{kind}">'
            assert topic.short.count(mark) == topic.page.count(mark), topic.slug
        assert '<aside class="know">' in topic.short, topic.slug


def test_every_stage_has_its_picture(library: Library) -> None:
    timeline = library.timeline()

    assert timeline is not None
    for stage in timeline.stages:
        assert library.picture(stage.illustration) is not None, stage.slug


def test_nobody_says_that_the_book_was_reviewed() -> None:
    for topic in sorted(Path(CONTENT).glob("topics/*/*.md")):
        head = topic.read_text(encoding="utf-8").split("---")[1]
        assert "\nreviewed:\n" in head, topic.name
