"""Headings: their levels, their names inside the page, and the list of sections."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from app.compiler.markdown.desk import Desk
from app.compiler.markdown.terms import HEADINGS
from app.content.links import slugify
from app.content.page import Section

FIRST, LAST = 2, 4
"""Levels of a page: h2 to h4; the title is h1."""


def settle_headings(root: Element, desk: Desk) -> None:
    """Check or mend the levels, name each heading, and list the sections."""
    found = list(_headings(root))
    if desk.stock.is_plain:
        found = _titled(root, found, desk)
    _settle_levels(found, desk)
    taken: dict[str, int] = {}
    for heading in found:
        title = words_of(heading)
        heading.set("id", _name(title, taken))
        desk.sections.append(Section(heading.get("id", ""), title, int(heading.tag[1])))


def words_of(element: Element) -> str:
    """Give the words of an element, without citations."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    if element.tag != "sup":
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def _headings(root: Element) -> Iterator[Element]:
    return (each for each in root.iter() if each.tag in HEADINGS)


def _titled(root: Element, found: list[Element], desk: Desk) -> list[Element]:
    """Take the first heading as the title; it is not repeated on the page."""
    if not found:
        return found
    desk.title = words_of(found[0])
    if len(root) and root[0] is found[0]:
        root.remove(found[0])
        return found[1:]
    return found


def _settle_levels(found: list[Element], desk: Desk) -> None:
    """Map levels to h2, h3, h4, one step at a time."""
    top = min((int(each.tag[1]) for each in found), default=FIRST)
    lift = FIRST - top if desk.stock.is_plain else 0
    above = FIRST - 1
    for heading in found:
        level = int(heading.tag[1]) + lift
        fitting = max(FIRST, min(level, above + 1, LAST))
        if level != fitting:
            _tell(heading, level, fitting, desk)
        heading.tag = f"h{fitting}"
        above = fitting


def _tell(heading: Element, level: int, fitting: int, desk: Desk) -> None:
    title = words_of(heading)
    if level < FIRST:
        what = f'"{title}" is a first-level heading; the title is not repeated'
    elif level > LAST:
        what = f'"{title}" is a heading of level {level}; there are levels 2 to 4'
    else:
        what = f'the heading "{title}" skips a level'
    desk.tell("heading-level", title, what, f"Write {'#' * fitting} before it.")


def _name(title: str, taken: dict[str, int]) -> str:
    slug = name = slugify(title) or "section"
    number = taken.get(slug, 1)
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    taken[name] = 1
    taken[slug] = number
    return name
