from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferences import Preferences
from app.session.preferring import LONGEST_SEARCH, MOST_SEARCHES, Preferring


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
    preferring.choose("theme", "night")
    preferring.choose("theme", "night")
    assert told == [Preferences(theme="night")]


def test_what_is_not_allowed_changes_nothing(
    preferring: Preferring, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(preferring.preferences_changed):
        preferring.choose("theme", "neon")
        preferring.choose("text_percent", 101)
        preferring.choose("timeline_view", "pie")
        preferring.choose("motion", "wild")


def test_settings_are_taken_over_and_the_place_stays(preferring: Preferring) -> None:
    preferring.stop_at(Place(Link.topic("hair"), 0.5))
    preferring.choose_stage_now("day-zero")
    preferring.choose("theme", "night")
    preferring.take(Preferences(wide_spacing=True, last_place="topic:other"))
    assert preferring.now == Preferences(
        wide_spacing=True,
        last_place="topic:hair",
        last_scroll=0.5,
        stage_now="day-zero",
    )


def test_text_grows_and_shrinks_in_eight_steps(preferring: Preferring) -> None:
    sizes = [preferring.now.text_percent]
    for _ in range(9):
        preferring.choose_larger()
        sizes.append(preferring.now.text_percent)
    assert sizes == [100, 125, 150, 175, 200, 250, 300, 400, 400, 400]
    preferring.choose_smaller()
    assert preferring.now.text_percent == 300
    preferring.choose("text_percent", 100)
    preferring.choose_smaller()
    assert preferring.now.text_percent == 100


def test_a_view_and_the_sidebar_are_chosen(preferring: Preferring) -> None:
    preferring.choose("timeline_view", "table")
    preferring.choose("sidebar_shown", value=False)
    assert preferring.now == Preferences(timeline_view="table", sidebar_shown=False)


def test_a_switch_is_turned_and_turned_back(preferring: Preferring) -> None:
    preferring.toggle("wide_spacing")
    assert preferring.now == Preferences(wide_spacing=True)
    preferring.toggle("wide_spacing")
    assert preferring.now == Preferences()


def test_motion_is_chosen(preferring: Preferring) -> None:
    preferring.choose("motion", "less")
    preferring.choose("motion", "wild")
    assert preferring.now == Preferences(motion="less")


def test_the_stage_one_is_at_is_set_and_cleared(
    preferring: Preferring, store: PreferenceStore
) -> None:
    preferring.choose_stage_now("day-zero")
    assert preferring.keep()
    assert store.read().stage_now == "day-zero"
    preferring.choose_stage_now("")
    assert preferring.now == Preferences()


def test_on_a_desk_that_is_not_private_nobody_is_somewhere(
    store: PreferenceStore, qtbot: QtBot
) -> None:
    store.write(Preferences(stage_now="day-zero"))
    shared = Preferring(store, is_private=False)
    with qtbot.assertNotEmitted(shared.preferences_changed):
        shared.choose_stage_now("going-home")
    assert not shared.is_private
    assert shared.now.stage_now == ""


def test_where_one_stopped_is_kept_without_a_signal(
    preferring: Preferring, store: PreferenceStore, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(preferring.preferences_changed):
        preferring.stop_at(Place(Link.topic("fertility"), 0.5))
    assert preferring.keep()
    assert store.read() == Preferences(last_place="topic:fertility", last_scroll=0.5)


def test_the_last_searches_are_remembered_each_once(tmp_path: Path) -> None:
    store = PreferenceStore(tmp_path / "preferences.json")
    preferring = Preferring(store)
    for words in ("hair", "fever", "  Hair ", "", *(f"word {n}" for n in range(9))):
        preferring.remember_search(words)
    assert preferring.searches[0] == "word 8"
    assert len(preferring.searches) == MOST_SEARCHES
    preferring.remember_search("Word 5\n" + "x" * 999)
    assert preferring.searches[0] == ("Word 5 " + "x" * 999)[:LONGEST_SEARCH]
    preferring.keep()
    assert Preferring(store).searches == preferring.searches


def test_a_search_in_other_letters_is_the_same(tmp_path: Path) -> None:
    preferring = Preferring(PreferenceStore(tmp_path / "preferences.json"))
    for words in ("Hair", "fever", "hair"):
        preferring.remember_search(words)
    assert preferring.searches == ("hair", "fever")


def test_searches_are_forgotten_on_the_disk_too(tmp_path: Path) -> None:
    store = PreferenceStore(tmp_path / "preferences.json")
    preferring = Preferring(store)
    preferring.remember_search("hair")
    preferring.keep()
    preferring.forget_searches()
    assert preferring.searches == ()
    assert store.read().recent_searches == ""


def test_a_shared_desk_remembers_no_search(tmp_path: Path) -> None:
    store = PreferenceStore(tmp_path / "preferences.json")
    store.write(Preferences(recent_searches="hair"))
    shared = Preferring(store, is_private=False)
    assert shared.searches == ()
    shared.remember_search("fever")
    assert shared.searches == ()


def test_the_voice_goes_step_by_step(preferring: Preferring) -> None:
    went: list[int] = []
    for _ in range(3):
        preferring.choose_slower()
        went.append(preferring.now.speech_rate)
    for _ in range(5):
        preferring.choose_faster()
        went.append(preferring.now.speech_rate)
    assert went == [85, 70, 70, 85, 100, 120, 150, 150]


def test_the_form_in_which_a_topic_was_left_is_remembered(qtbot: QtBot) -> None:
    del qtbot
    preferring = Preferring(PreferenceStore(None))
    preferring.stop_at(Place(Link.topic("risks"), 0.4, "short"))
    now = preferring.now
    assert (now.last_place, now.last_scroll, now.last_form) == (
        "topic:risks",
        0.4,
        "short",
    )


def test_who_came_to_an_end_stopped_nowhere(qtbot: QtBot) -> None:
    del qtbot
    preferring = Preferring(PreferenceStore(None))
    before = preferring.now
    preferring.stop_at(Place(Link.topic("risks"), 0.4, "short"))
    preferring.stop_nowhere()
    assert preferring.now == before


def test_a_shared_desk_does_not_tell_where_another_one_stopped(tmp_path: Path) -> None:
    shared = Preferring(
        PreferenceStore(tmp_path / "preferences.json"), is_private=False
    )
    shared.stop_at(Place(Link.topic("fertility"), 0.5))
    assert shared.now == Preferences()


def test_it_knows_what_somebody_prefers_who_is_new_here() -> None:
    first = Preferences(theme="night")
    preferring = Preferring(PreferenceStore(None, first))
    preferring.choose("theme", "sepia")
    assert preferring.first == first


def test_what_a_visitor_preferred_is_forgotten_without_a_signal(qtbot: QtBot) -> None:
    first = Preferences(theme="night")
    shared = Preferring(PreferenceStore(None, first), is_private=False)
    shared.choose("text_percent", 200)
    with qtbot.assertNotEmitted(shared.preferences_changed):
        shared.forget()
    assert shared.now == first


def test_what_is_preferred_on_a_shared_desk_is_never_written(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    shared = Preferring(PreferenceStore(path), is_private=False)
    shared.choose("theme", "night")
    assert shared.keep()
    assert not path.exists()
