"""The timeline is painted: what is chosen and focused is seen, by shape too."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.content.timeline import Phase, Span, Timeline
from app.rendering.timeline.paint import (
    Look,
    measured,
    paint_timeline,
    placed_timeline,
    stage_at,
)
from app.rendering.timeline.placed import PlacedStage, PlacedTimeline
from app.style.themes import CONTRAST_LIGHT, DAY, THEMES, theme_at
from app.style.tokens import TEXT_PERCENTS, Theme
from tests.builders import a_stage, a_timeline

TIMELINE = a_timeline(
    phases=tuple(
        Phase(f"p{n}", "Phase", (a_stage(f"s{n}", days=Span(9 * n, 9 * n + 8)),))
        for n in range(4)
    )
)
WIDTH = 700


def blue(_name: str, width_px: int) -> QImage:
    image = QImage(width_px, round(width_px / 1.6), QImage.Format.Format_RGB32)
    image.fill(QColor("#0000FF"))
    return image


def nothing(_name: str, _width_px: int) -> None:
    return None


def painted(look: Look, theme: Theme = DAY, timeline: Timeline = TIMELINE) -> QImage:
    placed = placed_timeline(timeline, WIDTH, theme)
    image = QImage(WIDTH, round(placed.height), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.ground))
    painter = QPainter(image)
    paint_timeline(painter, placed, look, theme, blue)
    painter.end()
    return image


def placed() -> PlacedTimeline:
    return placed_timeline(TIMELINE, WIDTH, DAY)


def colour_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x), round(y)).name().upper()


def above(stage: PlacedStage, image: QImage, distance: float) -> str:
    """Give the colour so far above the middle of a medallion."""
    return colour_at(image, stage.centre.x, stage.centre.y - distance)


def test_a_medallion_shows_the_illustration_in_a_ring() -> None:
    stage = placed().stages[0]
    image = painted(Look())
    assert colour_at(image, *stage.centre) == "#0000FF"
    assert above(stage, image, stage.radius - 1) == DAY.palette.accent
    assert above(stage, image, stage.radius + 4) == DAY.palette.phase_grounds[0]


def test_the_chosen_one_is_larger_and_its_name_stands_on_a_ground() -> None:
    stage = placed().stages[1]
    image = painted(Look(chosen=1))
    assert above(stage, image, stage.radius + 2) == DAY.palette.accent
    assert above(stage, image, stage.radius) == DAY.palette.accent
    label = stage.label.box
    middle = label.x + label.width / 2
    assert colour_at(image, middle, label.y) == DAY.palette.accent


def test_with_the_keyboard_here_the_chosen_one_wears_the_ring() -> None:
    stage = placed().stages[1]
    distance = stage.radius + 9
    assert above(stage, painted(Look(1, focused=True)), distance) == DAY.palette.focus
    assert above(stage, painted(Look(1)), distance) != DAY.palette.focus
    assert painted(Look(-1, focused=True)) == painted(Look())


def test_what_the_pointer_is_on_wears_a_halo() -> None:
    stage = placed().stages[2]
    image = painted(Look(hovered=2))
    assert above(stage, image, stage.radius + 3) == DAY.palette.accent
    assert image != painted(Look())


def test_the_path_is_seen_between_medallions() -> None:
    one, two = placed().stages[:2]
    image = painted(Look())
    x, y = (one.centre.x + two.centre.x) / 2, (one.centre.y + two.centre.y) / 2
    assert colour_at(image, x, y) == DAY.palette.accent


def test_until_a_picture_is_there_the_number_stands_for_it() -> None:
    places = placed()
    image = QImage(WIDTH, round(places.height), QImage.Format.Format_RGB32)
    image.fill(QColor(DAY.palette.ground))
    painter = QPainter(image)
    paint_timeline(painter, places, Look(), DAY, nothing)
    painter.end()
    stage = places.stages[0]
    around = [
        colour_at(image, stage.centre.x + dx, stage.centre.y + dy)
        for dx in range(-10, 11)
        for dy in range(-10, 11)
    ]
    assert {DAY.palette.accent, DAY.palette.card} <= set(around)
    assert "#0000FF" not in around


def test_bands_of_paper_colour_have_an_edge() -> None:
    band = placed_timeline(TIMELINE, WIDTH, CONTRAST_LIGHT).phases[0].box
    image = painted(Look(), CONTRAST_LIGHT)
    assert colour_at(image, band.x + 40, band.y) == CONTRAST_LIGHT.palette.boundary


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_can_wear_it(name: str) -> None:
    theme = THEMES[name]
    assert painted(Look(0, focused=True, hovered=1), theme) != painted(Look(), theme)


def test_a_stage_is_found_by_its_medallion_and_by_its_words() -> None:
    places = placed()
    for number, stage in enumerate(places.stages):
        words = stage.when.box
        assert stage_at(places, *stage.centre) == number
        assert stage_at(places, words.x + 5, words.y + 5) == number
    assert stage_at(places, 0, 0) == -1
    corner = places.stages[0].box
    assert stage_at(places, corner.x, corner.y) == -1


def test_only_the_stages_in_the_clip_are_painted() -> None:
    places = placed()
    asked: list[str] = []

    def find(name: str, width_px: int) -> QImage:
        asked.append(name)
        return blue(name, width_px)

    image = QImage(WIDTH, round(places.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, 60, 200))
    paint_timeline(painter, places, Look(), DAY, find)
    painter.end()
    assert len(asked) == 1


def test_in_one_column_the_chosen_name_has_its_ground_too() -> None:
    places = placed_timeline(TIMELINE, 320, DAY)
    image = QImage(320, round(places.height), QImage.Format.Format_RGB32)
    image.fill(QColor(DAY.palette.ground))
    painter = QPainter(image)
    paint_timeline(painter, places, Look(chosen=1), DAY, blue)
    painter.end()
    label = places.stages[1].label.box
    assert colour_at(image, label.x - 3, label.y + 8) == DAY.palette.accent


def test_between_two_stages_someone_travels_along_the_path() -> None:
    one, two = placed().stages[:2]
    x, y = (one.centre.x + two.centre.x) / 2, (one.centre.y + two.centre.y) / 2
    half = painted(Look(chosen=1, left=0, arrived=0.5))
    assert colour_at(half, x, y) == DAY.palette.card
    assert colour_at(painted(Look(chosen=1, left=0)), x, y) == DAY.palette.accent


def test_who_has_arrived_looks_as_if_there_had_been_no_way() -> None:
    assert painted(Look(chosen=1, left=0)) == painted(Look(chosen=1))
    begun = painted(Look(chosen=1, left=0, arrived=0.0))
    assert begun != painted(Look(chosen=1))


def test_where_one_is_can_be_touched_by_its_words() -> None:
    places = placed_timeline(TIMELINE, WIDTH, DAY, "s2")
    here = places.stages[2].here
    assert here is not None
    assert stage_at(places, here.box.x + 9, here.box.y + 5) == 2


letters_ = st.text(alphabet="abcdefghimow", min_size=1, max_size=13)
phrases = st.lists(letters_, min_size=1, max_size=7).map(" ".join)


@st.composite
def worded(draw: st.DrawFn) -> Timeline:
    """Draw a timeline in words no longer than those of a book."""
    return TIMELINE._replace(
        phases=tuple(
            phase._replace(
                title=draw(phrases),
                stages=tuple(
                    stage._replace(short=draw(phrases)[:18], when=draw(phrases))
                    for stage in phase.stages
                ),
            )
            for phase in TIMELINE.phases
        )
    )


@settings(max_examples=200, deadline=None)
@given(
    worded(),
    st.sampled_from(TEXT_PERCENTS),
    st.floats(0, 1),
    st.sampled_from(["", "s1"]),
)
def test_in_the_books_letters_no_word_is_cut(
    timeline: Timeline, percent: int, share: float, here: str
) -> None:
    narrowest = max(320, 320 * percent // 100)
    width = round(narrowest + share * (3840 - narrowest))
    theme = theme_at("day", percent, narrow=width < 640)
    places = placed_timeline(timeline, width, theme, here)
    for phase in places.phases:
        told = timeline.phases[phase.phase].title
        assert " ".join(phase.title.lines).split() == told.split()
    for stage in places.stages:
        for text, told in (
            (stage.label, stage.stage.short),
            (stage.when, stage.stage.when),
        ):
            assert " ".join(text.lines).split() == told.split()
        for text in stage.texts:
            for line in text.lines:
                assert measured(line, text.letters) <= text.box.width + 0.5
