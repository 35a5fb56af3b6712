"""Photos are decoded with care."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter

from app.rendering.photos import photo, photo_size


def a_photo(width: int = 40, height: int = 20, name: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(name.encode())).write(image)
    return bytes(kept.data())


def a_bomb(width: int, height: int) -> bytes:
    """Give a small PNG that claims to be huge."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", b"x"), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize("name", ["PNG", "JPG"])
def test_a_photo_is_read_at_its_size(name: str) -> None:
    data = a_photo(name=name)
    assert photo_size(data) == QSize(40, 20)
    assert photo(data, 400).size() == QSize(40, 20)


def test_a_large_photo_is_made_smaller() -> None:
    assert photo(a_photo(), 10).size() == QSize(10, 5)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain words",
        b"BM" + b"\0" * 60,
        b"RIFF\0\0\0\0WAVE",
        b"\x89PNG\r\n\x1a\n",
        a_bomb(60_000, 10),
        a_bomb(7_000, 7_000),
    ],
    ids=["empty", "words", "bmp", "sound", "head", "wide", "large"],
)
def test_what_may_not_be_decoded_is_nothing(data: bytes) -> None:
    assert photo_size(data).isEmpty()
    assert photo(data, 100).isNull()


def test_the_first_bytes_decide_not_the_rest() -> None:
    data = a_photo(name="JPG")
    assert photo_size(b"\x89PNG\r\n\x1a\n" + data).isEmpty()
