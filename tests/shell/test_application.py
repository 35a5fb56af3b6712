import gc
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.content.links import Link, Screen
from app.errors import InputError, PackError
from app.session.history import Place
from app.session.preferences import Preferences
from app.session.profile import BookWishes, Profile
from app.shell.application import (
    TIME_START,
    Request,
    as_left,
    data_folder,
    make_application,
    settings_folder,
    spare_what_stays,
    start,
)
from app.shell.window import Window
from app.widgets.bar import Bar
from app.widgets.home import Home
from app.widgets.notices import Notices
from app.widgets.trouble import Trouble
from tests.builders import a_book, a_pack
from tests.desks import closed_once, config_folder, own_look, spoil
from tests.parts import settle, shown_words
from tests.speaking import speak_english


@pytest.fixture(autouse=True)
def alone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the program as it was: look, hook of exceptions, waste collection."""
    del qtbot
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with own_look():
        yield
        settle()
        gc.collect()


def reading_until(
    request: Request, is_done: Callable[[Window], bool], seen: list[str] | None = None
) -> int:
    """Start the reader and close its window once something can be seen in it.

    Args:
        request: What to start on.
        is_done: Tells whether it can be seen.
        seen: Gets the words of all labels then.
    """

    def look(window: Window) -> bool:
        is_seen = is_done(window)
        if is_seen and seen is not None:
            seen.extend(shown_words(window))
        return is_seen

    with closed_once(look):
        return start(request)


def shows(kind: type) -> Callable[[Window], bool]:
    return lambda window: isinstance(window.shown(), kind)


def reads(words: str) -> Callable[[Window], bool]:
    """Tell whether a page can be read, with the bar above it."""

    def look(window: Window) -> bool:
        is_furnished = window.findChild(Bar) is not None
        return is_furnished and words in window.pane.reader.toPlainText()

    return look


def test_it_opens_on_the_first_page_and_ends_well(pack: Path) -> None:
    assert reading_until(Request(pack), shows(Home)) == 0


def test_it_opens_at_a_topic_and_keeps_the_place(pack: Path) -> None:
    request = Request(pack, Link.topic("first-week"))
    assert reading_until(request, reads("Infections")) == 0
    kept = json.loads((config_folder() / "preferences.json").read_text("utf-8"))
    assert kept["last_place"] == "topic:first-week"


def test_it_opens_at_a_stage_and_at_a_term(pack: Path) -> None:
    wide = Request(pack, Link.stage("day-zero"))
    assert reading_until(wide, lambda window: not shows(Home)(window)) == 0
    term = Request(pack, Link.term("neutropenia"))
    assert reading_until(term, lambda window: not shows(Home)(window)) == 0


def test_where_the_first_page_is_no_place_it_begins_at_home(pack: Path) -> None:
    decided = Profile(book=BookWishes(start="search:hair"))
    assert reading_until(Request(pack, decided=decided), shows(Home)) == 0


def test_the_time_of_the_first_paint_is_written_down_where_asked(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, link in enumerate((None, Link.topic("first-week"))):
        stamp = tmp_path / f"stamp-{number}"
        monkeypatch.setenv(TIME_START, str(stamp))
        reading_until(Request(pack, link), lambda _window, at=stamp: at.exists())
        assert int(stamp.read_text("utf-8")) > 0


def test_a_missing_pack_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="There is no file"):
        start(Request(tmp_path / "no.pack"))


def test_an_unknown_place_is_told(pack: Path) -> None:
    with pytest.raises(InputError, match="This book has no “topic:nothing”"):
        start(Request(pack, Link.topic("nothing")))


def test_a_damaged_topic_is_told_before_anything_is_read(pack: Path) -> None:
    spoil(pack, "topic", "first-week")
    with pytest.raises(PackError, match="is damaged"):
        start(Request(pack, Link.topic("first-week")))


def test_damage_beside_the_page_ends_the_start_in_words(pack: Path) -> None:
    spoil(pack, "titles", "start")
    with pytest.raises(PackError, match="is damaged"):
        start(Request(pack, Link.topic("first-week")))


def test_a_start_that_failed_leaves_no_wish_to_quit_behind(pack: Path) -> None:
    spoil(pack, "titles", "start")
    with pytest.raises(PackError):
        start(Request(pack, Link.topic("first-week")))
    settle()
    loop = QEventLoop()
    QTimer.singleShot(1, lambda: loop.exit(7))
    assert loop.exec() == 7


def test_damage_anywhere_in_the_file_closes_the_book_calmly(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(pack, "reference", "jones2021")
    seen: list[str] = []
    request = Request(pack, Link.topic("first-week"))
    assert reading_until(request, shows(Trouble), seen) == 0
    assert "This book is closed" in seen
    assert "“library.pack” is damaged." in seen
    assert "Traceback" not in capsys.readouterr().err


def test_a_topic_goes_on_only_where_it_was_read_last() -> None:
    fertility, risks = Link.topic("fertility"), Link.topic("risks")
    now = Preferences(last_place=str(fertility), last_scroll=0.4, last_form="short")
    assert as_left(now, fertility) == Place(fertility, 0.4, "short")
    assert as_left(now, risks) == Place(risks)
    assert as_left(now, Link.screen(Screen.HOME)) == Place(Link.screen(Screen.HOME))


def test_there_is_one_application() -> None:
    assert make_application() is QApplication.instance()


def test_settings_lie_with_the_user_or_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (
        settings_folder(is_portable=True)
        == data_folder(is_portable=True)
        == paths.root()
    )
    assert settings_folder(is_portable=False) == config_folder()
    monkeypatch.setattr(paths, "portable_folder", lambda: tmp_path)
    assert settings_folder(is_portable=False) == tmp_path
    assert data_folder(is_portable=False) == tmp_path


def test_what_stays_is_spared_when_rubbish_is_looked_for() -> None:
    try:
        spare_what_stays()
        assert gc.get_freeze_count() > 1000
    finally:
        gc.unfreeze()


def test_a_profile_that_is_not_used_is_told_to_staff(pack: Path) -> None:
    seen: list[str] = []
    for link in (None, Link.topic("first-week")):
        request = Request(pack, link, decided=Profile(warning="For staff: look."))
        assert reading_until(request, notifies, seen) == 0
    assert seen.count("For staff: look.") == 2


def notifies(window: Window) -> bool:
    return any(each.shown() for each in window.findChildren(Notices))


def test_a_clinic_decides_what_is_offered_and_where_one_begins(pack: Path) -> None:
    wishes = BookWishes(start="topic:first-week", shelves=("start",))
    request = Request(pack, decided=Profile(book=wishes))
    assert reading_until(request, reads("Infections")) == 0
    home = Request(pack, Link.screen(Screen.HOME), decided=Profile(book=wishes))
    seen: list[str] = []
    assert reading_until(home, shows(Home), seen) == 0
    assert "After the treatment" not in seen


def test_a_shared_desk_leaves_nothing_behind(pack: Path) -> None:
    own = (config_folder(), data_folder(is_portable=False))
    for folder in own:
        shutil.rmtree(folder, ignore_errors=True)
    request = Request(pack, Link.topic("first-week"), decided=Profile(desk="shared"))
    assert reading_until(request, reads("Infections")) == 0
    assert not any(folder.exists() for folder in own)


def test_a_clinic_limits_the_languages(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "pack_folders", lambda: (pack.parent,))
    spanish = a_book(language="es", title="Un libro")
    a_pack(pack.with_name("library-es.pack"), book=spanish)
    decided = Profile(book=BookWishes(languages=("es",)))
    request = Request(pack, decided=decided)
    assert (
        reading_until(request, lambda window: "Un libro" in window.windowTitle()) == 0
    )
    speak_english()
