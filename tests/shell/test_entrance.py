import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.content.option import Comparison
from app.controls.passage import Passage
from app.shell.desk import Desk
from app.widgets.ending import Ending
from tests.builders import a_book, a_comparison
from tests.desks import Wanted, opened
from tests.parts import a_button, press, settle, shown_words
from tests.shell.short import a_pack_in_short

TEN, TWO, ALL = Way.TEN_MINUTES, Way.TWO_MINUTES, Way.EVERYTHING


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    del qtbot
    with opened(Wanted(a_pack_in_short(tmp_path / "short.pack"))) as desk:
        yield desk


def buttons(desk: Desk) -> list[str]:
    """Give what can be pressed on the screen that is shown."""
    settle()
    screen = desk.window.shown()
    found = screen.findChildren(QAbstractButton)
    return [one.accessibleName() for one in found if one.isVisibleTo(screen)]


def questions(desk: Desk) -> list[str]:
    settle()
    passages = desk.window.shown().findChildren(Passage)
    return [one.toPlainText() for one in passages]


@pytest.mark.parametrize(
    ("way", "title", "further"),
    [
        (TWO, "That was the book in two minutes", "In ten minutes"),
        (TEN, "That was the book in ten minutes", "Everything"),
        (ALL, "You have come to the end of the book", "The treatment, step by step"),
    ],
)
def test_each_way_has_an_end_of_its_own(
    desk: Desk, way: Way, title: str, further: str
) -> None:
    desk.go(Link.end(way))
    assert isinstance(desk.window.shown(), Ending)
    assert shown_words(desk.window.shown())[0] == title
    names = buttons(desk)
    assert names[0] == further
    assert names[-2:] == ["Who to call", "Home"]
    focused = desk.application.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.accessibleName() == further


def test_after_two_minutes_ten_go_on_with_what_is_new(desk: Desk) -> None:
    desk.go(Link.end(TWO))
    told = a_button(desk.window.shown(), "In ten minutes").accessibleDescription()
    assert told == "2 more topics in short, one after the other."
    press(a_button(desk.window.shown(), "In ten minutes"))
    assert desk.reading.place.link == Link.way(TEN, "second")


def test_the_questions_are_those_of_the_topics_that_were_read(desk: Desk) -> None:
    desk.go(Link.end(TWO))
    assert questions(desk) == ["How first?"]
    desk.go(Link.end(TEN))
    assert questions(desk) == ["How first?", "How second?", "How third?"]
    desk.go(Link.end(ALL))
    assert questions(desk) == ["How first?", "How second?", "How third?"]


def test_a_way_leads_through_to_its_end_and_out(desk: Desk) -> None:
    desk.go(Link.screen(Screen.HOME))
    press(a_button(desk.window.shown(), "In ten minutes"))
    for _ in range(3):
        settle()
        press(a_button(desk.furniture.turning, "Next"))
    assert desk.reading.place.link == Link.end(TEN)
    press(a_button(desk.window.shown(), "Who to call"))
    assert desk.reading.place.link == Link.screen(Screen.CALL)


@pytest.mark.parametrize(
    ("link", "stands"),
    [
        (Link.way(TEN, "second"), "In ten minutes · Step 2 of 3"),
        (Link.topic("third"), "After the treatment · Topic 3 of 3 on this shelf"),
    ],
)
def test_one_can_go_on_where_one_stopped(desk: Desk, link: Link, stands: str) -> None:
    desk.go(link)
    desk.guide.open(Screen.HOME)
    settle()
    tile = a_button(desk.window.shown(), "Go on reading")
    assert tile.accessibleDescription() == stands
    press(tile)
    assert desk.reading.place.link == link


def test_who_came_to_an_end_has_nothing_to_go_on_with(desk: Desk) -> None:
    desk.go(Link.way(TEN, "third"))
    desk.go(Link.end(TEN))
    desk.guide.open(Screen.HOME)
    assert not any(name.startswith("Go on reading") for name in buttons(desk))
    assert desk.preferring.now.last_place == ""


@pytest.mark.parametrize(
    "lost", ["way:ten-minutes#nobody", "topic:nobody", "stage:day-zero", "#"]
)
def test_what_the_book_no_longer_has_is_not_offered(
    qtbot: QtBot, tmp_path: Path, lost: str
) -> None:
    del qtbot
    kept = tmp_path / "preferences.json"
    kept.write_text(json.dumps({"last_place": lost}), "utf-8")
    with opened(Wanted(a_pack_in_short(tmp_path / "short.pack"), kept)) as desk:
        assert not any(name.startswith("Go on reading") for name in buttons(desk))


def test_the_carers_view_is_switched_on_the_first_page(desk: Desk) -> None:
    button = a_button(desk.window.shown(), "Carer's view")
    press(button)
    assert desk.preferring.now.carer_view
    assert button.isChecked()
    desk.forms.switch_carer()
    assert not button.isChecked()


@pytest.mark.parametrize(
    "comparison", [a_comparison(summary="<em>No</em> order."), None]
)
def test_a_bare_book_ends_calmly_too(
    qtbot: QtBot, tmp_path: Path, comparison: Comparison | None
) -> None:
    del qtbot
    pack = a_pack_in_short(
        tmp_path / "bare.pack",
        timeline=None,
        questions=(),
        comparison=comparison,
        book=a_book(two_minutes=("first",), ten_minutes=("first",)),
    )
    with opened(Wanted(pack)) as desk:
        desk.go(Link.end(TWO))
        assert buttons(desk)[0] == "Everything"
        desk.go(Link.end(ALL))
        names = buttons(desk)
        assert len(names) == (3 if comparison else 2)
        if comparison:
            told = a_button(desk.window.shown(), names[0]).accessibleDescription()
            assert told == "No order."
