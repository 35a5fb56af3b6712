"""On paper all stages stand on one page, in large print on two, none outside."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.timeline import Curve, CurvePoint, Phase, Span, Timeline
from app.rendering.paper.foot import foot_top
from app.rendering.paper.kinds import MARGIN_PT, PAPERS, UNITS_PER_PT, PaperKind
from app.rendering.paper.timeline_print import PlacedSheet, SheetWords
from app.rendering.paper.timeline_sheet import place_sheets
from app.rendering.shapes import Box, Letters, TextBox
from tests.builders import a_stage, a_timeline

MARGIN = MARGIN_PT * UNITS_PER_PT
FOOT = "A book · Version 1.0 · Not yet reviewed by a clinician"
WORDS = SheetWords(FOOT, ("Smith A. A study. J Tests. 2020;1:1-9.",))
LARGE = PaperKind("a4", is_large=True)


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px * (0.55 if letters.bold else 0.5)


def journey(*counts: int, title: str = "A stage with a name") -> Timeline:
    days = itertools.count(-40, 9)
    phases = tuple(
        Phase(
            f"p{number}",
            f"Phase {number}",
            tuple(
                a_stage(
                    f"s{number}-{n}",
                    title=title,
                    when="about four weeks before; this varies",
                    days=Span(day := next(days), day + 8),
                )
                for n in range(count)
            ),
        )
        for number, count in enumerate(counts)
    )
    points = (CurvePoint(-40, 1), CurvePoint(0, 0.1), CurvePoint(60, 0.9))
    curve = Curve("White cells (a sketch)", points, Span(-3, 9), "lowest", "A sketch.")
    return a_timeline(phases=phases, curve=curve)


def texts(sheet: PlacedSheet) -> list[TextBox]:
    """Give all words of a page, where they stand on it."""
    corner = sheet.corner
    inside = [phase.title for phase in sheet.timeline.phases]
    inside += [text for stage in sheet.timeline.stages for text in stage.texts]
    moved = [
        text._replace(
            box=text.box._replace(x=text.box.x + corner.x, y=text.box.y + corner.y)
        )
        for text in inside
    ]
    curve = sheet.curve
    under = (curve.title, curve.low_label) if curve is not None else ()
    return [
        *(each.text for each in sheet.texts),
        *moved,
        *(text for text in under if text is not None),
    ]


def words_of(sheet: PlacedSheet) -> str:
    return " ".join(line for text in texts(sheet) for line in text.lines)


FULL = journey(3, 2, 5, 3, 1)


@pytest.mark.parametrize("paper", PAPERS)
def test_all_stages_stand_on_one_page(paper: str) -> None:
    (sheet,) = place_sheets(FULL, WORDS, PaperKind(paper), measure)
    assert [stage.number for stage in sheet.timeline.stages] == [*range(1, 15)]
    assert sheet.curve is not None
    assert "Smith A. A study." in words_of(sheet)


@pytest.mark.parametrize("paper", PAPERS)
def test_large_print_takes_two_pages(paper: str) -> None:
    one, two = place_sheets(FULL, WORDS, PaperKind(paper, is_large=True), measure)
    numbers = [stage.number for sheet in (one, two) for stage in sheet.timeline.stages]
    assert numbers == [*range(1, 15)]
    assert (one.curve is None, two.curve is None) == (True, False)
    for sheet in (one, two):
        for stage in sheet.timeline.stages:
            assert stage.label.letters.size_px == 18 * UNITS_PER_PT


def test_a_phase_that_goes_on_says_so_and_keeps_its_colour() -> None:
    one, two = place_sheets(FULL, WORDS, LARGE, measure)
    assert one.timeline.phases[-1].title.lines == ("Phase 2",)
    assert two.timeline.phases[0].title.lines == ("Phase 2 (continued)",)
    assert one.timeline.phases[-1].phase == two.timeline.phases[0].phase == 2
    assert [phase.phase for phase in two.timeline.phases] == [2, 3, 4]


def test_every_stage_has_a_line_to_write_on_and_so_has_whom_to_call() -> None:
    (sheet,) = place_sheets(FULL, WORDS, PaperKind(), measure)
    assert len(sheet.lines) == 15
    for line, stage in zip(sheet.lines, sheet.timeline.stages, strict=False):
        assert line.x > sheet.corner.x + stage.label.box.right
        assert line.bottom == sheet.corner.y + stage.label.box.y + line.height


def test_the_curve_stands_under_the_numbers_of_its_stages() -> None:
    (sheet,) = place_sheets(FULL, WORDS, PaperKind(), measure)
    assert sheet.curve is not None
    numbers = [each.text for each in sheet.texts if each.text.lines[0].isdecimal()]
    assert [text.lines for text in numbers] == [(str(n),) for n in range(1, 15)]
    for text in numbers:
        assert text.box.bottom <= sheet.curve.box.y


def test_without_a_curve_there_is_no_sketch_and_no_source_of_it() -> None:
    (sheet,) = place_sheets(FULL._replace(curve=None), WORDS, PaperKind(), measure)
    assert sheet.curve is None
    assert "Smith" not in words_of(sheet)
    assert "Who to call, day and night:" in words_of(sheet)


def test_few_stages_stand_no_further_apart_than_they_should() -> None:
    (sheet,) = place_sheets(journey(1, 2), WORDS, PaperKind(), measure)
    assert sheet.corner.y + sheet.timeline.height < sheet.size.height / 2


def test_one_stage_takes_one_page_in_large_print_too() -> None:
    assert len(place_sheets(journey(1), WORDS, LARGE, measure)) == 1


def test_long_titles_are_set_smaller_and_at_last_on_more_pages() -> None:
    longer = journey(4, 5, 5, title="A stage with a rather long name to tell " * 3)
    (sheet,) = place_sheets(longer, WORDS, PaperKind(), measure)
    assert sheet.timeline.stages[0].label.letters.size_px < 33
    endless = journey(7, 7, title="A stage with a name that never ends " * 12)
    pages = place_sheets(endless, WORDS, PaperKind(), measure)
    assert len(pages) > 1
    assert sum(len(page.timeline.stages) for page in pages) == 14


def test_what_fits_on_no_page_is_still_told_on_as_many_as_there_are_stages() -> None:
    absurd = journey(1, 1, title="word " * 5000)
    assert len(place_sheets(absurd, WORDS, PaperKind(), measure)) == 2


names = st.text(alphabet="abcdefgh ", min_size=1, max_size=60).filter(str.strip)


@st.composite
def journeys(draw: st.DrawFn) -> Timeline:
    counts = draw(st.lists(st.integers(1, 6), min_size=1, max_size=6))
    while sum(counts) > 14:
        counts.pop()
    timeline = journey(*counts)
    phases = tuple(
        phase._replace(
            title=draw(names),
            stages=tuple(
                stage._replace(title=draw(names), when=draw(names))
                for stage in phase.stages
            ),
        )
        for phase in timeline.phases
    )
    curve = timeline.curve if draw(st.booleans()) else None
    return timeline._replace(phases=phases, curve=curve)


@settings(max_examples=60, deadline=None)
@given(journeys(), st.builds(PaperKind, st.sampled_from([*PAPERS]), st.booleans()))
def test_nothing_overlaps_and_nothing_stands_in_the_margins(
    timeline: Timeline, kind: PaperKind
) -> None:
    for sheet in place_sheets(timeline, WORDS, kind, measure):
        found = [text.box for text in texts(sheet)]
        shrunk = [
            Box(box.x + 0.01, box.y + 0.01, box.width - 0.02, box.height - 0.02)
            for box in found
        ]
        for one, other in itertools.combinations(shrunk, 2):
            assert not one.overlaps(other)
        bands = [
            phase.box._replace(
                x=phase.box.x + sheet.corner.x, y=phase.box.y + sheet.corner.y
            )
            for phase in sheet.timeline.phases
        ]
        foot = foot_top(FOOT, kind, measure)
        assert all(box.bottom <= foot for box in (*found, *bands, *sheet.lines))
        for box in (*found, *bands, *sheet.lines):
            assert box.x >= MARGIN - 0.01
            assert box.right <= sheet.size.width - MARGIN + 0.01
            assert box.y >= MARGIN - 0.01
            assert box.bottom <= sheet.size.height - MARGIN + 0.01
