from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.content.links import Kind, Link, Signpost, Way
from app.pack.collection import Collection
from app.pack.library import Library
from app.shell.ways import LONGEST_SHELF, Ways
from tests.builders import a_book, a_pack, a_topic
from tests.shell.short import a_long_topic, a_pack_in_short

TEN = Way.TEN_MINUTES
END = "Where to go from here"

Open = Callable[..., Ways]


@pytest.fixture
def ways_of(tmp_path: Path) -> Iterator[Open]:
    books: list[Collection] = []

    def make(pack: Path | None = None, clinic: Path | None = None) -> Ways:
        pack = pack or a_pack_in_short(tmp_path / "book.pack")
        own = Library.open(clinic) if clinic else None
        books.append(Collection(Library.open(pack), own))
        return Ways(books[-1])

    yield make
    for each in books:
        each.close()


def titles(ways: Ways, link: Link) -> tuple[str, ...]:
    return tuple(each.title if each else "" for each in ways.around(link))


def test_ten_minutes_go_from_topic_to_topic_to_their_end(ways_of: Open) -> None:
    ways = ways_of()
    assert ways.steps(TEN) == ("first", "second", "third")
    assert titles(ways, Link.way(TEN)) == ("", "Second")
    assert titles(ways, Link.way(TEN, "second")) == ("First", "Third")
    assert ways.around(Link.way(TEN, "third")) == (
        Signpost(Link.way(TEN, "second"), "Second"),
        Signpost(Link.end(TEN), END),
    )


def test_two_minutes_are_one_topic(ways_of: Open) -> None:
    assert titles(ways_of(), Link.way(Way.TWO_MINUTES)) == ("", END)


def test_everything_goes_on_to_the_end_of_the_book(ways_of: Open) -> None:
    ways = ways_of()
    assert titles(ways, Link.topic("third")) == ("Second", "Who to call")
    assert ways.around(Link.topic("plain"))[1] == Signpost(
        Link.end(Way.EVERYTHING), END
    )


def test_a_folder_of_notes_has_no_end(ways_of: Open, tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "plain.pack", book=a_book(is_plain=True))
    assert titles(ways_of(pack), Link.topic("who-to-call")) == ("The first week", "")


def test_the_clinics_topics_lead_among_themselves(
    ways_of: Open, tmp_path: Path
) -> None:
    topics = (a_topic("parking", title="Parking"), a_topic("visits", title="Visits"))
    clinic = a_pack(tmp_path / "clinic.pack", topics=topics)
    ways = ways_of(clinic=clinic)
    link = Link(Kind.CLINIC, "parking")
    assert ways.around(link) == (None, Signpost(Link(Kind.CLINIC, "visits"), "Visits"))
    assert titles(ways, Link(Kind.CLINIC, "visits")) == ("Parking", "")
    assert ways.progress(link, "after") == "Topic 1 of 2 on this shelf"


def test_an_end_leads_back_to_what_was_read_last(ways_of: Open) -> None:
    ways = ways_of()
    assert titles(ways, Link.end(TEN)) == ("Third", "")
    last = Signpost(Link.topic("plain"), "The first week")
    assert ways.around(Link.end(Way.EVERYTHING)) == (last, None)


@pytest.mark.parametrize(
    ("link", "holds"),
    [
        (Link.way(TEN), True),
        (Link.way(TEN, "second"), True),
        (Link.way(TEN, "who-to-call"), False),
        (Link.way(Way.EVERYTHING), False),
        (Link.end(Way.EVERYTHING), True),
        (Link.end(Way.TWO_MINUTES), True),
        (Link(Kind.WAY, "three-minutes"), False),
        (Link.topic("first"), True),
        (Link.topic("nobody"), False),
    ],
)
def test_it_knows_which_ways_there_are(
    ways_of: Open,
    link: Link,
    holds: bool,  # noqa: FBT001
) -> None:
    assert ways_of().holds(link) is holds


def test_a_book_without_ways_has_none(ways_of: Open, tmp_path: Path) -> None:
    book = a_book(two_minutes=(), ten_minutes=("lost",))
    ways = ways_of(a_pack(tmp_path / "bare.pack", book=book))
    for way in (Way.TWO_MINUTES, TEN):
        assert not ways.holds(Link.way(way))
        assert not ways.holds(Link.end(way))


def test_an_empty_book_has_nothing_before_its_end(
    ways_of: Open, tmp_path: Path
) -> None:
    ways = ways_of(a_pack(tmp_path / "empty.pack", topics=(), shelves=()))
    assert ways.around(Link.end(Way.EVERYTHING)) == (None, None)
    assert ways.first() is None


@pytest.mark.parametrize(
    ("link", "told"),
    [
        (Link.topic("second"), "Topic 2 of 3 on this shelf"),
        (Link.way(TEN), "Step 1 of 3"),
        (Link.way(TEN, "third"), "Step 3 of 3"),
        (Link.way(Way.TWO_MINUTES), ""),
        (Link.topic("nobody"), ""),
    ],
)
def test_progress_is_told_in_words(ways_of: Open, link: Link, told: str) -> None:
    assert ways_of().progress(link, "after") == told


def test_on_endless_shelves_progress_is_no_help(ways_of: Open, tmp_path: Path) -> None:
    topics = tuple(a_long_topic(f"topic-{n}") for n in range(LONGEST_SHELF + 1))
    ways = ways_of(a_pack(tmp_path / "long.pack", topics=topics))
    assert ways.progress(Link.topic("topic-7"), "after") == ""


def test_a_step_is_part_of_its_way_and_a_topic_of_its_shelf(ways_of: Open) -> None:
    ways = ways_of()
    assert ways.heading(Link.way(TEN), "After") == "In ten minutes"
    assert ways.heading(Link.topic("first"), "After") == "After"


def test_only_ten_minutes_have_a_form_of_their_own(ways_of: Open) -> None:
    ways = ways_of()
    assert ways.form(Link.way(TEN, "first")) == "short"
    assert ways.form(Link.way(Way.TWO_MINUTES)) == ""
    assert ways.form(Link.topic("first")) == ""
