"""Themes are found by name and sized."""

import pytest

from app.style.themes import NIGHT, THEMES, theme_at
from app.style.tokens import type_scale


def test_there_are_five_to_choose_from() -> None:
    assert [*THEMES] == ["day", "sepia", "night", "contrast-light", "contrast-dark"]


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_knows_its_name(name: str) -> None:
    assert THEMES[name].name == name


def test_dark_themes_say_so() -> None:
    dark = [name for name, theme in THEMES.items() if theme.is_dark]
    assert dark == ["night", "contrast-dark"]


def test_a_theme_comes_in_any_size() -> None:
    assert theme_at("night", 200, narrow=True) == NIGHT._replace(
        type=type_scale(200, narrow=True)
    )
