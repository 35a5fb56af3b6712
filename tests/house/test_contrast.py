"""Every colour can be read on its ground, in every theme: all pairs are walked."""

import itertools
from collections.abc import Iterable

import pytest

from app.rendering.roles import GROUND_ROLES
from app.style.themes import PAPER, THEMES
from app.style.tokens import Palette, Theme
from tests.contrast import EDGE, TEXT, contrast

GROUNDS = (
    "ground",
    "raised",
    "card",
    "accent_ground",
    "benefit_ground",
    "harm_ground",
    "caution_ground",
    "note_ground",
    "carer_ground",
)
OWN_GROUNDS = {
    "accent": ("ground", "raised", "card", "accent_ground"),
    "heading": ("ground", "raised", "card"),
    "link": GROUNDS,
    "visited": ("ground", "raised", "card"),
    "benefit": ("ground", "card", "benefit_ground"),
    "harm": ("ground", "card", "harm_ground"),
    "caution": ("ground", "card", "caution_ground"),
    "note": ("ground", "card", "note_ground"),
    "carer": ("ground", "card", "carer_ground"),
    "on_accent": ("accent",),
    "on_selection": ("selection",),
}
"""What is written in a colour of its own, and where."""

EDGES = {
    "boundary": ("ground", "raised", "card"),
    "focus": ("ground", "raised", "card", "accent_ground"),
    "blood": ("ground", "card", "harm_ground"),
    "accent": ("ground", "raised", "card", "accent_ground"),
}
"""Edges of controls, focus rings, the curve and the path of the timeline."""

ALL = [*THEMES.values(), PAPER]


def colour(palette: Palette, role: str) -> str:
    return str(getattr(palette, role))


def weak_pairs(
    palette: Palette, pairs: Iterable[tuple[str, str]], least: float
) -> list[str]:
    return [
        f"{ink} on {ground}: {found:.2f}"
        for ink, ground in pairs
        if (found := contrast(colour(palette, ink), colour(palette, ground))) < least
    ]


@pytest.fixture(params=ALL, ids=[theme.name for theme in ALL])
def theme(request: pytest.FixtureRequest) -> Theme:
    chosen: Theme = request.param
    return chosen


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_ink_can_be_read_on_every_ground(theme: Theme) -> None:
    pairs = list(itertools.product(("ink", "quiet"), GROUNDS))
    assert weak_pairs(theme.palette, pairs, TEXT) == []


def test_words_in_a_colour_can_be_read_where_they_stand(theme: Theme) -> None:
    pairs = [(ink, ground) for ink, all_ in OWN_GROUNDS.items() for ground in all_]
    assert weak_pairs(theme.palette, pairs, TEXT) == []


def test_found_words_can_be_read(theme: Theme) -> None:
    assert weak_pairs(theme.palette, [("ink", "mark")], TEXT) == []


def test_edges_and_rings_are_seen(theme: Theme) -> None:
    pairs = [(edge, ground) for edge, all_ in EDGES.items() for ground in all_]
    assert weak_pairs(theme.palette, pairs, EDGE) == []


def test_titles_of_callouts_can_be_read_on_their_grounds(theme: Theme) -> None:
    roles = [role for role in GROUND_ROLES.values() if role.bar]
    pairs = [(role.bar, role.ground) for role in roles if role.kind != "quote"]
    assert weak_pairs(theme.palette, pairs, TEXT) == []


def test_bars_of_callouts_are_seen_on_the_page(theme: Theme) -> None:
    pairs = [(role.bar, "ground") for role in GROUND_ROLES.values() if role.bar]
    assert weak_pairs(theme.palette, pairs, EDGE) == []


@pytest.mark.parametrize("filled", ["harm", "benefit"])
def test_people_to_whom_it_happened_stand_out(theme: Theme, filled: str) -> None:
    pairs = [(filled, "empty"), (filled, "card"), (filled, "ground")]
    assert weak_pairs(theme.palette, pairs, EDGE) == []


def test_people_to_whom_it_did_not_happen_are_still_seen(theme: Theme) -> None:
    assert contrast(theme.palette.empty, theme.palette.card) >= 1.5


def test_the_timeline_can_be_read_on_every_phase(theme: Theme) -> None:
    palette = theme.palette
    for ground in palette.phase_grounds:
        assert contrast(palette.ink, ground) >= TEXT
        assert contrast(palette.quiet, ground) >= TEXT
        assert contrast(palette.accent, ground) >= EDGE
        assert contrast(palette.focus, ground) >= EDGE


def test_lines_of_drawings_are_seen(theme: Theme) -> None:
    drawing = theme.palette.drawing
    for ground in (drawing.paper, drawing.tint, drawing.sky, drawing.sand):
        assert contrast(drawing.ink, ground) >= EDGE


def test_faces_can_be_seen(theme: Theme) -> None:
    drawing = theme.palette.drawing
    for skin in (drawing.skin_1, drawing.skin_2, drawing.skin_3):
        assert contrast(drawing.feature, skin) >= EDGE


def test_every_colour_is_six_digits(theme: Theme) -> None:
    palette = theme.palette
    colours = [*palette.phase_grounds, *palette.drawing]
    colours += [value for value in palette if isinstance(value, str)]
    assert all(len(value) == 7 and int(value[1:], 16) >= 0 for value in colours)
