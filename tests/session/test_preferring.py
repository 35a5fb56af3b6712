from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.session.history import Place
from app.session.preferences import Preferences, PreferenceStore
from app.session.preferring import Preferring


@pytest.fixture
def store(tmp_path: Path) -> PreferenceStore:
    return PreferenceStore(tmp_path / "preferences.json")


@pytest.fixture
def preferring(store: PreferenceStore, qtbot: QtBot) -> Preferring:
    del qtbot
    return Preferring(store)


def test_a_change_is_told_once(preferring: Preferring) -> None:
    told: list[Preferences] = []
    preferring.preferences_changed.connect(told.append)
    preferring.choose_theme("night")
    preferring.choose_theme("night")
    assert told == [Preferences(theme="night")]


def test_what_is_not_allowed_changes_nothing(
    preferring: Preferring, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(preferring.preferences_changed):
        preferring.choose_theme("neon")
        preferring.choose_text_percent(101)
        preferring.choose_timeline_view("pie")


def test_text_grows_and_shrinks_in_eight_steps(preferring: Preferring) -> None:
    sizes = [preferring.now.text_percent]
    for _ in range(9):
        preferring.choose_larger()
        sizes.append(preferring.now.text_percent)
    assert sizes == [100, 125, 150, 175, 200, 250, 300, 400, 400, 400]
    preferring.choose_smaller()
    assert preferring.now.text_percent == 300
    preferring.choose_text_percent(100)
    preferring.choose_smaller()
    assert preferring.now.text_percent == 100


def test_a_view_and_the_sidebar_are_chosen(preferring: Preferring) -> None:
    preferring.choose_timeline_view("table")
    preferring.show_sidebar(shown=False)
    assert preferring.now == Preferences(timeline_view="table", sidebar_shown=False)


def test_where_one_stopped_is_kept_without_a_signal(
    preferring: Preferring, store: PreferenceStore, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(preferring.preferences_changed):
        preferring.stop_at(Place(Link.topic("fertility"), 0.5))
    assert preferring.keep()
    assert store.read() == Preferences(last_place="topic:fertility", last_scroll=0.5)
