from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link
from app.controls.semantics import Role
from app.rendering.requests import CROWD_PX
from app.style.themes import theme_at
from app.widgets.walkthrough.board import Board
from app.widgets.walkthrough.step import Plate
from tests.parts import Easel, framed, reds, settle, theme_it

WARD = Plate(Link(Kind.ILLUSTRATION, "ward"), "A ward")
PEOPLE = Plate(Link(Kind.NUMBER, "dying"), "2 of 100")


def test_a_plate_is_drawn_as_wide_as_its_box(qtbot: QtBot) -> None:
    easel = Easel()
    board = Board(easel.image)
    framed(qtbot, board, 320, 200)
    theme_it(board, theme_at("day", 400))
    board.show_plate(WARD)
    settle()
    assert easel.wanted == [("illustration:ward", 320)]
    assert reds(board) > 0
    assert board.accessibleName() == "A ward"
    assert board.semantic_role() == Role.Graphic
    board.show_plate(PEOPLE)
    settle()
    assert easel.wanted[1:] == [("number:dying", CROWD_PX)]
    assert reds(board) > 0


def test_no_plate_takes_no_room(qtbot: QtBot) -> None:
    board = Board(Easel().image)
    framed(qtbot, board, 320, 200)
    board.show_plate(WARD)
    board.show_plate(None)
    assert not board.isVisible()
    assert board.accessibleName() == ""
    assert board.semantic_role() == Role.Client
    board.show()
    settle()
    assert reds(board) == 0
