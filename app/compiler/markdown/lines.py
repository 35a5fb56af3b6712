"""The lines of a text, before the parser: what Python-Markdown misses is mended here.

Python-Markdown is not CommonMark: a list right under a paragraph stays text, a list in
a list needs four spaces, fenced code needs an extension and is lost in lists. All are
mended for every book; in a full book the lists are Problems as well, so that its
sources read the same everywhere. What would take the parser minutes (a hundred thousand
brackets, ten thousand nested quotes) is made plain text or cut back.
"""

import re
from typing import Final

from app.compiler.markdown.desk import Desk

MAX_NESTING: Final = 8
"""Lists in lists, quotes in quotes: nobody reads deeper, and the parser recurses."""
MAX_LEAD: Final = 3
"""Blanks before a list that is not yet code. Source: CommonMark 0.31, 5.2."""
MAX_INDENT: Final = 4 * MAX_NESTING + 8

BLOCK_LINE: Final = re.compile(r"(?::{3}.*|\{\{\s*(?:figure|table|options)\b.*)")
"""Lines that are a block of their own."""
STASHED: Final = re.compile("\x02block:(\\d+)\x03")
"""Where a block of code or literal text was taken out."""

_FENCE: Final = re.compile(r"( *)(`{3,}|~{3,})([^`]*)$")
_ITEM: Final = re.compile(r"( *)([-*+]|\d{1,9}[.)])( +|$)(.*)$")
_RULER: Final = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")
_UNDERLINE: Final = re.compile(r" {0,3}([=-])\1* *$")
_ROW: Final = re.compile(r" *\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$")
_MARKS: Final = re.compile(r"(?: *(?:>|[-*+] |\d{1,9}[.)] )){8,}")
_MARK: Final = re.compile(r" *(?:>|[-*+] |\d{1,9}[.)] )")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?: |$)")
_WIDE: Final = " " * MAX_INDENT
_DEEP_QUOTE: Final = re.compile(rf"((?:>\s?)+)\s{{{MAX_INDENT},}}")


def mended(text: str, desk: Desk) -> list[str]:
    """Give the lines that the parser shall read."""
    lines = _Mending(desk)
    for at, line in enumerate(text.split("\n")):
        lines.add(at, line)
    return lines.finished()


class _Mending:
    """Line by line: which fence and which lists are open."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.out: list[str] = []
        self.at = 0
        self.items: list[tuple[int, str]] = []
        """Open list items, outermost first: where their text begins, and their mark."""
        self.fence = ""
        self.fence_indent = 0
        self.code: list[str] = []
        self.was_blank = True

    def add(self, at: int, line: str) -> None:
        self.at = at
        if self.fence:
            self._code_line(line)
            return
        if not line.strip():
            self._part()
            self.was_blank = True
            return
        line = self._cut_back(line)
        self._text_line(line)
        self.was_blank = False

    def finished(self) -> list[str]:
        if self.fence:
            self._close_fence()
        if self.out and not self.out[-1]:
            self.out.pop()
        return self.out

    def _text_line(self, line: str) -> None:
        fence = _FENCE.match(line)
        item = None if _RULER.match(line) else _ITEM.match(line)
        if fence:
            self._open_fence(fence)
        elif BLOCK_LINE.fullmatch(line):
            self.items.clear()
            self._alone(line.rstrip())
        elif item:
            self._item_line(item)
        elif self.items:
            self._line_in_item(line)
        else:
            self._plain_line(line)

    def _plain_line(self, line: str) -> None:
        """Headings and rulers stand alone; a table under a paragraph gets its line."""
        before, above = ["", "", *self.out[-2:]][-2:]
        underline = _UNDERLINE.fullmatch(line)
        if underline and above and not before and not above.startswith((" ", ">")):
            self.out[-1] = f"{'#' if underline[1] == '=' else '##'} {above.strip()}"
            self._part()
        elif _HEADING.match(line) or _RULER.match(line):
            self._alone(line.strip())
        else:
            if "|" in above and before and _ROW.match(line):
                self.out.insert(-1, "")
            self.out.append(line)

    def _item_line(self, item: re.Match[str]) -> None:
        spaces, mark, _, rest = item.groups()
        depth = self._depth_at(len(spaces))
        if depth == 0 and not self.items and not self._may_begin(item):
            self.out.append(item.group())
            return
        kind = mark if mark in "-*+" else "1."
        if len(self.items) > depth and self.items[depth][1] != kind:
            self._part()
        if depth and len(spaces) != 4 * depth and not self.desk.stock.is_plain:
            hint = f"Put {4 * depth} spaces before it."
            what = "a list in a list is indented by four spaces"
            self.desk.tell_at(self.at, "list-indent", what, hint)
        if depth > MAX_NESTING:
            depth = MAX_NESTING
            self._tell_depth()
        del self.items[depth:]
        text_at = item.end(3) if rest else len(spaces) + len(mark) + 1
        self.items.append((text_at, kind))
        shown = mark.replace(")", ".")
        self.out.append(f"{'    ' * depth}{shown} {rest}")

    def _may_begin(self, item: re.Match[str]) -> bool:
        """Tell whether a list begins here; right under a paragraph that is a slip."""
        spaces, mark, gap, rest = item.groups()
        if len(spaces) > MAX_LEAD:
            return False
        above = self.out[-1] if self.out else ""
        if self.was_blank or not above.strip() or _HEADING.match(above):
            return True
        if above.lstrip().startswith((">", "|")) or not (gap and rest):
            return False
        if mark[0].isdigit() and mark[:-1] != "1":
            return False
        self._part()
        if not self.desk.stock.is_plain:
            hint = "Put a blank line before the list."
            what = "a list stands right under a paragraph"
            self.desk.tell_at(self.at, "list-after-text", what, hint)
        return True

    def _line_in_item(self, line: str) -> None:
        """A line that goes on in the open item, or ends the list."""
        depth = self._depth_at(_indent(line))
        starts_anew = self.was_blank or _HEADING.match(line) or _RULER.match(line)
        if starts_anew and depth == 0:
            self.items.clear()
            self._part()
            self.out.append(line)
            return
        if starts_anew:
            del self.items[depth:]
            extra = _indent(line) - self.items[-1][0]
        else:
            depth, extra = len(self.items) - 1, 0
        self.out.append(f"{'    ' * depth}{' ' * extra}{line.lstrip()}")

    def _open_fence(self, fence: re.Match[str]) -> None:
        self.fence, self.fence_indent = fence[2], len(fence[1])
        self.code = []
        depth = self._depth_at(self.fence_indent)
        if depth == 0:
            self.items.clear()
        elif not self.desk.stock.is_plain:
            what = "code stands inside a list"
            self.desk.tell_at(self.at, "code-in-list", what, "Put it after the list.")
        del self.items[depth:]

    def _code_line(self, line: str) -> None:
        bare = line.strip()
        is_end = len(bare) >= len(self.fence) and set(bare) == {self.fence[0]}
        if is_end:
            self._close_fence()
            return
        cut = min(_indent(line), self.fence_indent)
        self.code.append(line[cut:])

    def _close_fence(self) -> None:
        self.fence = ""
        self.was_blank = True
        self.desk.blocks.append("\n".join(self.code))
        mark = f"\x02block:{len(self.desk.blocks) - 1}\x03"
        self._alone(f"{'    ' * len(self.items)}{mark}")

    def _part(self) -> None:
        """End the block: the parser reads blocks apart, and one blank line is enough."""
        if self.out and self.out[-1]:
            self.out.append("")

    def _alone(self, line: str) -> None:
        self._part()
        self.out += [line, ""]

    def _depth_at(self, indent: int) -> int:
        """Give how many open items a line with this indent stands inside of."""
        depth = 0
        while depth < len(self.items) and self.items[depth][0] <= indent:
            depth += 1
        return depth

    def _cut_back(self, line: str) -> str:
        """Cut quotes, lists and blanks back to what can be nested."""
        deep = _MARKS.match(line)
        if deep and not _RULER.match(line):
            marks = _MARK.findall(line)[:MAX_NESTING]
            line = "".join(marks) + " " + line[deep.end() :].lstrip()
        elif line.startswith(_WIDE) and not self.items:
            line = _WIDE + line.lstrip()
        elif _DEEP_QUOTE.match(line):
            line = _DEEP_QUOTE.sub(lambda found: found[1] + _WIDE, line)
        else:
            return line
        self._tell_depth()
        return line

    def _tell_depth(self) -> None:
        what = "the text is nested too deeply here"
        self.desk.tell_at(self.at, "too-tangled", what, "Nest less, or begin anew.")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
