"""A visit is forgotten whole: what the reader knows after it is what it knew before."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app import i18n, paths
from app.content.hit import Sought
from app.content.links import Link, Screen, Way
from app.content.topic import SHORT
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.mypage import Answer, Mark, MyQuestion, Note
from app.session.preference_store import PreferenceStore
from app.session.preferences import Preferences
from app.session.preferring import Preferring
from app.shell import forgetting
from app.shell.actions import Act
from app.shell.bookshelf import Bookshelf
from app.shell.desk import HOME, Desk
from app.shell.forgetting import SharedDesk, forget
from app.shell.front import Front, Site
from app.shell.kiosk_start import let_staff_in
from app.shell.languages import load_qt_words
from app.shell.moving import Moving
from app.widgets.finishing import Finishing
from tests.builders import a_book, a_pack, a_topic
from tests.desks import own_look
from tests.kiosks import a_room
from tests.parts import a_button, press, settle, shown_words
from tests.speakers import PATIENT, is_alive, program
from tests.speaking import made_languages, speak_english
from tests.whole_state import State, differences, load_everything, whole_state

LONG = "".join(f"<p>{'Words to read. ' * 60}</p>" for _ in range(9))
TYPED = "sitinohpolyx"[::-1]
"""What no book and no program says; not written out, or these lines would hold it."""

OTHER = Preferences(
    theme="night",
    text_percent=125,
    sidebar_shown=False,
    timeline_view="table",
    motion="less",
    wide_spacing=True,
    reading_ruler=True,
    reading=SHORT,
    carer_view=True,
    rest_hint=False,
    single_keys=False,
    language="es",
    speech_rate=150,
)
KEPT = {
    "book_language": "es",
    "system_look": "dark/night",
    "stage_now": "day-zero",
    "last_place": "topic:fertility",
    "last_scroll": 0.5,
    "last_form": SHORT,
    "recent_searches": "words",
}


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    topics = (a_topic(page=LONG), a_topic("fertility", page=LONG), a_topic("other"))
    a_pack(tmp_path / "library.pack", topics=topics)
    a_pack(
        tmp_path / "library-es.pack",
        book=a_book(language="es", title="Un libro"),
        topics=(a_topic(title="La primera semana"), a_topic("other")),
    )
    return tmp_path


@pytest.fixture
def moving(
    qtbot: QtBot, packs: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Moving]:
    """Open a reader on a shared desk."""
    del qtbot
    load_everything()
    (packs / "locale").symlink_to(made_languages())
    for name in ("fonts", "icons", "styles", "illustrations"):
        (packs / name).symlink_to(paths.resources() / name)
    monkeypatch.setattr(paths, "resources", lambda: packs)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with own_look():
        books = Collection(Library.open(packs / "library.pack"))
        preferring = Preferring(PreferenceStore(None), is_private=False)
        front = Front(application, books, preferring, Site((1000, 700)))
        shelf = Bookshelf(books, [packs])
        front.languages = shelf.languages
        moving = Moving(Desk(front, HOME), shelf)
        moving.desk.window.show()
        moving.desk.open(HOME)
        settle()
        yield moving
        moving.desk.window.close()
        moving.desk.window.deleteLater()
        moving.desk.deleteLater()
        moving.deleteLater()
        settle()
        shelf.close()
        books.close()
        speak_english()
        load_qt_words(application)


def known(moving: Moving) -> State:
    settle()
    return whole_state({"reader": moving})


def visit(moving: Moving) -> None:
    """Go everywhere, and leave everything other than it was found."""
    desk = moving.desk
    for link in everywhere(desk):
        desk.go(link)
        settle()
        type_into_fields(desk)
    desk.finding.open_with(TYPED)
    settle()
    desk.finding.open_hit(Sought(Link.topic("first-week"), "words"))
    for act in (Act.FIND, Act.WHERE, Act.CARER, Act.LINKS, Act.LANGUAGE, Act.MORE):
        desk.actions[act].trigger()
        settle()
        type_into_fields(desk)
    reader = desk.window.pane.reader
    reader.selectAll()
    reader.copy()
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    desk.furniture.sidebar.show_unfolded(frozenset())
    desk.furniture.notices.show_notice(TYPED)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(TYPED)
    if clipboard.supportsSelection():
        clipboard.setText(TYPED, QClipboard.Mode.Selection)
    for name, value in KEPT.items():
        moving.desk.preferring.choose(name, value)
    moving.desk.preferring.take(OTHER)
    settle()


def everywhere(desk: Desk) -> list[Link]:
    screens = [Link.screen(each) for each in Screen]
    timeline = desk.books.timeline()
    assert timeline is not None
    return [
        *screens,
        *(Link.stage(stage.slug) for stage in timeline.stages),
        Link.term("neutropenia"),
        Link.way(Way.TWO_MINUTES),
        Link.end(Way.EVERYTHING),
        Link.topic("fertility"),
        Link.topic("first-week"),
    ]


def type_into_fields(desk: Desk) -> None:
    for field in desk.window.findChildren(QLineEdit):
        if field.isVisible():
            QTest.keyClicks(field, TYPED)
            field.selectAll()
            settle()


def test_after_a_visit_the_reader_knows_what_it_knew_before(moving: Moving) -> None:
    before = known(moving)

    visit(moving)
    during = differences(before, known(moving))
    assert i18n.language() == "es"
    forget(moving, HOME)

    assert differences(before, known(moving)) == []
    assert i18n.language() == "en"
    for part in ("_history", "preferring", "window windowTitle", "sheet"):
        assert any(part in told for told in during), part


def test_every_preference_is_another_one_during_the_visit() -> None:
    chosen = {**OTHER._asdict(), **KEPT}
    same = [
        name for name, value in Preferences()._asdict().items() if chosen[name] == value
    ]
    assert same == [], "a new preference is to be changed by the visit too"


@pytest.mark.parametrize("holder", ["object", "class", "module", "widget"])
def test_a_new_piece_of_state_is_seen_by_itself(
    moving: Moving, monkeypatch: pytest.MonkeyPatch, holder: str
) -> None:
    before = known(moving)
    place: object = {
        "object": moving.desk.preferring,
        "class": Preferring,
        "module": forgetting,
        "widget": moving.desk.window,
    }[holder]
    monkeypatch.setattr(place, "read_by_the_visitor", ["fertility"], raising=False)
    if holder == "widget":
        moving.desk.window.setProperty("read", "fertility")
    seen = differences(before, known(moving))
    assert any("fertility" in told for told in seen)


def test_what_was_typed_is_nowhere_in_memory(moving: Moving) -> None:
    moving.desk.finding.open_with(TYPED)
    settle()
    moving.desk.go(Link.screen(Screen.GLOSSARY))
    settle()
    type_into_fields(moving.desk)
    moving.desk.preferring.remember_search(TYPED)
    put_on_my_page(moving.desk)
    forget(moving, HOME)
    settle()
    gc.collect()
    assert holders_of(TYPED) == []


def put_on_my_page(desk: Desk) -> None:
    """Write the words wherever my page takes words, and look at all of its screens."""
    own, place = desk.mypage.own, "topic:first-week"
    own.change(
        own.now.asking(MyQuestion(TYPED))
        .noted(Note(place, TYPED, TYPED))
        .marked(Mark(place, TYPED))
        .weighed(Answer("most", TYPED))
        .saying(Answer("hair", TYPED))
    )
    for screen in (Screen.MY_PAGE, Screen.VALUES, Screen.CHECKS, Screen.TAKE_HOME):
        desk.go(Link.screen(screen))
        settle()
    desk.mypage.delete()
    own.change(own.now.asking(MyQuestion(TYPED)))


def test_my_page_goes_along_into_another_language_and_not_into_another_visit(
    moving: Moving,
) -> None:
    question = MyQuestion("How long?")
    moving.desk.mypage.own.change(moving.desk.mypage.own.now.asking(question))
    moving.desk.preferring.choose("language", "es")
    settle()
    assert moving.desk.mypage.own.now.questions == (question,)
    forget(moving, HOME)
    settle()
    assert moving.desk.mypage.own.now.is_empty


def holders_of(words: str) -> list[str]:
    """Look through all of Python's memory for whatever holds these words."""
    found: list[str] = []
    for thing in gc.get_objects():  # no comprehension: its cell would hold them
        for told in gc.get_referents(thing):
            if isinstance(told, str) and words in told and thing is not globals():
                found += [f"{type(thing)}: {told}"]
    return found


def test_one_window_is_left_and_has_the_keyboard(moving: Moving) -> None:
    before = moving.desk
    forget(moving, HOME)
    settle()
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [moving.desk.window]
    assert moving.desk is not before


def test_the_next_visit_begins_where_the_clinic_wants(moving: Moving) -> None:
    forget(moving, HOME._replace(link=Link.screen(Screen.TIMELINE)))
    assert moving.desk.reading.place.link == Link.screen(Screen.TIMELINE)
    forget(moving, HOME._replace(link=Link.topic("gone-since")))
    assert moving.desk.reading.place.link == HOME.link


def test_a_voice_falls_silent_with_the_visit(
    moving: Moving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: program(PATIENT))
    moving.desk.actions[Act.LISTEN].trigger()
    settle()
    speech = moving.desk.listening.speech
    assert speech is not None
    process = speech.voice.process_id
    forget(moving, HOME)
    assert not is_alive(process)
    assert moving.desk.listening.speech is None


def test_a_kiosk_knows_after_a_visit_what_it_knew_before(
    qtbot: QtBot, packs: Path
) -> None:
    del qtbot
    load_everything()
    with a_room(packs / "library.pack") as room:
        let_staff_in(room.kiosk, room.moving)
        room.kiosk.finish()  # nobody was there; later windows are laid out alike
        settle()
        before = whole_state({"kiosk": room.kiosk})
        room.begins(Link.topic("fertility"))
        room.taps(room.desk.furniture.bar.button(Act.SEARCH))
        type_into_fields(room.desk)
        for link in (Link.term("neutropenia"), Link.stage("day-zero")):
            room.desk.go(link)
            settle()
            type_into_fields(room.desk)
        room.desk.preferring.take(OTHER._replace(language="en"))
        QGuiApplication.clipboard().setText(TYPED)
        settle()
        during = differences(before, whole_state({"kiosk": room.kiosk}))
        room.kiosk.finish()
        settle()
        after = whole_state({"kiosk": room.kiosk})
        assert differences(before, after) == []
        assert len(during) > 100
        assert room.is_fresh()


def test_on_a_shared_desk_the_button_asks_once_and_then_forgets(
    moving: Moving,
) -> None:
    SharedDesk(moving, HOME)
    moving.desk.go(Link.topic("fertility"))
    settle()
    press(moving.desk.furniture.bar.button(Act.FINISH))
    settle()
    assert "Finish and clear?" in shown_words(moving.desk.window)
    press(a_button(moving.desk.window, "Go on reading"))
    settle()
    assert moving.desk.reading.place.link == Link.topic("fertility")
    for _ in range(2):  # the reader that was made anew can be forgotten too
        moving.desk.actions[Act.FINISH].trigger()
        settle()
        card = next(iter(moving.desk.window.findChildren(Finishing)))
        press(a_button(card, "Finish and clear"))
        settle()
        assert moving.desk.reading.place.link == HOME.link
        assert not moving.desk.reading.may_go_back
        told = "Everything of this visit is forgotten."
        assert told in shown_words(moving.desk.window)


def test_with_the_window_of_a_shared_desk_the_clipboard_is_forgotten(
    moving: Moving,
) -> None:
    SharedDesk(moving, HOME)
    QGuiApplication.clipboard().setText(TYPED)
    moving.desk.window.close()
    assert QGuiApplication.clipboard().text() == ""
