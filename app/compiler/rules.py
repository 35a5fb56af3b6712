"""RULES: every rule a book is checked by, declared once; `docs/writing.md` shows them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

Level = Literal["error", "warning"]


class Rule(NamedTuple):
    """One rule. Its name is what `accept` and the command line call it by."""

    name: str
    level: Level
    """An error stops the build, a warning does not; in a plain book all only warn."""
    meaning: str
    example: str
    """Something that breaks it."""


_ERRORS: Final = (
    # files
    ("no-book", "The folder holds nothing to read.", "an empty folder"),
    ("unreadable-file", "A file must open, and not be huge.", "a file of 20 MB"),
    ("not-utf-8", "Every file is UTF-8 text.", "a file saved as Latin-1"),
    ("bad-yaml", "A head or file is written in YAML.", "`title: What: a start`"),
    ("bad-json", "sources.json is a list in CSL-JSON.", "`{}`"),
    # keys
    ("missing-key", "A key that must be there is missing or empty.", "no `summary`"),
    ("unknown-key", "A key that nobody knows is a slip of the pen.", "`titel: Hope`"),
    ("duplicate-key", "A key stands once.", "`title: A … title: B`"),
    ("wrong-value", "A key holds what its table says.", "`written: soon`"),
    ("bad-name", "Names are lower-case letters, digits, hyphens.", "`First_Week.md`"),
    ("duplicate", "A slug or id stands once in a book.", "two topics called risks"),
    ("too-long", "Short texts stay short; the tables say how short.", "alt of 200"),
    ("no-who-to-call", "The topic who-to-call exists.", "no who-to-call.md"),
    (
        "unlisted-shelf",
        "The folder of a topic is a shelf of book.yaml.",
        "`topics/misc/`",
    ),
    ("empty-shelf", "Every shelf holds a topic.", "a shelf without files"),
    (
        "unused-accept",
        "What is accepted is a warning that is there.",
        "`accept: {x: y}`",
    ),
    # links
    ("dead-link", "A topic, section, term, stage exists.", "`[more](topic:nowhere)`"),
    ("outside-link", "Links stay inside the book.", "`[site](https://example.org)`"),
    ("unknown-fact", "A fact is in facts.yaml.", "`facts: [no-such-fact]`"),
    ("unknown-source", "A source is in sources.json.", "`[@nobody1999]`"),
    ("source-not-listed", "What is cited is in `sources`.", "`[@burt2019]` alone"),
    ("missing-picture", "A picture exists.", "`![Cells](illustration:cell)`"),
    ("missing-alt", "A picture has alt text.", "no entry in illustrations.yaml"),
    (
        "missing-caption",
        "A picture in the text has a caption.",
        "`![](illustration:a)`",
    ),
    # numbers
    ("unknown-number", "A number is in numbers.yaml.", "`{{number:nothing}}`"),
    ("loose-figure", "A figure about people is a number object.", "20% felt better"),
    ("one-in-x", "Odds are of 100 or 1,000, so they compare.", "1 in 8 people"),
    ("unsourced-number", "A number has source, who, where, period.", "`sources: []`"),
    ("uneven-figure", "Shares side by side are of one size.", "`{{figure:a b}}`"),
    # text
    ("raw-html", "The text is Markdown alone.", "`<b>bold</b>`"),
    (
        "heading-level",
        "Headings are `##`, `###`, `####`, step by step.",
        "`##` then `####`",
    ),
    (
        "list-after-text",
        "A blank line stands before a list.",
        "`You need:` and `- rest` on the next line",
    ),
    ("list-indent", "A list in a list is indented by four spaces.", "two spaces"),
    ("unknown-callout", "A callout is of a known kind.", "`::: danger`"),
    ("open-callout", "A callout is closed by a line `:::`.", "`::: ask` alone"),
    (
        "unknown-block",
        "`{{…}}` is one of the known blocks, on a line of its own.",
        "`{{graph:a}}`",
    ),
    ("inline-only", "A short text is one paragraph.", "a list as a key point"),
    ("picture-alone", "A picture stands on a line of its own.", "`See ![a](…) here`"),
    ("unknown-character", "The reader's fonts have every character.", "☃"),
    ("too-tangled", "Nesting stays shallow.", "quotes in quotes in quotes …"),
    ("long-page", "A page stays under 200,000 bytes.", "a whole book in a file"),
    ("long-table", "A table stays under 200 rows.", "a table of 1,000 rows"),
    # pictures
    (
        "unsafe-picture",
        "A picture is what the reader can draw.",
        "an SVG with `<script>`",
    ),
    # translations
    ("no-original", "A translation has an original, in order.", "`translation_of: ..`"),
    (
        "unknown-original",
        "What is translated is in the original.",
        "a topic that only the translation has",
    ),
    (
        "wrong-language",
        "A translation is in another language.",
        "`language: en` of a book in English",
    ),
    (
        "changed-figure",
        "A translation changes no figure, no date, no answer.",
        "`value: 3` where the original says 2",
    ),
    (
        "not-translated",
        "A translated text shows translated numbers and pictures.",
        "`{{number:id}}`, and no such number in the translation",
    ),
    # the rest
    ("too-many-stages", "At most 6 phases and 14 stages.", "15 stages"),
    ("stage-order", "Stages follow their first day.", "day 5 after day 9"),
    ("uneven-options", "No option is told in half the words.", "a cell of one word"),
    ("one-sided-options", "Benefits and harms are both asked.", "no harm question"),
    ("empty-cell", "Every option answers every question.", "a cell left out"),
)

_WARNINGS: Final = (
    ("code-in-list", "Code in a list is easily lost.", "fenced code inside a list"),
    ("reading-grade", "Text reads at Flesch-Kincaid grade 9 or below.", "jargon"),
    ("long-sentence", "A sentence has at most 25 words.", "one of 40 words"),
    ("passive-voice", "At most 15 % of sentences are passive.", "It was given."),
    ("unused-term", "A term is mentioned somewhere.", "a term of no topic"),
    ("unused-number", "A number is told somewhere.", "a number of no topic"),
    ("unused-source", "A source is used somewhere.", "a source of no fact"),
    ("unexplained-abbreviation", "An abbreviation is explained.", "CMV alone"),
    ("long-way", "Two and ten minutes are enough.", "ten topics for ten minutes"),
    (
        "other-headings",
        "A translated topic has the headings of its original.",
        "a heading left out",
    ),
    ("still-original", "A translated text is translated.", "a copy of the file"),
    (
        "older-than-original",
        "A translation is as new as its original.",
        "an original `written` later",
    ),
    ("review-overdue", "A review happens when it is due.", "`next_review: 2020-01-01`"),
)

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {name: Rule(name, "error", *rest) for name, *rest in _ERRORS}
    | {name: Rule(name, "warning", *rest) for name, *rest in _WARNINGS}
)
"""By name, in the order of the table."""


def rules_table() -> str:
    """Print the rules as the Markdown table of `docs/writing.md`."""
    rows = ["| rule | level | what it means | what breaks it |", "|---|---|---|---|"]
    for rule in RULES.values():
        example = rule.example.replace("|", "\\|")
        rows.append(f"| `{rule.name}` | {rule.level} | {rule.meaning} | {example} |")
    return "\n".join(rows)
