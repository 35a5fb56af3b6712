"""Contrast: of two colours, and of what is painted in a picture."""

from collections import Counter
from functools import cache

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage

TEXT, LARGE, EDGE = 7.0, 4.5, 3.0
"""Least contrasts. Source: WCAG 2.2, 1.4.6 for text, 1.4.11 for edges and rings."""

SOLID = 3
"""So many px of a colour are ink; fewer may be the soft edge of a letter."""


@cache
def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as the standard has it."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (red, green, blue)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@cache
def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours(image: QImage, box: QRect) -> Counter[str]:
    """Count the colours in a part of a picture, in its own px."""
    part = image.copy(box & image.rect()).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(part.constBits()).cast("B").cast("I")
    return Counter(
        {
            f"#{pixel & 0xFFFFFF:06x}": count
            for pixel, count in Counter(pixels.tolist()).items()
        }
    )


def painted(image: QImage, box: QRectF | QRect) -> float:
    """Give the contrast of the words, or of the icon, in a part of a picture.

    Args:
        image: The picture.
        box: Tightly around the words; in px at the picture's scale of 1.
    """
    ratio = image.devicePixelRatio()
    tight = QRectF(box)
    scaled = QRectF(tight.topLeft() * ratio, tight.size() * ratio).toAlignedRect()
    found = colours(image, scaled)
    if not found:
        return 0.0
    ground = found.most_common(1)[0][0]
    inks = [ink for ink, count in found.items() if count >= SOLID]
    return max((contrast(ink, ground) for ink in inks), default=0.0)


def at(image: QImage, place: QPoint) -> str:
    """Give the colour of one px, at the picture's scale of 1."""
    ratio = image.devicePixelRatio()
    return QColor(image.pixelColor(place * ratio)).name()
