"""Everything can be hit, says what it shows, and stays where it is; on every screen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QListView,
    QToolButton,
    QTreeView,
    QWidget,
)

from app.content.links import Link, Screen
from app.controls.passage import Passage
from app.shell.desk import Desk
from app.style.tokens import TARGET_PX
from tests.access.test_keyboard import CARDS, SHOWN, SIZES, here, reachable
from tests.parts import settle

NOT_UNDERLINED = QTextCharFormat.UnderlineStyle.NoUnderline
RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript


def small(window: QWidget) -> list[str]:
    """Name every control in sight that is smaller than a target."""
    found: list[str] = []
    for part in window.findChildren(QWidget):
        if not part.isVisible() or isinstance(part, QToolButton):
            continue
        if isinstance(part, QAbstractButton | QLineEdit):
            sizes = [part.size()]
        elif isinstance(part, QListView | QTreeView):
            model = part.model()
            rows = (model.index(row, 0) for row in range(model.rowCount()))
            sizes = [part.visualRect(row).size() for row in rows]
        else:
            continue
        least = min((min(one.width(), one.height()) for one in sizes), default=999)
        if least < TARGET_PX:
            found.append(f"{type(part).__name__} {part.accessibleName()}: {least}")
    return found


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("link", SHOWN, ids=str)
def test_every_control_is_a_full_target(
    desk: Desk, link: Link, size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    desk.go(link)
    settle()
    assert small(desk.window) == []


def test_the_controls_of_cards_are_full_targets(desk: Desk) -> None:
    desk.go(Link.topic("everything"))
    for act in CARDS:
        desk.actions[act].trigger()
        settle()
        assert small(desk.window) == [], act
        desk.cards.close()


@pytest.mark.parametrize("link", SHOWN, ids=str)
def test_visible_words_are_in_the_name(desk: Desk, link: Link) -> None:
    desk.go(link)
    settle()
    buttons = [one for one in desk.window.findChildren(QAbstractButton) if one.text()]
    other = [
        (one.text(), one.accessibleName())
        for one in buttons
        if one.isVisible()
        and one.accessibleName()
        and one.text().replace("&&", "&") not in one.accessibleName()
    ]
    assert other == []


@pytest.mark.parametrize("link", SHOWN, ids=str)
def test_the_keyboard_alone_changes_nothing(desk: Desk, link: Link) -> None:
    desk.go(link)
    settle()
    before = (desk.reading.place.link, desk.preferring.now)
    for part in reachable(desk.window):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert (desk.reading.place.link, desk.preferring.now) == before


@pytest.mark.parametrize("link", SHOWN, ids=str)
@pytest.mark.parametrize("percent", [100, 200])
def test_no_words_scroll_inside_a_screen(desk: Desk, link: Link, percent: int) -> None:
    desk.preferring.choose("text_percent", percent)
    desk.go(link)
    settle()
    passages = desk.window.shown().findChildren(Passage)
    cut = [one for one in passages if one.verticalScrollBar().maximum()]
    assert [one.toPlainText()[:40] for one in cut] == []


def test_a_press_that_slides_away_does_nothing(desk: Desk) -> None:
    button = desk.furniture.bar.button("call")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(button, left, none, button.rect().center())
    assert desk.reading.place.link == Link.screen(Screen.HOME)
    QTest.mouseRelease(button, left, none, QPoint(-50, 200))
    assert desk.reading.place.link == Link.screen(Screen.HOME)


def test_the_keyboard_begins_inside_the_screen(desk: Desk) -> None:
    for link in SHOWN:
        desk.go(link)
        settle()
        screen = desk.window.shown()
        assert here().part is screen or screen.isAncestorOf(here().part), link


def test_links_are_told_by_more_than_colour(desk: Desk) -> None:
    desk.go(Link.topic("everything"))
    settle()
    reader = desk.window.pane.reader
    cursor = reader.textCursor()
    plain: list[str] = []
    for anchor in reader.landmarks().anchors:
        cursor.setPosition(anchor.span.start + 1)
        look = cursor.charFormat()
        is_raised = look.verticalAlignment() == RAISED  # the number of a source
        if look.underlineStyle() == NOT_UNDERLINED and not is_raised:
            plain.append(anchor.target)
    assert plain == []
