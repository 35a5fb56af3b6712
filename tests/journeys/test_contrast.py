"""Every word on every screen can be read, in every theme: as it is painted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QScrollBar, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.shell.desk import Desk
from app.style.themes import THEMES
from tests.contrast import TEXT, painted
from tests.desks import Wanted, opened
from tests.journeys.fitting import runs
from tests.journeys.test_fitting import STATES, tidy
from tests.parts import settle

PERCENT = 200
"""Letters so large have a core of solid colour."""

LEAST_PX = 8
ALIKE = ("topic in-", "topic the-first", "topic comp", "topic who", "the end of t")
SHOWN = [state for state in STATES if not state.startswith(ALIKE)]
"""Others show the same kinds of words on the same grounds."""


@pytest.fixture(scope="module", params=list(THEMES))
def desk(
    request: pytest.FixtureRequest, qapp: object, real_pack: Path
) -> Iterator[Desk]:
    """Open the real book in each theme once, for all screens."""
    del qapp
    with opened(Wanted(real_pack, size=(1280, 1000))) as desk:
        desk.preferring.choose("theme", request.param)
        desk.preferring.choose("text_percent", PERCENT)
        yield desk


@pytest.mark.parametrize("state", SHOWN)
def test_every_word_can_be_read(desk: Desk, qtbot: QtBot, state: str) -> None:
    before = desk.preferring.now
    STATES[state](desk)
    settle()
    qtbot.waitUntil(desk.screens.are_pictures_done)
    settle()
    image = desk.window.grab().toImage()
    weak = [
        f"{words}: {found:.2f}"
        for words, box in seen(desk.window)
        if (found := painted(image, box)) < TEXT
    ]
    tidy(desk, before)
    assert weak == []


def seen(window: QWidget) -> Iterator[tuple[str, QRectF]]:
    """Give all words that are wholly in sight, each with its place in the window."""
    for part in window.findChildren(QWidget):
        is_text = isinstance(part, QTextEdit)
        if not part.isVisible() or isinstance(part, QScrollBar):
            continue
        if isinstance(part.parentWidget(), QTextEdit):
            continue
        if part.visibleRegion().isEmpty():
            continue  # scrolled out of sight
        words = words_of_text(part) if is_text else words_painted(part)
        view = part.viewport() if is_text else part
        shown = QRectF(view.visibleRegion().boundingRect())
        for run, box in words:
            if shown.contains(box) and box.width() >= LEAST_PX and on_top(view, box):
                corner = view.mapTo(window, QPoint())
                yield run, box.translated(corner.x(), corner.y())


def on_top(part: QWidget, box: QRectF) -> bool:
    """Tell whether nothing else lies over a place."""
    window, middle = part.window(), box.center().y()
    places = (QPointF(x, middle) for x in (box.left() + 1, box.right() - 1))
    return all(
        window.childAt(part.mapTo(window, place.toPoint())) is part for place in places
    )


def words_painted(part: QWidget) -> Iterator[tuple[str, QRectF]]:
    """Give what a widget paints of words itself."""
    return ((run.words, run.box) for run in runs(part))


def words_of_text(edit: QTextEdit) -> Iterator[tuple[str, QRectF]]:
    """Give the lines of a text."""
    layout = edit.document().documentLayout()
    scrolled = edit.verticalScrollBar().value()
    block = edit.document().begin()
    while block.isValid():
        corner = layout.blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            box = line.naturalTextRect().translated(corner)
            text = block.text()[line.textStart() :][: line.textLength()]
            if text.strip(" \ufffc\u2028"):
                yield text, box.translated(0, -scrolled)
        block = block.next()
