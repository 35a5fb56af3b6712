"""The tree, written as well-formed XHTML of the closed vocabulary and nothing else."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import Final
from xml.etree.ElementTree import Element

from app.compiler.markdown.desk import Desk
from app.content.page import CLASSES, MAX_PAGE_BYTES, MAX_TABLE_ROWS, VOCABULARY

_TAG: Final = re.compile(r"<[^>]*>")
_BREAK: Final = re.compile(r"[ \t]*\n\s*")
_RUN: Final = re.compile(r"\s+")
_PARTED: Final = frozenset({"ul", "ol", "li", "blockquote", "aside", "table", "tbody"})
_TAGS_BYTES: Final = 100
"""Room for the tags around what is parted."""
_EMPTY: Final = frozenset({"br", "hr", "img"})
_ESCAPED: Final = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def written(root: Element, desk: Desk) -> str:
    """Write what stands inside the root."""
    _settle_tables(root, desk)
    out: list[str] = []
    _write_inside(root, out)
    page = "".join(out).strip()
    if len(page) <= MAX_PAGE_BYTES // 4 or len(page.encode()) <= MAX_PAGE_BYTES:
        return page
    return _cut(root, desk)


def _cut(root: Element, desk: Desk) -> str:
    """Write as many whole blocks as a page may have."""
    what = "the page is too long"
    hint = f"It may have {MAX_PAGE_BYTES:,} bytes; part it into several topics."
    desk.tell("long-page", "", what, hint)
    _trim(root, MAX_PAGE_BYTES)
    kept: list[str] = []
    _write_inside(root, kept)
    page = "".join(kept).strip()
    desk.sections[:] = [each for each in desk.sections if f' id="{each.id}"' in page]
    return page


def _trim(parent: Element, room: int) -> None:
    """Take out all that comes after so many bytes; lists and quotes are parted."""
    room -= len(escaped(parent.text or "").encode())
    if room < 0:
        parent.text = ""
    totals = list(accumulate(map(_size, parent)))
    fitting = bisect_right(totals, room)
    del parent[fitting + 1 :]
    for child in parent[fitting:]:  # one at most: the first that does not fit
        if child.tag in _PARTED:
            _trim(child, room - totals[fitting] + _size(child) - _TAGS_BYTES)
        else:
            parent.remove(child)


def _size(element: Element) -> int:
    out: list[str] = []
    _write(element, out)
    return len("".join(out).encode())


def plain_words(page: str) -> str:
    """Give the words of a page or line, without its tags."""
    text = _TAG.sub(" ", page)
    for entity, character in (*_ESCAPED[:2], ("&quot;", '"'), _ESCAPED[2]):
        text = text.replace(entity, character)
    return _RUN.sub(" ", text).strip()


def escaped(text: str) -> str:
    """Write a text so that it is no markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _write_inside(element: Element, out: list[str]) -> None:
    if element.text:
        out.append(escaped(_BREAK.sub(" ", element.text)))
    for child in element:
        _write(child, out)
        if child.tail:
            out.append(escaped(_BREAK.sub(" ", child.tail)))


def _write(element: Element, out: list[str]) -> None:
    tag = element.tag
    allowed = VOCABULARY.get(tag)
    if allowed is None or (tag == "span" and not element.get("class")):
        _write_inside(element, out)
        return
    attributes = "".join(
        f' {name}="{escaped(value).replace(chr(34), "&quot;")}"'
        for name, value in element.items()
        if name in allowed and (name != "class" or value in CLASSES.get(tag, ()))
    )
    if tag in _EMPTY:
        out.append(f"<{tag}{attributes}/>")
        return
    out.append(f"<{tag}{attributes}>")
    if tag == "pre":
        out.append(escaped(_code("".join(element.itertext())).strip("\n")))
    elif tag == "code":
        out.append(escaped(_code("".join(element.itertext())).replace("\n", " ")))
    else:
        _write_inside(element, out)
    out.append(f"</{tag}>")


def _code(text: str) -> str:
    """Undo what the parser escapes in code, and only there."""
    for entity, character in _ESCAPED:
        text = text.replace(entity, character)
    return text


def _settle_tables(root: Element, desk: Desk) -> None:
    """Name the columns for screen readers, and keep tables short."""
    for table in root.iter("table"):
        for heading in table.iter("th"):
            heading.set("scope", heading.get("scope", "col"))
        body = table.find("tbody")
        if body is not None and len(body) > MAX_TABLE_ROWS:
            what = f"a table has {len(body)} rows"
            hint = f"A page shows {MAX_TABLE_ROWS}; part it into several tables."
            desk.tell("long-table", "|", what, hint)
            del body[MAX_TABLE_ROWS:]
