"""Notes: what a leaflet tells at its end, and how its words lead there.

On paper nothing can be pressed. Where a link leads is told by a number with an arrow,
and a source by a number without one.
"""

import re
from typing import Final

from app.content.links import Kind, Link, parse_link

ARROW: Final = "→"
TURNED_ARROW: Final = "←"
"""Onward for readers who begin at the right."""

_COMMA: Final = ",\u00a0"
"""Between numbers, which stay on the line of their word."""

_TAG: Final = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
_HREF: Final = re.compile(r'href="([^"]*)"')
_CITES: Final = re.compile(
    r"\s*<sup>((?:\s*,?\s*<a\b[^>]*\bhref=\"source:[^>]*>[^<]*</a>\s*,?\s*)+)</sup>"
)


class Notes:
    """Counts what is cited, linked and explained, in the order in which it comes up."""

    def __init__(self) -> None:
        self._sources: dict[str, int] = {}
        self._links: dict[Link, int] = {}
        self._terms: dict[str, None] = {}

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources, in the order of their numbers."""
        return tuple(self._sources)

    @property
    def links(self) -> tuple[Link, ...]:
        """Where the links of this chapter lead, in the order of their numbers."""
        return tuple(self._links)

    @property
    def terms(self) -> tuple[str, ...]:
        """Slugs of the words that the glossary explains."""
        return tuple(self._terms)

    def begin_chapter(self) -> None:
        """Count links from 1 again; sources and words go on."""
        self._links = {}

    def cite(self, ids: tuple[str, ...]) -> None:
        """Give these sources the next numbers, those that have none yet."""
        for each in ids:
            self._sources.setdefault(each, len(self._sources) + 1)

    def told(self, text: str) -> str:
        """Rewrite a part in the page language, so that it can be read on paper."""
        told = _TAG.sub(self._link, _CITES.sub(self._cites, text))
        return told.replace("</sup><sup>", _COMMA)  # else "→1" and "2" would be "→12"

    def _cites(self, found: re.Match[str]) -> str:
        links = (parse_link(href) for href in _HREF.findall(found[1]))
        ids = tuple(link.slug for link in links if link is not None)
        self.cite(ids)
        numbers = _COMMA.join(str(self._sources[each]) for each in ids)
        return f"<sup>{numbers}</sup>"

    def _link(self, found: re.Match[str]) -> str:
        href = _HREF.search(found[1])
        link = parse_link(href[1]) if href else None
        words = found[2]
        if link is None:
            return words
        if link.kind is Kind.TERM:
            self._terms.setdefault(link.slug)
            return words
        if link.kind is Kind.SOURCE:
            self.cite((link.slug,))
            return f"<sup>{self._sources[link.slug]}</sup>"
        number = self._links.setdefault(link, len(self._links) + 1)
        return f"{words}<sup>{ARROW}{number}</sup>"


def unlinked(text: str) -> str:
    """Leave links and sources out of a part in the page language; words stay."""
    return _TAG.sub(r"\2", _CITES.sub("", text))
