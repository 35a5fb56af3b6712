"""Callouts: `::: ask` … `:::` becomes an aside with a title."""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from app.compiler.markdown.desk import Desk
from app.compiler.problems import did_you_mean
from app.content.page import CALLOUTS
from app.overriding import override

_CLOSE: Final = ":::"
_OPEN: Final = re.compile(r":{3}[ ]*([\w-]+)[ ]*(.*)")


class CalloutProcessor(BlockProcessor):
    """Takes the blocks between the two lines; `lines.mended` sets those apart."""

    def __init__(self, parser: BlockParser, desk: Desk) -> None:
        super().__init__(parser)
        self.desk = desk

    @override
    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a callout opens or, by mistake, closes here."""
        return block.startswith(_CLOSE)

    @override
    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the aside."""
        line, *rest = blocks.pop(0).split("\n", 1)
        if rest:
            blocks.insert(0, rest[0])
        found = _OPEN.fullmatch(line.strip())
        if not found:
            self._tell_stray(line)
            return
        kind, title = found.groups()
        if kind not in CALLOUTS:
            self.desk.tell(
                "unknown-callout",
                line,
                f'no callout is called "{kind}"',
                did_you_mean(kind, CALLOUTS) or f"There are {', '.join(CALLOUTS)}.",
            )
            title = title or kind.capitalize()
            kind = "know"
        aside = SubElement(parent, "aside", {"class": kind})
        head = SubElement(aside, "p", {"class": "title"})
        head.text = title or self.desk.stock.callouts.title(kind)
        self.parser.parseBlocks(aside, self._inside(line, blocks))

    def _inside(self, line: str, blocks: list[str]) -> list[str]:
        inside: list[str] = []
        while blocks:
            if blocks[0].startswith(_CLOSE):
                if blocks[0].strip() == _CLOSE:
                    blocks.pop(0)
                    return inside
                break
            inside.append(blocks.pop(0))
        what = "the callout is not closed"
        self.desk.tell("open-callout", line, what, 'End it with a line ":::".')
        return inside

    def _tell_stray(self, line: str) -> None:
        what = "a callout ends here that never began"
        hint = 'Begin it with a line such as "::: ask".'
        self.desk.tell("open-callout", line, what, hint)
