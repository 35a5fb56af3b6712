"""The book's letters are found and are what Qt then uses."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo

from app.rendering.fonts import font, load_fallbacks, load_fonts
from app.style.tokens import FALLBACK_FAMILY, FAMILY


def test_the_first_letters_are_upright_regular_and_bold() -> None:
    assert load_fonts(Path("none"))
    assert {"Regular", "Bold"} <= set(QFontDatabase.styles(FAMILY))


def test_the_fallback_comes_later() -> None:
    assert load_fallbacks(Path("none"))
    assert FALLBACK_FAMILY in QFontDatabase.families()


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
def test_a_font_is_the_books_at_its_size(*, bold: bool) -> None:
    made = font(20, bold=bold)
    assert made.families() == [FAMILY, FALLBACK_FAMILY]
    found = QFontInfo(made)
    assert (found.family(), found.pixelSize(), found.bold()) == (FAMILY, 20, bold)


def test_a_bundles_own_folder_is_looked_into_first(tmp_path: Path) -> None:
    (tmp_path / "AtkinsonHyperlegible-Regular.ttf").write_bytes(b"no font")
    assert not load_fonts(tmp_path)


def test_without_the_packages_letters_are_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.path", [])
    monkeypatch.setattr("sys.path_importer_cache", {})
    assert not load_fonts(Path("none"))


def test_a_package_without_its_file_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    assert not load_fallbacks(Path("none"))
