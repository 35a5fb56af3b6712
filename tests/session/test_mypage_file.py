import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from app.errors import InputError, OutputError
from app.session.mypage import Answer, Mark, MyPage, MyQuestion, Note
from app.session.mypage_file import (
    LARGEST_BYTES,
    VERSION,
    Read,
    as_bytes,
    from_bytes,
    read_page,
    write_page,
)

PAGE = MyPage(
    marks=(Mark("topic:fertility#women", "Fertility: Women"),),
    notes=(Note("topic:hope", "Hope", "¿Qué?\nLine two. \U0001f642 \ud83d"),),
    questions=(MyQuestion("How long?", "topic:a", is_asked=True), MyQuestion("Why?")),
    matters=(Answer("walk", "much"),),
    said=(Answer("c1", "my words"),),
)
TEXTS = some.text(min_size=1, max_size=20)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "anteroom-my-page.json"


def changed(**changes: object) -> bytes:
    return json.dumps({**json.loads(as_bytes(PAGE)), **changes}).encode()


def test_what_was_written_is_read() -> None:
    assert from_bytes(as_bytes(PAGE)) == Read(PAGE)
    assert from_bytes(as_bytes(MyPage())) == Read()


@given(place=TEXTS, text=TEXTS, words=TEXTS)
def test_whatever_a_person_writes_is_read_again(
    place: str, text: str, words: str
) -> None:
    page = MyPage().marked(Mark(place, text)).noted(Note(place, "", text))
    page = page.asking(MyQuestion(words)).weighed(Answer(place, words))
    assert from_bytes(as_bytes(page)) == Read(page)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"{}",
        b"[" * 60_000,
        b" " * (LARGEST_BYTES + 1),
        b'{"anteroom": "settings", "version": 1}',
        b'{"anteroom": "my page", "version": "1"}',
        b'{"anteroom": "my page", "version": 0}',
    ],
    ids=[
        *("empty", "half", "no text", "list", "nothing", "deep", "huge"),
        *("another", "no number", "too old"),
    ],
)
def test_what_is_no_page_is_damaged(damage: bytes) -> None:
    assert from_bytes(damage) == Read(is_damaged=True)


def test_a_newer_page_is_left_alone() -> None:
    assert from_bytes(changed(version=VERSION + 1)) == Read(is_newer=True)


@pytest.mark.parametrize(
    ("name", "entries", "left"),
    [
        ("marks", [{"place": "", "title": ""}], ()),
        ("marks", [{"place": "topic:a", "title": 3}], (Mark("topic:a", ""),)),
        ("marks", [7, {"place": "topic:a", "title": "A"}], (Mark("topic:a", "A"),)),
        ("marks", None, ()),
        ("notes", [{"place": "topic:a", "title": "A"}], ()),
        ("notes", [{"place": "a", "title": "A", "text": "x" * 2001}], ()),
        ("questions", [{"words": "a", "place": "", "is_asked": 1}], ()),
        ("questions", [{"words": "", "place": "", "is_asked": True}], ()),
        ("matters", [{"id": "", "words": "x"}], ()),
        ("said", [{"id": "x"}], ()),
    ],
)
def test_what_makes_no_sense_is_left_out(
    name: str, entries: list[object] | None, left: tuple[object, ...]
) -> None:
    read = from_bytes(changed(**{name: entries}))
    rest: dict[str, Any] = {**PAGE._asdict(), name: left}
    assert read.page == MyPage(**rest)
    assert read.is_damaged == (len(entries or [0]) > len(left))


@settings(deadline=None, max_examples=200)
@given(damage=some.binary(max_size=300))
def test_no_bytes_raise_an_error(damage: bytes) -> None:
    assert from_bytes(damage).page == MyPage()


@settings(
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(at=some.integers(0, len(as_bytes(PAGE)) - 1), byte=some.integers(0, 255))
def test_one_wrong_byte_never_makes_a_page_of_wrong_kinds(at: int, byte: int) -> None:
    data = bytearray(as_bytes(PAGE))
    data[at] = byte
    page = from_bytes(bytes(data)).page
    assert from_bytes(as_bytes(page)).page == page


def test_a_page_goes_to_a_file_and_comes_back(path: Path) -> None:
    write_page(path, PAGE)
    assert read_page(path) == PAGE


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="could not be written"):
        write_page(tmp_path / "none" / "mine.json", PAGE)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (None, "could not be read"),
        (b"no page", "holds no page"),
        (changed(version=9), "newer Anteroom"),
    ],
    ids=["not there", "no page", "newer"],
)
def test_a_wrong_file_is_said_in_words(
    path: Path, data: bytes | None, told: str
) -> None:
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=told):
        read_page(path)


def test_what_is_sound_of_a_damaged_file_is_taken(path: Path) -> None:
    path.write_bytes(changed(marks=[3]))
    assert read_page(path) == PAGE._replace(marks=())
