"""The first mention of a glossary term in each section becomes a link."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_NEVER: Final = HEADINGS | {"a", "code", "pre", "figure", "th", "sup"}
_WORD: Final = re.compile(r"\w+")
_GAP: Final = re.compile(r"(?:\\ |\\-)+")
_BETWEEN: Final = r"[\s\-\u2010\u2011]+"


class Lexicon(NamedTuple):
    """Every spelling of every term, by the first word it begins with."""

    by_word: Mapping[str, re.Pattern[str]] = {}
    """First word, folded -> all spellings that begin with it, longest first."""
    slugs: Mapping[str, str] = {}
    """Spelling, folded -> slug."""
    capitals: tuple[str, ...] = ()
    """Every word of a spelling that is written in capitals, such as MRI; sorted, as
    what is kept from one run to the next is known by how this reads."""
    once: tuple[str, ...] = ()
    """Slugs of terms so common that one link in a whole text is enough; sorted."""

    def __bool__(self) -> bool:
        """Tell whether there is any term."""
        return bool(self.by_word)

    def mentions(self, text: str) -> Iterator[tuple[re.Match[str], str]]:
        """Find the terms in a text: whole words, the longest spelling first."""
        end = 0
        for word in _WORD.finditer(text):
            spellings = self.by_word.get(word.group().casefold())
            if spellings is None or word.start() < end:
                continue
            found = spellings.match(text, word.start())
            if found and (slug := self._slug(found.group())):
                end = found.end()
                yield found, slug

    def _slug(self, spelling: str) -> str:
        """Give the slug; abbreviations count only in capitals, as "ALL" is not "all"."""
        spelled = _folded(spelling)
        slug = self.slugs.get(f"={_even(spelling)}") or self.slugs.get(spelled)
        return slug or ""


def lexicon_of(
    spellings: Iterable[tuple[str, str]], once: Iterable[str] = ()
) -> Lexicon:
    """Make a lexicon.

    Args:
        spellings: Each spelling with the slug of its term; the first of two wins.
        once: Slugs of terms that are linked once in a whole text.
    """
    slugs: dict[str, str] = {}
    firsts: dict[str, list[str]] = {}
    capitals: set[str] = set()
    for spelling, slug in spellings:
        first = _WORD.search(spelling)
        if first is None:
            continue
        capitals.update(filter(str.isupper, _WORD.findall(spelling)))
        key = f"={_even(spelling)}" if spelling.isupper() else _folded(spelling)
        slugs.setdefault(key, slug)
        firsts.setdefault(first.group().casefold(), []).append(spelling)
    patterns = {word: _pattern(each) for word, each in firsts.items()}
    return Lexicon(patterns, slugs, tuple(sorted(capitals)), tuple(sorted(once)))


def link_terms(
    root: Element, lexicon: Lexicon, own: str = "", linked: set[str] | None = None
) -> dict[str, None]:
    """Link the first mention of each term in each section of a tree.

    Args:
        root: A page or one line of text; changed in place.
        lexicon: The book's terms.
        own: Slug of a term that is not linked.
        linked: What was linked already in the section that goes on here, and terms to
            link once that were linked before; kept up to date.

    Returns:
        The slugs of all terms mentioned, linked or not, in order.
    """
    mentioned: dict[str, None] = {}
    if lexicon:
        before = set[str]() if linked is None else linked
        _Section(lexicon, own, mentioned, before).walk(root)
    return mentioned


class _Section:
    """The terms that are already linked since the last heading."""

    def __init__(
        self, lexicon: Lexicon, own: str, mentioned: dict[str, None], linked: set[str]
    ) -> None:
        self.lexicon = lexicon
        self.own = own
        self.linked = linked
        self.mentioned = mentioned

    def walk(self, parent: Element) -> None:
        if parent.text:
            rest, links = self._split(parent.text)
            parent.text = rest
            parent[:0] = links
            done = len(links)
        else:
            done = 0
        for child in list(parent)[done:]:
            self._visit(child)
            if child.tail:
                rest, links = self._split(child.tail)
                child.tail = rest
                at = list(parent).index(child) + 1
                parent[at:at] = links

    def _visit(self, child: Element) -> None:
        if child.tag in HEADINGS:
            self.linked.intersection_update(self.lexicon.once)
        if child.tag in _NEVER or child.get("class") in {"title", "number"}:
            self.linked.add(child.get("href", "").removeprefix("term:"))
            for text in child.itertext():
                self.mentioned.update((s, None) for _, s in self.lexicon.mentions(text))
        else:
            self.walk(child)

    def _split(self, text: str) -> tuple[str, list[Element]]:
        """Part a text at the terms that are new in this section."""
        links: list[Element] = []
        head, at = text, 0
        for found, slug in self.lexicon.mentions(text):
            self.mentioned[slug] = None
            if slug in self.linked or slug == self.own:
                continue
            self.linked.add(slug)
            if links:
                links[-1].tail = text[at : found.start()]
            else:
                head = text[: found.start()]
            link = Element("a", {"class": "term", "href": f"term:{slug}"})
            link.text = found.group()
            links.append(link)
            at = found.end()
        if links:
            links[-1].tail = text[at:]
        return head, links


def _pattern(spellings: list[str]) -> re.Pattern[str]:
    """Match any of these spellings; blanks and hyphens are alike."""
    longest_first = sorted(spellings, key=len, reverse=True)
    ways = "|".join(_GAP.sub(lambda _: _BETWEEN, re.escape(s)) for s in longest_first)
    return re.compile(rf"(?:{ways})(?!\w)", re.IGNORECASE)


def _even(spelling: str) -> str:
    return " ".join(_WORD.findall(spelling))


def _folded(spelling: str) -> str:
    return _even(spelling).casefold()
