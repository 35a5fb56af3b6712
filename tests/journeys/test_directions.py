"""A book runs as its language does, and the interface as its own, side by side."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt

from app.content.links import Link, Screen
from app.controls.floating import Floating
from app.shell.actions import Act
from app.shell.desk import Desk
from installers import words
from tests.arabic import an_arabic_pack
from tests.builders import a_pack
from tests.desks import Wanted, opened
from tests.journeys.fitting import outside
from tests.parts import global_rect, settle
from tests.speaking import spoken


def read(desk: Desk) -> None:
    desk.go(Link.topic("first-week"))
    settle()


def sides(desk: Desk) -> tuple[bool, ...]:
    """Tell of bar, topics, sections and page which of them run from the right."""
    around, middle = desk.furniture, global_rect(desk.window).center().x()
    home = global_rect(around.bar.button(Act.HOME)).center().x()
    topics, beside = (
        global_rect(part).center().x() for part in (around.sidebar, around.contents)
    )
    block = desk.window.pane.reader.document().begin()
    return (
        home > middle,
        topics > middle,
        beside < middle,
        block.textDirection() is Qt.LayoutDirection.RightToLeft,
    )


def test_a_book_runs_from_the_right_in_an_interface_that_does_not(
    qapp: object, tmp_path: Path
) -> None:
    del qapp
    with opened(Wanted(an_arabic_pack(tmp_path / "a.pack"))) as desk:
        read(desk)
        assert sides(desk) == (False, True, True, True)
        desk.go(Link.screen(Screen.MY_PAGE))
        assert not desk.window.shown().isRightToLeft()
        for link in (Link.stage("day-zero"), Link.term("neutropenia")):
            desk.go(link)
            assert desk.window.shown().isRightToLeft()
        word = QRect(desk.window.mapToGlobal(QPoint(100, 300)), QSize(80, 30))
        desk.cards.open_term("neutropenia", word, word)
        settle()
        cards = [c for c in desk.window.findChildren(Floating) if c.isVisible()]
        assert [card.isRightToLeft() for card in cards] == [True]
        assert outside(desk.window) == []


def test_a_book_runs_from_the_left_in_an_interface_that_does_not(
    qapp: object, tmp_path: Path
) -> None:
    del qapp
    pack = a_pack(tmp_path / "a.pack")
    with spoken(words.PSEUDO_RTL), opened(Wanted(pack)) as desk:
        read(desk)
        assert sides(desk) == (True, False, False, False)
        desk.go(Link.screen(Screen.MY_PAGE))
        assert desk.window.shown().isRightToLeft()
        assert outside(desk.window) == []
