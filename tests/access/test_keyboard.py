"""Tab reaches everything on every screen, forwards and backwards, and comes round."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.floating import Floating
from app.shell.actions import ACTIONS, Act
from app.shell.desk import Desk
from app.widgets.reader import Reader
from tests.desks import Wanted, opened
from tests.parts import settle

MOST_STEPS = 400
SHOWN = (
    *(Link.screen(screen) for screen in Screen if screen is not Screen.MY_PAGE),
    Link.topic("everything"),
    Link.stage("going-home"),
    Link.term("neutropenia"),
)
CARDS = (Act.SEARCH, Act.PREFERENCES, Act.MORE, Act.HEADINGS, Act.LINKS)
SIZES = ((1280, 800), (480, 700))


class Step(NamedTuple):
    """Where the keyboard is."""

    part: QWidget
    spot: int
    """Of a page: which link, or where in the text."""


@pytest.fixture
def desk(qtbot: QtBot, book: Path) -> Iterator[Desk]:
    del qtbot
    with opened(Wanted(book)) as desk:
        yield desk


def here() -> Step:
    part = QApplication.focusWidget()
    assert part is not None, "the keyboard is nowhere"
    if isinstance(part, Reader):
        return Step(part, part.link_at())
    spot = part.textCursor().position() if isinstance(part, QTextEdit) else 0
    return Step(part, spot)


def round_trip(key: Qt.Key) -> list[Step]:
    """Press a key until the keyboard is where it began."""
    steps = [here()]
    for _ in range(MOST_STEPS):
        QTest.keyClick(steps[-1].part, key)
        QApplication.processEvents()
        step = here()
        if step.part is steps[0].part and step.part is not steps[-1].part:
            return steps
        steps.append(step)
    names = [f"{type(one.part).__name__} {one.part.accessibleName()}" for one in steps]
    raise AssertionError(f"it never came round: {names[-8:]}")


def reachable(window: QWidget) -> set[QWidget]:
    """Give everything that takes the keyboard; of a group, the choice that holds."""
    found: set[QWidget] = set()
    for part in window.findChildren(QWidget):
        takes_tab = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        is_there = part.isVisible() and part.isEnabled() and part.focusProxy() is None
        if takes_tab and is_there:
            found.add(part)
    return found


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("link", SHOWN, ids=str)
def test_tab_reaches_everything_and_comes_round(
    desk: Desk, link: Link, size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    desk.go(link)
    settle()
    wanted = reachable(desk.window)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        went = {step.part for step in round_trip(key)}
        missed = [
            f"{type(one).__name__} {one.accessibleName()}" for one in wanted - went
        ]
        assert missed == []


@pytest.mark.parametrize("act", CARDS, ids=str)
def test_tab_leaves_a_card_too(desk: Desk, act: Act) -> None:
    desk.go(Link.topic("everything"))
    went: set[str] = set()
    inside: set[str] = set()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        desk.actions[act].trigger()
        settle()
        cards = desk.window.findChildren(Floating)
        card = next(one for one in cards if one.isVisible())
        parts = (part for part in reachable(desk.window) if card.isAncestorOf(part))
        inside |= {part.accessibleName() for part in parts}
        for _ in range(MOST_STEPS):
            if not card.isVisible():
                break
            went.add(here().part.accessibleName())
            QTest.keyClick(here().part, key)
            QApplication.processEvents()
        assert not card.isVisible()
    assert inside <= went


@pytest.mark.parametrize("link", SHOWN, ids=str)
def test_every_control_says_what_it_is(desk: Desk, link: Link) -> None:
    desk.go(link)
    settle()
    buttons = desk.window.findChildren(QAbstractButton)
    nameless = [
        type(one).__name__
        for one in buttons
        if one.isVisible() and not (one.accessibleName() or one.text())
    ]
    assert nameless == []


@pytest.mark.parametrize("letter", ["/", "?", "a"])
def test_single_characters_are_typed_into_fields(desk: Desk, letter: str) -> None:
    desk.go(Link.screen(Screen.GLOSSARY))
    settle()
    field = here().part
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, letter)
    settle()
    assert (field.text(), here().part) == (letter, field)


def test_keys_of_one_character_can_be_turned_off(desk: Desk) -> None:
    singles = [key for each in ACTIONS for key in each.keys if len(key) == 1]
    assert singles == ["/"]
    desk.go(Link.topic("everything"))
    palette = desk.cards.palette()
    desk.preferring.choose("single_keys", value=False)
    QTest.keyClicks(here().part, "/")
    assert not palette.isVisible()
    QTest.keyClick(here().part, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    palette.close_card()
    desk.preferring.choose("single_keys", value=True)
    QTest.keyClicks(here().part, "/")
    assert palette.isVisible()
