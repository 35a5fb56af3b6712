import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.content.book import Counts
from app.content.topic import Review
from app.content.worksheet import Worksheets
from app.errors import OutputError, PackError
from app.pack import writer
from app.pack.library import Library
from app.pack.writer import count, write_pack
from tests.builders import a_book, a_pack, a_topic, contents

ROOT = Path(__file__).parents[2]


def version(path: Path) -> str:
    """Read a whole pack, and give its version."""
    library = Library.open(path)
    for _slice in library.verify():
        pass
    library.close()
    return library.book.version


def test_the_same_contents_make_the_same_bytes(tmp_path: Path) -> None:
    one = a_pack(tmp_path / "one.pack")
    time.sleep(0.01)
    assert one.read_bytes() == a_pack(tmp_path / "deep" / "two.pack").read_bytes()


def test_a_pack_replaces_another_in_whole(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "library.pack", book=a_book(version="1.0.0"))
    library = Library.open(pack)
    a_pack(pack, book=a_book(version="2.0.0"))
    assert library.book.version == "1.0.0"
    assert library.topic("first-week") is not None
    library.close()
    assert version(pack) == "2.0.0"
    assert [each.name for each in tmp_path.iterdir()] == ["library.pack"]


def test_everybody_may_read_a_pack(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    assert a_pack(tmp_path / "library.pack").stat().st_mode == plain.stat().st_mode


def test_the_progress_never_falls_and_ends_at_100(tmp_path: Path) -> None:
    told: list[int] = []
    topics = tuple(a_topic(f"topic-{number}") for number in range(50))
    write_pack(contents(topics=topics), tmp_path / "library.pack", told.append)
    assert told == sorted(told)
    assert len(set(told)) > 10
    assert (min(told) >= 0, told[-1]) == (True, 100)


def test_a_book_may_be_empty(tmp_path: Path) -> None:
    pack = a_pack(
        tmp_path / "library.pack",
        **dict.fromkeys(contents()._fields[1:], ())
        | {"timeline": None, "comparison": None, "worksheets": Worksheets()},
    )
    library = Library.open(pack)
    assert (library.first_topic(), library.shelves()) == ("", ())
    assert (library.timeline(), library.comparison()) == (None, None)
    assert library.search("anything").hits == ()
    library.close()


def test_the_counts_are_counted() -> None:
    review = Review("2027-01-15", "Dr A. Name")
    topics = (a_topic("a", review=review), a_topic("b"))
    assert count(contents(topics=topics)) == Counts(
        topics=2,
        sections=6,
        terms=2,
        stages=3,
        phases=2,
        numbers=2,
        sources=2,
        illustrations=1,
        questions=1,
        reviewed_topics=1,
    )
    assert count(contents(timeline=None)).stages == 0


@contextmanager
def files_of_at_most(limit_bytes: int) -> Generator[None]:
    """Let every write fail beyond a size, as on a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


@pytest.mark.parametrize("limit_bytes", [0, 4096, 40_000, 81_920])
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, limit_bytes: int) -> None:
    pack = a_pack(tmp_path / "library.pack", book=a_book(version="1.0.0"))
    with files_of_at_most(limit_bytes), pytest.raises(OutputError) as caught:
        a_pack(pack, book=a_book(version="2.0.0"))
    assert caught.value.exit_code == 4
    assert "library.pack" in caught.value.what
    assert version(pack) == "1.0.0"
    assert [each.name for each in tmp_path.iterdir()] == ["library.pack"]


@pytest.mark.parametrize("name", ["folder", "file/library.pack"])
def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="could not be written"):
        a_pack(tmp_path / name)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]


WRITE_FOR_EVER = """
import itertools, pathlib, sys
from tests.builders import a_book, a_pack
for number in itertools.count():
    a_pack(pathlib.Path(sys.argv[1]), book=a_book(version=f"2.0.{number}"))
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
def test_a_killed_writer_leaves_a_whole_pack(tmp_path: Path) -> None:
    pack = a_pack(tmp_path / "library.pack", book=a_book(version="1.0.0"))
    chance = random.Random(9)  # noqa: S311 (moments, not secrets)
    seen: set[str] = set()
    for _ in range(10):
        with subprocess.Popen(
            [sys.executable, "-c", WRITE_FOR_EVER, str(pack)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            child.kill()
        seen.add(version(pack))
    assert "1.0.0" not in seen


def test_what_a_killed_writer_left_is_removed_after_an_hour(tmp_path: Path) -> None:
    old, new = tmp_path / ".library.pack.1.part", tmp_path / ".library.pack.2.part"
    for part in (old, new):
        part.touch()
    past = time.time() - writer.LEFT_OVER_S - 60
    os.utime(old, (past, past))
    a_pack(tmp_path / "library.pack")
    assert not old.exists()
    assert new.exists()


def test_a_topic_on_no_shelf_is_a_bug_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        a_pack(
            tmp_path / "library.pack", topics=(a_topic(shelf="nowhere"),), shelves=()
        )
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(PackError):
        Library.open(tmp_path / "library.pack")
