import sys
import tempfile
from pathlib import Path

import pytest

from app import paths
from app.cli.main import BUG_EXIT_CODE, main
from app.cli.verbs import VERBS
from app.kiosk_log import last
from app.pack.library import Library


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Anteroom {paths.version()}\n"


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_the_help_lists_every_verb(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word]) == 0
    told = capsys.readouterr().out
    assert all(f"  {verb}" in told for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([verb, "--help"])
    assert ended.value.code == 0
    assert f"anteroom {verb}" in capsys.readouterr().out


def test_words_can_come_from_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["anteroom", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("Anteroom ")


def test_without_a_verb_it_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "no.pack")]) == 3
    told = capsys.readouterr().err
    assert told.startswith("anteroom: There is no file “no.pack”.\n  ")


def test_an_error_is_told_in_two_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", str(tmp_path / "no.pack")]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 2


class Broken:
    """Stands for a bug, an interrupt, or a reader that went away."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def open(self, _path: Path) -> Library:
        raise self.error


@pytest.fixture
def raising(monkeypatch: pytest.MonkeyPatch) -> Broken:
    broken = Broken(ValueError("a secret word"))
    monkeypatch.setattr(Library, "open", broken.open)
    return broken


def test_a_bug_is_kept_in_a_file_and_told_in_words(
    raising: Broken,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    del raising
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert main(["info", "a.pack"]) == BUG_EXIT_CODE
    told = capsys.readouterr().err
    assert "Something went wrong inside Anteroom (ValueError)." in told
    assert "Traceback" not in told
    (report,) = tmp_path.glob("anteroom-*/trouble.txt")
    assert str(report) in told
    assert "Traceback" in report.read_text("utf-8")


def test_a_bug_of_a_kiosk_is_a_line_in_its_log_and_no_file_each_time(
    raising: Broken,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    del raising
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert main(["read", "a.pack", "--kiosk", "--heartbeat", "9"]) == BUG_EXIT_CODE
    assert capsys.readouterr().err == ""
    line = last(1)[0]
    assert " fault bug: ValueError in test_main.py:" in line
    assert "secret" not in line
    assert not (tmp_path / "temporary").exists()


def test_a_bug_is_told_also_where_no_file_can_be_written(
    raising: Broken,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    del raising
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    assert main(["info", "a.pack"]) == BUG_EXIT_CODE
    told = capsys.readouterr().err
    assert "Please tell whoever looks after this computer." in told


def test_an_interrupt_ends_as_shells_expect(raising: Broken) -> None:
    raising.error = KeyboardInterrupt()
    assert main(["info", "a.pack"]) == 130


def test_a_reader_that_goes_away_is_no_failure(
    raising: Broken, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    raising.error = BrokenPipeError()
    with (tmp_path / "err").open("w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        assert main(["info", "a.pack"]) == 0
        assert stream.closed
