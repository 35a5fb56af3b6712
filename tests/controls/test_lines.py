import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.controls.lines import (
    Hand,
    Marked,
    break_lines,
    letters,
    lines_px,
    marked,
    widest_word,
    wrapping,
)
from app.rendering.markup import Node, read_markup
from app.style.themes import DAY

LTR = Qt.LayoutDirection.LeftToRight


def a_hand(size: str = "text") -> Hand:
    return Hand(letters(DAY, size), wrapping(LTR), DAY.leading(size), DAY.palette.mark)


def test_words_break_to_the_width(qapp: QApplication) -> None:  # noqa: ARG001
    one = break_lines(Marked("Too few white cells"), a_hand(), 1000)
    two = break_lines(Marked("Too few white cells"), a_hand(), 100)
    assert one.layout.lineCount() == 1
    assert two.layout.lineCount() > 1
    assert two.height_px == two.layout.lineCount() * one.height_px


def test_a_word_longer_than_the_line_breaks(qapp: QApplication) -> None:  # noqa: ARG001
    lines = break_lines(Marked("immunoglobulins"), a_hand(), 60)
    assert lines.layout.lineCount() > 1


def test_a_line_feed_begins_a_line(qapp: QApplication) -> None:  # noqa: ARG001
    assert break_lines(Marked("one\ntwo"), a_hand(), 500).layout.lineCount() == 2


def test_no_words_need_no_room(qapp: QApplication) -> None:  # noqa: ARG001
    assert break_lines(Marked(""), a_hand(), 500).height_px == 0


def test_words_that_are_left_end_in_an_ellipsis(qapp: QApplication) -> None:  # noqa: ARG001
    text = Marked("one two three four five six seven eight nine ten " * 4)
    lines = break_lines(text, a_hand(), 160, most=2)
    assert lines.layout.lineCount() == 2
    assert lines.layout.text().endswith(" …"), "after a whole word"
    assert break_lines(Marked("one"), a_hand(), 160, most=2).layout.text() == "one"


def test_the_longest_word_needs_its_room(qapp: QApplication) -> None:  # noqa: ARG001
    bold = letters(DAY, "text", bold=True)
    alone = widest_word("immunoglobulins", bold)
    assert widest_word("a few immunoglobulins of it", bold) == alone
    assert widest_word("long-lasting", bold) < alone
    assert widest_word("", bold) <= 1


def test_headings_stand_closer_and_bold() -> None:
    assert DAY.leading("h2") < DAY.leading("text")
    assert letters(DAY, "h2").bold()
    assert not letters(DAY, "ui").bold()
    assert letters(DAY, "ui", bold=True).bold()


def test_with_more_space_letters_and_words_stand_apart() -> None:
    spaced = letters(DAY._replace(is_spaced=True), "text")
    assert spaced.letterSpacing() == pytest.approx(0.12 * 20, abs=0.02)
    assert spaced.wordSpacing() == pytest.approx(0.16 * 20, abs=0.02)
    assert letters(DAY, "text").letterSpacing() == 0


def test_marks_of_inline_words_are_found() -> None:
    told = marked("A <strong>bold <mark>word</mark></strong> &amp; one more")
    assert told == Marked("A bold word & one more", ((7, 4),), ((2, 9),))


def test_marked_words_are_painted_on_their_ground(qapp: QApplication) -> None:  # noqa: ARG001
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    told = Marked("some word", ((0, 9),), ((0, 4),))
    break_lines(told, a_hand(), 200).paint(painter, 0, 0, "#000000")
    painter.end()
    colours = {image.pixelColor(x, 8).name().upper() for x in range(60)}
    assert DAY.palette.mark in colours


@pytest.mark.parametrize(
    "inline",
    [
        "",
        "plain words",
        "a <mark>b</mark> c <mark>d</mark>",
        "<mark>5 &lt; 6 &amp; 7 &gt; 6</mark> &amp;",
        "&lt;mark&gt;",
        "a <strong>b <mark>c</mark></strong>",
        "<mark>a <em>b</em></mark>",
        "say &quot;x&quot; &#233;",
        "a &amp;lt; b",
        '<a href="term:x">y</a> <mark>z</mark>',
    ],
)
def test_marks_are_read_as_by_the_parser(inline: str) -> None:
    words: list[str] = []
    starts: list[tuple[int, int]] = []

    def read(node: Node) -> None:
        start = sum(map(len, words))
        for child in node.children:
            if isinstance(child, str):
                words.append(child)
            else:
                read(child)
        if node.tag == "mark":
            starts.append((start, sum(map(len, words)) - start))

    read(read_markup(inline))
    told = marked(inline)
    assert (told.words, told.marks) == ("".join(words), tuple(starts))


def test_lines_are_as_tall_counted_as_laid_out(
    qapp: QApplication,  # noqa: ARG001
) -> None:
    hand = Hand(letters(DAY, "small"), wrapping(LTR), 1.3)
    for number in range(1, 8):
        lines = break_lines(Marked("\n".join("x" * number)), hand, 200)
        assert lines.height_px == lines_px(number, hand.letters, 1.3)
