import sys
from pathlib import Path

import pytest

from app.cli.main import main
from app.pack.library import Library


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("# Hello\n\n[x](gone.md)\n")
    (tmp_path / "empty").mkdir()


def test_a_folder_becomes_a_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "notes", "-o", "out.pack"]) == 0
    assert capsys.readouterr().out.endswith("1 warning. Built out.pack.\n")

    library = Library.open(Path("out.pack"))
    assert library.book.title == "Notes"
    library.close()


def test_an_error_leaves_what_stood_there(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out.pack").write_text("as it was")

    assert main(["compile", "empty", "-o", "out.pack"]) == 1
    assert Path("out.pack").read_text() == "as it was"
    assert "The library was not built." in capsys.readouterr().out


def test_a_target_that_cannot_be_written_ends_with_4(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("file").write_text("")

    assert main(["compile", "notes", "-o", "file/out.pack"]) == 4
    assert "file/out.pack" in capsys.readouterr().err


def test_a_folder_that_is_not_there_ends_with_2() -> None:
    assert main(["compile", "nowhere", "-o", "out.pack"]) == 2


def test_a_person_at_a_terminal_sees_a_bar(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    assert main(["compile", "notes", "-o", "out.pack"]) == 0
    assert capsys.readouterr().out.endswith("Built out.pack.\n")
