"""`anteroom profile` answers in words, and with an exit code that a script can use."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import paths
from app.cli.main import main
from app.session.pins import verify_pin
from app.session.profile_file import check_profile
from tests.builders import a_pack

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile.toml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


def piped(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(words))


def test_a_good_profile_ends_with_0(path: Path, capsys: Printed) -> None:
    path.write_text('desk = "shared"\n', "utf-8")
    assert main(["profile", "check", str(path)]) == 0
    assert capsys.readouterr().out == "No problems. The profile can be used.\n"


def test_problems_end_with_1(path: Path, capsys: Printed) -> None:
    path.write_text("foo = 1\nprinting = 2\n", "utf-8")
    assert main(["profile", "check", str(path)]) == 1
    assert capsys.readouterr().out == (
        f'{path}:1: There is no key "foo" here.\n'
        f'{path}:2: "printing" must be true or false.\n'
        "2 problems. The profile will not be used.\n"
    )


def test_problems_come_as_json(path: Path, capsys: Printed) -> None:
    path.write_text("foo = 1\n", "utf-8")
    assert main(["profile", "check", "--json", str(path)]) == 1
    (told,) = json.loads(capsys.readouterr().out)
    assert list(told) == ["path", "line", "level", "rule", "message", "hint"]
    assert told["line"] == 1


def test_no_problems_are_an_empty_list(path: Path, capsys: Printed) -> None:
    path.touch()
    assert main(["profile", "check", "--json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_logo_with_a_script_is_told(path: Path, capsys: Printed) -> None:
    svg = '<svg viewBox="0 0 9 9"><script>1</script></svg>'
    (path.parent / "logo.svg").write_text(svg)
    path.write_text('[clinic]\nlogo = "logo.svg"', "utf-8")
    assert main(["profile", "check", str(path)]) == 1
    assert "logo.svg” cannot be drawn." in capsys.readouterr().out


def test_it_can_be_held_against_a_book(path: Path, pack: Path, capsys: Printed) -> None:
    (path.parent / "n.pack").write_bytes(b"SQLite format 3\0")
    path.write_text(
        '[book]\nstart = "topic:gone"\nshelves = ["gone", "start"]\ntopics = "n.pack"'
    )
    assert main(["profile", "check", str(path)]) == 0
    capsys.readouterr()
    assert main(["profile", "check", str(path), "--pack", str(pack)]) == 1
    assert capsys.readouterr().out == (
        f'{path}:2: There is no "topic:gone".\n'
        f'{path}:3: There is no shelf "gone".\n'
        "    This book has start, after.\n"
        f"{path}:4: “n.pack” cannot be opened.\n"
        "    It must be a pack, made of a plain folder of Markdown.\n"
        "3 problems. The rest of the profile will be used.\n"
    )


def test_a_profile_may_fit_a_book(path: Path, pack: Path) -> None:
    path.write_text('[book]\nstart = "timeline"\nshelves = ["start"]')
    assert main(["profile", "check", str(path), "--pack", str(pack)]) == 0
    assert main(["profile", "check", str(path), "--pack", str(path)]) == 3


def test_a_file_that_cannot_be_read_ends_with_2(path: Path, capsys: Printed) -> None:
    assert main(["profile", "check", str(path)]) == 2
    assert "could not be read" in capsys.readouterr().err


def test_a_new_profile_passes_the_check(path: Path, capsys: Printed) -> None:
    assert main(["profile", "new", "-o", str(path)]) == 0
    assert main(["profile", "check", str(path)]) == 0
    assert capsys.readouterr().out.startswith(f"{path}: written.\n")


def test_a_new_profile_can_be_printed(path: Path, capsys: Printed) -> None:
    assert main(["profile", "new"]) == 0
    path.write_text(capsys.readouterr().out, "utf-8")
    assert check_profile(path).problems == ()


def test_a_profile_in_force_is_never_written_over(path: Path, capsys: Printed) -> None:
    path.write_text("printing = false\n", "utf-8")
    assert main(["profile", "new", "-o", str(path)]) == 4
    assert path.read_text("utf-8") == "printing = false\n"
    assert "There is such a file." in capsys.readouterr().err


def test_a_place_where_nothing_can_be_written_ends_with_4(path: Path) -> None:
    assert main(["profile", "new", "-o", str(path / "deeper" / "profile.toml")]) == 4


def test_a_pin_is_asked_twice_and_its_lines_are_printed(
    path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped(monkeypatch, "471108\n471108\n")
    assert main(["profile", "pin", "Reception"]) == 0
    path.write_text(capsys.readouterr().out, "utf-8")
    (person,) = check_profile(path).profile.staff
    assert person.name == "Reception"
    assert verify_pin(person.pin, "471108")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("4711\n4712\n", "The two PINs differ."),
        ("1234\n1234\n", "That PIN is among the first that anybody would try."),
        ("47\n47\n", "A PIN has 4 to 12 digits."),
        ("", "No PIN was given."),
        ("4711\n", "No PIN was given."),
    ],
)
def test_a_pin_that_cannot_be_used_is_refused(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch, words: str, told: str
) -> None:
    piped(monkeypatch, words)
    assert main(["profile", "pin", "Reception"]) == 2
    printed = capsys.readouterr()
    assert told in printed.err
    assert printed.out == ""


@pytest.mark.parametrize("name", ["", " ", "a\nb", "x" * 61])
def test_a_name_that_no_profile_takes_is_refused(capsys: Printed, name: str) -> None:
    assert main(["profile", "pin", name]) == 2
    assert "Nobody can be called that" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo terminals")
def test_at_a_terminal_the_pin_is_not_shown(path: Path) -> None:
    own, theirs = os.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "app", "profile", "pin", "Reception"],
        cwd=paths.root(),
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    )
    shown = b""
    for question in (b"PIN: ", b"again: "):
        while question not in shown:
            shown += os.read(own, 100)
        os.write(own, b"471108\n")
    out, _ = child.communicate(timeout=30)
    os.set_blocking(own, False)
    shown += os.read(own, 1000)
    os.close(own)
    os.close(theirs)
    assert child.returncode == 0
    assert b"471108" not in shown
    path.write_bytes(out)
    assert verify_pin(check_profile(path).profile.staff[0].pin, "471108")
