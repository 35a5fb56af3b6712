from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.controls.line_count import LineCount
from app.controls.lines import Hand, Marked, break_lines, wrapping
from app.rendering.fonts import font, load_fonts

WORDS = (
    "What can be done before the treatment to keep the chance of having children, AV To"
)


@pytest.fixture
def letters(qapp: QApplication) -> QFont:  # noqa: ARG001 (fonts need one)
    load_fonts(Path("none"))
    return font(17, bold=True)


def laid_out(words: str, letters: QFont, width_px: float) -> int:
    hand = Hand(letters, wrapping(Qt.LayoutDirection.LeftToRight), 1.0)
    return break_lines(Marked(words), hand, width_px).layout.lineCount()


def test_it_agrees_with_the_layout_wherever_it_is_sure(letters: QFont) -> None:
    count = LineCount(letters)
    sure = 0
    for length in range(1, len(WORDS)):
        for width in range(120, 400, 7):
            words = WORDS[:length].strip()
            lines = count.lines(words, width)
            assert lines in {0, laid_out(words, letters, width)}
            sure += bool(lines)
    assert sure > 2000


def test_a_word_too_long_for_a_line_is_left_to_the_layout(letters: QFont) -> None:
    assert LineCount(letters).lines("Immunosuppression", 60) == 0


def test_no_words_are_one_line(letters: QFont) -> None:
    assert LineCount(letters).lines("", 100) == 1
