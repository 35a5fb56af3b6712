"""The dialect, decided once: Markdown -> page.

This is the only importer of the parser that makes one. What it reads is listed below,
in the order in which it is read.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor
from markdown.util import AtomicString, code_escape

from app.compiler.drafts import Draft
from app.compiler.markdown.callouts import CalloutProcessor
from app.compiler.markdown.desk import Desk, Parsed, Stock
from app.compiler.markdown.figures import settle_figures
from app.compiler.markdown.headings import settle_headings
from app.compiler.markdown.inline import (
    ADDRESS,
    CITATION,
    ENTITY,
    NUMBER,
    STRAY,
    TAG,
    AddressPattern,
    CitationPattern,
    EntityPattern,
    NumberPattern,
    StrayPattern,
    TagPattern,
)
from app.compiler.markdown.lines import STASHED, mended
from app.compiler.markdown.links import settle_links
from app.compiler.markdown.numbers import fill_made_blocks, made_blocks
from app.compiler.markdown.shortening import shortened
from app.compiler.markdown.tangles import untangled, without_hidden
from app.compiler.markdown.terms import link_terms
from app.compiler.markdown.writing import written
from app.content.page import MAX_PAGE_BYTES
from app.overriding import override

_TAB_SPACES: Final = 4
_MARKED: Final = re.compile(r"[\\`*_\[\]!<&{]|  \n")
_REPLACED: Final = ("html", "entity", "autolink", "automail")


class Dialect:
    """One parser for all the texts of a book; making one takes a millisecond."""

    def __init__(self, stock: Stock) -> None:
        self.desk = Desk(stock)
        self._markdown = _parser(self.desk)

    def page(
        self, draft: Draft, sources: tuple[str, ...] = (), *, goes_on: bool = False
    ) -> Parsed:
        """Read a text of any length.

        Args:
            draft: Its body is Markdown.
            sources: Ids that may be cited, in the order they are numbered.
            goes_on: Whether it is read on from the text before, see `Desk.lay`.
        """
        self.desk.lay(draft, sources, goes_on=goes_on)
        root = self._tree(draft.body)
        settle_headings(root, self.desk)
        self._settle(root)
        page = written(root, self.desk)
        short = "" if self.desk.stock.is_plain else written(shortened(root), self.desk)
        return self.desk.parsed(page, short)

    def line(
        self,
        draft: Draft,
        sources: tuple[str, ...] = (),
        own_term: str = "",
        *,
        goes_on: bool = False,
    ) -> Parsed:
        """Read a text of one paragraph; the page holds inline language alone."""
        self.desk.lay(draft, sources, own_term, goes_on=goes_on)
        root = self._tree(draft.body)
        if len(root) > 1 or any(each.tag != "p" for each in root):
            what = "this text must be one paragraph"
            hint = "Leave out lists, headings and blank lines."
            self.desk.tell("inline-only", "", what, hint)
        line = root[0] if len(root) else root
        line.tag = "div"
        self._settle(line)
        return self.desk.parsed(written(line, self.desk))

    def _tree(self, body: str) -> Element:
        """Build the tree, with the marks inside lines read."""
        desk = self.desk
        if len(body) > MAX_PAGE_BYTES // 2:
            body = _cut(body, desk)
        text, hidden = without_hidden(body.expandtabs(_TAB_SPACES))
        for offset in hidden:
            line = body.expandtabs(_TAB_SPACES).count("\n", 0, offset)
            what = "a comment, script or style is raw HTML"
            desk.tell_at(line, "raw-html", what, "Leave it out.")
        lines = untangled(mended(text, desk), desk)
        self._markdown.reset()
        root = self._markdown.parser.parseDocument(lines).getroot()
        if root is None:  # pragma: no cover (the stubs allow it, the parser never does)
            return Element("div")
        _spare_plain_text(root)
        for processor in self._markdown.treeprocessors:
            processor.run(root)
        return root

    def _settle(self, root: Element) -> None:
        """Turn the parser's tree into ours."""
        desk = self.desk
        settle_figures(root, desk)
        settle_links(root, desk)
        lexicon = desk.stock.lexicon
        desk.terms.update(link_terms(root, lexicon, desk.own_term, desk.linked))
        fill_made_blocks(root, desk)


class _Header(HashHeaderProcessor):
    """A heading needs a blank after its marks, as CommonMark has it: #1 is none."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})[ ](?P<header>(?:\\.|[^\\\n])*?)#*(?:\n|$)"
    )


class _Stashed(BlockProcessor):
    """Code, or text that is not read as Markdown, put back where it was taken out."""

    def __init__(self, parser: BlockParser, desk: Desk) -> None:
        super().__init__(parser)
        self.desk = desk

    @override
    def test(self, parent: Element, block: str) -> bool:
        return "\x02block:" in block and bool(STASHED.fullmatch(block))

    @override
    def run(self, parent: Element, blocks: list[str]) -> None:
        (number,) = map(int, STASHED.findall(blocks.pop(0)))
        text = self.desk.blocks[number]
        if number in self.desk.literal:
            SubElement(parent, "p").text = AtomicString(text)
        else:
            code = SubElement(SubElement(parent, "pre"), "code")
            code.text = AtomicString(code_escape(text))


def _parser(desk: Desk) -> Markdown:
    markdown = Markdown(tab_length=_TAB_SPACES)
    for name in ("normalize_whitespace", "html_block"):
        markdown.preprocessors.deregister(name)
    markdown.treeprocessors.deregister("prettify")
    markdown.parser.blockprocessors.deregister("setextheader")
    for name in _REPLACED:
        markdown.inlinePatterns.deregister(name)
    blocks = markdown.parser
    for processor, name, priority in (
        (_Stashed(blocks, desk), "stashed", 95),
        (CalloutProcessor(blocks, desk), "callout", 88),
        (made_blocks(blocks, desk), "made", 86),
        (TableProcessor(blocks, {"use_align_attribute": False}), "table", 75),
        (_Header(blocks), "hashheader", 70),
        (SaneOListProcessor(blocks), "olist", 40),
        (SaneUListProcessor(blocks), "ulist", 30),
    ):
        blocks.blockprocessors.register(processor, name, priority)
    for pattern, name, priority in (
        (NumberPattern(NUMBER, markdown, desk), "number", 178),
        (StrayPattern(STRAY, markdown, desk), "stray", 177),
        (CitationPattern(CITATION, markdown, desk), "citation", 176),
        (AddressPattern(ADDRESS, markdown), "address", 120),
        (TagPattern(TAG, markdown, desk), "tag", 90),
        (EntityPattern(ENTITY, markdown), "entity", 80),
    ):
        markdown.inlinePatterns.register(pattern, name, priority)
    return markdown


def _spare_plain_text(root: Element) -> None:
    """Spare the parser every text without a mark: half of all paragraphs."""
    for element in root.iter():
        if element.text and not _MARKED.search(element.text):
            element.text = AtomicString(element.text)


def _cut(body: str, desk: Desk) -> str:
    """Cut a text that would make too long a page, at the end of a line."""
    data = body.encode()
    room = MAX_PAGE_BYTES * 3 // 4  # tags take their share
    if len(data) <= room:
        return body
    what = f"the text has {len(data):,} bytes"
    hint = f"A page shows {room:,}; part it into several topics."
    desk.tell_at(0, "long-page", what, hint)
    kept = data[:room].decode(errors="ignore")
    return kept.rpartition("\n")[0] or kept
