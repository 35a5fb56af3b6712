"""Where the keyboard is can be seen: on every kind of control, in every theme.

Every screen and card is walked through by Tab; of each kind of control the first one is
looked at, with the keyboard and without. Source: WCAG 2.2, 2.4.7, 2.4.11 and 2.4.13:
the change is as large as a ring of 2 px around it and has a contrast of 3 to 1.
"""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTextEdit, QWidget

from app.content.links import Link, Screen
from app.shell.actions import Act
from app.shell.desk import Desk
from app.style.themes import THEMES
from app.widgets.reader import Reader
from tests.access.test_keyboard import CARDS, SHOWN, here, round_trip
from tests.house.test_contrast import contrast
from tests.parts import press, settle

LEAST_CONTRAST = 3.0
RING_PX = 2
MOST_OF_IT = 0.7
"""Corners are round, and edges soft."""

MARGIN_PX = 6
Kind = tuple[str, str, str, bool, bool]


def kind_of(part: QWidget) -> Kind:
    """Tell controls apart that are painted in different ways."""
    is_checked = isinstance(part, QAbstractButton) and part.isChecked()
    is_in_text = isinstance(part, Reader) and part.link_at() >= 0
    around = type(part.parentWidget()).__name__
    variant = str(part.property("variant") or "")
    return type(part).__name__, variant, around, is_checked, is_in_text


def pictures(desk: Desk, part: QWidget) -> tuple[QImage, QImage]:
    """Paint a control with the keyboard, and without."""
    box = QRect(part.mapTo(desk.window, QPoint()), part.size())
    box.adjust(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)
    box &= desk.window.rect()
    link = part.link_at() if isinstance(part, Reader) else -1
    cursor = part.textCursor() if isinstance(part, QTextEdit) else None
    settle()
    ringed = desk.window.grab(box).toImage()
    part.clearFocus()
    settle()
    bare = desk.window.grab(box).toImage()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    if isinstance(part, Reader):
        part.stand_at(link)
    elif cursor is not None and isinstance(part, QTextEdit):
        part.setTextCursor(cursor)
    return ringed, bare


def seen_change(ringed: QImage, bare: QImage) -> tuple[int, int]:
    """Count the px that change by enough, and the px that a ring of 2 px has."""
    width, height = ringed.width(), ringed.height()
    words = [memoryview(image.constBits()).cast("I") for image in (ringed, bare)]
    changed = [at for at, (a, b) in enumerate(zip(*words, strict=True)) if a != b]
    if not changed:
        return 0, 1
    columns = [at % width for at in changed]
    rows = [at // width for at in changed]
    wide = max(columns) - min(columns) + 1
    tall = max(rows) - min(rows) + 1
    pairs = Counter((words[0][at], words[1][at]) for at in changed)
    clear = sum(
        times
        for (one, other), times in pairs.items()
        if contrast(colour(one), colour(other)) >= LEAST_CONTRAST
    )
    assert height
    return clear, 2 * (wide + tall) * RING_PX


def colour(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"


def looked_at(desk: Desk, known: set[Kind]) -> Iterator[str]:
    """Look at each new kind of control where the keyboard comes by; name the weak."""
    for part, _ in round_trip(Qt.Key.Key_Tab):
        kind = kind_of(part)
        if kind not in known:
            known.add(kind)
            clear, ring = seen_change(*pictures(desk, part))
            if clear < ring * MOST_OF_IT:
                yield f"{kind}: {clear} px of {ring}"


@pytest.mark.parametrize("theme", THEMES)
def test_the_keyboard_is_seen_wherever_it_is(desk: Desk, theme: str) -> None:
    desk.preferring.choose("theme", theme)
    known: set[Kind] = set()
    weak: list[str] = []
    for link in SHOWN:
        desk.go(link)
        settle()
        weak += looked_at(desk, known)
    for view in ("list", "table"):
        desk.preferring.choose("timeline_view", view)
        desk.go(Link.screen(Screen.TIMELINE))
        settle()
        weak += looked_at(desk, known)
    assert weak == []
    assert len(known) > 20


@pytest.mark.parametrize("theme", THEMES)
def test_the_keyboard_is_seen_on_cards(desk: Desk, theme: str) -> None:
    desk.preferring.choose("theme", theme)
    desk.go(Link.topic("everything"))
    known: set[Kind] = set()
    weak: list[str] = []
    for act in (*CARDS, Act.FIND):
        desk.actions[act].trigger()
        settle()
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            part = here().part
            if kind_of(part) not in known:
                known.add(kind_of(part))
                clear, ring = seen_change(*pictures(desk, part))
                if clear < ring * MOST_OF_IT:
                    weak.append(f"{act} {kind_of(part)}: {clear} px of {ring}")
            QTest.keyClick(here().part, key)
            settle()
        desk.cards.close()
    assert weak == []


def test_a_press_by_mouse_leaves_no_ring(desk: Desk) -> None:
    desk.go(Link.screen(Screen.HELP))
    button = desk.furniture.bar.button(Act.SIDEBAR)
    settle()
    press(button)
    press(button)
    settle()
    assert button.hasFocus()
    assert not button.shows_ring()
    QTest.keyClick(button, Qt.Key.Key_Tab)
    QTest.keyClick(here().part, Qt.Key.Key_Backtab)
    assert button.shows_ring()
