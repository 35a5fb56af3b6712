"""Photos of a pack, decoded with care: a small file may claim to be any size."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

ALLOCATION_MIB: Final = 32
"""Largest decoded photo; Qt's own limit, 256 MiB, is more than a small desk can spare."""

MAX_PHOTO_SIDE: Final = 8_000

_BYTES_PER_PIXEL = 4
_FORMATS: Final = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF8", b"gif"),
    (b"RIFF", b"webp"),
)
"""First bytes of the photos we read; what a file calls itself is not asked."""


def photo_size(data: bytes) -> QSize:
    """Give width and height in px; an empty size for what may not be decoded."""
    opened = _Opened(data)
    return opened.size()


def photo(data: bytes, width_px: int) -> QImage:
    """Decode a photo at most so wide; a null image for what may not be decoded."""
    opened = _Opened(data)
    size = opened.size()
    if size.isEmpty():
        return QImage()
    QImageReader.setAllocationLimit(ALLOCATION_MIB)
    if width_px < size.width():
        height = max(1, round(size.height() * width_px / size.width()))
        opened.reader.setScaledSize(QSize(width_px, height))
    return opened.reader.read()


class _Opened:
    """A reader together with the bytes it reads: Qt does not keep them alive."""

    def __init__(self, data: bytes) -> None:
        names = (name for magic, name in _FORMATS if data.startswith(magic))
        self._name = next(names, b"")
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.reader = QImageReader(self._buffer, QByteArray(self._name))
        self.reader.setDecideFormatFromContent(False)
        self.reader.setAutoDetectImageFormat(False)

    def size(self) -> QSize:
        """Give the size, or an empty one for a format or size we do not take."""
        size = self.reader.size() if self._name else QSize()
        longest = max(size.width(), size.height())
        weight = size.width() * size.height() * _BYTES_PER_PIXEL
        is_allowed = longest <= MAX_PHOTO_SIDE and weight <= ALLOCATION_MIB << 20
        return size if is_allowed and not size.isEmpty() else QSize()
