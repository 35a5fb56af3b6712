"""SVG from a pack, judged and recoloured before QtSvg sees it.

A pack may come from anyone, and QtSvg would open the files that a drawing names.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from app.style.tokens import DrawingPalette

MAX_SVG_BYTES: Final = 512 * 1024
MAX_TAGS: Final = 20_000
MAX_TAG_DEPTH: Final = 64
MAX_SIDE: Final = 10_000
"""Of a viewBox, in its own units."""

MAX_STRETCH: Final = 8
"""The long side against the short one."""


class Drawing(NamedTuple):
    """An SVG that may be drawn."""

    width: float
    height: float
    """Of its viewBox, or of the size it gives itself."""
    text: str
    """Without declaration, comments and style sheets."""
    css: str
    """Rules of its own, for classes that are no roles of ours; mostly empty."""


def judged(data: bytes) -> Drawing | None:
    """Read an SVG, or give None where it is none or may not be drawn.

    Refused are: a DOCTYPE and its entities, scripts, animation, pictures and copies
    inside the picture, whatever points outside, and silly sizes.
    """
    try:
        text = data.decode("utf-8-sig") if len(data) <= MAX_SVG_BYTES else ""
        text = _DECLARATION.sub("", text.strip(), count=1)
        size = _Judge().size(text)
        text = _COMMENT.sub("", text)
        css = _own_rules(text)
    except (UnicodeDecodeError, ExpatError, _RefusedError):
        return None
    return Drawing(*size, _STYLE.sub("", text), css)


def recoloured(drawing: Drawing, palette: DrawingPalette) -> bytes:
    """Dress a drawing in a theme: its classes take the colours of these roles."""
    style = f"<style>{drawing.css}{_css(palette)}</style>"
    return _ROOT.sub(lambda root: root[0] + style, drawing.text, count=1).encode()


class _RefusedError(Exception):
    """The drawing holds what no drawing needs."""


class _Judge:
    """Walks through a drawing once; raises at the first thing that may not be."""

    def __init__(self) -> None:
        self._size = (0.0, 0.0)
        self._tags = 0
        self._depth = 0

    def size(self, text: str) -> tuple[float, float]:
        """Give width and height.

        Raises:
            ExpatError: It is not well-formed.
            _RefusedError: It is no drawing, or not a harmless one.
        """
        parser = ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartCdataSectionHandler = self._refuse
        parser.ProcessingInstructionHandler = self._refuse
        parser.Parse(text, True)  # noqa: FBT003 (expat takes it by place only)
        return self._size

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._tags += 1
        self._depth += 1
        name = tag.rpartition(":")[2].lower()
        if self._tags == 1:
            self._size = _size(name, attributes)
        if self._tags > MAX_TAGS or self._depth > MAX_TAG_DEPTH or name in _REFUSED:
            raise _RefusedError
        for attribute, value in attributes.items():
            local = attribute.rpartition(":")[2].lower()
            is_outside = local in _POINTING and not value.strip().startswith("#")
            if is_outside or local.startswith("on") or _FOREIGN.search(value):
                raise _RefusedError

    def _end(self, _tag: str) -> None:
        self._depth -= 1

    def _refuse(self, *_details: object) -> None:
        raise _RefusedError


def _size(name: str, attributes: dict[str, str]) -> tuple[float, float]:
    """Read the root's viewBox, else its width and height."""
    box = attributes.get("viewBox", "").replace(",", " ").split()
    sides = box[2:] or [
        attributes.get(side, "").removesuffix("px") for side in ("width", "height")
    ]
    try:
        width, height = (float(side) for side in sides)
    except ValueError:
        raise _RefusedError from None
    is_sane = min(width, height) >= 1 and max(width, height) <= MAX_SIDE
    if (
        name != "svg"
        or not is_sane
        or max(width, height) > MAX_STRETCH * min(width, height)
    ):
        raise _RefusedError
    return width, height


def _own_rules(text: str) -> str:
    """Give the style sheets of a drawing that has classes beside the roles of ours.

    Raises:
        _RefusedError: They point somewhere.
    """
    css = "".join(sheet[1] or "" for sheet in _STYLE.finditer(text))
    if _FOREIGN.search(css):
        raise _RefusedError
    return css if set(_CLASS.findall(css)) - _ROLES else ""


@lru_cache(maxsize=8)
def _css(palette: DrawingPalette) -> str:
    pen = "stroke-linecap:round;stroke-linejoin:round"
    fills = "".join(
        f".{role.replace('_', '-')}{{fill:{colour}}}"
        for role, colour in palette._asdict().items()
    )
    return (
        f"{fills}.none{{fill:none}}"
        f".line{{stroke:{palette.ink};stroke-width:2;{pen}}}"
        f".thick{{stroke:{palette.ink};stroke-width:4;{pen}}}"
        f".feature{{fill:none;stroke:{palette.feature};stroke-width:2;{pen}}}"
    )


_ROLES = {role.replace("_", "-") for role in DrawingPalette._fields} | {
    "line",
    "thick",
    "none",
}
_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")

_REFUSED = frozenset(
    [
        "script",
        "image",
        "use",
        "foreignobject",
        "iframe",
        "animate",
        "animatecolor",
        "animatemotion",
        "animatetransform",
        "set",
        "video",
        "audio",
        "handler",
        "listener",
        "feimage",
    ]
)
_POINTING = frozenset({"href", "src", "base"})
_FOREIGN = re.compile(r"url\s*\(\s*['\"]?\s*(?!#)[^\s'\"]|@import|\\", re.IGNORECASE)
_DECLARATION = re.compile(r"<\?xml\s[^>]*\?>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STYLE = re.compile(r"<style\b[^>]*?(?:/>|>(.*?)</style\s*>)", re.DOTALL)
_ROOT = re.compile(r"<svg\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
