import sys
from pathlib import Path

import pytest

from app import paths
from app.cli.main import main
from app.cli.preview import command, watched


def test_a_folder_that_is_not_there_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["preview", str(tmp_path / "nowhere")]) == 2
    assert "There is no folder" in capsys.readouterr().err


def test_the_compiler_is_called_as_this_program_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    us = [sys.executable, "-m", "app", "compile", str(tmp_path), "--json"]
    assert list(command(tmp_path)) == us
    monkeypatch.setattr(paths, "is_frozen", lambda: True)
    assert list(command(tmp_path)) == [us[0], *us[3:]]


def test_a_book_is_watched_with_its_pictures(tmp_path: Path) -> None:
    assert watched(tmp_path) == (tmp_path,)
    own = paths.own_book()
    assert [each.resolve() for each in watched(own)] == [
        own.resolve(),
        (paths.resources() / "illustrations").resolve(),
    ]
