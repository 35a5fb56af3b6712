import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link
from app.controls.passage import Passage
from app.controls.words import Heading
from app.style.themes import theme_at
from app.widgets.walkthrough.board import Board
from app.widgets.walkthrough.idea import Idea
from app.widgets.walkthrough.step import Plate, Step
from tests.parts import Easel, framed, reds, settle, shown_words, theme_it

WARD = Plate(Link(Kind.ILLUSTRATION, "ward"), "A ward")
PEOPLE = Plate(Link(Kind.NUMBER, "dying"), "2 of 100", (195, 325))
FEW = "<p>Some people die.</p>"
MANY = f"<p>{'Cells come back. ' * 35}</p>"
WIDE, TALL = QSize(1200, 600), QSize(1000, 1700)


@pytest.fixture
def idea(qtbot: QtBot) -> Idea:
    idea = Idea(Easel().image)
    framed(qtbot, idea, 1200, 600)
    theme_it(idea)
    idea.fill(WIDE)
    return idea


def part(idea: Idea, kind: type[QWidget]) -> QWidget:
    return idea.findChildren(kind)[0]


def letters(idea: Idea) -> int:
    return idea.findChildren(Passage)[0].document().defaultFont().pixelSize()


def heading(idea: Idea) -> int:
    return idea.findChildren(Heading)[0].heightForWidth(10_000)


def shows(idea: Idea, page: str, plate: Plate | None = None, title: str = "One") -> int:
    idea.show_step(Step("Risks", title, page, plate))
    settle()
    return letters(idea)


def test_few_words_are_large_and_many_less_so(idea: Idea) -> None:
    few, many = shows(idea, FEW), shows(idea, MANY)
    assert few >= 2 * 20
    assert 20 < many < few
    assert idea.height() == WIDE.height()


def test_a_larger_room_has_larger_words(idea: Idea) -> None:
    before = shows(idea, FEW)
    idea.fill(QSize(1800, 950))
    assert letters(idea) > before


@pytest.mark.parametrize("room", [WIDE, QSize(1184, 440), TALL], ids=str)
@pytest.mark.parametrize("title", ["One", "Risks"])
def test_larger_text_is_larger_here_too(idea: Idea, room: QSize, title: str) -> None:
    def sizes(percent: int) -> tuple[int, int]:
        idea.fill(room)
        theme_it(idea, theme_at("day", percent))
        return shows(idea, FEW, WARD, title), heading(idea)

    usual, large = sizes(100), sizes(200)
    assert all(after >= before for before, after in zip(usual, large, strict=True))
    assert idea.height() == room.height()
    assert large != usual


def test_in_a_wide_room_the_picture_is_beside_the_words(idea: Idea) -> None:
    shows(idea, FEW, WARD)
    words, board = part(idea, Passage).geometry(), part(idea, Board).geometry()
    assert words.right() < board.left()
    assert board.right() == WIDE.width() - 1
    assert abs(board.width() / board.height() - 1.6) < 0.02
    assert board.width() > 0.45 * WIDE.width()
    assert reds(idea) > 1000
    idea.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shows(idea, FEW, WARD, "Two")
    assert part(idea, Board).geometry().left() == 0


def test_in_a_tall_room_the_picture_is_below_the_words(idea: Idea) -> None:
    idea.fill(TALL)
    shows(idea, FEW, WARD)
    words, board = part(idea, Passage).geometry(), part(idea, Board).geometry()
    assert words.bottom() < board.top()
    assert board.width() == TALL.width()


def test_people_counted_have_as_much_room_as_there_is(idea: Idea) -> None:
    shows(idea, MANY, PEOPLE)
    board = part(idea, Board)
    assert abs(board.height() / board.width() - 325 / 195) < 0.02
    assert board.height() > 0.7 * WIDE.height()
    assert board.accessibleName() == "2 of 100"
    assert reds(board) > 0


def test_without_a_picture_there_is_no_board(idea: Idea) -> None:
    shows(idea, FEW, WARD)
    assert part(idea, Board).isVisible()
    shows(idea, FEW)
    assert not part(idea, Board).isVisible()


def test_what_belongs_to_a_part_names_it(idea: Idea) -> None:
    shows(idea, FEW)
    assert shown_words(idea) == ["Risks", "One"]
    shows(idea, FEW, title="Risks")
    assert shown_words(idea) == ["Risks"]


def test_words_that_find_no_room_are_scrolled_and_their_picture_comes_below(
    idea: Idea,
) -> None:
    theme_it(idea, theme_at("day", 400))
    assert shows(idea, MANY, WARD) == 80
    assert idea.height() > WIDE.height()
    words, board = part(idea, Passage).geometry(), part(idea, Board).geometry()
    assert words.bottom() < board.top()
    assert board.bottom() < idea.height()
    assert shown_words(idea) == ["One"]


def test_nothing_is_lost_in_a_small_window(idea: Idea) -> None:
    idea.fill(QSize(300, 200))
    shows(idea, MANY, WARD)
    assert idea.height() > 200
    assert part(idea, Board).geometry().right() < 300
