"""The six looks: five themes for screens and one for paper. The only hex in the app."""

from types import MappingProxyType
from typing import Final

from app.i18n import N_
from app.style.tokens import (
    DESK,
    DrawingPalette,
    Measures,
    Palette,
    Theme,
    type_scale,
)

_DAY_DRAWING = DrawingPalette(
    paper="#FCFBF8",
    ink="#1C2B2A",
    quiet="#C9D3CF",
    tint="#E3F0ED",
    accent="#0A544D",
    warm="#DF7A5E",
    sand="#EFD9A7",
    sky="#CFE4EC",
    blood="#B5473C",
    leaf="#7FA98C",
    feature="#1C2B2A",
    skin_1="#F6D3B5",
    skin_2="#D9A27C",
    skin_3="#A86B43",
    skin_4="#6F4528",
    hair_1="#2B2422",
    hair_2="#6B4630",
    hair_3="#C8C4BE",
    hair_4="#D8B36A",
)

_NIGHT_DRAWING = DrawingPalette(
    paper="#1B2322",
    ink="#D8D5CC",
    quiet="#43504D",
    tint="#1A312E",
    accent="#3E8F84",
    warm="#C06A50",
    sand="#5C4D2E",
    sky="#223D49",
    blood="#B95347",
    leaf="#4C7A5C",
    feature="#141A19",
    skin_1="#DDB798",
    skin_2="#BD8763",
    skin_3="#8F5836",
    skin_4="#644029",
    hair_1="#100D0C",
    hair_2="#4F3322",
    hair_3="#A9A59F",
    hair_4="#B8954F",
)

_DAY = Palette(
    ground="#FCFBF8",
    raised="#F3F1EB",
    card="#FFFFFF",
    ink="#1C2B2A",
    quiet="#3F4E4B",
    heading="#123F3A",
    boundary="#75807C",
    hairline="#D9DED9",
    focus="#1B4DD8",
    accent="#0A544D",
    on_accent="#FFFFFF",
    accent_ground="#E3F0ED",
    link="#0A544D",
    visited="#573072",
    selection="#0A544D",
    on_selection="#FFFFFF",
    mark="#FFE38A",
    benefit="#17573A",
    benefit_ground="#E4F1E8",
    harm="#872A20",
    harm_ground="#FBE9E6",
    caution="#5E4300",
    caution_ground="#FBF0D9",
    note="#1D4A75",
    note_ground="#EAF0F6",
    carer="#573072",
    carer_ground="#EFE9F3",
    empty="#BFCFC9",
    blood="#A63D2F",
    phase_grounds=("#F1EFE9", "#FBF0D9", "#E3F0ED", "#E6EDF5", "#EFE9F3", "#F8EBE6"),
    drawing=_DAY_DRAWING,
)

_SEPIA = _DAY._replace(
    ground="#F7EEDC",
    raised="#EFE3CB",
    card="#FBF5E7",
    ink="#35291B",
    quiet="#4B3D2B",
    heading="#17362F",
    boundary="#82735A",
    hairline="#DDCFB3",
    accent="#08443E",
    link="#08443E",
    accent_ground="#E4E8D6",
    mark="#F5D469",
    benefit="#1B4D33",
    benefit_ground="#E3EAD3",
    harm="#7C241B",
    harm_ground="#F6DFD0",
    caution="#553C00",
    caution_ground="#F5E3B4",
    note="#1E4468",
    note_ground="#E7E6DC",
    carer="#512C6A",
    carer_ground="#EBE0DC",
    empty="#C9BFA6",
    phase_grounds=("#EEE2CA", "#F5E3B4", "#E0E6D3", "#E1E4E1", "#EBE0DC", "#F3DDCB"),
    drawing=_DAY_DRAWING._replace(paper="#FBF5E7", tint="#E4E8D6"),
)

_NIGHT = Palette(
    ground="#141A19",
    raised="#1B2322",
    card="#202A28",
    ink="#EDEAE2",
    quiet="#BFC6C1",
    heading="#D3EFE8",
    boundary="#7E8B86",
    hairline="#34403D",
    focus="#8FB4FF",
    accent="#8AD3C6",
    on_accent="#0B1F1C",
    accent_ground="#1A312E",
    link="#8AD3C6",
    visited="#D2B3EC",
    selection="#8AD3C6",
    on_selection="#0B1F1C",
    mark="#544408",
    benefit="#9BD8B2",
    benefit_ground="#19301F",
    harm="#FFB4A8",
    harm_ground="#3A1F1B",
    caution="#F2CE83",
    caution_ground="#352A12",
    note="#A9CBF0",
    note_ground="#1D2A36",
    carer="#D2B3EC",
    carer_ground="#2B2433",
    empty="#51615C",
    blood="#F0917F",
    phase_grounds=("#232A29", "#332A16", "#1A312E", "#1D2A36", "#2B2433", "#35231E"),
    drawing=_NIGHT_DRAWING,
)

_CONTRAST_LIGHT = _DAY._replace(
    ground="#FFFFFF",
    raised="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    quiet="#000000",
    heading="#000000",
    boundary="#000000",
    hairline="#000000",
    focus="#0033CC",
    accent="#00302B",
    accent_ground="#FFFFFF",
    link="#00309E",
    visited="#4A1070",
    selection="#000000",
    mark="#FFE100",
    benefit="#00351C",
    benefit_ground="#FFFFFF",
    harm="#6B0000",
    harm_ground="#FFFFFF",
    caution="#3D2B00",
    caution_ground="#FFFFFF",
    note="#00284D",
    note_ground="#FFFFFF",
    carer="#4A1070",
    carer_ground="#FFFFFF",
    empty="#8C8C8C",
    blood="#8A0000",
    phase_grounds=("#FFFFFF",) * 6,
)

_CONTRAST_DARK = _NIGHT._replace(
    ground="#000000",
    raised="#000000",
    card="#000000",
    ink="#FFFFFF",
    quiet="#FFFFFF",
    heading="#FFFFFF",
    boundary="#FFFFFF",
    hairline="#FFFFFF",
    focus="#00E5FF",
    accent="#FFE100",
    on_accent="#000000",
    accent_ground="#000000",
    link="#7FD4FF",
    visited="#E5B8FF",
    selection="#FFE100",
    on_selection="#000000",
    mark="#544408",
    benefit="#8CFFB8",
    benefit_ground="#000000",
    harm="#FFB0A6",
    harm_ground="#000000",
    caution="#FFD75E",
    caution_ground="#000000",
    note="#A8D8FF",
    note_ground="#000000",
    carer="#E5B8FF",
    carer_ground="#000000",
    empty="#666666",
    blood="#FF8C7A",
    phase_grounds=("#000000",) * 6,
)

_PAPER = _DAY._replace(
    ground="#FFFFFF",
    raised="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    quiet="#333333",
    heading="#000000",
)

DAY: Final = Theme("day", is_dark=False, palette=_DAY, type=type_scale(100))
SEPIA: Final = DAY._replace(name="sepia", palette=_SEPIA)
NIGHT: Final = DAY._replace(name="night", is_dark=True, palette=_NIGHT)
CONTRAST_LIGHT: Final = DAY._replace(name="contrast-light", palette=_CONTRAST_LIGHT)
CONTRAST_DARK: Final = NIGHT._replace(name="contrast-dark", palette=_CONTRAST_DARK)
PAPER: Final = DAY._replace(name="paper", palette=_PAPER)

THEMES: Final = MappingProxyType(
    {theme.name: theme for theme in (DAY, SEPIA, NIGHT, CONTRAST_LIGHT, CONTRAST_DARK)}
)
"""The themes a reader can choose, by name."""


THEME_WORDS: Final = MappingProxyType(
    {
        "day": N_("Day"),
        "sepia": N_("Sepia"),
        "night": N_("Night"),
        "contrast-light": N_("High contrast, light"),
        "contrast-dark": N_("High contrast, dark"),
    }
)
"""What the themes are called, marked for translation."""


def theme_at(
    name: str,
    percent: int,
    *,
    narrow: bool = False,
    spaced: bool = False,
    measures: Measures = DESK,
) -> Theme:
    """Give a theme at one of the text sizes.

    Args:
        name: A key of THEMES.
        percent: One of `tokens.TEXT_PERCENTS`.
        narrow: True where the window is below 640 px wide.
        spaced: True where letters, words, lines and paragraphs stand further apart.
        measures: How large things are where the reader stands.
    """
    true_percent = round(percent * measures.percent / 100)
    sizes = type_scale(true_percent, narrow=narrow, least_px=measures.least_px)
    return THEMES[name]._replace(
        type=sizes,
        is_spaced=spaced,
        measures=measures,
    )
