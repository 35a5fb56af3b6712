from typing import Any

import pytest

from app.compiler.references import vancouver
from app.content.reference import Reference
from tests.compiler.writers import Writer

AUTHORS = [{"family": f"Name{n}", "given": "Ann-Marie B."} for n in range(8)]


def test_sources_are_printed_and_addressed(writer: Writer) -> None:
    assert writer.builds().references() == (
        Reference(
            "smith2020",
            "Smith JA. A trial. JAMA. 2020 Mar 1;3(2):10-20. doi:10.1/x.",
            "https://doi.org/10.1/x",
        ),
    )


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (
            {"title": "What?", "author": [{"literal": "MS Society"}], "URL": "x"},
            "MS Society. What?",
        ),
        (
            {"title": "A", "author": AUTHORS},
            "Name0 AMB, Name1 AMB, Name2 AMB, Name3 AMB, Name4 AMB, Name5 AMB, et al. A.",
        ),
        ({"title": "A", "issued": {"date-parts": [[2020]]}}, "A. 2020."),
        ({"title": "A", "issued": {"date-parts": [[2020, 13]]}}, "A. 2020 13."),
        ({"title": "A", "issued": {"date-parts": []}}, "A."),
        ({"title": "A", "issued": {"raw": "2020"}}, "A."),
        ({"title": "A", "issued": "2020", "publisher": "NICE"}, "A. NICE."),
        (
            {"title": "A", "publisher": "NICE", "issued": {"date-parts": [["2019"]]}},
            "A. NICE; 2019.",
        ),
        ({"title": "A", "volume": 7, "page": "1-2"}, "A. 7:1-2."),
        ({"title": "A", "author": ["odd", {"given": "Jo"}, {}]}, "J. A."),
    ],
)
def test_vancouver_style(item: dict[str, Any], text: str) -> None:
    assert vancouver(item) == text


@pytest.mark.parametrize(
    ("text", "line", "rule", "message"),
    [
        ("{}", 1, "bad-json", "sources.json must be a list of sources in CSL-JSON"),
        ("[1]", 1, "bad-json", "sources.json must be a list of sources in CSL-JSON"),
        ("[\n{]", 2, "bad-json", None),
        ("[" * 100_000, 1, "bad-json", "this is no JSON: it is nested too deeply"),
        ('[{"id": "a"}]', 1, "missing-key", 'the key "title" of a source is missing'),
        (
            '[{"id": "a", "title": "A"},\n{"id": "a", "title": "B"}]',
            1,
            "duplicate",
            'there are two sources called "a"',
        ),
        (
            '[{"id": "a",\n "title": "\\u2603"}]',
            1,
            "unknown-character",
            'no font has "☃" (U+2603, snowman)',
        ),
    ],
)
def test_slips_in_the_sources_are_told(
    writer: Writer, text: str, line: int, rule: str, message: str | None
) -> None:
    writer.writes("sources.json", text)

    told = writer.hears_of(rule)

    assert told[0][:2] == (f"sources.json:{line}", rule)
    assert message is None or message == told[0][2]


def test_a_book_without_sources_is_told_by_those_who_cite(writer: Writer) -> None:
    writer.drops("sources.json")

    assert {each[1] for each in writer.hears()} == {"unknown-source"}
