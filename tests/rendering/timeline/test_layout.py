"""Nothing overlaps and nothing stands out, in any width and any text size."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.timeline import Curve, CurvePoint, Phase, Span, Timeline
from app.rendering.shapes import Box, Letters
from app.rendering.timeline.layout import place_timeline
from app.rendering.timeline.placed import PlacedTimeline
from app.rendering.timeline.style import GROWTH_PX
from app.style.tokens import TEXT_PERCENTS, TypeScale, type_scale
from tests.builders import a_stage, a_timeline

SIZES = type_scale(100)


def measure(words: str, letters: Letters) -> float:
    """Let every letter be half as wide as it is high, and a bold one a little more."""
    return len(words) * letters.size_px * (0.55 if letters.bold else 0.5)


def journey(*stages: int, curve: Curve | None = None) -> Timeline:
    """Give a timeline with so many stages in each phase, ten days apart."""
    days = itertools.count(-30, 10)
    phases = tuple(
        Phase(
            f"phase-{number}",
            "Phase in hospital",
            tuple(
                a_stage(
                    f"{number}-{n}",
                    short="Chemotherapy now",
                    when="about 3 weeks before",
                    days=Span(day := next(days), day + 9),
                )
                for n in range(count)
            ),
        )
        for number, count in enumerate(stages)
    )
    return a_timeline(phases=phases, curve=curve)


def rows_of(placed: PlacedTimeline) -> list[list[int]]:
    """Give the phases of each row of bands, from the top."""
    rows: dict[float, list[int]] = {}
    for phase in placed.phases:
        rows.setdefault(phase.box.y, []).append(phase.phase)
    return [rows[y] for y in sorted(rows)]


def test_wide_enough_there_is_one_row() -> None:
    placed = place_timeline(journey(3, 2, 5, 3, 1), 2000, SIZES, measure)
    assert (placed.form, rows_of(placed)) == ("rows", [[0, 1, 2, 3, 4]])


def test_rows_keep_phases_whole_and_are_as_even_as_can_be() -> None:
    placed = place_timeline(journey(3, 2, 5, 3, 1), 1240, SIZES, measure)
    assert rows_of(placed) == [[0, 1], [2, 3, 4]]


def test_a_long_title_widens_its_band_where_the_others_have_room() -> None:
    timeline = journey(4, 1)
    title = timeline.phases[1]._replace(title="A long title here")
    timeline = timeline._replace(phases=(timeline.phases[0], title))
    placed = place_timeline(timeline, 900, SIZES, measure)
    first, second = placed.phases
    assert second.title.lines == ("A long title here",)
    assert second.box.width > first.box.width / 4
    narrow = place_timeline(timeline, 680, SIZES, measure)
    assert len(narrow.phases[1].title.lines) == 2


def test_a_phase_too_long_for_a_row_is_parted() -> None:
    placed = place_timeline(journey(2, 7), 700, SIZES, measure)
    assert rows_of(placed) == [[0, 1], [1]] or rows_of(placed) == [[0], [1], [1]]
    assert [stage.number for stage in placed.stages] == [*range(1, 10)]


@pytest.mark.parametrize(
    ("width_px", "percent", "form"),
    [
        (1240, 100, "rows"),
        (640, 100, "rows"),
        (320, 100, "side"),
        (1240, 400, "side"),
        (320, 400, "stacked"),
    ],
)
def test_narrow_windows_and_large_letters_make_a_column(
    width_px: int, percent: int, form: str
) -> None:
    sizes = type_scale(percent)
    assert place_timeline(journey(3, 4), width_px, sizes, measure).form == form


def test_few_stages_may_stand_in_a_narrow_row() -> None:
    assert place_timeline(journey(1), 300, SIZES, measure).form == "rows"
    assert place_timeline(journey(1, 1), 400, SIZES, measure).form == "rows"


words = st.text(alphabet="abcdefgh ", min_size=1, max_size=18).filter(str.strip)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    counts = draw(st.lists(st.integers(1, 6), min_size=1, max_size=6))
    while sum(counts) > 14:
        counts.pop()
    timeline = journey(*counts)
    phases = tuple(
        phase._replace(
            title=draw(words),
            stages=tuple(
                stage._replace(short=draw(words), when=draw(words) + draw(words))
                for stage in phase.stages
            ),
        )
        for phase in timeline.phases
    )
    levels = draw(st.lists(st.floats(0, 1), min_size=2, max_size=6))
    curve = Curve(
        title=draw(words),
        points=tuple(CurvePoint(25 * n - 40, level) for n, level in enumerate(levels)),
        low_days=Span(
            *sorted((draw(st.integers(-50, 90)), draw(st.integers(-50, 90))))
        ),
        low_label=draw(words),
        caption="",
    )
    with_curve = draw(st.booleans())
    return timeline._replace(phases=phases, curve=curve if with_curve else None)


def any_size(draw: st.DrawFn) -> TypeScale:
    """Draw one of the eight text sizes, in a wide or a narrow window."""
    percent = draw(st.sampled_from(TEXT_PERCENTS))
    return type_scale(percent, narrow=draw(st.booleans()))


sizes_ = st.composite(any_size)()


def solid(placed: PlacedTimeline) -> list[Box]:
    """Give all that may not overlap: medallions with their room, words, curves."""
    boxes = [phase.title.box for phase in placed.phases]
    for stage in placed.stages:
        room = GROWTH_PX
        boxes += [
            Box(
                stage.box.x - room,
                stage.box.y - room,
                stage.box.width + 2 * room,
                stage.box.height + 2 * room,
            ),
            *(text.box for text in stage.texts),
        ]
    for curve in placed.curves:
        texts = (curve.title, curve.low_label)
        boxes += [curve.box, *(text.box for text in texts if text is not None)]
    return [
        Box(box.x + 0.01, box.y + 0.01, box.width - 0.02, box.height - 0.02)
        for box in boxes
    ]


@settings(max_examples=150, deadline=None)
@given(timelines(), st.integers(320, 3840), sizes_, st.integers(-1, 13))
def test_nothing_overlaps_and_nothing_stands_out(
    timeline: Timeline, width_px: int, sizes: TypeScale, at: int
) -> None:
    slugs = [stage.slug for stage in timeline.stages]
    here = slugs[at % len(slugs)] if at >= 0 else ""
    placed = place_timeline(timeline, width_px, sizes, measure, here)
    assert [stage.stage.slug for stage in placed.stages if stage.here] == (
        [here] if here else []
    )
    boxes = solid(placed)
    for one, other in itertools.combinations(boxes, 2):
        assert not one.overlaps(other)
    for box in [*boxes, *(phase.box for phase in placed.phases)]:
        assert box.x >= 0
        assert box.right <= width_px + 0.01
        assert box.y >= 0
        assert box.bottom <= placed.height + 0.01
    for bend in (*placed.path, *placed.returns):
        assert all(0 <= point.x <= width_px for point in bend)
    for leap in placed.breaks:
        assert 0 <= leap.centre.x <= width_px
        assert 0 <= leap.centre.y <= placed.height


@settings(max_examples=60, deadline=None)
@given(timelines(), st.integers(320, 3840), sizes_)
def test_bands_do_not_overlap_and_hold_all_stages_in_order(
    timeline: Timeline, width_px: int, sizes: TypeScale
) -> None:
    placed = place_timeline(timeline, width_px, sizes, measure)
    for one, other in itertools.combinations(placed.phases, 2):
        assert not one.box.overlaps(other.box)
    assert tuple(stage.stage for stage in placed.stages) == timeline.stages
    for stage in placed.stages:
        holding = [
            phase
            for phase in placed.phases
            if phase.box.x <= stage.centre.x <= phase.box.right
            and phase.box.y <= stage.centre.y <= phase.box.bottom
        ]
        assert [phase.phase for phase in holding] == [stage.phase]


@settings(max_examples=60, deadline=None)
@given(timelines(), st.integers(320, 3840), sizes_)
def test_medallions_can_be_touched(
    timeline: Timeline, width_px: int, sizes: TypeScale
) -> None:
    placed = place_timeline(timeline, width_px, sizes, measure)
    assert min(stage.radius for stage in placed.stages) >= 22
