from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.content.links import Link, Screen, parse_link
from app.controls.keeping import Keeping
from app.session.mypage import Note
from app.shell.desk import Desk
from tests.kiosks import a_room
from tests.parts import press, settle

TOPIC = "topic:first-week"


def opened(desk: Desk, width: int = 1600) -> Keeping:
    desk.window.resize(width, 800)
    desk.guide.follow(Link.topic("first-week"))
    settle()
    return desk.window.pane.findChildren(Keeping)[0]


def marks(desk: Desk) -> list[str]:
    return [mark.place for mark in desk.mypage.own.now.marks]


def test_a_press_bookmarks_the_page_and_another_takes_it_away(desk: Desk) -> None:
    keeping = opened(desk)
    assert not keeping.mark.isChecked()
    press(keeping.mark)
    assert marks(desk) == [TOPIC]
    assert keeping.mark.isChecked()
    press(keeping.mark)
    assert marks(desk) == []
    assert not keeping.mark.isChecked()


def test_a_bookmark_that_is_put_otherwise_is_seen_too(desk: Desk) -> None:
    keeping = opened(desk)
    QTest.keyClick(desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert keeping.mark.isChecked()
    desk.guide.follow(Link.topic("what-it-is"))
    assert not keeping.mark.isChecked()


def test_in_a_section_it_is_the_section_that_is_kept(desk: Desk) -> None:
    keeping = opened(desk)
    desk.guide.follow(Link.topic("first-week", "infections"))
    settle()
    assert keeping.mark.accessibleName() == "Bookmark this section"
    press(keeping.mark)
    assert marks(desk) == [f"{TOPIC}#infections"]
    desk.window.pane.reader.verticalScrollBar().setValue(0)
    settle()
    assert keeping.mark.accessibleName() == "Bookmark this page"
    assert not keeping.mark.isChecked()


def test_at_the_top_of_a_tall_screen_it_is_still_the_page(desk: Desk) -> None:
    keeping = opened(desk)
    reader = desk.window.pane.reader
    desk.window.resize(1600, 2400)
    settle()
    before = reader.section_read()
    assert before == "infections"
    assert keeping.mark.accessibleName() == "Bookmark this page"
    reader.verticalScrollBar().setRange(0, 100)  # as on a longer page
    reader.verticalScrollBar().setValue(1)
    assert reader.section_read() == before
    assert keeping.mark.accessibleName() == "Bookmark this section"


def test_a_note_is_opened_and_then_told_of(desk: Desk) -> None:
    keeping = opened(desk)
    assert keeping.note.accessibleName() == "Write a note"
    press(keeping.note)
    settle()
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, "ask")
    assert desk.mypage.own.now.note_on(TOPIC) == "ask"
    assert keeping.note.accessibleName() == "Your note"
    desk.mypage.write(Note(TOPIC, "", ""))
    assert keeping.note.accessibleName() == "Write a note"


def test_it_stands_on_top_of_the_sections_where_there_is_room(desk: Desk) -> None:
    keeping = opened(desk)
    contents = desk.furniture.contents
    assert keeping.isVisible()
    assert contents.isVisible()
    assert keeping.geometry().bottom() <= contents.geometry().top() + 28
    assert keeping.note.y() > keeping.mark.y()


def test_else_it_stands_above_the_first_line_and_scrolls_with_it(desk: Desk) -> None:
    keeping = opened(desk, 620)
    reader = desk.window.pane.reader
    first = reader.document().firstBlock()
    line = reader.document().documentLayout().blockBoundingRect(first)
    assert keeping.isVisible()
    assert keeping.geometry().bottom() <= reader.y() + line.top()
    before = keeping.y()
    reader.verticalScrollBar().setValue(100)
    assert keeping.y() == before - 100
    keeping.mark.setFocus()
    assert keeping.y() == before


def test_the_keyboard_comes_to_it_before_the_page(desk: Desk) -> None:
    keeping = opened(desk, 900)
    desk.focus_screen()
    settle()
    reader = desk.window.pane.reader
    assert QApplication.focusWidget() is reader
    for _ in range(99):  # over the links
        if QApplication.focusWidget() is reader:
            QTest.keyClick(reader, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is keeping.note
    QTest.keyClick(keeping.note, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is reader


def test_what_is_no_topic_has_none(desk: Desk) -> None:
    keeping = opened(desk)
    desk.go(Link.screen(Screen.OPTIONS))
    settle()
    assert not keeping.isVisible()
    assert desk.mypage.kept_at(desk.reading.place) is None


STAGES = ("stage:day-zero", "Bookmark this stage", "Your stem cells come back")
TERMS = ("term:neutropenia", "Bookmark this word", "Neutropenia")


def beside(desk: Desk, place: str) -> Keeping:
    """Go to a stage or a word, and give what keeps it."""
    desk.go(parse_link(place) or Link.screen(Screen.TIMELINE))
    settle()
    return desk.window.shown().findChildren(Keeping)[0]


@pytest.mark.parametrize(("place", "words", "title"), [STAGES, TERMS])
def test_a_stage_and_a_word_are_kept_where_they_are_told(
    desk: Desk, place: str, words: str, title: str
) -> None:
    keeping = beside(desk, place)
    assert keeping.isVisible()
    assert keeping.mark.accessibleName() == words
    assert keeping.mark.accessibleDescription() == title
    press(keeping.mark)
    assert marks(desk) == [place]
    assert keeping.mark.isChecked()
    QTest.keyClick(desk.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert marks(desk) == []
    assert not keeping.mark.isChecked()
    press(keeping.note)
    settle()
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, "ask")
    assert desk.mypage.own.now.notes == (Note(place, title, "ask"),)
    assert keeping.note.accessibleName() == "Your note"
    assert keeping.mark.accessibleName() == words


def test_the_stage_that_is_told_is_the_one_that_is_kept(desk: Desk) -> None:
    keeping = beside(desk, "")
    first = keeping.mark.accessibleDescription()
    press(keeping.mark)
    desk.go(Link.stage("day-zero"))
    settle()
    qualified = [parse_link(place) for place in marks(desk)]
    assert [desk.mypage.name(link) for link in qualified if link] == [first]
    assert keeping.mark.accessibleDescription() == "Your stem cells come back"
    assert not keeping.mark.isChecked()


def test_it_is_on_the_other_side_where_one_reads_from_the_right(desk: Desk) -> None:
    keeping = opened(desk)
    pane = desk.window.pane
    desk.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.window.resize(1601, 800)
    settle()
    assert keeping.geometry().center().x() < pane.width() // 2
    desk.window.resize(620, 800)
    settle()
    edge = keeping.mapTo(pane, keeping.mark.geometry().topRight()).x()
    assert edge > pane.width() // 2


def test_on_a_shared_screen_nothing_is_kept(pack: Path) -> None:
    with a_room(pack, (1280, 800)) as room:
        room.begins()
        room.desk.go(Link.topic("first-week"))
        settle()
        pane = room.desk.window.pane
        assert pane.isVisible()
        assert pane.findChildren(Keeping) == []
        first = pane.reader.document().firstBlock()
        line = pane.reader.document().documentLayout().blockBoundingRect(first)
        assert line.top() < 44
        for link in (Link.stage("day-zero"), Link.term("neutropenia")):
            room.desk.go(link)
            settle()
            (keeping,) = room.desk.window.shown().findChildren(Keeping)
            assert not keeping.isVisible()
