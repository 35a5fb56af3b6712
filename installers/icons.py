"""The program's icon in every size and form, painted from `resources/icons/app.svg`."""

import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

ROOT: Final = Path(__file__).resolve().parent.parent
DRAWING: Final = ROOT / "resources" / "icons" / "app.svg"

SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
"""Of the icon theme of a Linux desktop, in pixels."""

ICO_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
GROUP: Final = "anteroom.group"
_GROUP_ICON: Final = 14
"""The kind of resource, as Windows numbers them."""

ICNS_RAW: Final = {b"ic04": 16, b"ic05": 32}
"""The kinds that hold plain pixels: of PNGs this small the Finder makes garbage."""

ICNS_KINDS: Final = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""The kinds that hold a PNG, with its size in pixels."""

SHORTEST_RUN, LONGEST_RUN = 3, 130
"""Of equal bytes, as `packed` counts them."""


def png(size: int) -> bytes:
    """Paint the icon; a Qt application must be there.

    Args:
        size: Of one side, in pixels.
    """
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImageWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(_painted(size))
    return bytes(buffer.data().data())


def argb(size: int) -> bytes:
    """Paint the icon as an icon of macOS holds plain pixels.

    Args:
        size: Of one side, in pixels.
    """
    from PySide6.QtGui import QImage

    plain = _painted(size).convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = bytes(plain.constBits())
    return b"ARGB" + b"".join(packed(pixels[at::4]) for at in (3, 0, 1, 2))


def packed(data: bytes) -> bytes:
    """Pack bytes as `.icns` does: runs of one byte, and what stands between them."""
    found, plain, at = b"", b"", 0
    while at < len(data):
        run = 1
        while run < LONGEST_RUN and data[at + run : at + run + 1] == data[at : at + 1]:
            run += 1
        if run >= SHORTEST_RUN:
            found += _plain(plain) + bytes((0x80 + run - SHORTEST_RUN, data[at]))
            plain, at = b"", at + run
        else:
            plain, at = plain + data[at : at + 1], at + 1
    return found + _plain(plain)


def _plain(data: bytes) -> bytes:
    parts = [data[at : at + 128] for at in range(0, len(data), 128)]
    return b"".join(bytes((len(part) - 1,)) + part for part in parts)


def _painted(size: int) -> "QImage":
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def ico(pictures: dict[int, bytes]) -> bytes:
    """Put PNGs, by size, into one icon of Windows."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at, rows = len(head) + 16 * len(pictures), b""
    for size, data in pictures.items():
        side = size % 256  # 0 stands for 256
        rows += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + rows + b"".join(pictures.values())


def group(pictures: dict[int, bytes]) -> bytes:
    """Give what names the PNGs, by size, of a program's file as one icon of Windows.

    They are in the file already, numbered from 1.
    """
    found = struct.pack("<HHH", 0, 1, len(pictures))
    for number, (size, data) in enumerate(pictures.items(), 1):
        side = size % 256  # 0 stands for 256
        found += struct.pack("<BBBBHHIH", side, side, 0, 0, 1, 32, len(data), number)
    return found


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Put pictures, by kind, into one icon of macOS."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(data)) + data
        for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def make(folder: Path) -> None:
    """Paint all of them into a folder: `512.png` and the like, `.ico` and `.icns`."""
    from PySide6.QtGui import QGuiApplication

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        (folder / f"{size}.png").write_bytes(png(size))
    windows = {size: png(size) for size in ICO_SIZES}
    (folder / "anteroom.ico").write_bytes(ico(windows))
    (folder / GROUP).write_bytes(group(windows))
    small = {kind: argb(size) for kind, size in ICNS_RAW.items()}
    large = {kind: png(size) for kind, size in ICNS_KINDS.items()}
    (folder / "anteroom.icns").write_bytes(icns(small | large))
    application.quit()


def of_system(work: Path) -> str | None:
    """Give the icon that a program's file bears here; on Linux it bears none."""
    folder = work / "icons"
    words = [sys.executable, "-m", "installers.icons", str(folder)]
    subprocess.run(words, check=True, cwd=ROOT)
    names = {"win32": "anteroom.ico", "darwin": "anteroom.icns"}
    return str(folder / names[sys.platform]) if sys.platform in names else None


def window_icon(work: Path) -> str:
    """Give the resource by which Qt finds the icon of its windows on Windows.

    It is told as PyInstaller takes it; `of_system` must have painted.
    """
    return f"{work / 'icons' / GROUP},{_GROUP_ICON},IDI_ICON1"


if __name__ == "__main__":
    make(Path(sys.argv[1]))
