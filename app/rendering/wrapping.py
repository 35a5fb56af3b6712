"""Words broken into lines, by a measure that knows no toolkit."""

from app.rendering.shapes import Box, Letters, Measure, Point, TextBox


def wrap(words: str, width_px: float, letters: Letters, measure: Measure) -> list[str]:
    """Break words into lines no wider than `width_px`; only too long a word is cut."""
    lines: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if measure(longer, letters) <= width_px:
            line = longer
            continue
        if line:
            lines.append(line)
        *pieces, line = _pieces(word, width_px, letters, measure)
        lines += pieces
    return [*lines, line] if line else lines


def set_text(
    words: str, corner: Point, width_px: float, letters: Letters, measure: Measure
) -> TextBox:
    """Set words from a top left corner downward, in a box so wide."""
    lines = tuple(wrap(words, width_px, letters, measure))
    height = letters.line_px * len(lines)
    return TextBox(Box(corner.x, corner.y, width_px, height), lines, letters)


def set_centred(
    words: str, corner: Point, width_px: float, letters: Letters, measure: Measure
) -> TextBox:
    """Set words around the middle of a box, in lines as even as they may be."""
    text = set_text(words, corner, width_px, letters, measure)
    lines = text.lines
    even = measure(words, letters) / max(1, len(lines))
    least = longest_word([words], letters, measure)
    for share in _EVENNESS:
        narrower = min(width_px, max(least, even * share))
        tried = wrap(words, narrower, letters, measure)
        if len(tried) <= len(lines):
            lines = tuple(tried)
            break
    return text._replace(lines=lines, centred=True)


def longest_word(texts: list[str], letters: Letters, measure: Measure) -> float:
    """Give the width of the widest word of all."""
    words = [word for text in texts for word in text.split()]
    return max((measure(word, letters) for word in words), default=0.0)


_EVENNESS = (1.06, 1.15, 1.25, 1.4)
"""How much wider than an even share a line may be, tried in turn."""


def _pieces(
    word: str, width_px: float, letters: Letters, measure: Measure
) -> list[str]:
    """Cut a word that is wider than a line; at least one letter stands on each."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and measure(pieces[-1] + letter, letters) > width_px:
            pieces.append("")
        pieces[-1] += letter
    return pieces
