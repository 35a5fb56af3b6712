import hashlib
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.content.links import Link, Screen, parse_link
from app.content.topic import TopicTitle
from app.errors import PackError
from app.pack.library import Library
from app.pack.writer import count
from tests.builders import a_pack, a_topic, contents

ALL = contents()
TITLES = tuple(TopicTitle(each.slug, each.title, each.minutes) for each in ALL.topics)


def test_a_pack_holds_what_was_put_in(library: Library, pack: Path) -> None:
    assert library.path == pack
    assert library.book == ALL.book._replace(counts=count(ALL))
    assert library.shelves() == ALL.shelves
    assert tuple(library.topic(each.slug) for each in ALL.topics) == ALL.topics
    assert library.terms() == ALL.terms
    assert library.term("neutropenia") == ALL.terms[0]
    assert library.timeline() == library.timeline() == ALL.timeline
    assert library.numbers() == ALL.numbers
    assert library.number("deaths") == ALL.numbers[0]
    assert library.comparison() == ALL.comparison
    assert library.questions() == ALL.questions
    assert library.references() == ALL.references
    assert library.reference("jones2021") == ALL.references[1]
    assert library.illustration("ward") == ALL.illustrations[0]
    assert library.picture("ward") == ALL.pictures[0][1]


def test_shelves_list_their_topics_in_order(library: Library) -> None:
    assert library.topics_on("start") == TITLES[:1]
    assert library.topics_on("after") == TITLES[1:]
    assert library.topics_on("no-such-shelf") == ()


def test_topics_have_neighbours_across_shelves(library: Library) -> None:
    assert library.first_topic() == "what-it-is"
    assert library.title("first-week") == TITLES[1]
    assert library.neighbours("what-it-is") == (None, TITLES[1])
    assert library.neighbours("first-week") == (TITLES[0], TITLES[2])
    assert library.neighbours("who-to-call") == (TITLES[1], None)


def test_what_a_book_lacks_is_none(library: Library) -> None:
    assert library.topic("nope") is None
    assert library.title("nope") is None
    assert library.neighbours("nope") == (None, None)
    assert library.term("nope") is None
    assert library.stage("nope") is None
    assert library.number("nope") is None
    assert library.reference("nope") is None
    assert library.illustration("nope") is None
    assert library.picture("nope") is None


def test_a_stage_is_found_on_the_timeline(library: Library) -> None:
    assert ALL.timeline is not None
    assert library.stage("going-home") == ALL.timeline.stages[2]


def test_a_book_without_a_timeline_has_no_stages(tmp_path: Path) -> None:
    library = Library.open(a_pack(tmp_path / "a.pack", timeline=None))
    assert library.timeline() is None
    assert library.stage("day-zero") is None
    library.close()


@pytest.mark.parametrize(
    ("place", "is_held"),
    [
        ("topic:first-week", True),
        ("topic:first-week#hair", True),
        ("topic:first-week#nope", False),
        ("topic:nope", False),
        ("topic:nope#hair", False),
        ("clinic:first-week", False),
        ("term:neutropenia", True),
        ("term:nope", False),
        ("stage:day-zero", True),
        ("stage:nope", False),
        ("source:smith2020", True),
        ("source:nope", False),
        ("illustration:ward", True),
        ("illustration:nope", False),
        ("number:deaths", True),
        ("number:nope", False),
        ("search:anything at all", True),
        ("home", True),
    ],
)
def test_a_link_leads_somewhere_or_not(
    library: Library,
    place: str,
    is_held: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    link = parse_link(place)
    assert link is not None
    assert library.holds(link) is is_held


def test_every_screen_is_held(library: Library) -> None:
    assert all(library.holds(Link.screen(screen)) for screen in Screen)


def test_the_digest_is_what_sha256sum_prints(library: Library, pack: Path) -> None:
    assert library.sha256() == hashlib.sha256(pack.read_bytes()).hexdigest()


def test_a_changed_byte_is_found_by_the_check(pack: Path) -> None:
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 1
    pack.write_bytes(data)
    library = Library.open(pack)
    with pytest.raises(PackError, match="is damaged"):
        list(library.verify())
    library.close()


def test_a_whole_pack_passes_the_check(library: Library) -> None:
    assert set(library.verify()) == {None}


def test_the_digest_of_a_pack_stays_its_own_when_it_is_replaced(
    library: Library, pack: Path
) -> None:
    before = library.sha256()
    a_pack(pack, topics=(a_topic(),))
    assert library.sha256() == before


def test_a_large_pack_opens_as_fast_as_a_small_one(pack: Path, tmp_path: Path) -> None:
    topics = tuple(a_topic(f"topic-{number}") for number in range(1500))
    large = a_pack(tmp_path / "large.pack", topics=topics)

    def opening_s(path: Path) -> float:
        started = time.perf_counter()
        library = Library.open(path)
        first = library.first_topic()
        library.topic(first)
        library.neighbours(first)
        spent = time.perf_counter() - started
        library.close()
        return spent

    small_s = min(opening_s(pack) for _ in range(20))
    large_s = min(opening_s(large) for _ in range(20))
    assert large_s < 2 * small_s + 0.0005


def test_opening_a_pack_imports_little() -> None:
    code = "import sys, app.pack.library; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    slow = {"json", "hashlib", "sqlite3", "html", "dataclasses", "app.pack.search"}
    assert not slow & set(done.stdout.split())
