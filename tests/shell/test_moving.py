"""One reader moves into another language: all words change, the place does not."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.content.links import Link, Screen
from app.content.page import Section
from app.errors import InputError
from app.session.history import Place
from app.shell.actions import Act
from app.shell.bookshelf import Bookshelf
from app.shell.desk import HOME, Desk
from app.shell.languages import load_qt_words
from app.shell.moving import Moving
from app.shell.window import Window
from tests.builders import a_book, a_pack, a_term, a_topic
from tests.desks import Wanted, a_front, own_look, spoil
from tests.parts import settle, shown_words
from tests.speaking import made_languages, speak_english

LONG = "".join(f"<p>{'Words to read. ' * 30}</p>" for _ in range(8))
PAGE = f'{LONG}<h2 id="fever">{{}}</h2>{LONG}<h2 id="hair">{{}}</h2>{LONG}'


def a_long_topic(title: str, *sections: str) -> object:
    return a_topic(
        title=title,
        page=PAGE.format(*sections),
        sections=(Section("fever", sections[0], 2), Section("hair", sections[1], 2)),
    )


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    a_pack(
        tmp_path / "library.pack",
        topics=(a_long_topic("The first week", "Fever", "Hair"), a_topic("other")),
    )
    a_pack(
        tmp_path / "library-es.pack",
        book=a_book(language="es", title="Un libro"),
        topics=(a_long_topic("La primera semana", "Fiebre", "Pelo"), a_topic("other")),
        terms=(a_term(name="La neutropenia"),),
    )
    return tmp_path


@pytest.fixture
def moving(
    qtbot: QtBot, packs: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Moving]:
    del qtbot
    (packs / "locale").symlink_to(made_languages())
    for name in ("fonts", "icons", "styles", "illustrations"):
        (packs / name).symlink_to(paths.resources() / name)
    monkeypatch.setattr(paths, "resources", lambda: packs)
    with own_look():
        front = a_front(Wanted(packs / "library.pack"))
        shelf = Bookshelf(front.books, [packs])
        front.languages = shelf.languages
        desk = Desk(front, HOME)
        moving = Moving(desk, shelf)
        desk.window.show()
        desk.open(HOME)
        settle()
        yield moving
        settle()
        moving.desk.window.close()
        moving.desk.window.deleteLater()
        moving.desk.deleteLater()
        moving.deleteLater()
        settle()
        shelf.close()
        front.books.close()
        speak_english()
        load_qt_words(front.application)


def windows() -> list[Window]:
    every = QApplication.topLevelWidgets()
    return [each for each in every if isinstance(each, Window) and each.isVisible()]


def choose(moving: Moving, **wishes: str) -> None:
    for name, value in wishes.items():
        moving.desk.preferring.choose(name, value)
    settle()


def words(moving: Moving) -> list[str]:
    return shown_words(moving.desk.window)


def test_all_words_are_in_the_language_that_is_chosen(moving: Moving) -> None:
    before = moving.desk
    choose(moving, language="es")
    assert moving.desk is not before
    assert windows() == [moving.desk.window]
    assert moving.desk.actions[Act.CALL].text() == "A quién llamar"
    assert "Todos los temas" in words(moving)
    assert "All topics" not in words(moving)
    undo = QCoreApplication.translate("QWidgetTextControl", "&Undo")
    assert undo == "&Deshacer"  # Qt's own words, in the menus of fields


def test_the_same_language_moves_nothing(moving: Moving) -> None:
    before = moving.desk
    choose(moving, language="en", book_language="en")
    choose(moving, theme="night")
    assert moving.desk is before


def test_the_book_changes_too_and_the_topic_stays(moving: Moving) -> None:
    moving.desk.go(Link.topic("first-week"))
    choose(moving, book_language="es", language="es")
    desk = moving.desk
    assert desk.books.book.title == "Un libro"
    assert desk.reading.place.link == Link.topic("first-week")
    assert "La primera semana" in desk.window.pane.reader.toPlainText()
    assert desk.window.windowTitle().startswith("La primera semana") or (
        "Un libro" in desk.window.windowTitle()
    )


def test_the_section_stays_though_the_text_is_longer_or_shorter(
    moving: Moving,
) -> None:
    moving.desk.go(Link.topic("first-week", "hair"))
    settle()
    assert moving.desk.window.pane.reader.section_read() == "hair"
    choose(moving, book_language="es")
    assert moving.desk.window.pane.reader.section_read() == "hair"


def test_where_only_the_buttons_change_the_page_stays_as_it_was(
    moving: Moving,
) -> None:
    moving.desk.go(Link.topic("first-week"))
    settle()
    bar = moving.desk.window.pane.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = moving.desk.window.pane.reader.scrolled()
    choose(moving, language="es")
    after = moving.desk.window.pane.reader.scrolled()
    assert after == pytest.approx(before, abs=0.02)


@pytest.mark.parametrize(
    "link",
    [
        Link.stage("going-home"),
        Link.term("neutropenia"),
        Link.screen(Screen.ABOUT),
        Link.screen(Screen.OPTIONS),
    ],
    ids=str,
)
def test_every_kind_of_place_stays(moving: Moving, link: Link) -> None:
    moving.desk.go(link)
    choose(moving, book_language="es", language="es")
    assert moving.desk.reading.place.link == link


def test_one_can_still_go_back_to_where_one_was(moving: Moving) -> None:
    moving.desk.go(Link.topic("other"))
    moving.desk.go(Link.topic("first-week"))
    choose(moving, language="es")
    moving.desk.guide.back()
    assert moving.desk.reading.place.link == Link.topic("other")


def test_a_place_that_the_other_book_lacks_becomes_the_first_page(
    moving: Moving,
) -> None:
    moving.desk.go(Link.term("stem-cell"))
    choose(moving, book_language="es")
    assert moving.desk.reading.place.link == HOME.link


def test_the_window_stays_where_and_as_large_as_it_was(moving: Moving) -> None:
    moving.desk.window.setGeometry(40, 60, 990, 640)
    settle()
    choose(moving, language="es")
    assert moving.desk.window.geometry().getRect() == (40, 60, 990, 640)


def test_what_goes_wrong_is_told_in_the_reader_that_is_open(moving: Moving) -> None:
    choose(moving, language="es")
    moving.tell(InputError("This.", "That."))
    settle()
    assert "This. That." in words(moving)


def test_damage_in_the_other_language_is_found(
    moving: Moving, packs: Path, qtbot: QtBot
) -> None:
    spoil(packs / "library-es.pack", "term", "neutropenia")
    choose(moving, book_language="es")
    qtbot.waitUntil(lambda: "This book is closed" in words(moving))


def test_one_may_change_to_and_fro_for_ever(
    moving: Moving, told: Callable[[], int]
) -> None:
    moving.desk.go(Link.topic("first-week"))
    for _ in range(6):
        choose(moving, language="es", book_language="es")
        choose(moving, language="en", book_language="en")
    gc.collect()
    settle()
    state = QApplication.applicationState()
    moving.desk.application.applicationStateChanged.emit(state)
    QCoreApplication.processEvents()
    assert windows() == [moving.desk.window]
    assert told() == 1, "each change is kept once"


@pytest.fixture
def told(moving: Moving, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Count how often the preferences are written for one change."""

    def count_writes() -> int:
        written: list[object] = []
        keep = moving.desk.preferring.keep
        monkeypatch.setattr(
            moving.desk.preferring, "keep", lambda: written.append(1) or keep()
        )
        moving.desk.preferring.choose("motion", "less")
        return len(written)

    return count_writes


def test_a_reader_starts_at_its_place_in_the_language_it_was_left(
    moving: Moving,
) -> None:
    place = Place(Link.topic("first-week"))
    moving.desk.open(place)
    choose(moving, book_language="es")
    assert moving.desk.preferring.now.last_place == "topic:first-week"
