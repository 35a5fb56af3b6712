from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.shell.actions import Act
from app.shell.desk import Desk
from tests.desks import Wanted, opened
from tests.parts import a_button, press, settle
from tests.shell.short import a_pack_in_short

STEP = Link.way(Way.TEN_MINUTES, "second")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    del qtbot
    pack = a_pack_in_short(tmp_path / "short.pack")
    with opened(Wanted(pack, size=(1000, 500))) as desk:
        yield desk


def is_short(desk: Desk) -> bool:
    settle()
    return "Nobody knows." in desk.window.pane.reader.toPlainText()


def told(desk: Desk) -> str:
    notice = desk.furniture.notices.shown()
    return notice.text if notice else ""


def test_the_key_switches_and_the_preference_follows(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first"))
    desk.actions[Act.SHORT].trigger()
    assert is_short(desk)
    assert desk.preferring.now.reading == "short"
    desk.actions[Act.SHORT].trigger()
    assert not is_short(desk)
    assert desk.preferring.now.reading == "all"


def test_the_button_under_the_page_does_the_same(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first"))
    settle()
    button = a_button(desk.furniture.turning, "In short")
    press(button)
    assert is_short(desk)
    assert button.isChecked()
    press(button)
    assert not is_short(desk)
    assert not button.isChecked()


def test_on_a_way_only_the_step_is_told_otherwise(desk: Desk) -> None:
    desk.guide.follow(STEP)
    assert is_short(desk)
    desk.forms.switch()
    assert not is_short(desk)
    assert desk.preferring.now.reading == "all"
    desk.guide.next()
    assert is_short(desk)
    desk.guide.back()
    assert not is_short(desk)


def test_what_was_asked_for_here_gives_way_to_the_switch(desk: Desk) -> None:
    desk.preferring.choose("reading", "short")
    desk.guide.follow(Link.topic("first"), "all")
    assert not is_short(desk)
    desk.forms.switch()
    assert is_short(desk)
    assert not desk.screens.as_left().is_fixed


def test_a_page_without_a_short_form_says_so(desk: Desk) -> None:
    desk.guide.open(Screen.GLOSSARY)
    desk.actions[Act.SHORT].trigger()
    assert told(desk) == "This page has no short form."
    desk.furniture.notices.clear()
    desk.guide.follow(Link.topic("plain"))
    settle()
    assert not a_button(desk.furniture.turning, "In short").isVisible()
    desk.actions[Act.SHORT].trigger()
    assert told(desk) == "This page has no short form."


def test_the_short_form_leads_to_all_of_its_topic_and_back(desk: Desk) -> None:
    desk.guide.follow(STEP)
    desk.follow_on_page(Link.topic("second"))
    assert not is_short(desk)
    assert desk.reading.place.link == Link.topic("second")
    desk.guide.back()
    assert is_short(desk)
    assert desk.reading.place.link == STEP


def test_the_carers_view_is_switched_and_said(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first"))
    desk.actions[Act.CARER].trigger()
    assert desk.preferring.now.carer_view
    assert told(desk).startswith("Carer's view is on")
    desk.furniture.notices.clear()
    desk.actions[Act.CARER].trigger()
    assert not desk.preferring.now.carer_view
    assert told(desk) == "Carer's view is off."
