"""The bill of materials: nobody's file ships, and each maker has a licence."""

import json
import re
import tomllib
from pathlib import Path

import pytest
import shiboken6
import yaml

from app import paths
from app.widgets.about import STATEMENTS
from installers import materials
from installers.materials import Component, Material

ROOT = paths.root()
MATERIAL = Material()
OURS = Component(
    "Anteroom", "1.0", "MIT", "ours", (str(ROOT / "LICENSE"),), ("_internal/a.txt",)
)


def test_each_file_has_a_maker_and_each_maker_a_text() -> None:
    module = yaml.__file__
    entries = [
        ("yaml/__init__.py", module, "DATA"),
        ("icons", str(ROOT / "LICENSE"), "DATA"),
    ]
    found = MATERIAL.components(entries, [module, "not-a-file"])
    assert [each.name for each in found] == ["Anteroom", "pyinstaller", "PyYAML"]
    for each in found:
        assert each.licence
        assert all(Path(text).stat().st_size > 500 for text in each.texts)


def test_python_itself_is_one_of_them() -> None:
    found = MATERIAL.components([("json.pyc", json.__file__, "DATA")], [])
    assert [(each.name, each.licence) for each in found][-1] == ("Python", "PSF-2.0")


def test_a_file_that_nobody_made_may_not_ship(tmp_path: Path) -> None:
    stray = tmp_path / "stray.so"
    stray.touch()
    with pytest.raises(LookupError, match="stray"):
        MATERIAL.components([("stray.so", str(stray), "BINARY")], [])


def test_qt_comes_with_the_lesser_general_public_licence() -> None:
    found = MATERIAL.components([("shiboken6", shiboken6.__file__, "DATA")], [])
    (qt,) = [each for each in found if each.name == "shiboken6"]
    assert qt.licence == "LGPL-3.0-only"
    names = {Path(text).name for text in qt.texts}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "qt-third-party.txt"} <= names


def test_the_notices_name_each_maker_and_its_text() -> None:
    told = materials.notices([OURS])
    assert "Anteroom 1.0\n    Licence: MIT\n    Text: Anteroom/LICENSE\n" in told
    assert "You\nmay replace them" in told


def test_the_same_maker_of_two_bundles_is_told_once(tmp_path: Path) -> None:
    other = OURS._replace(files=("speech/b.txt",))
    (both,) = materials.merged([OURS, other])
    assert both.files == ("_internal/a.txt", "speech/b.txt")
    materials.keep([both], tmp_path / "kept.json")
    assert materials.kept(tmp_path / "kept.json") == [both]


def test_the_bill_has_each_file_with_its_digest(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "a.txt").write_text("hello", "utf-8")
    (tmp_path / "link").symlink_to("_internal/a.txt")
    told = materials.tell([OURS], tmp_path, "2026-11-22T00:00:00+00:00")
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.5")
    library, file = told["components"]
    assert library["licenses"] == [{"license": {"id": "MIT"}}]
    assert file["name"] == "_internal/a.txt"
    assert file["hashes"][0]["content"].startswith("2cf24dba5fb0a30e")
    again = materials.tell([OURS], tmp_path, "2026-11-22T00:00:00+00:00")
    assert again == told


@pytest.mark.parametrize(
    "name", ["LGPL-3.0.txt", "GPL-3.0.txt", "PSF-2.0.txt", "MIT.txt"]
)
def test_the_texts_are_whole(name: str) -> None:
    text = (materials.TEXTS / name).read_text("utf-8")
    assert len(text) > 1000


def test_about_names_each_package_that_the_reader_stands_on() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [re.split(r"[=;<>]", each)[0] for each in project["dependencies"]]
    told = next(words for title, words in STATEMENTS if title == "Licences").lower()
    fonts = {"fontpkg-atkinson-hyperlegible": "atkinson hyperlegible"}
    fonts |= {"fontpkg-noto-sans": "noto sans", "PySide6-Essentials": "pyside6"}
    quiet = {"typing_extensions"}  # of Python, under its licence
    for name in set(wanted) - quiet:
        assert fonts.get(name, name.lower()) in told, name
