"""The page language becomes the rich text that Qt understands; Qt's quirks live here.

Qt knows padding, borders and grounds for table cells only, so callouts and figures are
lowered to tables of one row; their first words carry a user state (`roles`) by which
`page.grounds` finds them. Headings are paragraphs with a user state too: Qt would size
an `h2` by a fixed factor of the text, whatever the style sheet says.
"""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSize

from app.content.book import CalloutWords
from app.content.links import Link, parse_link
from app.content.page import CALLOUTS
from app.rendering.markup import Node, captioned, read_markup, runs
from app.rendering.requests import PICTURED, PictureRequest, scale_of
from app.rendering.roles import GROUND_ROLES, PAD_PX
from app.rendering.tables import lower_table
from app.style.tokens import Theme

SizeOf = Callable[[Link, int], QSize]
"""The size, in px, of a picture in a column so many px wide; `Pictures.size` is one."""

_MOST_DIGITS: Final = 4
MIN_PAD_SHARE: Final = 12
"""Where letters are large and the column narrow, words need the room of the margins."""

MIN_BESIDE_CHARACTERS: Final = 18
"""Words beside an icon array need so much room, else they stand under it."""


def usual_size(_link: Link, width_px: int) -> QSize:
    """Give the size of a picture of which nothing is known: ours are all 640 by 400."""
    return QSize(width_px, round(width_px * 400 / 640))


def lower(page: str, theme: Theme, width_px: int, size_of: SizeOf = usual_size) -> str:
    """Turn the page language into rich text for a QTextDocument.

    Args:
        page: A whole page or any part, also inline text; what is not in the vocabulary
            is dropped, and no file or address is ever named.
        theme: Colours and sizes.
        width_px: Of the text column.
        size_of: Sizes of pictures, so that the page need not wait for them.
    """
    return _Lowering(theme, width_px, size_of).inside(read_markup(page))


def escaped(words: str) -> str:
    """Write plain words so that they are safe between tags and in attributes."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace('"', "&quot;")


class _Lowering:
    """One run over one page; knows how wide the part is that it is in."""

    def __init__(self, theme: Theme, width_px: int, size_of: SizeOf) -> None:
        self._theme = theme
        self._width_px = width_px
        self._size_of = size_of

    def inside(self, node: Node) -> str:
        """Lower all that stands in a node, as it comes."""
        parts: list[str] = []
        is_after_cite = False
        for child, after in pairwise((*node.children, "")):
            if not isinstance(child, str):
                parts.append(_HANDLERS[child.tag](self, child))
                is_after_cite = _is_cite(child)
                continue
            is_before_cite = _is_cite(after)
            words = child.rstrip() if is_before_cite else child
            is_comma = is_before_cite and is_after_cite and words.strip() in {"", ","}
            parts.append('<span class="cite">,</span>' if is_comma else escaped(words))
            is_after_cite = False
        return "".join(parts)

    def flow(self, node: Node, style: str) -> str:
        """Lower a node's content as blocks: loose words become paragraphs of a class."""
        parts: list[str] = []
        for run in runs(node):
            if isinstance(run, Node):
                parts.append(_HANDLERS[run.tag](self, run))
                continue
            loose = Node("p", {})
            loose.children.extend(run)
            words = self.inside(loose)
            if words.strip():
                parts.append(f'<p class="{style}">{words}</p>')
        return "".join(parts)

    def narrower(self, node: Node, style: str) -> str:
        """Lower what stands on a ground, and so in less width."""
        outer, self._width_px = self._width_px, self._inner_px()
        content = self.flow(node, style)
        self._width_px = outer
        return content

    def ground(self, kind: str, *cells: str, widths: tuple[str, ...] = ()) -> str:
        """Put content on a ground: a table of one row, its first block marked."""
        role = GROUND_ROLES[kind]
        mark = f'<p style="-qt-user-state:{role.state}" class='
        first, widths = cells[0], widths or ("100%",)
        if first.startswith('<p class="') and not first.startswith('<p class="h'):
            first = f"{mark}{first[9:]}"
        else:
            first = f'{mark}"gap"></p>{first}'
        side = "figure" if "" in widths else "figures"  # words beside, or all under
        style = side if kind == "figure" else "ground"
        pad = f"padding-left:{self._pad_px()}px;padding-right:{self._pad_px()}px"
        row = "".join(
            f'<td class="{style}" width="{width}" style="{pad}">{cell}</td>'
            for cell, width in zip((first, *cells[1:]), widths, strict=True)
        )
        return (
            '<table width="100%" border="0" cellspacing="0" cellpadding="0" '
            f'bgcolor="{role.ground_colour(self._theme.palette)}"><tr>{row}</tr></table>'
        )

    def heading(self, node: Node) -> str:
        anchor = node.attributes.get("id", "")
        name = f'<a name="{escaped(anchor)}"></a>' if anchor else ""
        return f'<p class="{node.tag}">{name}{self.inside(node)}</p>'

    def paragraph(self, node: Node) -> str:
        style = node.attributes.get("class", "text")
        return f'<p class="{style}">{self.inside(node)}</p>'

    def listing(self, node: Node) -> str:
        start = node.attributes.get("start", "")[:_MOST_DIGITS]
        first = f' start="{int(start)}"' if start.isdecimal() else ""
        items = "".join(f"<li>{self.inside(item)}</li>" for item in node.tags("li"))
        return f"<{node.tag}{first}>{items}</{node.tag}>"

    def quotation(self, node: Node) -> str:
        return self.ground("quote", self.narrower(node, "text"))

    def code_block(self, node: Node) -> str:
        """Lines of code stay lines, and wrap where they are too long."""
        lines = escaped(node.words().strip("\n")).replace("\n", "<br/>")
        return self.ground("code", f'<p class="lines">{lines}</p>')

    def callout(self, node: Node) -> str:
        """A callout: its title first, in words, whatever its colour."""
        kind = node.attributes.get("class", "")
        if kind not in CALLOUTS:
            return self.flow(node, "text")
        title = next((part for part in node.tags("p") if part.has_class("title")), None)
        if title is None:
            words = escaped(CalloutWords().title(kind))
        else:
            words = self.inside(title)
            node.children.remove(title)
        colour = GROUND_ROLES[kind].bar_colour(self._theme.palette)
        head = f'<p class="title"><span style="color:{colour}">{words}</span></p>'
        return self.ground(kind, head + self.narrower(node, "text"))

    def figure(self, node: Node) -> str:
        if node.has_class("icons"):
            return self._icons(node)
        return "".join(
            f'<p class="drawing">{self.image(part)}</p>'
            if part.tag == "img"
            else self.flow(part, "caption")
            for part in node.tags("img", "figcaption")
        )

    def table(self, node: Node) -> str:
        return lower_table(node, self._theme, self._width_px, self.flow, self.ground)

    def rule(self, _node: Node) -> str:
        colour = self._theme.palette.boundary
        return f'<hr style="background-color:{colour};color:{colour}"/>'

    def line_break(self, _node: Node) -> str:
        return "<br/>"

    def link(self, node: Node) -> str:
        """A link into the book; what points anywhere else stays as words."""
        target = parse_link(node.attributes.get("href", ""))
        if target is None:
            return self.inside(node)
        style = node.attributes.get("class", "")
        words = escaped(node.words()) if style == "cite" else self.inside(node)
        if style:
            words = f'<span class="{style}">{words}</span>'
        return f'<a href="{escaped(str(target))}">{words}</a>'

    def raised(self, node: Node) -> str:
        """Raised letters; a citation raises itself."""
        words = self.inside(node)
        return words if any(node.tags("a")) else f"<sup>{words}</sup>"

    def image(self, node: Node) -> str:
        """A picture of the pack; one from anywhere else is left out."""
        return self._image(node, self._width_px)[1]

    def _image(self, node: Node, width_px: int) -> tuple[int, str]:
        """Give the width of a picture, and the picture."""
        target = parse_link(node.attributes.get("src", ""))
        if target is None or target.kind not in PICTURED:
            return 0, ""
        size_at, percent = partial(self._size_of, target), self._theme.type.percent
        scale = scale_of(target, size_at, width_px, percent)
        size = size_at(max(1, int(width_px / scale)))
        width, height = round(size.width() * scale), round(size.height() * scale)
        address = escaped(str(PictureRequest(target, width)))
        alt = escaped(node.attributes.get("alt", ""))
        return width, (
            f'<img src="{address}" alt="{alt}" width="{width}" height="{height}"/>'
        )

    def _icons(self, node: Node) -> str:
        """Icon arrays: beside their words, or each above its words, or all stacked."""
        inner, pad = self._inner_px(), self._pad_px()
        words_px = self._theme.type.text * MIN_BESIDE_CHARACTERS // 2
        pairs = list(captioned(node))
        images = [self._image(image, inner) for image, _ in pairs]
        captions = [self.flow(caption, "in") for _, caption in pairs]
        pictures = [f'<p class="picture">{image}</p>' for _, image in images]
        both = [f"{one}{two}" for one, two in zip(pictures, captions, strict=True)]
        widest = max((width for width, _ in images), default=0)
        if not pairs:
            return ""
        if len(pairs) == 1 and captions[0] and inner - widest - 2 * pad >= words_px:
            widths = (str(widest + 2 * pad), "")
            return self.ground("figure", pictures[0], captions[0], widths=widths)
        column = self._width_px // len(pairs) - 2 * pad
        if column >= max(words_px, widest):
            widths = (f"{100 // len(pairs)}%",) * len(pairs)
            return self.ground("figure", *both, widths=widths)
        return self.ground("figure", _stacked(both))

    def _inner_px(self) -> int:
        return self._width_px - 2 * self._pad_px()

    def _pad_px(self) -> int:
        """Give the room beside words on a ground; in narrow columns, less."""
        return min(self._theme.px(PAD_PX), self._width_px // MIN_PAD_SHARE)


def _is_cite(child: Node | str) -> bool:
    """Tell whether a child is a citation, which stands close to its words."""
    if isinstance(child, str):
        return False
    return child.has_class("cite") or (child.tag == "sup" and any(child.tags("a")))


def _stacked(parts: list[str]) -> str:
    """Put pictures with their words under each other, some way apart."""
    later = (part.replace('class="picture"', 'class="later"', 1) for part in parts[1:])
    return "".join([*parts[:1], *later])


def _inline(opening: str, closing: str) -> Callable[[_Lowering, Node], str]:
    """Make the handler of a tag that only dresses the words in it."""
    return lambda lowering, node: f"{opening}{lowering.inside(node)}{closing}"


_HANDLERS: Final = MappingProxyType(
    {
        "h2": _Lowering.heading,
        "h3": _Lowering.heading,
        "h4": _Lowering.heading,
        "p": _Lowering.paragraph,
        "ul": _Lowering.listing,
        "ol": _Lowering.listing,
        "li": _inline("", " "),
        "blockquote": _Lowering.quotation,
        "pre": _Lowering.code_block,
        "hr": _Lowering.rule,
        "aside": _Lowering.callout,
        "figure": _Lowering.figure,
        "figcaption": _inline('<p class="caption">', "</p>"),
        "img": _Lowering.image,
        "table": _Lowering.table,
        "thead": _inline("", ""),
        "tbody": _inline("", ""),
        "tr": _inline("", ""),
        "th": _inline("", " "),
        "td": _inline("", " "),
        "a": _Lowering.link,
        "br": _Lowering.line_break,
        "code": _inline('<span class="code">', "</span>"),
        "em": _inline("<i>", "</i>"),
        "mark": _inline('<span class="mark">', "</span>"),
        "strong": _inline("<b>", "</b>"),
        "sub": _inline("<sub>", "</sub>"),
        "sup": _Lowering.raised,
        "span": _inline("", ""),
    }
)
"""How each tag of the vocabulary is lowered."""
