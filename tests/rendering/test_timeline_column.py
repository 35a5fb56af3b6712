"""In one column, words stand beside the medallions or under them."""

from builders import a_stage, a_timeline

from app.content.timeline import Phase, Span
from app.rendering.timeline_column import place_column
from app.rendering.timeline_shapes import Letters
from app.rendering.timeline_style import Style
from app.style.tokens import type_scale


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
