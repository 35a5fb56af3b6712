"""Tab reaches everything on every screen, forwards and backwards, and comes round."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from app.content.links import Link, Screen
from app.controls.floating import Floating
from app.controls.menu_line import MenuLine
from app.shell.actions import ACTIONS, Act
from app.shell.desk import Desk
from app.widgets.reader import Reader
from tests.parts import settle, shown_words

MOST_STEPS = 400
SHOWN = (
    *map(Link.screen, Screen),
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


def here() -> Step:
    part = QApplication.focusWidget()
    assert part is not None, "the keyboard is nowhere"
    if isinstance(part, Reader):
        return Step(part, part.link_at())
    spot = part.textCursor().position() if isinstance(part, QTextEdit) else 0
    return Step(part, spot)


def round_trip(key: Qt.Key) -> Iterator[Step]:
    """Press a key until the keyboard is where it began; give each place it comes to."""
    steps = [here()]
    for _ in range(MOST_STEPS):
        QTest.keyClick(steps[-1].part, key)
        QApplication.processEvents()
        steps.append(here())
        yield steps[-1]
        if steps[-1].part is steps[0].part and steps[-1].part is not steps[-2].part:
            return
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


@pytest.mark.parametrize("link", SHOWN, ids=str)
def test_what_has_the_keyboard_is_in_sight(desk: Desk, link: Link) -> None:
    desk.window.resize(900, 420)
    desk.go(link)
    settle()
    desk.furniture.notices.show_notice("Saved.", "Undo", "undo")
    settle()
    for part, _ in round_trip(Qt.Key.Key_Tab):
        settle()
        seen = part.visibleRegion().boundingRect()
        place = QRect(part.mapTo(desk.window, seen.topLeft()), seen.size())
        assert not seen.isEmpty(), part
        notice = desk.furniture.notices
        if not notice.isAncestorOf(part):
            assert not notice.geometry().contains(place), part


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


def test_a_drawer_gives_the_keyboard_back_or_takes_it_along(desk: Desk) -> None:
    desk.window.resize(600, 700)
    desk.go(Link.topic("everything"))
    settle()
    before = here().part
    desk.actions[Act.SIDEBAR].trigger()
    sidebar = desk.furniture.sidebar
    assert here().part is sidebar
    QTest.keyClick(sidebar, Qt.Key.Key_Escape)
    assert (here().part, sidebar.isVisible()) == (before, False)
    desk.actions[Act.SIDEBAR].trigger()
    QTest.keyClick(sidebar, Qt.Key.Key_Home)
    QTest.keyClick(sidebar, Qt.Key.Key_Return)
    settle()
    assert desk.reading.place.link == Link.screen(Screen.HOME)
    assert desk.window.shown().isAncestorOf(here().part)


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


def test_the_switch_of_such_keys_holds_on_every_screen(desk: Desk) -> None:
    palette = desk.cards.palette()
    desk.preferring.choose("timeline_view", "list")
    for link in (*SHOWN, Link.screen(Screen.TIMELINE)):
        for is_on in (False, True):
            desk.preferring.choose("single_keys", value=is_on)
            desk.go(link)
            settle()
            if isinstance(here().part, QLineEdit):
                QTest.keyClick(here().part, Qt.Key.Key_Tab)  # out of the field
            QTest.keyClicks(here().part, "/")
            assert palette.isVisible() is is_on, link
            palette.close_card()


def test_help_and_more_tell_only_the_keys_that_are_on(desk: Desk) -> None:
    for is_on in (False, True):
        desk.preferring.choose("single_keys", value=is_on)
        desk.go(Link.screen(Screen.HELP))
        settle()
        told = "/, Ctrl+K" if is_on else "Ctrl+K"
        assert told in shown_words(desk.window.shown())
        desk.open_more()
        settle()
        lines = desk.window.findChildren(MenuLine)
        keys = {line.accessibleDescription() for line in lines if line.isVisible()}
        assert ("/" in keys) is is_on
        desk.cards.close()
