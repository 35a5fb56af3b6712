import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.style.themes import DAY, theme_at
from app.widgets.search.ways import MOST_OFFERED, Ways
from tests.parts import (
    a_button,
    collected,
    framed,
    press,
    settle,
    shown_words,
    theme_it,
)


@pytest.fixture
def ways(qtbot: QtBot) -> Ways:
    ways = Ways()
    theme_it(ways, DAY)
    framed(qtbot, ways, 700, 500)
    return ways


def offered(ways: Ways) -> list[str]:
    buttons = ways.findChildren(QAbstractButton)
    return [one.text() for one in buttons if one.isVisibleTo(ways)]


WAYS = ["Words from A to Z", "Questions people ask", "Who to call"]


def test_the_start_offers_what_was_searched_before(ways: Ways) -> None:
    assert offered(ways) == WAYS
    ways.show_start(("hair", "fever"))
    settle()
    assert offered(ways) == ["hair", "fever", "Forget these", *WAYS]
    assert "You searched for:" in shown_words(ways)
    assert "Or ask a member of staff." not in shown_words(ways)


def test_nothing_found_offers_near_words_and_staff(ways: Ways) -> None:
    ways.show_nothing("nutro", ("neutropenia",))
    settle()
    assert offered(ways) == ["neutropenia", *WAYS]
    assert "Did you mean one of these?" in shown_words(ways)
    assert "Or ask a member of staff." in shown_words(ways)
    ways.show_nothing("xyzzy", ())
    settle()
    assert offered(ways) == WAYS
    assert "Did you mean one of these?" not in shown_words(ways)


def test_no_more_is_offered_than_one_can_read(ways: Ways) -> None:
    ways.show_start([f"word {n}" for n in range(20)])
    settle()
    assert len(offered(ways)) == MOST_OFFERED + 1 + len(WAYS)


def test_what_is_offered_is_searched_and_a_way_is_followed(ways: Ways) -> None:
    ways.show_start(("hair & fever",))
    settle()
    with (
        collected(ways.words_requested) as words,
        collected(ways.link_requested) as links,
        collected(ways.forget_requested) as forgotten,
    ):
        press(a_button(ways, "hair & fever"))
        press(a_button(ways, "Who to call"))
        press(a_button(ways, "Forget these"))
    assert (words, links) == (["hair & fever"], [Link.screen(Screen.CALL)])
    assert len(forgotten) == 1


def test_it_wears_the_theme(ways: Ways) -> None:
    day = ways.grab().toImage()
    theme_it(ways, theme_at("night", 200, narrow=False))
    settle()
    assert ways.grab().toImage() != day
