from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferences import Preferences
from app.shell.front import Front
from app.style.themes import THEMES
from tests.desks import Wanted, a_front, own_look
from tests.parts import settle


@pytest.fixture
def front(qtbot: QtBot, pack: Path) -> Iterator[Front]:
    del qtbot
    with own_look():
        front = a_front(Wanted(pack, size=(1000, 700)))
        yield front
        front.window.hide()
        front.window.deleteLater()
        settle()
        front.books.close()


def test_the_window_has_its_size_and_the_books_name(front: Front) -> None:
    assert (front.window.width(), front.window.height()) == (1000, 700)
    assert front.window.windowTitle() == "A small book"


def test_a_topic_is_there_with_the_first_paint(front: Front, qtbot: QtBot) -> None:
    told: list[str] = []
    front.show(
        Place(Link.topic("first-week")),
        lambda: told.append(front.window.pane.reader.toPlainText()),
    )
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert "Fever is the sign that matters most." in told[0]
    settle()
    assert len(told) == 1


def test_without_a_topic_the_page_stays_empty(front: Front, qtbot: QtBot) -> None:
    told: list[str] = []
    front.show(None, lambda: told.append(front.window.pane.reader.toPlainText()))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [""]


@pytest.mark.parametrize("look", ["light/contrast-light", "light/night"])
def test_the_first_pixel_is_as_the_system_wanted_it_last_time(
    qtbot: QtBot, pack: Path, look: str
) -> None:
    del qtbot
    kept = pack.with_name("preferences.json")
    PreferenceStore(kept).write(Preferences(system_look=look))
    with own_look():
        front = a_front(Wanted(pack, kept=kept))
        front.show(Place(Link.topic("first-week")), lambda: None)
        ground = front.window.grab().toImage().pixelColor(1240, 780).name()
        assert ground == THEMES[look.partition("/")[2]].palette.ground.lower()
        front.window.hide()
        front.window.deleteLater()
        settle()
        front.books.close()
