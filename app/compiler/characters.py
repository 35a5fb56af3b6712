"""Which characters the reader's fonts can show: read from the fonts themselves."""

import struct
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from app import paths
from app.compiler.drafts import Draft
from app.compiler.problems import Problem, problem

FONTS: Final = (
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
)
"""Package and file: the text face and the one that helps out."""

_SEGMENTS: Final = 4
_GROUPS: Final = 12
"""The two formats of a character map that fonts of our time have."""
_ALWAYS: Final = frozenset(" \n\t\u00a0\u00ad\u200b\ufeff")
"""Blanks and marks without a shape."""


def unknown_characters(draft: Draft) -> list[Problem]:
    """Tell every character that no font has, each once, where it first stands."""
    text = draft.body
    if text.isascii():
        return []
    strange = set(text) - covered()
    told: list[Problem] = []
    for character in sorted(strange, key=text.index):
        name = unicodedata.name(character, "no name").lower()
        what = f'no font has "{character}" (U+{ord(character):04X}, {name})'
        spot = draft.spot(text.index(character))
        told.append(problem("unknown-character", spot, what, "Use another one."))
    return told


@cache
def covered() -> frozenset[str]:
    """Give every character that one of the fonts has."""
    known: set[str] = set(_ALWAYS)
    for package, name in FONTS:
        known |= characters_of(font(package, name, paths.resources() / "fonts"))
    return frozenset(known)


def font(package: str, name: str, folder: Path) -> bytes:
    """Read a font: from the folder where a bundle keeps its own, else from a package."""
    bundled = folder / name
    source = bundled if bundled.is_file() else files(package) / "files" / name
    return source.read_bytes()


def characters_of(font: bytes) -> set[str]:
    """Read the character map of a TrueType font (tables of format 4 and 12)."""
    cmap = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    known: set[str] = set()
    for record in range(count):
        (at,) = struct.unpack_from(">I", cmap, 4 + 8 * record + 4)
        (kind,) = struct.unpack_from(">H", cmap, at)
        if kind == _SEGMENTS:
            known |= _format_4(cmap, at)
        elif kind == _GROUPS:
            known |= _format_12(cmap, at)
    return known


def _table(font: bytes, tag: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", font, 4)
    for record in range(count):
        name, _, at, size = struct.unpack_from(">4sIII", font, 12 + 16 * record)
        if name == tag:
            return font[at : at + size]
    return b"\0" * 4


def _format_4(cmap: bytes, at: int) -> set[str]:
    """Read segments of the first 65,536 characters; a glyph of 0 is none."""
    (doubled,) = struct.unpack_from(">H", cmap, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", cmap, at + 14)
    starts = struct.unpack_from(f">{count}H", cmap, at + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", cmap, at + 16 + 2 * doubled)
    offsets_at = at + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", cmap, offsets_at)
    known: set[str] = set()
    for segment in range(count):
        for code in range(starts[segment], min(ends[segment], 0xFFFE) + 1):
            glyph = code
            if offsets[segment]:
                place = offsets_at + 2 * segment + offsets[segment]
                place += 2 * (code - starts[segment])
                (glyph,) = struct.unpack_from(">H", cmap, place)
            if glyph and (glyph + deltas[segment]) % 0x10000:
                known.add(chr(code))
    return known


def _format_12(cmap: bytes, at: int) -> set[str]:
    """Read groups of characters anywhere in Unicode."""
    (count,) = struct.unpack_from(">I", cmap, at + 12)
    known: set[str] = set()
    for group in range(count):
        first, last, _ = struct.unpack_from(">III", cmap, at + 16 + 12 * group)
        known.update(chr(code) for code in range(first, last + 1))
    return known
