import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app.controls.landmarks import Span
from app.controls.place import (
    TextPlace,
    block_with,
    bring_into_view,
    bring_to_top,
    go_down,
    in_sight,
    lay_out,
    place_at_top,
    rects_in_view,
    return_to,
)


@pytest.fixture
def edit(qtbot: QtBot) -> QTextBrowser:
    edit = QTextBrowser()
    qtbot.addWidget(edit)
    edit.resize(300, 200)
    edit.setHtml(text(40))
    edit.show()
    lay_out(edit)
    return edit


def text(paragraphs: int, words: str = "Paragraph {n} has a few words. ") -> str:
    return "".join(f"<p>{words.format(n=n) * 3}</p>" for n in range(paragraphs))


def at_top(edit: QTextBrowser) -> str:
    return edit.cursorForPosition(QPoint(1, 1)).block().text()


def test_the_top_is_a_place_of_its_own(edit: QTextBrowser) -> None:
    assert place_at_top(edit) == TextPlace()
    edit.verticalScrollBar().setValue(500)
    return_to(edit, TextPlace())
    assert edit.verticalScrollBar().value() == 0


def test_what_is_somewhere_in_sight_can_be_brought_to_the_top(
    edit: QTextBrowser,
) -> None:
    edit.verticalScrollBar().setValue(300)
    below = QPoint(1, 120)
    line = edit.cursorRect(edit.cursorForPosition(below))
    corner = edit.viewport().mapToGlobal(line.topLeft())
    bring_to_top(edit, QRect(corner, line.size()))
    assert edit.verticalScrollBar().value() == 300 + line.top()


@pytest.mark.parametrize("share", [0.001, 0.2, 0.6, 0.97])
def test_a_place_is_found_again_to_the_pixel(edit: QTextBrowser, share: float) -> None:
    value = round(edit.verticalScrollBar().maximum() * share)
    edit.verticalScrollBar().setValue(value)
    place = place_at_top(edit)
    edit.verticalScrollBar().setValue(0)
    return_to(edit, place)
    assert edit.verticalScrollBar().value() == pytest.approx(value, abs=1)


def test_a_place_is_found_by_its_words_in_a_text_made_anew(edit: QTextBrowser) -> None:
    edit.verticalScrollBar().setValue(900)
    place, before = place_at_top(edit), at_top(edit)
    edit.setHtml("<p>First.</p><p>Second.</p>" + text(40))
    return_to(edit, place)
    assert at_top(edit) == before


def test_the_nearest_of_equal_paragraphs_is_taken(edit: QTextBrowser) -> None:
    place = TextPlace("Same.", 10)
    edit.setHtml("".join(f"<p>{'Same.' if n in {2, 12} else n}</p>" for n in range(40)))
    return_to(edit, place)
    assert edit.cursorForPosition(QPoint(1, 1)).blockNumber() == 12


def test_lost_words_leave_the_reader_about_there(edit: QTextBrowser) -> None:
    edit.setHtml(text(5, "All new {n}. "))
    return_to(edit, TextPlace("Gone.", 30))
    assert edit.verticalScrollBar().value() == edit.verticalScrollBar().maximum()


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_share_of_the_way_down_is_reached(edit: QTextBrowser, share: float) -> None:
    edit.setHtml(text(300))
    go_down(edit, share)
    bar = edit.verticalScrollBar()
    assert bar.value() == pytest.approx(bar.maximum() * share, abs=1)


def test_what_is_out_of_sight_is_brought_into_it(edit: QTextBrowser) -> None:
    found = edit.document().find("Paragraph 30")
    span = Span(found.selectionStart(), found.selectionEnd())
    assert not in_sight(edit).start <= span.start <= in_sight(edit).end
    bring_into_view(edit, span)
    assert in_sight(edit).start <= span.start <= in_sight(edit).end
    at = edit.verticalScrollBar().value()
    bring_into_view(edit, span)
    assert edit.verticalScrollBar().value() == at
    assert edit.viewport().rect().contains(rects_in_view(edit, span)[0].toRect())


def test_laying_out_tells_the_bar_its_range(edit: QTextBrowser) -> None:
    edit.setHtml(text(400))
    lay_out(edit)
    height = edit.document().size().height()
    assert (
        edit.verticalScrollBar().maximum() == round(height) - edit.viewport().height()
    )


def test_a_paragraph_is_found_by_its_words_within_a_part() -> None:
    document = QTextDocument()
    document.setPlainText("one\ntwo\none\nthree")
    third = document.findBlockByNumber(2)

    found = block_with(document, "one", third.position(), -1)

    assert found is not None
    assert found.blockNumber() == 2
    assert block_with(document, "three", 0, third.position()) is None


@pytest.mark.parametrize("nothing", ["", "\ufffc", " "])
def test_a_paragraph_without_words_is_none_in_particular(nothing: str) -> None:
    document = QTextDocument()
    document.setPlainText(f"one\n{nothing}\nthree")
    assert block_with(document, nothing, 0, -1) is None
