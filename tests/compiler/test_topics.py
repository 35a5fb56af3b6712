import pytest

from app.content.page import Section
from app.content.topic import Review
from tests.compiler.writers import HEAD, Writer

WEEK = "topics/after/first-week.md"


def test_a_topic_is_read_whole(writer: Writer) -> None:
    writer.swaps(
        WEEK, "reviewed:", "reviewed: {date: 2027-01-15, name: Dr A. Name}"
    ).swaps(WEEK, "related: []", "related: [who-to-call]\nillustration: ward")

    topic = writer.builds().topic("first-week")

    assert topic is not None
    assert topic[:4] == ("first-week", "The first week", "after", "Afterwards")
    assert topic.summary == "What the first days are like."
    assert len(topic.key_points) == 3
    assert topic.sections == (Section("fever", "Fever", 2),)
    assert topic.words == 46  # without the source's number and lone marks
    assert topic.audience == "everyone"
    assert topic.sources == ("smith2020",)
    assert topic.related == ("who-to-call",)
    assert topic.review == Review("2027-01-15", "Dr A. Name")
    assert (topic.written, topic.next_review) == ("2026-11-02", "2099-11-02")
    assert topic.illustration == "ward"


@pytest.mark.parametrize(
    "slip",
    [
        ("title: The first week\n", "", 2, "missing-key", 'the key "title" is missing'),
        ("facts: [fever]\n", "", 2, "missing-key", 'the key "facts" is missing'),
        ("reviewed:\n", "", 2, "missing-key", 'the key "reviewed" is missing'),
        (
            "reviewed:",
            "reviewed: {date: 2027-01-15}",
            13,
            "missing-key",
            'the key "name" is missing',
        ),
        (
            "  - You stay in a room of your own.\n",
            "",
            4,
            "wrong-value",
            "there are 2 key points",
        ),
        (
            "audience: everyone",
            "audience: anybody",
            8,
            "wrong-value",
            '"audience" cannot be "anybody"',
        ),
        (
            "related: []",
            "related: [nobody]",
            15,
            "dead-link",
            'no topic is called "nobody"',
        ),
        (
            "related: []",
            "related: []\nillustration: wart",
            16,
            "missing-picture",
            'no picture is called "wart"',
        ),
        (
            "  - You stay in a room of your own.",
            "  - In 10% you stay in a room.",
            6,
            "loose-figure",
            '"10%" is a figure that is no number object',
        ),
        (
            "next_review: 2099-11-02",
            "next_review: later",
            14,
            "wrong-value",
            '"later" is no date',
        ),
    ],
)
def test_slips_in_the_head_are_told(
    writer: Writer, slip: tuple[str, str, int, str, str]
) -> None:
    old, new, line, rule, message = slip
    writer.swaps(WEEK, old, new)

    assert (f"{WEEK}:{line}", rule, message) in writer.hears()


def test_a_topic_without_a_head_is_told(writer: Writer) -> None:
    writer.writes("topics/after/more.md", "Just words.\n")

    assert (
        "topics/after/more.md:1",
        "missing-key",
        "the topic has no head",
    ) in writer.hears()


def test_a_topic_without_text_is_told(writer: Writer) -> None:
    writer.writes("topics/after/more.md", HEAD.format(title="More"))

    assert writer.hears() == [
        ("topics/after/more.md:17", "missing-key", "the topic has no text")
    ]


def test_a_topic_that_cannot_be_read_is_left_out(writer: Writer) -> None:
    (writer.folder / "topics/after/more.md").write_bytes(b"\xff")

    assert [each[1] for each in writer.hears()] == ["not-utf-8"]


def test_a_folder_named_like_a_topic_is_none(writer: Writer) -> None:
    (writer.folder / "topics/after/more.md").mkdir()

    assert writer.hears() == []
