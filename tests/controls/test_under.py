"""What lies under a finger has a name, a kind and a state, and can be pressed."""

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel
from PySide6.QtWidgets import QListView, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.field import Field
from app.controls.segments import Segment
from app.controls.semantics import NodeSpec, Role
from app.controls.tile import Tile, Told
from app.controls.under import found_again, found_at, press
from app.controls.words import Heading, Words
from tests.parts import framed

MIDDLE = QPoint(150, 60)


class Page(QWidget):
    """Two paragraphs, one of which has a link in it."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[int] = []

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        link = NodeSpec("fever", Role.Link, lambda: QRect(100, 0, 100, 40))
        box = QRect(0, 0, 300, 40)
        title = QRect(0, 60, 300, 40)
        return (
            NodeSpec("Call about fever.", Role.Paragraph, box, children=(link,)),
            NodeSpec("Hair?", Role.Heading, title, level=2, chosen=True),
        )

    def activate_node(self, index: int) -> None:
        self.pressed.append(index)


def words_at(window: QWidget, point: QPoint = MIDDLE) -> str:
    found = found_at(window, point)
    return found.words if found is not None else ""


def a_segment() -> Segment:
    segment = Segment("Large", None)
    segment.setChecked(True)
    return segment


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Button("Home"), "Home. Button"),
        (lambda: Tile(Told("Start here", "7 topics")), "Start here. 7 topics. Button"),
        (a_segment, "Large. Button. Chosen"),
        (lambda: Words(words="Take your time."), "Take your time."),
        (lambda: Heading("h1", 1, words="Still there?"), "Still there? Heading"),
        (lambda: Words(words=""), ""),
        (QScrollBar, ""),
    ],
)
def test_a_part_says_its_name_kind_and_state(
    qtbot: QtBot, make: type[QWidget], words: str
) -> None:
    part = make()
    if isinstance(part, QScrollBar):
        part.setAccessibleName("Scroll")
    assert words_at(framed(qtbot, part, 300, 120)) == words


def test_a_button_that_cannot_be_pressed_says_so(qtbot: QtBot) -> None:
    button = Button("Back")
    button.setEnabled(False)
    frame = framed(qtbot, button, 300, 120)
    assert words_at(frame) == "Back. Button. Not possible now"


def test_a_field_says_what_is_written(qtbot: QtBot) -> None:
    field = Field("Search")
    field.setText("fever")
    assert (
        words_at(framed(qtbot, field, 300, 120)) == "Search. Field to write in. fever"
    )


def test_a_picture_has_its_name_and_bare_ground_none(qtbot: QtBot) -> None:
    picture = QWidget()
    picture.setAccessibleName("A drip")
    frame = framed(qtbot, picture, 300, 120)
    assert words_at(frame) == "A drip"
    picture.setGeometry(0, 0, 10, 10)
    assert found_at(frame, MIDDLE) is None


def test_a_button_is_pressed_as_a_whole(qtbot: QtBot) -> None:
    button = Button("Home")
    frame = framed(qtbot, button, 300, 120)
    found = found_at(frame, MIDDLE)
    assert found is not None
    with qtbot.waitSignal(button.clicked):
        press(found)


def test_of_a_paragraph_the_link_is_found_where_it_stands(qtbot: QtBot) -> None:
    page = Page()
    frame = framed(qtbot, page, 300, 120)
    assert words_at(frame, QPoint(20, 20)) == "Call about fever."
    assert words_at(frame, QPoint(20, 70)) == "Hair? Heading. Chosen"
    assert words_at(frame, QPoint(20, 50)) == ""
    link = found_at(frame, QPoint(150, 20))
    assert link is not None
    assert (link.words, link.is_text, link.is_pressable) == ("fever. Link", True, True)
    press(link)
    assert page.pressed == [1]


def test_a_row_is_pressed_where_it_was_touched(qtbot: QtBot) -> None:
    view = QListView()
    view.setModel(QStringListModel(["Neutropenia", "Stem cell"]))
    frame = framed(qtbot, view, 300, 120)
    box = view.visualRect(view.model().index(1, 0))
    found = found_at(frame, view.viewport().mapTo(frame, box.center()))
    assert found is not None
    assert (found.words, found.number) == ("Stem cell", 1)
    with qtbot.waitSignal(view.clicked):
        press(found)
    assert found_at(frame, QPoint(100, 110)) is None


def test_what_is_covered_or_gone_is_not_found_again(qtbot: QtBot) -> None:
    button = Button("Home")
    frame = framed(qtbot, button, 300, 120)
    found = found_at(frame, MIDDLE)
    assert found is not None
    assert found.is_same(found_again(found))
    cover = Words(words="Still reading?")
    cover.setParent(frame)
    cover.setGeometry(frame.rect())
    cover.show()
    assert not found.is_same(found_again(found))
    cover.hide()
    button.hide()
    assert found_again(found) is None
    assert not found.is_same(None)
