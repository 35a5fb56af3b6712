"""Links: each must lead inside the book. Whether its end is there is seen later."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from app.compiler.markdown.desk import Desk
from app.content.links import Kind, parse_link

_INSIDE: Final = frozenset(
    {Kind.TOPIC, Kind.TERM, Kind.STAGE, Kind.SOURCE, Kind.SCREEN}
)
_ADDRESS: Final = re.compile(r"[A-Za-z][\w+.-]*:|//|\\\\")


def settle_links(root: Element, desk: Desk) -> None:
    """Check every link a writer made; what leads outside becomes plain words."""
    for link in list(_links(root)):
        href = link.get("href", "").strip()
        found = parse_link(href)
        link.attrib.clear()
        if found and found.kind in _INSIDE:
            link.set("href", href)
            name = f"{found.slug}#{found.section}" if found.section else found.slug
            desk.point(found.kind.value, name, href)
        elif desk.stock.is_plain and not is_address(href) and href:
            inside = path_inside(desk.draft.path, href)
            link.set("href", f"path:{inside}")
            desk.point("path", inside, href)
        else:
            _leave_words(link, href, desk)


def is_address(href: str) -> bool:
    """Tell whether this names something outside any folder, such as a web page."""
    return bool(_ADDRESS.match(href))


def path_inside(path: str, href: str) -> str:
    """Follow a relative path from a file: `ward/a.md` and `../b.md#c` give `b.md#c`."""
    target, mark, section = href.partition("#")
    target = unquote(target.partition("?")[0]).replace("\\", "/")
    end = normpath(join(dirname(path), target)) if target else path
    return f"{end}{mark}{unquote(section)}"


def _links(root: Element) -> Iterator[Element]:
    return (each for each in root.iter("a") if not each.get("class"))


def _leave_words(link: Element, href: str, desk: Desk) -> None:
    """Turn a link into its words; an address is told in brackets after them."""
    what = f'the link leads to "{href}"'
    hint = "Link to topic:, term:, stage: or source:, or write an address as words."
    desk.tell("outside-link", href, what, hint)
    link.tag = "span"
    words = "".join(link.itertext())
    if is_address(href) and href.removeprefix("mailto:") not in words:
        link.tail = f" ({href.removeprefix('mailto:')}){link.tail or ''}"
