"""Templates are filled from a theme."""

from pathlib import Path

import pytest

from app.paths import resources
from app.style.sheets import field_qss, line_px, page_css, window_qss
from app.style.themes import DAY, PAPER, THEMES, theme_at

STYLES = resources() / "styles"


def test_roles_and_sizes_fill_the_gaps(tmp_path: Path) -> None:
    template = "p { color: $ink; font: $size_text $family; margin: $px12; }"
    (tmp_path / "page.css").write_text(template, "utf-8")
    filled = page_css(tmp_path, theme_at("day", 200))
    assert filled == (
        'p { color: #1C2B2A; font: 40px "Atkinson Hyperlegible", "Noto Sans"; '
        "margin: 24px; }"
    )


def test_an_unknown_gap_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "window.qss").write_text("p { color: $inc; }", "utf-8")
    with pytest.raises(KeyError, match="inc"):
        window_qss(tmp_path, DAY)


@pytest.mark.parametrize("name", THEMES)
def test_no_gap_of_ours_stays_open(name: str) -> None:
    theme = theme_at(name, 150)
    assert "$" not in page_css(STYLES, theme) + window_qss(STYLES, theme)


def test_paper_has_styles_of_its_own_after_those_of_the_page() -> None:
    on_screen, on_paper = page_css(STYLES, DAY), page_css(STYLES, PAPER)
    assert ".tied" not in on_screen
    assert on_paper.index(".tied") > on_paper.index("td.pair")
    assert "$" not in on_paper


@pytest.mark.parametrize("template", ["page.css", "paper.css", "window.qss"])
def test_templates_name_no_colour_themselves(template: str) -> None:
    assert "#" not in (STYLES / template).read_text("utf-8").replace("#card", "")


def test_lines_of_text_stand_wider_apart_than_those_of_headings() -> None:
    assert line_px("text", DAY) == 30
    assert line_px("h1", DAY) == 46


def test_more_space_is_that_of_the_standard() -> None:
    spaced = page_css(STYLES, DAY._replace(is_spaced=True))
    assert "letter-spacing: 2.4px; word-spacing: 3.2px;" in spaced
    assert "line-height: 58px" in spaced, "headings too"
    assert "p, li { line-height: 30px; margin-top: 0; margin-bottom: 40px; }" in spaced
    assert "spacing" not in page_css(STYLES, DAY)


def test_targets_grow_more_slowly_than_the_words(tmp_path: Path) -> None:
    (tmp_path / "window.qss").write_text("$size_target", "utf-8")
    sizes = [window_qss(tmp_path, theme_at("day", size)) for size in (100, 200, 400)]
    assert sizes == ["42px", "64px", "130px"]


def test_a_field_in_a_bar_has_the_sizes_of_the_bar() -> None:
    assert "font-size: 17px; min-height: 42px; padding: 2px 12px;" in field_qss(DAY)
    bars = field_qss(theme_at("day", 400).of_bars())
    assert "font-size: 42px; min-height: 80px;" in bars
