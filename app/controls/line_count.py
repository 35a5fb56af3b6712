"""Line count: how many lines words take, told quickly for thousands of titles."""

from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

UNSURE: Final = 0.015
"""So much of the width may be wrong: letters are measured one by one, unkerned."""


class _Widths(dict[str, float]):
    """The width of each letter in px, measured when it first occurs."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width


class LineCount:
    """Counts lines in one font: 4 us for a title, where laying it out takes 40."""

    def __init__(self, font: QFont) -> None:
        self._widths = _Widths(font)
        self._space_px = self._widths[" "]

    def lines(self, words: str, width_px: float) -> int:
        """Tell how many lines `words` take in this width; 0 where it is too close."""
        widths = [sum(map(self._widths.__getitem__, word)) for word in words.split()]
        fewest = self._count(widths, width_px * (1 + UNSURE))
        most = self._count(widths, width_px * (1 - UNSURE))
        is_broken = any(width > width_px * (1 - UNSURE) for width in widths)
        return fewest if fewest == most and not is_broken else 0

    def _count(self, widths: list[float], width_px: float) -> int:
        lines, at = 1, 0.0
        for width in widths:
            if at and at + width > width_px:
                lines, at = lines + 1, 0.0
            at += width + self._space_px
        return lines
