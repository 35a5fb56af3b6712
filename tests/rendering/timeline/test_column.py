"""In one column, words stand beside the medallions or under them."""

import pytest

from app.content.timeline import Phase, Span, Timeline
from app.rendering.shapes import Letters
from app.rendering.timeline.column import place_column
from app.rendering.timeline.style import Style
from app.style.tokens import type_scale
from tests.builders import a_stage, a_timeline


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px / 2


STYLE = Style(type_scale(100), measure)
TIMELINE = a_timeline(
    phases=(
        Phase(
            "one",
            "One",
            (
                a_stage("a", days=Span(-30, -20)),
                a_stage("b", when="a long time " * 20),
            ),
        ),
        Phase(
            "two",
            "Two",
            (a_stage("c", days=Span(7, 9)), a_stage("d", days=Span(14, 20))),
        ),
    )
)


def test_beside_where_there_is_room() -> None:
    placed = place_column(TIMELINE, 400, STYLE)
    assert placed.form == "side"
    for stage in placed.stages:
        assert stage.label.box.x >= stage.box.right
        assert not stage.label.centred
    assert len(placed.path) == 3


def test_words_stand_level_with_their_medallion() -> None:
    stage = place_column(TIMELINE, 400, STYLE).stages[0]
    middle = (stage.label.box.y + stage.when.box.bottom) / 2
    assert abs(middle - stage.centre.y) < 1


def test_under_where_there_is_none() -> None:
    placed = place_column(TIMELINE, 200, STYLE)
    assert placed.form == "stacked"
    for stage in placed.stages:
        assert stage.label.box.y >= stage.box.bottom
        assert stage.label.centred


def test_under_words_the_path_has_breaks() -> None:
    placed = place_column(TIMELINE, 200, STYLE)
    a, b, c, d = placed.stages
    ends = [(bend.start.y, bend.end.y) for bend in placed.path]
    assert ends == [
        (a.when.box.bottom, b.box.y),
        (c.when.box.bottom, d.box.y),
    ]


def test_the_sketch_stands_below_all() -> None:
    placed = place_column(TIMELINE, 400, STYLE)
    (curve,) = placed.curves
    assert curve.box.y > placed.phases[-1].box.bottom
    bare = place_column(TIMELINE._replace(curve=None), 400, STYLE)
    assert bare.curves == ()
    assert bare.height == bare.phases[-1].box.bottom


def test_no_width_is_too_small() -> None:
    assert place_column(TIMELINE, 1, STYLE).form == "stacked"


def leaping(*days: int) -> Timeline:
    stages = tuple(a_stage(f"s{day}", days=Span(day, day)) for day in days)
    return a_timeline(phases=(Phase("all", "All", stages),), curve=None)


@pytest.mark.parametrize("width", [400, 200], ids=["side", "stacked"])
def test_where_the_path_leaps_it_is_cut_and_there_is_more_room(width: int) -> None:
    near = place_column(leaping(0, 30), width, STYLE)
    far = place_column(leaping(0, 300), width, STYLE)
    assert near.breaks == ()
    (leap,) = far.breaks
    assert far.stages[0].centre.y < leap.centre.y < far.stages[1].centre.y
    assert len(far.path) == len(near.path) + 1
    assert far.height == near.height + STYLE.leap_px


def test_room_for_what_paper_adds_is_kept_free() -> None:
    style = Style(type_scale(100), measure)
    style.aside_px = 100
    placed = place_column(TIMELINE, 500, style)
    for stage in placed.stages:
        assert stage.label.box.right <= 400
    assert placed.phases[0].box.right > 480
