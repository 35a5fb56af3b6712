import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.passage import Passage
from app.controls.semantics import Role, flat
from app.style.themes import DAY, theme_at
from tests.journeys.fitting import lines_of
from tests.parts import (
    Easel,
    collected,
    framed,
    press,
    press_key,
    settle,
    theme_it,
    turn_wheel,
)

PAGE = (
    '<p>Ask about <a href="topic:fertility">fertility</a> and your '
    '<a class="term" href="term:line">line</a>, before it begins.</p>'
)


@pytest.fixture
def passage(qtbot: QtBot) -> Passage:
    passage = Passage()
    passage.show_page(PAGE)
    framed(qtbot, passage, 400, 200)
    return passage


def test_words_are_as_tall_as_they_need(passage: Passage) -> None:
    assert passage.hasHeightForWidth()
    assert passage.heightForWidth(120) > passage.heightForWidth(600) > 0
    assert passage.sizeHint().height() == passage.heightForWidth(420)
    assert passage.minimumSizeHint().width() < 200


def test_words_grow_with_the_theme(passage: Passage) -> None:
    before = passage.heightForWidth(600)
    theme_it(passage, theme_at("day", 200))
    theme_it(passage, theme_at("day", 200))
    assert passage.heightForWidth(600) >= 2 * before


def test_small_words_are_those_of_the_interface(qtbot: QtBot) -> None:
    passage = Passage(small=True)
    qtbot.addWidget(passage)
    passage.show_page(PAGE)
    assert passage.document().defaultFont().pixelSize() == DAY.type.ui


def test_a_press_on_a_link_asks_for_it_and_opens_nothing(passage: Passage) -> None:
    with collected(passage.link_requested) as wishes:
        cursor = passage.textCursor()
        cursor.setPosition(len("Ask about fert"))
        place = passage.cursorRect(cursor).center()
        press(passage.viewport(), place)
    assert wishes == [Link.topic("fertility")]
    assert "fertility" in passage.toPlainText()


def test_tab_goes_from_link_to_link_and_enter_asks(passage: Passage) -> None:
    passage.setFocus()
    with collected(passage.link_requested) as wishes:
        press_key(passage, Qt.Key.Key_Tab)
        press_key(passage, Qt.Key.Key_Return)
        press_key(passage, Qt.Key.Key_Tab)
        press_key(passage, Qt.Key.Key_Return)
    assert wishes == [Link.topic("fertility"), Link.term("line")]


def test_without_links_the_keyboard_does_not_stop_here(passage: Passage) -> None:
    assert passage.focusPolicy() == Qt.FocusPolicy.StrongFocus
    passage.show_page("<p>No links.</p>")
    assert passage.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_screen_reader_meets_paragraphs_and_links(
    passage: Passage,
    screen_reader: None,  # noqa: ARG001 (must listen)
) -> None:
    nodes = flat(passage.semantic_nodes())
    told = [(node.role, node.name) for node in nodes]
    assert (Role.Link, "fertility") in told
    assert told[0][0] == Role.Paragraph
    with collected(passage.link_requested) as wishes:
        passage.activate_node(0)
        passage.activate_node(told.index((Role.Link, "line")))
    assert wishes == [Link.term("line")]
    press_key(passage, Qt.Key.Key_Tab)


def test_an_address_of_the_world_is_never_followed(qtbot: QtBot) -> None:
    passage = Passage()
    qtbot.addWidget(passage)
    passage.show_page('<p><a href="file:///etc/hosts">no</a></p>')
    with collected(passage.link_requested) as wishes:
        passage.anchorClicked.emit("file:///etc/hosts")
    assert wishes == []


def test_no_words_take_no_room(qtbot: QtBot) -> None:
    owner = QWidget()
    column = QVBoxLayout(owner)
    passage = Passage()
    column.addWidget(passage)
    passage.show_page("")
    assert passage.isHidden()
    passage.show_page(PAGE)
    assert not passage.isHidden()
    framed(qtbot, owner, 300, 300)


def test_pictures_are_drawn_by_the_house(qtbot: QtBot) -> None:
    easel = Easel()
    passage = Passage(find=easel.image)
    page = (
        '<figure class="picture"><img src="illustration:ward" alt="A room"/>'
        "<figcaption>A room</figcaption></figure>"
    )
    passage.show_page(page)
    framed(qtbot, passage, 400, 300)
    settle()
    assert [name for name, _ in easel.wanted] == ["illustration:ward"]


def test_a_callout_stands_on_its_ground(qtbot: QtBot) -> None:
    passage = Passage()
    passage.show_page('<aside class="warning"><p>Call at once.</p></aside>')
    framed(qtbot, passage, 400, 120)
    image = passage.grab().toImage()
    colours = {image.pixelColor(300, y).name().upper() for y in range(image.height())}
    assert DAY.palette.harm_ground in colours


def test_the_wheel_is_left_to_the_page_around(passage: Passage) -> None:
    assert not turn_wheel(passage, QPoint(10, 10))


def test_words_keep_their_measure_in_a_wide_place(qtbot: QtBot) -> None:
    passage = Passage()
    passage.show_page(f"<p>{'A few white cells are too few. ' * 12}</p>")
    framed(qtbot, passage, 1500, 300)
    lines = [
        text[at.textStart() :][: at.textLength()] for text, at in lines_of(passage)
    ]
    assert max(len(line.strip()) for line in lines) <= 80
    assert passage.viewport().x() == 0
    assert passage.heightForWidth(1500) == passage.heightForWidth(900)
    passage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    passage.resize(1501, 300)
    assert passage.viewport().x() > 500


def test_words_run_as_what_is_around_them(passage: Passage) -> None:
    sides = Qt.LayoutDirection
    for side in (sides.RightToLeft, sides.LeftToRight):
        passage.setLayoutDirection(side)
        assert passage.document().begin().textDirection() is side
