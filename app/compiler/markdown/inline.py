"""Marks inside a line: numbers, citations, addresses, entities, raw HTML."""

import html
import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from app.compiler.markdown.desk import Desk
from app.compiler.markdown.shortening import note_number
from app.compiler.problems import did_you_mean
from app.content.number import sentence, short_form
from app.overriding import override

NUMBER: Final = r"\{\{\s*number:\s*([^\s{}]+)(\s+full)?\s*\}\}"
STRAY: Final = r"\{\{([^{}]*)\}\}"
CITATION: Final = r"\[(@[^\s\[\]@;]+(?:\s*;\s*@[^\s\[\]@;]+)*)\](?![(\[])"
ADDRESS: Final = r"<([A-Za-z][\w+.-]*:[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>"
TAG: Final = r"</?[A-Za-z][^<>]*>"
ENTITY: Final = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"

_QUOTED: Final = 40
"""Characters of a quotation in a message."""
_BEFORE: Final = re.compile(r"(?:[\s*_\[(\"'\u2018\u201c]|\[@[^\]]*\])*\Z")
_NO_TEXT: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
)

Made = tuple[Element | str | None, int | None, int | None]


class _Pattern(InlineProcessor):
    """A mark that looks at the desk."""

    def __init__(self, pattern: str, md: Markdown, desk: Desk) -> None:
        super().__init__(pattern, md)
        self.desk = desk


class NumberPattern(_Pattern):
    """`{{number:id}}` and `{{number:id full}}`."""

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> Made:
        """Tell the figure in the book's words."""
        stock = self.desk.stock
        number = stock.numbers.get(m[1])
        if number is None:
            hint = did_you_mean(m[1], stock.numbers)
            what = f'no number is called "{m[1]}"'
            self.desk.tell("unknown-number", f"number:{m[1]}", what, hint)
            return _atomic("span", m.group()), m.start(), m.end()
        self.desk.point("number", m[1], f"number:{m[1]}")
        if m[2]:
            told = sentence(number, stock.number_words)
        else:
            told = short_form(number, stock.number_words)
        if begins_sentence(data[: m.start()]):
            told = told[:1].upper() + told[1:]
        figure = _atomic("span", told, {"class": "number"})
        note_number(figure, number)
        return figure, m.start(), m.end()


class StrayPattern(_Pattern):
    """A block such as `{{figure:id}}` in the middle of a line, or an unknown one."""

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> Made:
        """Leave the words and tell the slip; other books may mean their own by it."""
        if self.desk.stock.is_plain:
            return _atomic("span", m.group()), m.start(), m.end()
        what = f'"{m.group()}" is not understood here'
        hint = "Figures, tables and options stand on a line of their own."
        self.desk.tell("unknown-block", m.group(), what, hint)
        return _atomic("span", m.group()), m.start(), m.end()


class CitationPattern(_Pattern):
    """`[@source]` and `[@one; @two]`; a plain page has no sources to count."""

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> Made:
        """Give the numbers that the sources have at the foot of the page."""
        names = [name.strip().removeprefix("@") for name in m[1].split(";")]
        if self.desk.stock.is_plain:
            return None, None, None
        return citation(names, self.desk), m.start(), m.end()


class AddressPattern(InlineProcessor):
    """`<https://…>`: an address is words, it is never opened."""

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> Made:
        """Give the address without its brackets."""
        return _atomic("span", m[1]), m.start(), m.end()


class TagPattern(_Pattern):
    """Raw HTML: refused in a book, left out of a plain one."""

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> Made:
        """Leave the tag out; a line break stays one."""
        self.desk.tell(
            "raw-html",
            m.group(),
            f'"{shortened(m.group())}" is raw HTML',
            "Write Markdown. To show the mark itself, put a backslash before it.",
        )
        if m.group()[1:3].lower() == "br":
            return Element("br"), m.start(), m.end()
        return _atomic("span", ""), m.start(), m.end()


class EntityPattern(InlineProcessor):
    """`&nbsp;` and its like: the character itself."""

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> Made:
        """Give the character, or the words if there is no such entity."""
        character = _NO_TEXT.sub("", html.unescape(m.group()))
        return _atomic("span", character), m.start(), m.end()


def citation(names: list[str] | tuple[str, ...], desk: Desk) -> Element:
    """Make `<sup>` with one link per source."""
    sup = Element("sup")
    for name in names:
        desk.point("source", name, name)
        if name not in desk.sources:
            what = f'"{name}" is cited but not listed in "sources"'
            hint = did_you_mean(name, desk.sources) or 'Add it to "sources".'
            desk.tell("source-not-listed", name, what, hint)
            continue
        if len(sup):
            sup[-1].tail = AtomicString(", ")
        at = {"class": "cite", "href": f"source:{name}"}
        SubElement(sup, "a", at).text = AtomicString(str(desk.sources.index(name) + 1))
    return sup


def begins_sentence(before: str) -> bool:
    """Tell whether what follows these words begins a sentence."""
    end = _BEFORE.search(before)
    kept = before[: end.start()] if end else before
    return not kept or kept[-1] in ".!?\u2026"


def shortened(text: str) -> str:
    """Cut a quotation to what fits a message."""
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def _atomic(tag: str, text: str, attributes: dict[str, str] | None = None) -> Element:
    """Make an element whose text is read no further. A bare span is dropped later."""
    element = Element(tag, attributes or {})
    element.text = AtomicString(text)
    return element
