import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.controls.page_view import PageView
from app.controls.reading_line import line_beyond, line_of, line_under
from app.controls.words import Words
from app.paths import resources
from app.rendering.page import Page, Setting, topic_page
from app.style.themes import DAY
from tests.builders import a_book, a_topic
from tests.parts import Easel, framed, settle, theme_it

LONG = (
    "Your own cells come back by a drip, like a blood transfusion, and take days. " * 3
)


def a_page(width_px: int) -> Page:
    folder = resources() / "styles"
    return topic_page(a_topic(), Setting(DAY, folder, (), (), a_book(), width_px))


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = PageView(Easel().image)
    framed(qtbot, view, 700, 500)
    theme_it(view, DAY)
    view.show_page(a_page(view.column_px()))
    settle()
    return view


def lines_below(view: PageView, count: int) -> list[QRect]:
    """Walk down line by line from the top, as the arrow key does."""
    lines = [line_beyond(view, QRect(0, -40, 10, 30), +1)]
    while len(lines) < count:
        lines.append(line_beyond(view, lines[-1], +1))
    return lines


def test_lines_of_a_page_follow_each_other_to_its_end(view: PageView) -> None:
    lines = lines_below(view, 12)
    assert [line.top() for line in lines] == sorted({line.top() for line in lines})
    assert all(line.height() < 60 for line in lines)
    while not (line := line_beyond(view, lines[-1], +1)).isNull():
        lines.append(line)
    assert lines[-1].bottom() > view.viewport().height()
    back = [lines[-1]]
    while not (line := line_beyond(view, back[-1], -1)).isNull():
        back.append(line)
    assert back[::-1] == lines


def test_every_point_of_a_line_means_that_line(view: PageView) -> None:
    for line in lines_below(view, 6):
        for y in range(line.top() + 4, line.bottom() - 4, 3):
            assert line_of(view, QPoint(200, y)).top() == line.top()


def test_the_line_holds_the_words_and_cuts_none(view: PageView) -> None:
    image = view.viewport().grab().toImage()
    for line in lines_below(view, 6):
        ink = [
            y
            for y in range(line.top(), line.bottom() + 1)
            if any(image.pixelColor(x, y).lightness() < 110 for x in range(40, 560, 2))
        ]
        assert len(ink) >= 10, "there are words"
        assert line.top() not in ink
        assert line.bottom() not in ink


def test_scrolled_lines_are_found_where_they_are_seen(view: PageView) -> None:
    before = lines_below(view, 4)[-1]
    view.verticalScrollBar().setValue(10)
    at = QPoint(200, before.center().y() - 10)
    assert line_of(view, at).top() == before.top() - 10
    on_screen = view.viewport().mapTo(view.window(), at)
    assert line_under(view.window(), on_screen).height() == before.height()


def test_far_from_words_there_is_no_line(view: PageView) -> None:
    view.document().setHtml("<p>One</p>")
    assert line_of(view, QPoint(200, 300)).isNull()


def test_lines_of_plain_words_are_found_too(qtbot: QtBot) -> None:
    card = QWidget()
    words, column = Words("text"), QVBoxLayout(card)
    column.addWidget(words)
    column.addStretch(1)
    words.show_words(LONG)
    theme_it(words, DAY)
    frame = framed(qtbot, card, 400, 400)
    first = line_under(frame, words.mapTo(frame, QPoint(20, 5)))
    second = line_under(frame, words.mapTo(frame, QPoint(20, 35)))
    assert first.height() == 30
    assert second.top() == first.bottom() + 1
    assert line_under(frame, QPoint(200, 390)).isNull()


def test_where_nothing_is_there_is_no_line(qtbot: QtBot) -> None:
    frame = framed(qtbot, QWidget(), 300, 300)
    assert line_under(frame, QPoint(900, 900)).isNull()
    assert line_under(frame, QPoint(100, 100)).isNull()
