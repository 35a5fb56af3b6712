"""Whatever is typed: no failure, no empty screen, no wait."""

import gc
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.rows import Rows
from app.controls.tile import Tile
from app.pack.library import Library
from app.style.themes import DAY
from app.widgets.search.palette import SearchPalette
from tests.library.queries import GOLDEN
from tests.parts import framed, settle

DEADLINE_S = 0.3
"""A query is ended after 0.2 s; then the rest of the work follows."""

SIGNS = ["\0", "\a", "\t", "\n", "\ud800", "\u200b", "\u202e", "\ufeff", ""]
ODD = Path(__file__).with_name("odd_words.txt").read_text("utf-8").split("\n") + SIGNS
SLIPS = ("insert", "delete", "swap", "cut", "double")


@st.composite
def misspelt(draw: st.DrawFn) -> str:
    """Give a query of the golden ones with a few letters changed."""
    words = draw(st.sampled_from(GOLDEN)).words
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(words)))
        kind = draw(st.sampled_from(SLIPS))
        if kind == "insert":
            words = words[:at] + draw(st.characters()) + words[at:]
        elif kind == "delete":
            words = words[:at] + words[at + 1 :]
        elif kind == "swap":
            words = words[:at] + words[at : at + 2][::-1] + words[at + 2 :]
        elif kind == "cut":
            words = words[:at]
        else:
            words = f"{words} {words}"
    return words


CALM = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)

WORDS = (
    misspelt()
    | st.text(max_size=120)
    | st.lists(st.sampled_from(ODD), max_size=40).map(" ".join)
    | st.lists(st.sampled_from(ODD), max_size=40).map("".join)
    | st.text(alphabet="aeiotnsr lcm", max_size=60)
    | st.sampled_from(ODD).map(lambda part: part * 5000)
)


class Screen(QWidget):
    """A window with the palette over it."""

    def __init__(self) -> None:
        super().__init__()
        self.palette_ = SearchPalette(self)

    def is_useful(self) -> bool:
        """Tell whether there is something to choose: an answer, a row or a way on."""
        rows = self.palette_.findChildren(Rows)[0]
        parts = (*self.palette_.findChildren(Tile), *self.palette_.findChildren(Button))
        ways = [part for part in parts if part.isVisible() and part.accessibleName()]
        return rows.total_rows() > 0 or len(ways) > 1


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    """Open the palette once: what was shown before must do no harm either."""
    screen = Screen()
    framed(qtbot, screen, 900, 700)
    screen.palette_.show_theme(DAY)
    screen.palette_.open_palette()
    settle()
    return screen


def tried(shipped: Library, screen: Screen, words: str) -> None:
    gc.disable()  # the many tries leave more rubbish than the search
    began = time.thread_time()  # of this program alone: others may be busy
    found = shipped.search(words)
    spent = time.thread_time() - began
    gc.enable()
    screen.palette_.show_found(found.hits, found.corrected, found.term, found.near)
    assert screen.is_useful(), words
    assert spent < DEADLINE_S, (spent, words)
    assert bool(found.hits) or not found.term


@settings(max_examples=500, deadline=None, suppress_health_check=CALM)
@given(words=WORDS)
def test_nothing_that_is_typed_can_fail(
    shipped: Library, screen: Screen, words: str
) -> None:
    tried(shipped, screen, words)


@pytest.mark.soak
@settings(max_examples=10_000, deadline=None, suppress_health_check=CALM)
@given(words=WORDS)
def test_nothing_that_is_typed_for_hours_can_fail(
    shipped: Library, screen: Screen, words: str
) -> None:
    tried(shipped, screen, words)
