import sys
from pathlib import Path

import pytest

from app.errors import AppError, InputError
from app.shell.trouble import LARGEST_LOG_BYTES, catch_all

PRIVATE = "words of a patient"


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture(autouse=True)
def own_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


def happens(error: BaseException) -> None:
    """Let an error reach the hook, as one in a slot does."""
    try:
        _raise(error)
    except BaseException as caught:  # noqa: BLE001 (handed on at once)
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_bug_is_noted_for_us_and_told_calmly(tmp_path: Path) -> None:
    told: list[AppError] = []
    log = tmp_path / "new" / "trouble.txt"
    catch_all(log, told.append)
    happens(ValueError(PRIVATE))
    assert [each.what for each in told] == ["Something did not work."]
    noted = log.read_text("utf-8")
    assert noted.startswith("ValueError\n")
    assert "test_trouble.py" in noted
    assert PRIVATE not in noted


def test_our_own_errors_are_told_and_not_noted(tmp_path: Path) -> None:
    told: list[AppError] = []
    catch_all(tmp_path / "trouble.txt", told.append)
    error = InputError("This is wrong.", "Do that.")
    happens(error)
    assert told == [error]
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_still_ends_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[AppError] = []
    catch_all(tmp_path / "trouble.txt", told.append)
    happens(KeyboardInterrupt())
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_large_log_starts_anew(tmp_path: Path) -> None:
    log = tmp_path / "trouble.txt"
    log.write_text("x" * (LARGEST_LOG_BYTES + 1), "utf-8")
    catch_all(log, lambda _error: None)
    happens(ValueError())
    happens(TypeError())
    noted = log.read_text("utf-8")
    assert noted.startswith("ValueError\n")
    assert "TypeError\n" in noted


@pytest.mark.parametrize("has_log", [True, False])
def test_without_a_log_it_goes_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, has_log: bool
) -> None:
    (tmp_path / "file").touch()
    log = tmp_path / "file" / "trouble.txt" if has_log else None
    catch_all(log, lambda _error: None)
    happens(ValueError())
    assert capsys.readouterr().err.startswith("ValueError\n")


def test_without_a_terminal_the_patient_is_told_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    closed = (tmp_path / "closed").open("w")
    closed.close()
    told: list[AppError] = []
    catch_all(None, told.append)
    for nowhere in (None, closed):
        monkeypatch.setattr(sys, "stderr", nowhere)
        happens(ValueError())
    assert [each.what for each in told] == ["Something did not work."] * 2
