"""The words of the look: colours as roles, sizes in steps, one spacing grid.

Sizes are device-independent pixels: text 20 px, in steps of 1.25, and words of the
interface 17 px, because many readers see blurred.
"""

from typing import Final, NamedTuple

TEXT_PERCENTS: Final = (100, 125, 150, 175, 200, 250, 300, 400)
"""The eight steps of text size. Source: WCAG 2.2, 1.4.4 asks for 200 %."""

BIG_TEXT_PERCENT: Final = 200
"""From here on headings grow no further than BIG_HEADING times the text."""

BIG_HEADING: Final = 1.4

BAR_GROWTH: Final = 0.25
"""Of what the text grows beyond BIG_TEXT_PERCENT, bars around it grow so much."""

FAMILY: Final = "Atkinson Hyperlegible"
FALLBACK_FAMILY: Final = "Noto Sans"

TARGET_PX: Final = 44
"""Smallest side of anything to press on a desk. Source: WCAG 2.2, 2.5.5."""

CORNER_PX: Final = 10
FOCUS_PX: Final = 3
LETTER_SPACE: Final = 0.12
WORD_SPACE: Final = 0.16
PARAGRAPH_SPACE: Final = 2.0
"""With more space, in times the letters' size. Source: WCAG 2.2, 1.4.12."""

TEXT_LEADING: Final = 1.5
"""Distance of lines, in times the letters' size. Source: WCAG 2.2, 1.4.12."""

HEADING_LEADING: Final = 1.18
TIGHT_LEADING: Final = 1.25
"""Of words on controls, which are few."""

TIGHT: Final = "tight"
"""Stands for a size where words on controls are meant; see `Theme.leading`."""

MEASURE_CHARACTERS: Final = 66
"""Longest line of running text. Source: WCAG 2.2, 1.4.8 allows 80."""


class Palette(NamedTuple):
    """Colours by role, as `#RRGGBB`."""

    ground: str
    """Paper."""
    raised: str
    """Sidebar and bars."""
    card: str
    """Cards and fields, above the paper."""
    ink: str
    quiet: str
    """Ink of the second rank; still 7:1."""
    heading: str
    boundary: str
    """Edges of controls, 3:1."""
    hairline: str
    """Decoration only."""
    focus: str
    accent: str
    on_accent: str
    accent_ground: str
    link: str
    visited: str
    selection: str
    on_selection: str
    mark: str
    """Ground of found words."""
    benefit: str
    benefit_ground: str
    harm: str
    harm_ground: str
    caution: str
    caution_ground: str
    note: str
    note_ground: str
    carer: str
    carer_ground: str
    empty: str
    """People of an icon array to whom it did not happen."""
    blood: str
    """The curve of white blood cells."""
    phase_grounds: tuple[str, str, str, str, str, str]
    drawing: "DrawingPalette"


class DrawingPalette(NamedTuple):
    """Colours of the illustrations; each is a class of the SVG."""

    paper: str
    ink: str
    quiet: str
    tint: str
    accent: str
    warm: str
    sand: str
    sky: str
    blood: str
    leaf: str
    feature: str
    """Lines on skin; dark in every theme."""
    skin_1: str
    skin_2: str
    skin_3: str
    skin_4: str
    hair_1: str
    hair_2: str
    hair_3: str
    hair_4: str


class TypeScale(NamedTuple):
    """Sizes of letters in px, for one text size."""

    percent: int
    small: int
    ui: int
    text: int
    lede: int
    h3: int
    h2: int
    h1: int


class Measures(NamedTuple):
    """How large things are where the reader stands, before a visitor chooses a size."""

    percent: int = 100
    """Of the sizes of a desk; what a visitor calls 100 %."""
    least_px: int = 0
    """No letters are smaller."""
    target_px: int = TARGET_PX
    """Smallest side of anything to press."""
    gap_px: int = 0
    """Least room between two things to press; on a desk each place knows its own."""
    scroll_px: int = 16
    """Width of what scrolls a screen by pressing it."""
    most_percent: int = TEXT_PERCENTS[-1]
    """The largest text that a visitor may choose: more would break our long words."""


DESK: Final = Measures()
"""The sizes of a desk: the reader sits before it and chooses."""


class Theme(NamedTuple):
    """A complete look: colours and sizes."""

    name: str
    """day, sepia, night, contrast-light, contrast-dark or paper."""
    is_dark: bool
    palette: Palette
    type: TypeScale
    is_spaced: bool = False
    """Whether letters, words, lines and paragraphs stand further apart."""
    measures: Measures = DESK
    """How large things are where the reader stands."""

    @property
    def target_px(self) -> int:
        """Smallest side of anything to press."""
        return self.measures.target_px

    @property
    def gap_px(self) -> int:
        """Least room between two things to press."""
        return self.measures.gap_px

    def leading(self, size: str) -> float:
        """Tell how far apart lines stand, in times the letters' size.

        Args:
            size: A field of TypeScale, or TIGHT.
        """
        if self.is_spaced:
            return TEXT_LEADING
        return _LEADINGS.get(size, TEXT_LEADING)

    def of_bars(self) -> "Theme":
        """Give the look of the bars around the text, which leave it the room it needs.

        Up to twice the usual size they grow as it does (WCAG 2.2, 1.4.4), then slowly.
        """
        usual = self.measures.percent
        most = usual * BIG_TEXT_PERCENT / 100
        if self.type.percent <= most:
            return self
        percent = round(most + (self.type.percent - most) * BAR_GROWTH)
        least_px = self.measures.least_px
        return self._replace(type=type_scale(percent, least_px=least_px))

    def px(self, length: float) -> int:
        """Scale a length that goes with the text, such as an indent."""
        return round(length * self.type.percent / 100)


_LEADINGS: Final = {
    "h1": HEADING_LEADING,
    "h2": HEADING_LEADING,
    "h3": HEADING_LEADING,
    TIGHT: TIGHT_LEADING,
}


def type_scale(percent: int, *, narrow: bool = False, least_px: int = 0) -> TypeScale:
    """Give the sizes of letters.

    Args:
        percent: One of TEXT_PERCENTS; where a room asks for its own sizes, above 0.
        narrow: True below 640 px, where large headings would break words.
        least_px: No size is smaller.
    """
    sizes = {"small": 16, "ui": 17, "text": 20, "lede": 25, "h3": 25, "h2": 31}
    scaled = {name: round(size * percent / 100) for name, size in sizes.items()}
    scaled["h1"] = round(39 * percent / 100)
    if narrow or percent >= BIG_TEXT_PERCENT:
        ceiling = round(scaled["text"] * BIG_HEADING)
        for name, limit in (("h1", ceiling), ("h2", ceiling - 1), ("lede", ceiling)):
            scaled[name] = min(scaled[name], limit)
        scaled["h3"] = min(scaled["h3"], round(scaled["text"] * 1.2))
        scaled["lede"] = min(scaled["lede"], scaled["h3"])
    sizes = {name: max(size, least_px) for name, size in scaled.items()}
    return TypeScale(percent, **sizes)
