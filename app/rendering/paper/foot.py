"""Head and foot of a page: what the leaflet is, its version, and which page it is."""

from typing import Final

from app.i18n import tr
from app.rendering.paper.kinds import MARGIN_PT, UNITS_PER_PT, PaperKind, sheet_size
from app.rendering.shapes import Box, Letters, Measure, Point, TextBox
from app.rendering.timeline.mirroring import mirrored_text
from app.rendering.wrapping import set_text

FOOT_PT: Final = 8.5
LARGE_FOOT_PT: Final = 14
MARGIN: Final = MARGIN_PT * UNITS_PER_PT


def set_foot(
    words: str,
    place: tuple[int, int],
    kind: PaperKind,
    measure: Measure,
    side: float = MARGIN,
) -> tuple[TextBox, TextBox]:
    """Set the last lines of a page, the number of the page at the right.

    Args:
        words: Book, version and review state.
        place: The number of the page, from 1, and how many there are.
        kind: The paper, and the size of print.
        measure: Tells how wide words are.
        side: From the edge of the paper, in units.
    """
    sheet, letters = _room(kind, side), _letters(kind)
    told = tr("Page {number} of {total}").format(number=place[0], total=place[1])
    beside = measure(told, letters) + letters.size_px
    width = sheet.width - beside
    left = set_text(words, Point(sheet.x, 0), width, letters, measure)
    y = sheet.bottom - max(left.box.height, letters.line_px)
    corner = Point(sheet.x + width, y)
    right = set_text(told, corner, beside, letters, measure)
    left = left._replace(box=left.box._replace(y=y))
    return _turned(left, kind), _turned(right._replace(from_right=True), kind)


def foot_top(words: str, kind: PaperKind, measure: Measure) -> float:
    """Tell where the foot begins, however many pages there are, in units."""
    return set_foot(words, (_MANY, _MANY), kind, measure)[0].box.y


def set_head(
    words: tuple[str, str], kind: PaperKind, measure: Measure, side: float = MARGIN
) -> tuple[TextBox, ...]:
    """Set the running head, one line: what the page belongs to, and whose it is.

    What is too long for its half of the line, or for all of it, ends in dots.
    """
    sheet, letters = _room(kind, side), _letters(kind)
    half = sheet.width / 2 - letters.size_px if all(words) else sheet.width
    told: list[TextBox] = []
    for each, is_right in zip(words, (False, True), strict=True):
        if each:
            line = _shortened(each, half, letters, measure)
            x = sheet.x + (sheet.width - half if is_right else 0)
            box = Box(x, sheet.y, half, letters.line_px)
            text = TextBox(box, (line,), letters, from_right=is_right)
            told.append(_turned(text, kind))
    return tuple(told)


_MANY = 888


def _room(kind: PaperKind, side: float) -> Box:
    sheet = sheet_size(kind)
    return Box(side, MARGIN, sheet.width - 2 * side, sheet.height - 2 * MARGIN)


def _letters(kind: PaperKind) -> Letters:
    return Letters(round((LARGE_FOOT_PT if kind.is_large else FOOT_PT) * UNITS_PER_PT))


def _turned(text: TextBox, kind: PaperKind) -> TextBox:
    """Put words on the other side where readers begin at the right."""
    return mirrored_text(text, sheet_size(kind).width) if kind.is_turned else text


def _shortened(words: str, width: float, letters: Letters, measure: Measure) -> str:
    line = words
    while line and measure(line, letters) > width:
        line = f"{line.rstrip('…').rstrip()[:-1].rstrip()}…"
    return line
