"""What an SVG may hold: what the reader can draw, and nothing that reaches outside."""

import re
from typing import Final
from xml.parsers import expat

MAX_DRAWING_BYTES: Final = 2_000_000
MAX_DEPTH: Final = 100
"""Elements inside elements; a drawing needs a dozen."""

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_ELEMENTS: Final = frozenset(
    {
        *("svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline"),
        *("polygon", "style", "title", "desc", "metadata", "stop"),
        *("linearGradient", "radialGradient"),
    }
)
"""SVG Tiny without text, pictures and anything that moves."""
_OUTSIDE: Final = re.compile(
    r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:", re.IGNORECASE
)
_FOUR: Final = re.compile(r"\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+[\d.]+[\s,]+[\d.]+\s*")


def fault_of(data: bytes) -> str:
    """Tell what is wrong with a drawing, as words that end a sentence; empty if fine."""
    if len(data) > MAX_DRAWING_BYTES:
        return f"it has more than {MAX_DRAWING_BYTES // 1_000_000} million bytes"
    check = _Check()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = check.start
    parser.EndElementHandler = check.end
    parser.CharacterDataHandler = check.text
    parser.StartDoctypeDeclHandler = check.doctype
    parser.ProcessingInstructionHandler = check.instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003 (expat knows it by place alone)
    except _FaultError as fault:
        return str(fault)
    except expat.ExpatError as error:
        return f"it is no well-formed XML ({expat.ErrorString(error.code)})"
    return ""


class _FaultError(Exception):
    """The first thing that is wrong; it ends the parsing."""


class _Check:
    def __init__(self) -> None:
        self.open: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self.open:
            _check_root(namespace, tag, attributes)
        self.open.append(tag)
        if len(self.open) > MAX_DEPTH:
            raise _FaultError("its elements are nested too deeply")
        if namespace == _NAMESPACE and tag not in _ELEMENTS:
            raise _FaultError(f"it holds <{tag}>, which the reader does not draw")
        if namespace != _NAMESPACE and "metadata" not in self.open:
            raise _FaultError(f"it holds <{tag}>, which is no SVG")
        for attribute, value in attributes.items():
            _check_attribute(attribute.rpartition(" ")[2], value)

    def end(self, name: str) -> None:
        del name
        self.open.pop()

    def text(self, text: str) -> None:
        if self.open[-1] == "style" and _OUTSIDE.search(text):
            raise _FaultError("its style reaches outside the file")

    def doctype(self, name: str, *rest: object) -> None:
        del name, rest
        raise _FaultError("it has a DOCTYPE, which may hold anything")

    def instruction(self, target: str, data: str) -> None:
        del data
        raise _FaultError(f"it holds an instruction <?{target}>")


def _check_root(namespace: str, tag: str, attributes: dict[str, str]) -> None:
    if (namespace, tag) != (_NAMESPACE, "svg"):
        raise _FaultError("it is no SVG")
    if not _FOUR.fullmatch(attributes.get("viewBox", "")):
        raise _FaultError("it has no viewBox of four figures")


def _check_attribute(name: str, value: str) -> None:
    if name.lower().startswith("on"):
        raise _FaultError(f'it holds a script in "{name}"')
    if name == "href" and not value.startswith("#"):
        raise _FaultError("it links to something outside the file")
    if _OUTSIDE.search(value):
        raise _FaultError(f'"{name}" reaches outside the file')


def shape_of(data: bytes) -> tuple[float, float]:
    """Give width and height of a sound drawing's viewBox; zeros if it has no area."""
    found = _VIEW_BOX.search(data.decode("utf-8", "replace"))
    width, height = (float(side) for side in found.groups()) if found else (0.0, 0.0)
    return (width, height) if width > 0 and height > 0 else (0.0, 0.0)


_SIDE = r"([+-]?[\d.]+(?:[eE][+-]?\d+)?)"
_VIEW_BOX = re.compile(rf"viewBox\s*=\s*[\"']\s*\S+[\s,]+\S+[\s,]+{_SIDE}[\s,]+{_SIDE}")
