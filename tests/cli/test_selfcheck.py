import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import paths
from app.cli import selfcheck
from app.cli.main import main
from app.cli.selfcheck import CHECKS
from app.errors import PackError
from tests.builders import a_pack
from tests.desks import own_look, spoil

NAMES = (
    "resources",
    "pack",
    "languages",
    "fonts",
    "pictures",
    "sorting",
    "page",
    "search",
    "paper",
    "speech",
    "paths",
    "profile",
)


@pytest.fixture(autouse=True)
def undressed(qtbot: QtBot) -> Iterator[None]:
    del qtbot
    with own_look():
        yield


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "library.pack")


def checked(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> tuple[int, dict[str, bool]]:
    code = main(["selfcheck", "--pack", str(pack), "--json"])
    findings = json.loads(capsys.readouterr().out)
    assert all(set(each) == {"name", "is_fine", "detail"} for each in findings)
    return code, {each["name"]: each["is_fine"] for each in findings}


def test_a_whole_installation_is_fine(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = checked(pack, capsys)
    assert code == 0
    assert found == dict.fromkeys(NAMES, True)


def test_a_person_reads_one_line_each(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["selfcheck", "--pack", str(pack)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(NAMES)
    assert "A small book, 3 topics, whole" in lines[1]
    assert "English, Español" in lines[2]


def test_a_language_without_its_words_is_found(
    pack: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for name in ("fonts", "icons", "styles"):
        (tmp_path / name).symlink_to(paths.resources() / name)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert checked(pack, capsys)[1]["languages"] is False


def test_a_damaged_page_is_found(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(pack, "topic", "first-week")
    code, found = checked(pack, capsys)
    assert code == 1
    assert (found["pack"], found["page"], found["fonts"]) == (False, False, True)


def test_the_book_in_another_language_is_checked_too(pack: Path) -> None:
    other = a_pack(pack.with_stem("library-es"))
    told = CHECKS["pack"](pack)
    assert told == "A small book, 3 topics, whole, also “A small book, 3 topics”"
    spoil(other, "topic", "first-week")
    with pytest.raises(PackError, match="damaged"):
        CHECKS["pack"](pack)


def test_a_missing_pack_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["selfcheck", "--pack", str(tmp_path / "no.pack")]) == 1
    told = capsys.readouterr().out
    assert "FAILED  There is no file “no.pack”." in told


@pytest.mark.parametrize("has_folders", [True, False])
def test_missing_resources_are_told(
    pack: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    has_folders: bool,
) -> None:
    bare = tmp_path / "bare"
    if has_folders:
        (bare / "icons").mkdir(parents=True)
        (bare / "styles").mkdir()
    monkeypatch.setattr(paths, "resources", lambda: bare)
    code, found = checked(pack, capsys)
    assert (code, found["resources"]) == (1, False)


def test_settings_beside_the_program_are_told(
    pack: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(paths, "portable_folder", lambda: tmp_path)
    main(["selfcheck", "--pack", str(pack)])
    assert f"settings beside the program in {tmp_path}" in capsys.readouterr().out


def test_a_profile_that_would_not_be_used_is_found(
    pack: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(paths, "site_folder", lambda: tmp_path)
    paths.profile_file().write_text('desk = "stolen"')
    code, found = checked(pack, capsys)
    assert code == 1
    assert [name for name, is_fine in found.items() if not is_fine] == ["profile"]


def test_an_installation_that_cannot_compare_pins_is_not_whole(
    pack: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "argon2.low_level", None)
    assert not checked(pack, capsys)[1]["profile"]


def test_a_book_that_lost_its_search_is_found(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(pack)) as written, written:
        for name in ("heads", "bodies"):
            written.execute(f"INSERT INTO {name}({name}) VALUES ('delete-all')")  # noqa: S608
    assert not checked(pack, capsys)[1]["search"]


@pytest.mark.parametrize(
    ("lines", "is_fine"),
    [
        ("print('ready mock')", True),
        ("raise SystemExit(3)", False),
        ("import time; time.sleep(9)", False),
    ],
    ids=["answers", "ends", "hangs"],
)
def test_the_speech_program_is_asked(
    lines: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_fine: bool,
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: (sys.executable, "-c", lines))
    monkeypatch.setattr(selfcheck, "PATIENCE_S", 2)
    monkeypatch.setattr(selfcheck, "CHECKS", {"speech": selfcheck.CHECKS["speech"]})
    assert main(["selfcheck"]) == (0 if is_fine else 1)
    assert "speech" in capsys.readouterr().out


def test_a_bundle_may_come_without_the_speech_program(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: (str(tmp_path / "no"),))
    monkeypatch.setattr(selfcheck, "CHECKS", {"speech": selfcheck.CHECKS["speech"]})
    assert main(["selfcheck"]) == 0
    assert "nothing is read aloud" in capsys.readouterr().out
