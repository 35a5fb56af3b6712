"""What is made lighter keeps what is used."""

import importlib.util
import zipfile
from pathlib import Path

import pytest

from installers import lightening

NEEDED = ("utf_8", "cp1252", "mac_roman", "latin_1", "idna", "aliases", "__init__")


@pytest.fixture
def start_library(tmp_path: Path) -> Path:
    made = tmp_path / "base_library.zip"
    names = [f"encodings/{name}.pyc" for name in (*NEEDED, "cp037", "big5")]
    with zipfile.ZipFile(made, "w") as archive:
        for name in ("os.pyc", "re/__init__.pyc", *names):
            archive.writestr(zipfile.ZipInfo(name), name)
    return made


def test_the_start_library_loses_encodings_alone(
    start_library: Path, tmp_path: Path
) -> None:
    made = lightening.library(start_library, tmp_path / "new" / "base_library.zip")
    with zipfile.ZipFile(made) as archive:
        kept = [f"encodings/{name}.pyc" for name in NEEDED]
        assert archive.namelist() == sorted(["os.pyc", "re/__init__.pyc", *kept])
        assert archive.read("os.pyc") == b"os.pyc"


def test_the_same_start_library_comes_of_it_each_time(
    start_library: Path, tmp_path: Path
) -> None:
    turned = tmp_path / "turned.zip"
    with zipfile.ZipFile(start_library) as old, zipfile.ZipFile(turned, "w") as new:
        for name in reversed(old.namelist()):
            new.writestr(zipfile.ZipInfo(name), old.read(name))
    one = lightening.library(start_library, tmp_path / "one")
    two = lightening.library(turned, tmp_path / "two")
    assert one.read_bytes() == two.read_bytes()


def test_a_pdf_can_be_read_with_the_encodings_that_are_kept() -> None:
    for name in ("cp1252", "mac_roman"):  # pypdf asks for both as it is imported
        assert lightening.is_any(name, lightening.ENCODINGS)


def test_a_small_font_stays_as_it_is(tmp_path: Path) -> None:
    spec = importlib.util.find_spec("fontpkg_atkinson_hyperlegible")
    assert spec is not None
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0])
    source = next(folder.rglob("*-Regular.ttf"))
    assert lightening.font(source, tmp_path) == source


def test_a_font_that_was_made_is_not_made_again(tmp_path: Path) -> None:
    made = tmp_path / "fonts" / "NotoSans[wdth,wght].ttf"
    made.parent.mkdir()
    made.write_bytes(b"made")
    source = Path("/nowhere/NotoSans[wdth,wght].ttf")
    assert lightening.font(source, tmp_path) == made
