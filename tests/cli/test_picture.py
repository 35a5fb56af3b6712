from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.cli.main import main
from tests.builders import a_pack
from tests.desks import own_look
from tests.kiosks import own_manners


@pytest.fixture(autouse=True)
def screenless(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    del qtbot
    for name in ("QT_QPA_PLATFORM", "QT_SCALE_FACTOR"):
        monkeypatch.setenv(name, "offscreen")  # put back in the end
    with own_look(), own_manners(qapp):
        yield


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    pack = a_pack(tmp_path / "library.pack")
    return ["--pack", str(pack), "-o", str(tmp_path / "out.png")]


def test_a_place_is_painted(words: list[str], tmp_path: Path) -> None:
    size = ["--size", "640x480", "--theme", "sepia", "--text-percent", "125"]
    assert main(["picture", "topic:first-week", *words, *size]) == 0
    image = QImage(str(tmp_path / "out.png"))
    assert (image.width(), image.height()) == (640, 480)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["topic:nothing"], "This book has no “topic:nothing”."),
        (["../etc"], "“../etc” is no place in a book."),
        (["home", "--size", "1280"], "“1280” is no size that can be painted."),
        (["home", "--size", "100x100"], "“100x100” is no size that can be painted."),
        (["home", "--size", "9000x800"], "“9000x800” is no size that can be painted."),
        (["home", "--scale", "0"], "The scale must be above 0 and at most 8."),
        (["home", "--scale", "9"], "The scale must be above 0 and at most 8."),
        (["home", "--scale", "nan"], "The scale must be above 0 and at most 8."),
    ],
)
def test_wrong_use_is_told(
    words: list[str],
    given: list[str],
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["picture", *given, *words]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out.png").exists()


@pytest.mark.parametrize(
    "given", [["--theme", "pink"], ["--text-percent", "110"], ["--scale", "big"]]
)
def test_unknown_choices_are_wrong_use(words: list[str], given: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["picture", "home", *words, *given])
    assert ended.value.code == 2


def test_a_folder_that_is_not_there_ends_with_4(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words[-1] = str(tmp_path / "gone" / "out.png")
    assert main(["picture", "home", *words]) == 4
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["attract", "home", "topic:first-week"])
def test_a_shared_screen_is_painted(
    words: list[str], tmp_path: Path, place: str
) -> None:
    kiosk = ["--kiosk", "--size", "540x960"]
    assert main(["picture", place, *words, *kiosk]) == 0
    image = QImage(str(tmp_path / "out.png"))
    assert (image.width(), image.height()) == (540, 960)


def test_what_only_a_shared_screen_shows_is_no_place_of_a_desk(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["picture", "attract", *words]) == 2
    assert "“attract” is no place in a book." in capsys.readouterr().err


def test_the_buttons_can_be_in_another_language(
    words: list[str], tmp_path: Path
) -> None:
    painted: list[QImage] = []
    for language in ("en", "es", "nobody-speaks-it"):
        assert main(["picture", "home", *words, "--language", language]) == 0
        painted.append(QImage(str(tmp_path / "out.png")))
    english, spanish, unknown = painted
    assert english == unknown
    assert english != spanish


def test_a_clinic_is_seen_in_a_picture(words: list[str], tmp_path: Path) -> None:
    target, profile = tmp_path / "out.png", tmp_path / "profile.toml"
    assert main(["picture", "home", *words]) == 0
    before = target.read_bytes()
    profile.write_text('desk = "shared"\n[clinic]\nname = "St Mary"\n', "utf-8")
    assert main(["picture", "home", *words, "--profile", str(profile)]) == 0
    assert target.read_bytes() != before


def test_a_profile_that_is_not_used_is_told(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "profile.toml"
    assert main(["picture", "home", *words, "--profile", str(profile)]) == 0
    assert "“profile.toml” cannot be read" in capsys.readouterr().err
