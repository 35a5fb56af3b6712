"""Hostile text is made plain: what the parser would chew on for minutes.

Each mark of Markdown makes the parser copy, and each open bracket read, the rest of its
paragraph: a hundred thousand brackets are ten thousand million steps.
"""

import re
from typing import Final

from app.compiler.markdown.desk import Desk

MAX_CHUNK: Final = 2_000_000
"""Marks times characters of one paragraph, list item or row: about half a second."""
MAX_MARKS: Final = 1_000
"""Marks of one paragraph: emphasis nests, and the parser recurses into it."""
MAX_PAGE: Final = 20_000_000
"""The same of a whole page: some seconds."""

FEW_MARKS: Final = 500
"""A page with fewer is not looked at more closely."""

_MARKUP: Final = re.compile(r"[\[\]*_`!<>&\\{}]")
_NEW_CHUNK: Final = re.compile(r" *(?:[-*+] |\d+\. |>|\[[^\]]*\]:)|.*\|")
_ANY_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_OPENER: Final = re.compile(
    r"`+|<!--|<(?:script|style|svg|math|iframe)\b", re.IGNORECASE
)


def untangled(lines: list[str], desk: Desk) -> list[str]:
    """Take every paragraph that is nothing but marks out of the parser's way."""
    if len(_MARKUP.findall("".join(lines))) < FEW_MARKS:
        return lines
    page = _Page(desk)
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
            continue
        page.add(block)
        block = []
    return page.out[:-1]


class _Page:
    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.out: list[str] = []
        self.spent = 0

    def add(self, block: list[str]) -> None:
        """Add a block of lines, as it is or as plain text, and a blank line."""
        costs = [_cost(chunk) for chunk in _chunks(block)]
        cost = sum(marks * size for marks, size in costs)
        is_bad = any(
            marks > MAX_MARKS or marks * size > MAX_CHUNK for marks, size in costs
        )
        if is_bad or (cost and self.spent + cost > MAX_PAGE):
            self.desk.blocks.append(_ANY_TAG.sub("", "\n".join(block)))
            self.desk.literal.add(len(self.desk.blocks) - 1)
            self.out.append(f"\x02block:{len(self.desk.blocks) - 1}\x03")
            what = "a paragraph has too many marks to be read as Markdown"
            hint = "It is shown as it was typed, without HTML."
            self.desk.tell("too-tangled", block[0][:40].strip(), what, hint)
        else:
            self.spent += cost
            self.out += block
        self.out.append("")


def without_hidden(text: str) -> tuple[str, list[int]]:
    """Take out comments, scripts and styles, but not their line breaks.

    Returns:
        The text, and the offset of each part that was taken out.
    """
    if "<" not in text:
        return text, []
    kept: list[str] = []
    taken: list[int] = []
    missing: set[str] = set()
    at = 0
    while found := _OPENER.search(text, at):
        mark = found.group().lower()
        closer = _closer(mark)
        end = -1 if closer in missing else _end(text, closer, found.end())
        if end < 0:
            missing.add(closer)
            end = found.end()
            kept.append(text[at:end])
        elif mark[0] == "`":
            kept.append(text[at:end])
        else:
            kept.append(text[at : found.start()])
            kept.append("\n" * text.count("\n", found.start(), end))
            taken.append(found.start())
        at = end
    return "".join([*kept, text[at:]]), taken


def _closer(mark: str) -> str:
    if mark[0] == "`":
        return mark
    return "-->" if mark == "<!--" else f"</{mark[1:]}"


def _end(text: str, closer: str, at: int) -> int:
    """Find where a hidden part or a code span ends; -1 if it never does."""
    pattern = re.escape(closer)
    if closer[0] == "`":
        pattern = f"(?<!`){pattern}(?!`)"
    elif closer[0] == "<":
        pattern += r"\s*>"
    found = re.compile(pattern, re.IGNORECASE).search(text, at)
    return found.end() if found else -1


def _chunks(block: list[str]) -> list[str]:
    """Part a block where the parser will: at list items and rows."""
    chunks: list[list[str]] = []
    for line in block:
        if chunks and not _NEW_CHUNK.match(line):
            chunks[-1].append(line)
        else:
            chunks.append([line])
    return ["\n".join(chunk) for chunk in chunks]


def _cost(chunk: str) -> tuple[int, int]:
    return len(_MARKUP.findall(chunk)), len(chunk)
