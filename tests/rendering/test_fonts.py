"""The book's letters are found and are what Qt then uses."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.rendering.fonts import (
    font,
    forget_shapes,
    load_fallbacks,
    load_fonts,
    measure_px,
)
from app.style.themes import DAY, theme_at
from app.style.tokens import FALLBACK_FAMILY, FAMILY
from tests.taken import CAN_TELL, taken_bytes

NOWHERE = Path("none")


def test_the_first_letters_are_upright_regular_and_bold() -> None:
    assert load_fonts(NOWHERE)
    assert {"Regular", "Bold"} <= set(QFontDatabase.styles(FAMILY))


def test_the_fallback_comes_later() -> None:
    assert load_fallbacks(NOWHERE)
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
    assert not load_fonts(NOWHERE)


def test_a_package_without_its_file_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    assert not load_fallbacks(NOWHERE)


def test_the_measure_goes_with_the_letters(qapp: QApplication) -> None:  # noqa: ARG001
    text = measure_px(DAY, "text")
    assert 500 < text < 700
    assert measure_px(DAY, "ui") < text
    assert measure_px(DAY._replace(is_spaced=True), "text") > text
    assert measure_px(theme_at("day", 200), "text") == pytest.approx(2 * text, rel=0.02)


def test_letters_stand_apart_where_more_space_is_wanted() -> None:
    assert font(20).letterSpacing() == 0
    assert font(20, spaced=True).letterSpacing() == pytest.approx(2.4, abs=0.02)
    assert font(20, spaced=True).wordSpacing() == pytest.approx(3.2, abs=0.02)


def test_letters_do_not_take_over_the_space_of_the_programs(qapp: QApplication) -> None:
    """Else what is drawn as the space is given up keeps it for good."""
    before = qapp.font()
    qapp.setFont(font(20, spaced=True))
    try:
        assert font(20).letterSpacing() == 0
        assert font(20).wordSpacing() == 0
    finally:
        qapp.setFont(before)


@pytest.mark.skipif(not CAN_TELL, reason="only glibc is asked")
def test_the_shapes_of_letters_can_be_forgotten(qapp: QApplication) -> None:  # noqa: ARG001
    def painted(size_px: int) -> QImage:
        paper = QImage(900, 200, QImage.Format.Format_RGB32)
        paper.fill(0)
        painter = QPainter(paper)
        painter.setFont(font(size_px))
        painter.drawText(0, 150, "The quick brown fox jumps over it")
        painter.end()
        return paper

    assert load_fonts(NOWHERE)
    before = painted(60)
    forget_shapes(NOWHERE)
    first = taken_bytes()
    for size_px in range(20, 100, 2):
        painted(size_px)
    full = taken_bytes()
    forget_shapes(NOWHERE)
    assert full - first > 500_000
    assert taken_bytes() - first < 0.2 * (full - first)
    assert painted(60) == before
