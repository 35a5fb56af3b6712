import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from app.cli.main import main
from tests.builders import a_pack
from tests.desks import own_look


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
    ("given", "told", "size"),
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
    told: str,
    size: tuple[int, int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export", "timeline", *words, *given]) == 0
    target = Path(words[-1])
    reader = PdfReader(io.BytesIO(target.read_bytes()))
    assert told.startswith(str(len(reader.pages)))
    box = reader.pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=1)
    assert capsys.readouterr().out == f"{target}: {told}\n"


@pytest.mark.parametrize("place", ["home", "topic:first-week", "stage:day-zero"])
def test_what_cannot_be_exported_yet_is_told(
    words: list[str], place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", place, *words]) == 2
    assert f"“{place}” cannot be exported yet." in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def test_what_is_no_place_is_told(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "../etc", *words]) == 2
    assert "“../etc” is no place in a book." in capsys.readouterr().err


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


def test_a_missing_pack_ends_with_3(words: list[str], tmp_path: Path) -> None:
    words[1] = str(tmp_path / "no.pack")
    assert main(["export", "timeline", *words]) == 3
