"""The file of my page: whatever is there, the reader opens and no word is lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.session.mypage import Mark, MyPage, Note
from app.session.mypage_file import VERSION, as_bytes
from app.session.mypage_store import MOST_ASIDE, NAME, Found, MyPageStore, State
from app.session.whole_file import partial_of

PAGE = MyPage(marks=(Mark("topic:a", "A"),), notes=(Note("topic:a", "A", "Words."),))
ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path: Path) -> MyPageStore:
    return MyPageStore(tmp_path)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_without_a_folder_nothing_is_kept() -> None:
    store = MyPageStore(None)
    assert not store.keeps
    assert store.write(PAGE)
    assert store.read() == Found(MyPage())
    assert store.delete()


def test_at_first_there_is_an_empty_page_and_no_file(
    store: MyPageStore, tmp_path: Path
) -> None:
    assert store.keeps
    assert store.read() == Found(MyPage())
    assert names(tmp_path) == []


def test_a_page_is_kept_in_a_folder_that_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert MyPageStore(folder).write(PAGE)
    assert MyPageStore(folder).read() == Found(PAGE)
    assert names(folder) == [NAME]


def test_a_damaged_file_is_set_aside_and_what_is_sound_is_taken(
    store: MyPageStore, tmp_path: Path
) -> None:
    kept = json.loads(as_bytes(PAGE))
    kept["notes"] = "gone"
    data = json.dumps(kept).encode()
    (tmp_path / NAME).write_bytes(data)
    aside = "my-page.set-aside-1.json"
    assert store.read() == Found(PAGE._replace(notes=()), State.DAMAGED, aside)
    assert (tmp_path / aside).read_bytes() == data
    assert store.write(PAGE)
    assert names(tmp_path) == [NAME, aside]


def test_a_newer_file_is_set_aside_unchanged(
    store: MyPageStore, tmp_path: Path
) -> None:
    data = json.dumps({"anteroom": "my page", "version": VERSION + 1}).encode()
    (tmp_path / NAME).write_bytes(data)
    (tmp_path / "my-page.set-aside-1.json").write_bytes(b"earlier")
    aside = "my-page.set-aside-2.json"
    assert store.read() == Found(MyPage(), State.NEWER, aside)
    assert store.write(PAGE)
    assert (tmp_path / aside).read_bytes() == data
    assert (tmp_path / "my-page.set-aside-1.json").read_bytes() == b"earlier"


def test_where_nothing_more_can_be_set_aside_nothing_is_written_over(
    store: MyPageStore, tmp_path: Path
) -> None:
    (tmp_path / NAME).write_bytes(b"damaged")
    for number in range(1, MOST_ASIDE + 1):
        (tmp_path / f"my-page.set-aside-{number}.json").touch()
    assert store.read() == Found(MyPage(), State.SHUT)
    assert not store.write(PAGE)
    assert (tmp_path / NAME).read_bytes() == b"damaged"
    assert store.delete()
    assert names(tmp_path) == []
    assert store.write(PAGE)


def test_a_file_that_cannot_be_read_is_not_written_over(
    store: MyPageStore, tmp_path: Path
) -> None:
    (tmp_path / NAME).mkdir()
    assert store.read() == Found(MyPage(), State.SHUT)
    assert not store.write(PAGE)
    assert not store.delete()  # a folder of somebody's is no file of ours
    assert not store.write(PAGE)


def test_what_a_killed_writer_left_is_tidied_up(
    store: MyPageStore, tmp_path: Path
) -> None:
    assert store.write(PAGE)
    partial_of(tmp_path / NAME).write_bytes(b"half")
    assert store.read() == Found(PAGE)
    assert names(tmp_path) == [NAME]


def test_deleting_leaves_nothing_at_all(store: MyPageStore, tmp_path: Path) -> None:
    assert store.write(PAGE)
    partial_of(tmp_path / NAME).write_bytes(b"half")
    (tmp_path / "my-page.set-aside-3.json").write_bytes(b"older")
    (tmp_path / "preferences.json").write_bytes(b"{}")
    assert store.delete()
    assert names(tmp_path) == ["preferences.json"]


FULL = """
import resource, signal, sys
from pathlib import Path
from app.session.mypage import MyPage, Note
from app.session.mypage_store import MyPageStore
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = MyPageStore(Path(sys.argv[1]))
assert store.write(MyPage().noted(Note("topic:a", "A", "before")))
resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
assert not store.write(MyPage().noted(Note("topic:a", "A", "after " * 50)))
print(store.read().page.note_on("topic:a"))
"""


@pytest.mark.skipif(os.name != "posix", reason="the limit is the system's")
def test_where_there_is_no_room_the_old_file_stays(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("before\n", 0), done.stderr
    assert names(tmp_path) == [NAME]


def killed(folder: Path, times: int) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.session.killing", str(folder), str(times)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills what it forks")
def test_whoever_is_killed_while_writing_loses_only_the_last_words(
    tmp_path: Path,
) -> None:
    assert killed(tmp_path, 20) == "20 killed, nothing lost\n"


@pytest.mark.soak
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills what it forks")
def test_a_thousand_killed_writers_lose_only_their_last_words(tmp_path: Path) -> None:
    assert killed(tmp_path, 1000) == "1000 killed, nothing lost\n"
