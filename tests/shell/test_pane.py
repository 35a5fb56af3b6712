from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.content.links import Link
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
    desk.preferring.choose_text_percent(200)
    settle()
    assert desk.window.pane.reader.y() > top
