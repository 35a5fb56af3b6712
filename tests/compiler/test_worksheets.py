import pytest

from app.content.worksheet import Beginning, Check, Statement, Worksheets
from tests.compiler.writers import Writer

VALUES = """\
statements:
  - {id: body, statement: To keep my body as it is.}
sentences:
  - {id: most, begin: What matters most to me is …}
"""
CHECKS = """\
- id: fever
  shelf: after
  question: What do you do with a fever?
  options: [I wait, I ring]
  right: I ring
  told: Ring at once.
  place: topic:first-week#fever
  facts: [fever]
- {id: say, shelf: after, question: What is a fever?, told: It is heat., place: stage:day-zero, facts: [fever]}
"""
READ = Worksheets(
    (Statement("body", "To keep my body as it is."),),
    (Beginning("most", "What matters most to me is …"),),
    (
        Check(
            "fever",
            "after",
            "What do you do with a fever?",
            ("I wait", "I ring"),
            "I ring",
            "Ring at once.",
            "topic:first-week#fever",
        ),
        Check(
            "say", "after", "What is a fever?", (), "", "It is heat.", "stage:day-zero"
        ),
    ),
)


@pytest.fixture
def sheets(writer: Writer) -> Writer:
    return writer.writes("values.yaml", VALUES).writes("checks.yaml", CHECKS)


def test_a_book_may_have_neither(writer: Writer) -> None:
    assert writer.builds().worksheets() == Worksheets()


def test_both_files_are_read(sheets: Writer) -> None:
    assert sheets.hears() == []
    assert sheets.builds().worksheets() == READ


@pytest.mark.parametrize("text", ["", "[]", "# nothing yet\n"])
def test_an_empty_file_holds_nothing(sheets: Writer, text: str) -> None:
    sheets.writes("checks.yaml", text)
    assert sheets.builds().worksheets() == READ._replace(checks=())


def test_values_without_lists_are_none(sheets: Writer) -> None:
    sheets.writes("values.yaml", "")
    sheets.drops("checks.yaml")
    assert sheets.builds().worksheets() == Worksheets()


@pytest.mark.parametrize(
    ("old", "new", "heard"),
    [
        ("shelf: after", "shelf: afer", (2, "dead-link", 'no shelf is called "afer"')),
        (
            "right: I ring",
            "right: I run",
            (5, "wrong-value", '"I run" is none of the options'),
        ),
        (
            "options: [I wait, I ring]",
            "options: [I ring]",
            (4, "wrong-value", "a check has 2 to 4 options, or none"),
        ),
        (
            "options: [I wait, I ring]",
            "options: [a, b, c, d, I ring]",
            (4, "wrong-value", "a check has 2 to 4 options, or none"),
        ),
        ("  right: I ring\n", "", (1, "missing-key", 'the key "right" is missing')),
        (
            "topic:first-week#fever",
            "topic:nowhere",
            (7, "dead-link", 'no topic is called "nowhere"'),
        ),
        (
            "topic:first-week#fever",
            "home",
            (7, "dead-link", '"home" cannot tell more about a check'),
        ),
        (
            "  place: topic:first-week#fever\n",
            "",
            (1, "missing-key", 'the key "place" is missing'),
        ),
        ("[fever]\n-", "[heat]\n-", (8, "unknown-fact", None)),
        ("told: Ring at once", "tells: x", None),
        ("Ring at once", "In 50% ring at once", (6, "loose-figure", None)),
        ("id: fever", "id: say", (9, "duplicate", 'there are two checks called "say"')),
    ],
)
def test_slips_are_told_at_their_line(
    sheets: Writer, old: str, new: str, heard: tuple[int, str, str | None] | None
) -> None:
    sheets.swaps("checks.yaml", old, new)
    told = sheets.hears()
    if heard is None:
        assert {rule for _, rule, _ in told} == {"missing-key", "unknown-key"}
        return
    line, rule, message = heard
    place, heard_rule, heard_message = told[0]
    assert (place, heard_rule) == (f"checks.yaml:{line}", rule)
    assert message in {None, heard_message}


def test_unknown_keys_and_wrong_names_of_values_are_told(sheets: Writer) -> None:
    sheets.swaps("values.yaml", "id: body", "id: My Body")
    sheets.adds("values.yaml", "weights: [much]\n")
    assert [rule for _, rule, _ in sheets.hears()] == ["bad-name", "unknown-key"]


def test_a_plain_book_leaves_a_broken_file_out(sheets: Writer) -> None:
    sheets.swaps("book.yaml", "language: en", "language: en\ngate: plain")
    sheets.swaps("checks.yaml", "shelf: after", "shelf: nowhere")
    assert sheets.builds().worksheets() == READ._replace(checks=())
