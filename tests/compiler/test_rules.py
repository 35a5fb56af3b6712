"""Every rule, broken once in a small book, and accepted once where that is allowed."""

from pathlib import Path
from typing import NamedTuple

import pytest

from app.compiler.rules import RULES, rules_table
from tests.compiler.writers import HEAD, SVG, Writer

WEEK = "topics/after/first-week.md"
CALL = "topics/start/who-to-call.md"
LONG = " ".join(["word"] * 30)
EASY = "The ward is calm and bright. " * 30
HARD = (
    "Immunosuppressive conditioning necessitates considerable interdisciplinary "
    "coordination throughout hospitalisation. "
) * 12
PASSIVE = "The ward is cleaned each day. You rest here. " * 15


class Break(NamedTuple):
    """How to break a rule, and what is told then."""

    path: str
    old: str
    """What is replaced; empty to write the whole file, "+" to add to it."""
    new: str
    where: str
    message: str


STAGE = """\
      - id: {id}
        title: More
        short: More
        days: [{day}, {day}]
        when: later
        illustration: ward
        what_happens: A.
        how_you_may_feel: B.
        what_you_can_do: C.
        who_to_call: D.
"""
FIFTEEN = "".join(STAGE.format(id=f"s{n}", day=n) for n in range(1, 15))

BREAKS = {
    "unreadable-file": Break(
        WEEK, "", "x" * 16_000_001, f"{WEEK}:1", "the file is far too large"
    ),
    "bad-yaml": Break(
        WEEK,
        "title: The first week",
        "title: The: first week",
        f"{WEEK}:2",
        "this is no YAML: mapping values are not allowed in this context",
    ),
    "bad-json": Break(
        "sources.json",
        '"id": "smith2020",',
        '"id": smith,',
        "sources.json:2",
        "this is no JSON: Expecting value",
    ),
    "missing-key": Break(
        WEEK, "audience: everyone\n", "", f"{WEEK}:2", 'the key "audience" is missing'
    ),
    "unknown-key": Break(
        WEEK,
        "purpose:",
        "auidence: all\npurpose:",
        f"{WEEK}:9",
        'no key is called "auidence"',
    ),
    "duplicate-key": Break(
        WEEK,
        "purpose:",
        "title: Again\npurpose:",
        f"{WEEK}:9",
        '"title" stands here twice',
    ),
    "wrong-value": Break(
        WEEK,
        "written: 2026-11-02",
        "written: soon",
        f"{WEEK}:12",
        '"soon" is no date',
    ),
    "bad-name": Break(
        "topics/after/First_Week.md",
        "",
        HEAD.format(title="Again") + "Words.\n",
        "topics/after/First_Week.md:1",
        '"First_Week.md" cannot be the name of a topic',
    ),
    "duplicate": Break(
        "topics/start/first-week.md",
        "",
        HEAD.format(title="Again") + "Words.\n",
        "topics/after/first-week.md:1",
        'there are two topics called "first-week"',
    ),
    "too-long": Break(
        "timeline.yaml",
        "short: Day 0",
        "short: The day of all days",
        "timeline.yaml:10",
        '"The day of all days" has 19 characters',
    ),
    "unlisted-shelf": Break(
        "topics/misc/more.md",
        "",
        HEAD.format(title="More") + "Words.\n",
        "topics/misc/more.md:1",
        '"misc" is no shelf of this book',
    ),
    "empty-shelf": Break(
        "book.yaml",
        "ways:",
        "  - {id: later, title: Later}\nways:",
        "book.yaml:17",
        'the shelf "later" has no topic',
    ),
    "unused-accept": Break(
        WEEK,
        "related: []",
        "related: []\naccept:\n  long-sentence: a quotation",
        f"{WEEK}:17",
        'there is no warning "long-sentence" here to accept',
    ),
    "dead-link": Break(
        CALL,
        "topic:first-week#fever",
        "topic:first-weak",
        f"{CALL}:17",
        'no topic is called "first-weak"',
    ),
    "outside-link": Break(
        CALL,
        "topic:first-week#fever",
        "https://example.org",
        f"{CALL}:17",
        'the link leads to "https://example.org"',
    ),
    "unknown-fact": Break(
        WEEK,
        "facts: [fever]",
        "facts: [fewer]",
        f"{WEEK}:10",
        'no fact is called "fewer"',
    ),
    "unknown-source": Break(
        WEEK,
        "sources: [smith2020]",
        "sources: [smith2020, smith2021]",
        f"{WEEK}:11",
        'no source is called "smith2021"',
    ),
    "source-not-listed": Break(
        WEEK,
        "sources: [smith2020]",
        "sources: []",
        f"{WEEK}:17",
        '"smith2020" is cited but not listed in "sources"',
    ),
    "missing-picture": Break(
        WEEK,
        "illustration:ward",
        "illustration:word",
        f"{WEEK}:23",
        'no picture is called "word"',
    ),
    "missing-alt": Break(
        "illustrations/bed.svg",
        "",
        SVG,
        "illustrations/bed.svg:1",
        'the picture "bed" has no alt text',
    ),
    "missing-caption": Break(
        WEEK, "![The ward]", "![]", f"{WEEK}:23", "a picture has no caption"
    ),
    "unknown-number": Break(
        WEEK,
        "{{number:deaths}}",
        "{{number:death}}",
        f"{WEEK}:21",
        'no number is called "death"',
    ),
    "loose-figure": Break(
        WEEK,
        "Neutropenia is common.",
        "Then 20% felt better.",
        f"{WEEK}:21",
        '"20%" is a figure that is no number object',
    ),
    "one-in-x": Break(
        WEEK,
        "Neutropenia is common.",
        "It hits 1 in 8 people.",
        f"{WEEK}:21",
        '"1 in 8" cannot be compared with other odds',
    ),
    "unsourced-number": Break(
        "numbers.yaml",
        "  sources: [smith2020]\n",
        "",
        "numbers.yaml:1",
        'the number "deaths" has no source',
    ),
    "uneven-figure": Break(
        WEEK,
        "![The ward](illustration:ward)",
        "{{figure:deaths stay}}",
        f"{WEEK}:23",
        "only shares can be drawn as people",
    ),
    "raw-html": Break(
        WEEK,
        "Neutropenia is common.",
        "It is <b>bold</b>.",
        f"{WEEK}:21",
        '"<b>" is raw HTML',
    ),
    "heading-level": Break(
        WEEK, "## Fever", "### Fever", f"{WEEK}:19", 'the heading "Fever" skips a level'
    ),
    "list-after-text": Break(
        WEEK,
        "\n## Fever",
        "You need:\n- rest\n\n## Fever",
        f"{WEEK}:19",
        "a list stands right under a paragraph",
    ),
    "list-indent": Break(
        WEEK,
        "\n## Fever",
        "\n- rest\n  - sleep\n\n## Fever",
        f"{WEEK}:20",
        "a list in a list is indented by four spaces",
    ),
    "unknown-callout": Break(
        WEEK,
        "\n## Fever",
        "\n::: danger\nStop.\n:::\n\n## Fever",
        f"{WEEK}:19",
        'no callout is called "danger"',
    ),
    "open-callout": Break(
        WEEK,
        "\n## Fever",
        "\n::: ask\nWhy?\n\n## Fever",
        f"{WEEK}:19",
        "the callout is not closed",
    ),
    "unknown-block": Break(
        WEEK,
        "Neutropenia is common.",
        "{{graph:deaths}}",
        f"{WEEK}:21",
        '"{{graph:deaths}}" is not understood here',
    ),
    "inline-only": Break(
        WEEK,
        "summary: What the first days are like.",
        'summary: "One.\\n\\nTwo."',
        f"{WEEK}:3",
        "this text must be one paragraph",
    ),
    "picture-alone": Break(
        WEEK,
        "![The ward]",
        "See ![The ward]",
        f"{WEEK}:23",
        "a picture stands in the middle of a text",
    ),
    "unknown-character": Break(
        WEEK,
        "Neutropenia is common.",
        "Fever ☃ is common.",
        f"{WEEK}:21",
        'no font has "☃" (U+2603, snowman)',
    ),
    "too-tangled": Break(
        WEEK,
        "Neutropenia is common.",
        f"x\n\n{'> ' * 30}deep",
        f"{WEEK}:23",
        "the text is nested too deeply here",
    ),
    "long-page": Break(
        WEEK, "+", f"\n{EASY}\n" * 200, f"{WEEK}:17", "the text has 174,551 bytes"
    ),
    "long-table": Break(
        WEEK,
        "+",
        "\n| a | b |\n|---|---|\n" + "| c | d |\n" * 201,
        f"{WEEK}:25",
        "a table has 201 rows",
    ),
    "unsafe-picture": Break(
        "illustrations/ward.svg",
        "<g/>",
        "<script/>",
        "illustrations/ward.svg:1",
        "the picture cannot be used: it holds <script>, which the reader does not draw",
    ),
    "too-many-stages": Break(
        "timeline.yaml",
        "curve:",
        FIFTEEN + "curve:",
        "timeline.yaml:4",
        "the timeline has too many phases or stages",
    ),
    "stage-order": Break(
        "timeline.yaml",
        "curve:",
        STAGE.format(id="before", day=-9) + "curve:",
        "timeline.yaml:25",
        'the stage "before" begins before the one above it',
    ),
    "uneven-options": Break(
        "options.yaml",
        "About the same.",
        "Same. " * 20,
        "options.yaml:3",
        '"AHSCT" is told in 8 words, another in 24',
    ),
    "one-sided-options": Break(
        "options.yaml",
        "kind: harm",
        "kind: practical",
        "options.yaml:6",
        "no question asks about a harm",
    ),
    "empty-cell": Break(
        "options.yaml",
        "      wait: About the same.\n",
        "",
        "options.yaml:11",
        '"Waiting" leaves a question empty',
    ),
}

WARNINGS = {
    "code-in-list": Break(
        WEEK,
        "+",
        "\n- so:\n\n    ```\n    code\n    ```\n",
        f"{WEEK}:27",
        "code stands inside a list",
    ),
    "reading-grade": Break(
        WEEK, "+", f"\n{HARD}\n", f"{WEEK}:17", "the text reads at grade 28.5"
    ),
    "long-sentence": Break(
        WEEK,
        "+",
        f"\nA {LONG}.\n",
        f"{WEEK}:25",
        'a sentence has 31 words: "A word word word word word …"',
    ),
    "passive-voice": Break(
        WEEK, "+", f"\n{PASSIVE}\n", f"{WEEK}:17", "15 of 41 sentences are passive"
    ),
    "unexplained-abbreviation": Break(
        WEEK,
        "+",
        "\nAsk about CMV.\n",
        f"{WEEK}:25",
        'the abbreviation "CMV" is not explained',
    ),
    "review-overdue": Break(
        WEEK,
        "next_review: 2099-11-02",
        "next_review: 2020-11-02",
        f"{WEEK}:14",
        "the next review was due on 2020-11-02",
    ),
    "unused-term": Break(
        "glossary.yaml",
        "+",
        "- term: Apheresis\n  definition: A way to collect cells.\n",
        "glossary.yaml:7",
        'nothing uses the term "apheresis"',
    ),
    "unused-number": Break(
        "numbers.yaml",
        "+",
        """\
- {id: stay, kind: length, value: 3, unit: weeks, event: stayed, good: false,
   who: people, where: UK, period: '2020', sources: [smith2020], certainty: low}
""",
        "numbers.yaml:15",
        'nothing uses the number "stay"',
    ),
    "unused-source": Break(
        "sources.json",
        "}\n]",
        '},\n  {"id": "jones2021", "type": "book", "title": "A book"}\n]',
        "sources.json:6",
        'nothing uses the source "jones2021"',
    ),
    "long-way": Break(
        "book.yaml",
        "two_minutes: [who-to-call]",
        "two_minutes: [who-to-call, first-week]",
        "book.yaml:18",
        "2 topics of 2 minutes cannot be read in two",
    ),
}

STAY = """\
- {id: stay, kind: length, value: 3, unit: weeks, event: stayed, good: false,
   who: people, where: UK, period: '2020', sources: [smith2020], certainty: low}
"""


def breaks(writer: Writer, what: Break) -> Writer:
    if what.old == "+":
        return writer.adds(what.path, what.new)
    if what.old:
        return writer.swaps(what.path, what.old, what.new)
    return writer.writes(what.path, what.new)


def test_a_good_book_has_no_problem(writer: Writer) -> None:
    assert writer.hears() == []


@pytest.mark.parametrize("rule", BREAKS)
def test_an_error_is_told_at_its_line(writer: Writer, rule: str) -> None:
    broken = BREAKS[rule]
    if rule == "uneven-figure":
        writer.adds("numbers.yaml", STAY)
    breaks(writer, broken)

    problems = writer.hears()

    assert (broken.where, rule, broken.message) in problems
    assert RULES[rule].level == "error"


TRANSLATIONS = {
    "no-original": Break(
        "book.yaml", "../book", "..", "book.yaml:1", 'there is no book in ".."'
    ),
    "unknown-original": Break(
        "numbers.yaml",
        "id: deaths",
        "id: death",
        "numbers.yaml:1",
        'the original has no number "death"',
    ),
    "wrong-language": Break(
        "book.yaml", ": es", ": en", "book.yaml:3", "the original is in en too"
    ),
    "changed-figure": Break(
        "numbers.yaml",
        "  event:",
        "  value: 3\n  event:",
        "numbers.yaml:2",
        '"value" of the number "deaths" is not that of the original',
    ),
    "not-translated": Break(
        "illustrations.yaml",
        "",
        "",
        f"{WEEK}:19",
        'the picture "ward" is not translated',
    ),
    "other-headings": Break(
        WEEK,
        "La neutro",
        "\n\n### Más\n\nLa neutro",
        f"{WEEK}:1",
        "the headings are not those of the original: 2, the original 1",
    ),
    "still-original": Break(
        WEEK,
        "Cómo son los primeros días.",
        "What the first days are like.",
        f"{WEEK}:1",
        "the text is that of the original, word by word",
    ),
    "older-than-original": Break(
        WEEK,
        "2026-11-03",
        "2026-11-01",
        f"{WEEK}:1",
        "the original was written anew on 2026-11-02",
    ),
}
"""How to break a rule of translations."""


@pytest.mark.parametrize("rule", TRANSLATIONS)
def test_a_rule_of_translations_is_told_at_its_line(
    translator: Writer, rule: str
) -> None:
    broken = TRANSLATIONS[rule]

    breaks(translator, broken)

    where = f"libro/{broken.where}"
    assert (where, rule, broken.message) in translator.hears()


@pytest.mark.parametrize("rule", WARNINGS)
def test_a_warning_is_told_at_its_line(writer: Writer, rule: str) -> None:
    broken = WARNINGS[rule]

    breaks(writer, broken)

    assert writer.hears() == [(broken.where, rule, broken.message)]
    assert RULES[rule].level == "warning"


@pytest.mark.parametrize("rule", sorted(set(WARNINGS) - {"unused-source"}))
def test_a_warning_can_be_accepted(writer: Writer, rule: str) -> None:
    broken = WARNINGS[rule]
    breaks(writer, broken)
    if broken.path == WEEK:
        writer.swaps(WEEK, "related: []", f"related: []\naccept: {{{rule}: so be it}}")
    elif rule == "unused-term":
        writer.adds("glossary.yaml", f"  accept: {{{rule}: so be it}}\n")
    elif broken.path == "book.yaml":
        writer.adds("book.yaml", f"accept: {{{rule}: so be it}}\n")
    else:
        accept = f"certainty: low, accept: {{{rule}: so be it}}"
        writer.swaps("numbers.yaml", "certainty: low", accept)

    assert writer.hears() == []


def test_a_folder_without_anything_is_no_book(plain: Writer) -> None:
    assert plain.hears() == [
        ("book:1", "no-book", "there is nothing to read in this folder")
    ]


def test_a_file_that_is_not_utf_8_is_named(writer: Writer) -> None:
    (writer.folder / WEEK).write_bytes(b"one\ntwo\nthr\xe9e\n")

    assert (f"{WEEK}:3", "not-utf-8", "the file is not UTF-8 text") in writer.hears()


def test_a_book_without_who_to_call_is_told(writer: Writer) -> None:
    writer.drops(CALL)

    told = writer.hears_of("no-who-to-call")

    assert told == [
        ("book.yaml:1", "no-who-to-call", 'there is no topic "who-to-call"')
    ]


def test_every_rule_is_broken_once_in_a_test() -> None:
    elsewhere = {"no-book", "not-utf-8", "no-who-to-call"}

    broken = {*BREAKS, *WARNINGS, *TRANSLATIONS}
    assert broken | elsewhere == set(RULES)


def test_the_table_in_the_guide_is_the_one_in_force() -> None:
    guide = Path(__file__).parents[2] / "docs" / "writing.md"

    assert rules_table() in guide.read_text(encoding="utf-8")
