import pytest

from app.content.timeline import CurvePoint, Span
from tests.compiler.writers import Writer


def test_a_timeline_tells_its_stages_in_page_language(writer: Writer) -> None:
    timeline = writer.builds().timeline()

    assert timeline is not None
    (stage,) = timeline.stages
    assert stage.days == Span(0, 0)
    assert stage.what_happens == (
        '<p>The cells are given by a drip <sup><a class="cite" '
        'href="source:smith2020">1</a></sup>.</p>'
    )
    assert stage.typical_day == ""
    assert (stage.topics, stage.terms) == (("first-week",), ("neutropenia",))
    assert timeline.curve is not None
    assert timeline.curve.points == (CurvePoint(-6, 0.9), CurvePoint(0, 0.1))


@pytest.mark.parametrize(
    "slip",
    [
        (
            "days: [0, 0]",
            "days: [3, 1]",
            11,
            "wrong-value",
            '"days" must be two whole days, the first and the last',
        ),
        (
            "days: [0, 0]",
            "days: [0.5, 1]",
            11,
            "wrong-value",
            '"days" must be two whole days, the first and the last',
        ),
        (
            "points: [[-6, 0.9], [0, 0.1]]",
            "points: [[0, 0.9], [-6, 0.1]]",
            24,
            "wrong-value",
            '"points" must be days in order, each with a level from 0 to 1',
        ),
        (
            "points: [[-6, 0.9], [0, 0.1]]",
            "points: [[-6, 9], [0, 0.1]]",
            24,
            "wrong-value",
            '"points" must be days in order, each with a level from 0 to 1',
        ),
        (
            "what_happens: The",
            "what_happens: '## The' # ",
            14,
            "heading-level",
            "the texts of a stage have no headings",
        ),
        (
            "how_you_may_feel: Calm.",
            "how_you_may_feel: Calm [@nobody].",
            15,
            "source-not-listed",
            '"nobody" is cited but not listed in "sources"',
        ),
        (
            "illustration: ward",
            "illustration: wart",
            13,
            "missing-picture",
            'no picture is called "wart"',
        ),
        (
            "topics: [first-week]",
            "topics: [last]",
            18,
            "dead-link",
            'no topic is called "last"',
        ),
        (
            "facts: [fever]",
            "facts: [flu]",
            20,
            "unknown-fact",
            'no fact is called "flu"',
        ),
        ("id: hospital", "id: Hospital", 5, "bad-name", '"Hospital" cannot be a name'),
        ("    stages:", "    stagse:", 5, "missing-key", 'the key "stages" is missing'),
    ],
)
def test_slips_in_the_timeline_are_told(
    writer: Writer, slip: tuple[str, str, int, str, str]
) -> None:
    old, new, line, rule, message = slip
    writer.swaps("timeline.yaml", old, new)

    assert (f"timeline.yaml:{line}", rule, message) in writer.hears()


def test_the_words_of_a_stage_are_judged(writer: Writer) -> None:
    writer.swaps("timeline.yaml", "Calm.", "40% felt calm.")

    assert writer.hears() == [
        (
            "timeline.yaml:15",
            "loose-figure",
            '"40%" is a figure that is no number object',
        )
    ]


def test_a_stage_can_be_linked(writer: Writer) -> None:
    writer.adds("topics/after/first-week.md", "\nSee [it](stage:day-zero).\n")

    assert writer.hears() == []


def test_a_timeline_may_have_no_curve(writer: Writer) -> None:
    text = (writer.folder / "timeline.yaml").read_text("utf-8")
    writer.writes("timeline.yaml", text[: text.index("curve:")])

    assert writer.hears() == []


def test_a_book_may_have_no_timeline(writer: Writer) -> None:
    writer.drops("timeline.yaml")

    assert writer.hears() == []
    assert writer.builds().timeline() is None


def test_a_link_to_a_missing_timeline_is_dead(writer: Writer) -> None:
    writer.drops("timeline.yaml")
    writer.adds("topics/after/first-week.md", "\nSee [it](timeline).\n")

    assert writer.hears() == [
        (
            "topics/after/first-week.md:25",
            "dead-link",
            'no screen is called "timeline"',
        )
    ]
