from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.content.links import Link, Screen
from app.rendering.page import Page
from app.shell.desk import Desk
from app.widgets.find import FindBar
from tests.parts import a_button, settle


def test_sections_stand_beside_the_page_where_there_is_room(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.window.resize(1600, 800)
    settle()
    contents, reader = desk.furniture.contents, desk.window.pane.reader
    assert contents.isVisible()
    assert a_button(contents, "Infections").isVisible()
    wide = reader.column_px()
    desk.window.resize(1000, 800)
    settle()
    assert not contents.isVisible()
    assert reader.column_px() <= wide


def test_sections_stand_on_the_other_side_where_one_reads_from_the_right(
    desk: Desk,
) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.window.resize(1600, 800)
    desk.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.window.resize(1601, 800)
    settle()
    pane, contents = desk.window.pane, desk.furniture.contents
    assert contents.geometry().center().x() < pane.width() // 2
    assert desk.furniture.sidebar.geometry().right() > desk.window.width() - 10


def test_the_way_on_lies_below_the_page(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    turning, reader = desk.furniture.turning, desk.window.pane.reader
    assert turning.isVisible()
    assert turning.geometry().top() == reader.geometry().bottom() + 1
    assert turning.geometry().bottom() == desk.window.pane.rect().bottom()


def test_where_the_height_is_short_the_way_on_scrolls_with_the_page(
    desk: Desk,
) -> None:
    desk.window.resize(900, 560)
    desk.preferring.choose("text_percent", 300)
    desk.guide.follow(Link.topic("first-week"))
    settle()
    pane, turning = desk.window.pane, desk.furniture.turning
    reader = pane.reader
    assert reader.geometry().bottom() == pane.rect().bottom()
    assert turning.y() >= pane.height()
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    settle()
    assert turning.geometry().bottom() <= pane.rect().bottom() + 1
    end = QPoint(reader.viewport().width() // 2, turning.y() - 2)
    last = reader.document().lastBlock()
    words = reader.document().documentLayout().blockBoundingRect(last)
    assert words.bottom() - reader.verticalScrollBar().value() <= turning.y()
    assert pane.childAt(pane.mapFrom(pane, end)) is reader.viewport()
    desk.preferring.choose("text_percent", 100)
    settle()
    assert turning.geometry().bottom() == pane.rect().bottom()
    assert reader.geometry().bottom() < turning.y()


def test_the_keyboard_finds_the_way_on_below_the_page(desk: Desk) -> None:
    desk.window.resize(900, 560)
    desk.preferring.choose("text_percent", 300)
    desk.guide.follow(Link.topic("first-week"))
    settle()
    pane, turning = desk.window.pane, desk.furniture.turning
    a_button(turning, "Next").setFocus()
    settle()
    assert pane.rect().contains(turning.geometry().center())
    before = turning.y()
    pane.reader.verticalScrollBar().setValue(0)
    assert turning.y() > before


def test_below_a_short_page_the_way_on_lies_at_the_bottom(desk: Desk) -> None:
    desk.window.resize(900, 700)
    desk.preferring.choose("text_percent", 300)
    desk.guide.follow(Link.topic("what-it-is"))
    pane, turning = desk.window.pane, desk.furniture.turning
    pane.show_page(Page("Short", "<p>One line.</p>", ()))
    settle()
    assert pane.reader.verticalScrollBar().maximum() == 0
    assert turning.geometry().bottom() == pane.rect().bottom()


def test_the_search_on_this_page_takes_room_and_gives_it_back(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    pane = desk.window.pane
    before = pane.reader.height()
    made: list[FindBar] = []

    def make() -> FindBar:
        made.append(FindBar())
        return made[-1]

    pane.open_find(make)
    settle()
    assert pane.reader.height() < before
    pane.open_find(make)
    assert len(made) == 1
    made[0].hide()
    pane.close_find()
    assert pane.reader.height() == before
    assert QApplication.focusWidget() is pane.reader


def test_the_search_on_this_page_grows_with_the_text(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.window.pane.open_find(FindBar)
    settle()
    top = desk.window.pane.reader.y()
    desk.preferring.choose("text_percent", 200)
    settle()
    assert desk.window.pane.reader.y() > top


def test_the_table_of_options_takes_the_room_there_is(desk: Desk) -> None:
    desk.window.resize(1700, 800)
    desk.guide.follow(Link.topic("first-week"))
    settle()
    narrow = desk.window.pane.reader.column_px()
    desk.guide.open(Screen.OPTIONS)
    settle()
    assert desk.window.pane.reader.column_px() > 1.5 * narrow
    desk.guide.follow(Link.topic("first-week"))
    settle()
    assert desk.window.pane.reader.column_px() == narrow
