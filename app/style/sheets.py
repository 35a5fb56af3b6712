"""Templates in `resources/styles` and a Theme become style sheets."""

import re
from pathlib import Path
from typing import Final

from app.style.tokens import (
    FALLBACK_FAMILY,
    FAMILY,
    LETTER_SPACE,
    PARAGRAPH_SPACE,
    TARGET_PX,
    WORD_SPACE,
    Theme,
)

PAPER: Final = "paper"
"""Name of the theme of paper."""


def window_qss(folder: Path, theme: Theme) -> str:
    """Fill `window.qss`: what every widget of the window wears."""
    return _filled(folder / "window.qss", theme)


def field_qss(theme: Theme) -> str:
    """Give what a field wears in a bar, where letters are smaller than elsewhere."""
    pad = f"{theme.px(2)}px {theme.px(12)}px"
    shape = f"font-size: {theme.type.ui}px; min-height: {_target_px(theme)}px;"
    return (
        f"QLineEdit {{ {shape} padding: {pad}; }}"
        f" QLineEdit:focus {{ padding: 0 {theme.px(10)}px; }}"
    )


def page_css(folder: Path, theme: Theme) -> str:
    """Fill `page.css`: what the words of a page wear, in Qt's small part of CSS.

    On paper `paper.css` follows, which says what is different there.
    """
    css = _filled(folder / "page.css", theme)
    return css + _filled(folder / "paper.css", theme) if theme.name == PAPER else css


def line_px(size_name: str, theme: Theme) -> int:
    """Give the distance between lines of letters of this size, in px.

    Args:
        size_name: A field of TypeScale, such as `text` or `h2`.
        theme: Its sizes are used.
    """
    return round(float(getattr(theme.type, size_name)) * theme.leading(size_name))


def _filled(path: Path, theme: Theme) -> str:
    """Put roles and sizes into the template's `$name` gaps.

    Lengths that go with the text are written `$px12`: 12 px at 100 %. `$space_text` is
    empty, or with more space the room between letters and words of that size.
    """
    gaps: dict[str, str] = {
        role: colour
        for role, colour in theme.palette._asdict().items()
        if isinstance(colour, str)
    }
    gaps |= {f"size_{name}": f"{size}px" for name, size in theme.type._asdict().items()}
    gaps |= {f"line_{name}": f"{line_px(name, theme)}px" for name in _LETTERS}
    gaps |= {f"space_{name}": _space(name, theme) for name in _LETTERS}
    gaps |= {f"px{length}": f"{theme.px(length)}px" for length in _LENGTHS}
    gaps["size_cite"] = f"{round(theme.type.small * _SUPERSCRIPT)}px"
    gaps["size_target"] = f"{_target_px(theme)}px"
    after = theme.type.text * PARAGRAPH_SPACE if theme.is_spaced else theme.px(12)
    gaps["after"] = f"{round(after)}px"
    gaps["after_item"] = f"{round(after / 3)}px"
    gaps["scroll"] = f"{theme.measures.scroll_px}px"
    gaps["beside_scroll"] = f"{max(_BESIDE_PX, theme.measures.scroll_px * 3 // 10)}px"
    least = max(_LEAST_HANDLE_PX, theme.measures.scroll_px)
    gaps["scroll_handle"] = f"{least}px"
    gaps["family"] = f'"{FAMILY}", "{FALLBACK_FAMILY}"'
    return _GAP.sub(lambda gap: gaps[gap[1]], path.read_text("utf-8"))


def _target_px(theme: Theme) -> int:
    """Tell how tall a field is inside its edges."""
    return max(theme.target_px, theme.px(TARGET_PX * _TARGET_GROWTH)) - 2


def _space(size_name: str, theme: Theme) -> str:
    """Say how far letters and words of a size stand apart, if not as usual."""
    if not theme.is_spaced:
        return ""
    size = float(getattr(theme.type, size_name))
    letters, words = size * LETTER_SPACE, size * WORD_SPACE
    return f"letter-spacing: {letters:.1f}px; word-spacing: {words:.1f}px;"


_GAP = re.compile(r"\$(\w+)")


_LEAST_HANDLE_PX = 48
"""Length of the handle of a scroll bar, however long the page is."""

_BESIDE_PX = 4
"""Room beside the handle of a narrow scroll bar; a broad one is mostly room to press."""

_SUPERSCRIPT = 1.5
"""Qt sets raised letters at two thirds of their size."""

_TARGET_GROWTH = 0.75
"""Targets are large at 100 % already, so they grow more slowly than the words."""

_LETTERS = ("small", "ui", "text", "lede", "h3", "h2", "h1")
_LENGTHS = (2, 4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 40, 44, 48)
