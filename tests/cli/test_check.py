import json
from pathlib import Path

import pytest

from app.cli.check import summary
from app.cli.main import main
from app.compiler.drafts import Spot
from app.compiler.problems import problem

ERROR = problem("dead-link", Spot("a.md"), "no topic")
WARNING = problem("long-sentence", Spot("a.md"), "long")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.md").write_text("# Hello\n\n[x](gone.md)\n")
    (tmp_path / "empty").mkdir()


def test_warnings_are_printed_and_let_the_build_go_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "notes"]) == 0
    assert capsys.readouterr().out == (
        'notes/a.md:3: warning: no topic is made of "notes/gone.md" [dead-link]\n'
        "    The link becomes plain words.\n"
        "1 warning. The library can be built.\n"
    )


def test_errors_end_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "empty"]) == 1
    assert capsys.readouterr().out.endswith("1 error. The library was not built.\n")


def test_problems_come_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "notes", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "path": "notes/a.md",
            "line": 3,
            "level": "warning",
            "rule": "dead-link",
            "message": 'no topic is made of "notes/gone.md"',
            "hint": "The link becomes plain words.",
        }
    ]


def test_a_scorecard_is_printed_between_problems_and_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "notes", "--scorecard"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("notes/a.md:3: warning")
    assert any("lacks DISCERN 8: what is not known" in line for line in told)
    assert told[-1] == "1 warning. The library can be built."


def test_a_broken_book_has_no_scorecard(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "empty", "--scorecard"]) == 1
    assert "DISCERN" not in capsys.readouterr().out


def test_a_folder_that_is_not_there_ends_with_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "nowhere"]) == 2
    assert "There is no folder nowhere." in capsys.readouterr().err


def test_the_summary_counts() -> None:
    end = "The library was not built."

    assert summary([ERROR, ERROR, WARNING], end) == f"2 errors, 1 warning. {end}"
    assert summary([], end) == f"No problems. {end}"
