"""The program's icon in every size and form, painted from `resources/icons/app.svg`."""

import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
DRAWING: Final = ROOT / "resources" / "icons" / "app.svg"

SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
"""Of the icon theme of a Linux desktop, in pixels."""

ICO_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS: Final = {
    b"icp4": 16,
    b"icp5": 32,
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


def png(size: int) -> bytes:
    """Paint the icon; a Qt application must be there.

    Args:
        size: Of one side, in pixels.
    """
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Put PNGs, by size, into one icon of Windows."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at, rows = len(head) + 16 * len(pictures), b""
    for size, data in pictures.items():
        side = size % 256  # 0 stands for 256
        rows += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return head + rows + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Put PNGs, by kind, into one icon of macOS."""
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
    (folder / "anteroom.ico").write_bytes(ico({size: png(size) for size in ICO_SIZES}))
    kinds = {kind: png(size) for kind, size in ICNS_KINDS.items()}
    (folder / "anteroom.icns").write_bytes(icns(kinds))
    application.quit()


def of_system(work: Path) -> str | None:
    """Give the icon that a program's file bears here; on Linux it bears none."""
    folder = work / "icons"
    words = [sys.executable, "-m", "installers.icons", str(folder)]
    subprocess.run(words, check=True, cwd=ROOT)
    names = {"win32": "anteroom.ico", "darwin": "anteroom.icns"}
    return str(folder / names[sys.platform]) if sys.platform in names else None


if __name__ == "__main__":
    make(Path(sys.argv[1]))
