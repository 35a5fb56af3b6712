from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.cli.main import main
from app.session.whole_file import partial_of
from tests.builders import a_pack
from tests.desks import own_look
from tests.papers import opened, told

FULL = Path("/dev/full")
"""Linux keeps a device that takes nothing: writing to it fails as on a full disk."""


@pytest.fixture(autouse=True)
def screenless(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    del qtbot
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # put back in the end
    with own_look():
        yield


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    pack = a_pack(tmp_path / "library.pack")
    return ["--pack", str(pack), "-o", str(tmp_path / "out.pdf")]


@pytest.mark.parametrize(
    ("given", "counted", "size"),
    [
        ([], "1 page.", (595, 842)),
        (["--paper", "letter"], "1 page.", (612, 792)),
        (["--large-print"], "2 pages.", (595, 842)),
        (["--large-print", "--paper", "letter"], "2 pages.", (612, 792)),
    ],
)
def test_the_timeline_is_put_on_paper(
    words: list[str],
    given: list[str],
    counted: str,
    size: tuple[int, int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export", "timeline", *words, *given]) == 0
    target = Path(words[-1])
    reader = opened(target)
    assert counted.startswith(str(len(reader.pages)))
    box = reader.pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=1)
    assert capsys.readouterr().out == f"{target}: {counted}\n"


@pytest.mark.parametrize(
    "places",
    [
        ["home"],
        ["topic:first-week"],
        ["topic:who-to-call#now"],
        ["stage:day-zero"],
        ["term:neutropenia"],
        ["glossary"],
        ["questions"],
        ["options"],
        ["call"],
        ["about"],
        ["way:two-minutes"],
        ["topic:first-week", "call", "timeline"],
        ["book"],
    ],
    ids=" ".join,
)
def test_every_place_is_put_on_paper(words: list[str], places: list[str]) -> None:
    assert main(["export", *places, *words]) == 0
    assert "Page 1 of" in told(opened(Path(words[-1])))


@pytest.mark.parametrize("place", ["help", "topic:nothing", "search:fever"])
def test_what_cannot_be_put_on_paper_is_told(
    words: list[str], place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", place, *words]) == 2
    assert f"no “{place}” that can be put on paper" in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def test_the_whole_book_is_no_part_of_a_pack(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "book", "call", *words]) == 2
    assert "The whole book cannot be part of a pack." in capsys.readouterr().err


def test_what_is_no_place_is_told(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "../etc", *words]) == 2
    assert "“../etc” is no place in a book." in capsys.readouterr().err


def test_a_bar_is_shown_where_a_person_looks_at_it(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(["export", "call", *words]) == 0
    assert len(opened(Path(words[-1])).pages) >= 1


def test_an_unknown_paper_is_wrong_use(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", "timeline", *words, "--paper", "a0"])
    assert ended.value.code == 2


def test_a_folder_that_is_not_there_ends_with_4(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words[-1] = str(tmp_path / "gone" / "out.pdf")
    assert main(["export", "timeline", *words]) == 4
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
def test_a_full_disk_ends_with_4_and_the_old_file_stays(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    target = Path(words[-1])
    target.write_bytes(b"older")
    partial_of(target).symlink_to(FULL)
    assert main(["export", "timeline", *words]) == 4
    said = capsys.readouterr().err
    assert f"“{target}” could not be written: the disk is full." in said
    assert "make room" in said
    assert target.read_bytes() == b"older"


def test_a_missing_pack_ends_with_3(words: list[str], tmp_path: Path) -> None:
    words[1] = str(tmp_path / "no.pack")
    assert main(["export", "timeline", *words]) == 3


def test_paper_bears_the_clinics_name_and_numbers(
    words: list[str], tmp_path: Path
) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text(
        '[clinic]\nname = "St Mary"\n[[clinic.phones]]\nname = "W"\nnumber = "0123 45"',
        "utf-8",
    )
    assert main(["export", "call", *words, "--profile", str(profile)]) == 0
    said = told(opened(Path(words[-1])))
    assert "St Mary" in said
    assert "0123 45" in said


def test_a_profile_that_is_not_used_is_told(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = str(tmp_path / "gone.toml")
    assert main(["export", "timeline", *words, "--profile", gone]) == 0
    assert "“gone.toml” cannot be read" in capsys.readouterr().err
