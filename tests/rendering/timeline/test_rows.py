"""In rows the path winds from stage to stage and returns to the next row."""

from app.content.timeline import Phase, Span
from app.rendering.shapes import Letters
from app.rendering.timeline.rows import least_column, place_rows
from app.rendering.timeline.style import GROWTH_PX, Part, Style
from app.style.tokens import type_scale
from tests.builders import a_stage, a_timeline


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px / 2


STYLE = Style(type_scale(100), measure)
TIMELINE = a_timeline(
    phases=(
        Phase("one", "One", (a_stage("a"), a_stage("b"))),
        Phase("two", "Two", (a_stage("c"), a_stage("d"), a_stage("e"))),
    ),
    curve=None,
)
ONE_ROW = ((Part(0, 0, 2), Part(1, 2, 5)),)
TWO_ROWS = ((Part(0, 0, 2),), (Part(1, 2, 5),))


def test_stages_of_a_row_stand_in_even_columns_above_and_below_the_middle() -> None:
    placed = place_rows(TIMELINE, ONE_ROW, 900, STYLE)
    xs = [stage.centre.x for stage in placed.stages]
    ys = [stage.centre.y for stage in placed.stages]
    assert xs == sorted(xs)
    assert ys[0] == ys[2] == ys[4] > ys[1] == ys[3]
    assert [stage.number for stage in placed.stages] == [1, 2, 3, 4, 5]


def test_bands_hold_their_stages() -> None:
    placed = place_rows(TIMELINE, ONE_ROW, 900, STYLE)
    bands = {phase.phase: phase.box for phase in placed.phases}
    for stage in placed.stages:
        band = bands[stage.phase]
        assert band.x <= stage.box.x - GROWTH_PX
        assert stage.box.right + GROWTH_PX <= band.right
        assert band.y <= stage.box.y
        assert stage.when.box.bottom <= band.bottom


def test_the_path_goes_from_the_first_stage_to_the_last() -> None:
    placed = place_rows(TIMELINE, ONE_ROW, 900, STYLE)
    ends = [placed.path[0].start, *(bend.end for bend in placed.path)]
    assert ends == [stage.centre for stage in placed.stages]
    assert placed.returns == ()


def test_from_row_to_row_the_path_goes_round_outside_the_bands() -> None:
    placed = place_rows(TIMELINE, TWO_ROWS, 600, STYLE)
    assert placed.returns[0].start == placed.stages[1].centre
    assert placed.returns[-1].end == placed.stages[2].centre
    corners = [bend.end for bend in placed.returns]
    assert max(corner.x for corner in corners) > placed.phases[0].box.right
    assert min(corner.x for corner in corners) < placed.phases[0].box.x
    for a, b in zip(placed.returns, placed.returns[1:], strict=False):
        assert a.end == b.start


def test_rows_stand_under_each_other() -> None:
    placed = place_rows(TIMELINE, TWO_ROWS, 600, STYLE)
    first, second = placed.phases
    assert first.box.bottom < second.box.y
    assert placed.height == second.box.bottom


def test_where_the_path_leaps_it_is_cut() -> None:
    far = a_timeline(
        phases=(
            Phase("one", "One", (a_stage("a"), a_stage("b", days=Span(300, 300)))),
            Phase("two", "Two", (a_stage("c", days=Span(900, 900)),)),
        ),
        curve=None,
    )
    placed = place_rows(far, ((Part(0, 0, 2), Part(1, 2, 3)),), 900, STYLE)
    assert len(placed.breaks) == 2
    assert len(placed.path) == 4
    for leap, one, two in zip(
        placed.breaks, placed.stages, placed.stages[1:], strict=False
    ):
        assert one.centre.x < leap.centre.x < two.centre.x
    rows = place_rows(far, ((Part(0, 0, 2),), (Part(1, 2, 3),)), 600, STYLE)
    last = rows.breaks[-1].centre
    assert rows.phases[0].box.bottom < last.y < rows.phases[1].box.y


def test_no_word_is_wider_than_the_least_column() -> None:
    least = least_column(TIMELINE, STYLE)
    stage = TIMELINE.stages[0]
    for word in stage.when.split():
        assert measure(word, STYLE.small) + 2 * STYLE.cell_px <= least
