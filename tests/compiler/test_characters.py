import struct
from pathlib import Path

from app.compiler.characters import (
    FONTS,
    characters_of,
    covered,
    font,
    unknown_characters,
)
from app.compiler.drafts import Draft


def test_the_fonts_of_the_reader_are_read() -> None:
    known = covered()

    assert {"a", "é", "β", "Ж", "ŵ", "\u2011", "…", "“"} <= known
    assert "☃" not in known
    assert "漢" not in known


def test_a_character_is_told_once_where_it_first_stands() -> None:
    draft = Draft("a.md", "ok é\n☃ and ☃\n漢", 10)

    assert [(each.line, each.message) for each in unknown_characters(draft)] == [
        (11, 'no font has "☃" (U+2603, snowman)'),
        (12, 'no font has "漢" (U+6F22, cjk unified ideograph-6f22)'),
    ]
    assert unknown_characters(Draft("a.md", "plain")) == []


def test_a_bundle_has_its_fonts_in_a_folder(tmp_path: Path) -> None:
    package, name = FONTS[0]
    from_package = font(package, name, tmp_path)

    (tmp_path / name).write_bytes(b"bundled")

    assert from_package.startswith(b"\0\1\0\0")
    assert font(package, name, tmp_path) == b"bundled"


def test_a_font_without_a_map_shows_nothing() -> None:
    head = struct.pack(">IHHHH", 0x00010000, 0, 0, 0, 0)

    assert characters_of(head) == set()


def test_maps_of_both_formats_are_read() -> None:
    four = struct.pack(
        ">7H 2H H 2H 2H 2H H",
        4,
        0,
        0,
        4,
        0,
        0,
        0,
        67,
        0xFFFF,
        0,
        65,
        0xFFFF,
        0,
        1,
        4,
        0,
        5,
    )
    four += struct.pack(">2H", 0, 7)
    twelve = struct.pack(">HHIII", 12, 0, 28, 0, 1) + struct.pack(
        ">III", 0x1F600, 0x1F601, 1
    )
    other = struct.pack(">H", 6)
    at = 4 + 3 * 8
    records = b"".join(
        struct.pack(">HHI", 0, 3, offset)
        for offset in (at, at + len(four), at + len(four) + len(twelve))
    )
    cmap = struct.pack(">HH", 0, 3) + records + four + twelve + other
    font = struct.pack(">IHHHH", 0x00010000, 2, 0, 0, 0)
    font += struct.pack(">4sIII", b"name", 0, 44, 0)
    font += struct.pack(">4sIII", b"cmap", 0, 44, len(cmap)) + cmap

    assert characters_of(font) == {"A", "C", "\U0001f600", "\U0001f601"}
