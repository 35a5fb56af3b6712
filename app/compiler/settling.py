"""The last step of a plain page: its links and pictures lead somewhere, or go."""

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Final, NamedTuple

from app.compiler.checks import Known
from app.compiler.drafts import Spot
from app.compiler.markdown.desk import Pointer
from app.compiler.notes import Notes
from app.compiler.problems import Problem, problem
from app.content.links import Kind, parse_link, slugify

_LINK: Final = re.compile(r'<a href="([^"]*)">(.*?)</a>')
_PICTURE: Final = re.compile(
    r'<figure class="picture"><img src="path:([^"]*)" (alt="[^"]*"/>)(.*?)</figure>'
)


class Settling(NamedTuple):
    """What a plain page may lead to."""

    slugs: Mapping[str, str]
    """Topics by the path of their file, as it is shown."""
    known: Known
    pictures: Mapping[str, str]
    """Names of pictures by path."""


def settle_page(
    page: str, pointers: Iterable[Pointer], settling: Settling, notes: Notes
) -> str:
    """Turn paths into links, and dead links into plain words."""
    for pointer in pointers:
        if pointer.kind == "path" and not _target(f"path:{pointer.name}", settling):
            notes.told.append(_dead(pointer))
    if "<a href=" in page:
        page = _LINK.sub(lambda found: _link(found, settling), page)
    if 'src="path:' in page:
        page = _PICTURE.sub(lambda found: _picture(found, settling), page)
    return page


def _link(found: re.Match[str], settling: Settling) -> str:
    target = _target(unescape(found[1]), settling)
    return f'<a href="{target}">{found[2]}</a>' if target else found[2]


def _target(href: str, settling: Settling) -> str:
    """Give where a link leads; empty if nowhere. A dead section leads to the top."""
    if href.startswith("path:"):
        path, _, section = href.removeprefix("path:").partition("#")
        slug = settling.slugs.get(path.rstrip("/"))
        return _topic(slug, section, settling) if slug else ""
    link = parse_link(href)
    if link is None or link.slug not in settling.known.names.get(link.kind.value, ()):
        return ""
    is_topic = link.kind is Kind.TOPIC
    return _topic(link.slug, link.section, settling) if is_topic else href


def _topic(slug: str, section: str, settling: Settling) -> str:
    sections = settling.known.sections.get(slug, frozenset())
    for name in (section, slugify(section)):
        if name in sections:
            return f"topic:{slug}#{name}"
    return f"topic:{slug}"


def _picture(found: re.Match[str], settling: Settling) -> str:
    name = settling.pictures.get(unescape(found[1]))
    if name is None:
        return ""
    return (
        f'<figure class="picture"><img src="illustration:{name}" {found[2]}'
        f"{found[3]}</figure>"
    )


def _dead(pointer: Pointer) -> Problem:
    path = pointer.name.partition("#")[0]
    what = f'no topic is made of "{path}"'
    hint = "The link becomes plain words."
    return problem("dead-link", Spot(pointer.path, pointer.line), what, hint)
