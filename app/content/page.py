"""The page language: what a page in a pack may consist of.

A page is well-formed XHTML of a closed list of tags. The compiler refuses anything
else; the reader drops it, because a pack may come from anyone. Meaning only: no style,
no Qt. Inline text (summaries, key points, definitions) uses the INLINE tags alone.
"""

import re
from types import MappingProxyType
from typing import Final, NamedTuple

CALLOUTS: Final = ("key", "know", "warning", "ask", "try", "carer")
"""Kinds of callout, as classes of `aside`. Its first child may be `p.title`."""

INLINE: Final = frozenset(
    {"a", "br", "code", "em", "mark", "strong", "sub", "sup", "span"}
)

VOCABULARY: Final = MappingProxyType(
    {
        "h2": ("id",),
        "h3": ("id",),
        "h4": ("id",),
        "p": ("class",),
        "ul": (),
        "ol": ("start",),
        "li": (),
        "blockquote": (),
        "pre": (),
        "hr": (),
        "aside": ("class",),
        "figure": ("class",),
        "figcaption": (),
        "img": ("src", "alt"),
        "table": ("class",),
        "thead": (),
        "tbody": (),
        "tr": (),
        "th": ("scope",),
        "td": (),
        "a": ("href", "class"),
        "br": (),
        "code": (),
        "em": (),
        "mark": (),
        "strong": (),
        "sub": (),
        "sup": (),
        "span": ("class",),
    }
)
"""Every tag of a page and the attributes it may have."""

CLASSES: Final = MappingProxyType(
    {
        "aside": frozenset(CALLOUTS),
        "p": frozenset({"title", "note"}),
        "figure": frozenset({"picture", "icons"}),
        "table": frozenset({"options", "numbers"}),
        "a": frozenset({"term", "cite"}),
        "span": frozenset({"number"}),
    }
)
"""The values `class` may have, by tag.

`p.title` heads a callout; `p.note` is small print (who, where, when). `figure.picture`
holds one `img src="illustration:name"` and a `figcaption`; `figure.icons` holds pairs
of `img src="number:id"` and `figcaption`, side by side. `a.term` was linked by itself,
`a.cite` is a citation. `span.number` wraps a figure told by a number object.
"""

MAX_PAGE_BYTES: Final = 200_000
"""Longer pages would keep Qt laying out for seconds; plain books are cut there."""

MAX_TABLE_ROWS: Final = 200
"""Qt lays tables out in quadratic time: 20,000 rows took 12 s."""


def parted(page: str, kind: str) -> tuple[tuple[str, ...], str]:
    """Part a page into its callouts of one kind, whole and in order, and all the rest."""
    found: list[str] = []
    rest: list[str] = []
    at = 0
    while (start := page.find(f'<aside class="{kind}">', at)) >= 0:
        end = page.find(_ASIDE_END, start)
        if end < 0:
            break  # a pack may come from anyone
        rest.append(page[at:start])
        at = end + len(_ASIDE_END)
        found.append(page[start:at])
    return tuple(found), "".join((*rest, page[at:]))


def opening(page: str, characters: int, columns: int) -> str:
    """Give the first blocks of a page, each whole, that hold about so many characters.

    A block counts for half a line more than it holds: the last one is seldom full.

    Args:
        page: In the page language.
        characters: How many a view can show.
        columns: A table of options that has more of them is shown row by row, and may
            end behind any row.
    """
    open_tags: list[str] = []
    held = at = 0
    for tag in _TAG.finditer(page):
        held += tag.start() - at
        at, name = tag.end(), tag["name"]
        if tag["closing"]:
            open_tags = open_tags[:-1]
            held += 0 if name in INLINE else _HALF_LINE
        elif not tag["alone"]:
            open_tags.append(name if open_tags else tag[0])
        if held < characters or name in INLINE:
            continue
        if not open_tags:
            return page[:at]
        if name == "tr" and open_tags[0] == _OPTIONS and open_tags[1:] == ["tbody"]:
            heads = page[page.rindex(_OPTIONS, 0, at) : at].partition("</thead>")[0]
            if heads.count("<th") - heads.count("<thead") > columns:
                return f"{page[:at]}</tbody></table>"
    return page


def told_inside(callout: str) -> str:
    """Give what a whole callout tells, without its title."""
    body = callout.partition(">")[2].removesuffix(_ASIDE_END)
    before, title, rest = body.partition('<p class="title">')
    return rest.partition("</p>")[2] if title and not before.strip() else body


_ASIDE_END: Final = "</aside>"


class Section(NamedTuple):
    """A heading inside a topic."""

    id: str
    title: str
    level: int
    """2 to 4."""


def first_section(page: str) -> str:
    """Give a page's text up to its second heading, in the page language."""
    head, mark, rest = page.partition("<h2")
    section, _, _ = rest.partition("<h2")
    return f"{head}{mark}{section}"


def only_section(page: str, section_id: str) -> str:
    """Give one section of a page, with its heading and all below it; empty for none."""
    start = _HEADING.search(page)
    while start and start["id"] != section_id:
        start = _HEADING.search(page, start.end())
    if start is None:
        return ""
    after = _HEADING.search(page, start.end())
    while after and after["level"] > start["level"]:
        after = _HEADING.search(page, after.end())
    return page[start.start() : after.start() if after else len(page)]


_TAG: Final = re.compile(
    r'<(?P<closing>/?)(?P<name>\w+)(?:[^">]|"[^"]*")*?(?P<alone>/?)>'
)
_HALF_LINE: Final = 35
_OPTIONS: Final = '<table class="options">'
_HEADING: Final = re.compile(r'<h(?P<level>[2-4])(?: id="(?P<id>[^"]*)")?>')
