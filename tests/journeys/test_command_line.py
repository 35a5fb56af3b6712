"""The command line as a new user meets it: real processes, exit codes, calm words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import paths
from tests.builders import a_pack


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Lay out a good pack, damaged ones, and a writer's folder with a mistake."""
    whole = a_pack(tmp_path / "library.pack").read_bytes()
    (tmp_path / "short.pack").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.pack").write_text("This is no pack.\n")
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1
    (tmp_path / "flipped.pack").write_bytes(flipped)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("# Hello\n\nGood morning.\n")
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    return tmp_path


def anteroom(here: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a person would type it."""
    done = subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=here,
        env=os.environ | {"PYTHONPATH": str(paths.root())},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "Traceback" not in done.stdout
    return done


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("--version", 0, "Anteroom "),
        ("--help", 0, "selfcheck"),
        ("info library.pack", 0, "A small book 1.2.3"),
        ("search --pack library.pack fever", 0, "topic:first-week"),
        ("check notes", 0, "The library can be built."),
        ("compile notes -o new.pack", 0, "Built new.pack."),
        ("selfcheck --pack library.pack", 0, "screens painted"),
        ("picture home --pack library.pack -o home.png", 0, ""),
    ],
)
def test_what_works_ends_with_0(here: Path, words: str, code: int, told: str) -> None:
    done = anteroom(here, *words.split())
    assert (done.returncode, done.stderr) == (code, "")
    assert told in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("read no.pack", 3, "There is no file “no.pack”."),
        ("read text.pack", 3, "“text.pack” is not an Anteroom library."),
        ("read short.pack", 3, "“short.pack” is damaged."),
        ("info flipped.pack", 3, "“flipped.pack” is damaged."),
        ("read notes", 3, "“notes” is not an Anteroom library."),
        ("read library.pack --topic nothing", 2, "has no “topic:nothing”."),
        ("picture nowhere --pack library.pack -o a.png", 2, "is no place in a book."),
        ("picture home --pack library.pack -o a.png --size 1x1", 2, "is no size"),
        ("picture home --pack library.pack -o file/a.png", 4, "could not be written."),
        ("compile notes -o file/a.pack", 4, "could not be written."),
        ("check gone", 2, "gone"),
        ("compile gone -o a.pack", 2, "gone"),
        ("search --limit 0 fever", 2, "whole number above zero"),
        ("read library.pack --colour", 2, "unrecognized arguments"),
    ],
)
def test_what_does_not_work_says_why(
    here: Path, words: str, code: int, told: str
) -> None:
    done = anteroom(here, *words.split())
    assert (done.returncode, done.stdout) == (code, "")
    assert told in done.stderr


def test_problems_of_a_book_end_with_1(here: Path) -> None:
    done = anteroom(here, "check", "empty")
    assert (done.returncode, done.stderr) == (1, "")
    assert "The library was not built." in done.stdout


def test_a_flipped_bit_fails_the_selfcheck(here: Path) -> None:
    done = anteroom(here, "selfcheck", "--pack", "flipped.pack")
    assert done.returncode == 1
    assert "FAILED" in done.stdout
