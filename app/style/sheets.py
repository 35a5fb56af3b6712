"""Templates in `resources/styles` and a Theme become style sheets."""

from pathlib import Path
from string import Template

from app.style.tokens import FALLBACK_FAMILY, FAMILY, Theme


def window_qss(folder: Path, theme: Theme) -> str:
    """Fill `window.qss`: what every widget of the window wears."""
    return _filled(folder / "window.qss", theme)


def page_css(folder: Path, theme: Theme) -> str:
    """Fill `page.css`: what the words of a page wear, in Qt's small part of CSS."""
    return _filled(folder / "page.css", theme)


def _filled(path: Path, theme: Theme) -> str:
    """Put roles and sizes into the template's `$name` gaps.

    Lengths that go with the text are written `$px12`: 12 px at 100 %.
    """
    gaps: dict[str, str] = {
        role: colour
        for role, colour in theme.palette._asdict().items()
        if isinstance(colour, str)
    }
    gaps |= {f"size_{name}": f"{size}px" for name, size in theme.type._asdict().items()}
    gaps |= {f"px{length}": f"{theme.px(length)}px" for length in _LENGTHS}
    families = f'"{FAMILY}", "{FALLBACK_FAMILY}"'
    return Template(path.read_text("utf-8")).substitute(gaps, family=families)


_LENGTHS = (2, 4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 40, 44, 48)
