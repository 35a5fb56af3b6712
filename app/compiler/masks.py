"""Markdown with its marks blanked out, letter for letter, so that lines stay true."""

import re
from typing import Final

NUMBER_MARK: Final = "\ue000"
"""Stands for each character of a `{{number:…}}`: a figure that has its source."""
BREAK: Final = "\x1f"
"""Ends a sentence where a block ends without a full stop: cells, items, headings."""

_FENCED: Final = re.compile(
    r"^ *(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ *(?P=fence)[`~]* *$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_MASKS: Final = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"(?<!`)(`+)(?!`)(?:(?!\n\n)[^`]|(?!\1(?!`))`)*?\1(?!`)",  # code in a line
        r"\{\{(?!\s*number:)[^{}\n]*\}\}",  # blocks
        r"\[@[^\[\]\n]*\]",  # citations
        r"(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)",  # targets of links
        r"<[^<>\n]*>",  # addresses and tags
        r"\b[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+",  # bare addresses
        r"^\s{0,3}\[[^\]\n]+\]:\s.*$",  # definitions of links
        r"^:::[ ]*[\w-]*",  # callouts
        r"^[ ]*(?:>[ ]?)+",  # quotes
        r"^[ \t|:-]*-[ \t|:-]*$",  # rulers and the second line of tables
        r"[*_\\!\[\]~]",  # emphasis, brackets
    )
)
_NUMBER: Final = re.compile(r"\{\{\s*number:[^{}\n]*\}\}")
_ITEM: Final = re.compile(r"^([ ]*)([-*+]|\d{1,3}[.)])(?=[ ])", re.MULTILINE)
_HEADING: Final = re.compile(r"^([ ]{0,3})(#{1,6})(?=[ ])(.*)$", re.MULTILINE)
_CELL: Final = re.compile(r"\|")
_CALLOUT_END: Final = re.compile(r"^(:::[ ]*[\w-]*)(.*)$", re.MULTILINE)


def masked(text: str) -> str:
    """Blank out all that is no prose; what is left stands where it stood.

    A heading, an item and a cell each begin with `BREAK`; a number object is a run of
    `NUMBER_MARK`.
    """
    text = _FENCED.sub(_blank, text)
    text = _NUMBER.sub(lambda found: NUMBER_MARK * len(found.group()), text)
    text = _ITEM.sub(lambda found: _broken(found.group()), text)
    text = _HEADING.sub(lambda found: _broken(found[1] + found[2]) + found[3], text)
    for mask in _MASKS:
        text = mask.sub(_blank, text)
    return _CELL.sub(BREAK, text)


def headings_out(text: str) -> str:
    """Blank out headings and the titles of callouts: they are no sentences."""
    text = _HEADING.sub(_blank, text)
    return _CALLOUT_END.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    text = found.group()
    if "\n" not in text:
        return " " * len(text)
    return "".join("\n" if character == "\n" else " " for character in text)


def _broken(text: str) -> str:
    return BREAK + " " * (len(text) - 1)
