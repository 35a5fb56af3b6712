"""The reader in other languages: no word is left in English, nothing is cut, all turns.

The book has no Latin letter, and in the pseudo-language each has an accent: so a plain
one on the screen belongs to a word that nobody can translate.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.content.languages import NAMES
from app.content.links import Link, Screen, Way
from app.controls.floating import Floating
from app.errors import InputError
from app.shell.actions import ACTIONS, Act
from app.shell.desk import Desk
from installers import words
from tests.arabic import an_arabic_pack
from tests.cyrillic import a_cyrillic_pack, cyrillic
from tests.desks import Wanted, opened
from tests.journeys.fitting import badly_set, outside, runs, sideways, words_of
from tests.parts import global_rect, settle
from tests.speaking import spoken

TOPIC = Link.topic("first-week")
LATIN = re.compile(r"(?<!\w)[A-Za-z]{2,}(?!\w)")
NAMES_OF_OURS = frozenset({"Anteroom", *NAMES.values()})
"""What is called the same in every language."""


KEYS = frozenset(
    part for each in ACTIONS for key in each.keys for part in re.split(r"\W", key)
)
CYRILLIC = re.compile("[\u0400-\u04ff]")
"""The book's own words, whose letters are not the program's font's."""


def go(link: Link) -> Callable[[Desk], None]:
    return lambda desk: desk.go(link)


def do(act: Act, link: Link = TOPIC) -> Callable[[Desk], None]:
    def act_there(desk: Desk) -> None:
        desk.go(link)
        settle()
        desk.actions[act].trigger()

    return act_there


def term_card(desk: Desk) -> None:
    desk.go(TOPIC)
    word = QRect(desk.window.mapToGlobal(QPoint(100, 300)), QSize(80, 30))
    desk.cards.open_term("neutropenia", word, word)


def search(sought: str) -> Callable[[Desk], None]:
    def look(desk: Desk) -> None:
        desk.go(Link.screen(Screen.HOME))
        desk.finding.open_with(sought)

    return look


def timeline(view: str) -> Callable[[Desk], None]:
    def show(desk: Desk) -> None:
        desk.preferring.choose("timeline_view", view)
        desk.go(Link.stage("day-zero"))

    return show


def trouble(desk: Desk) -> None:
    desk.screens.show_trouble(InputError(cyrillic("Damaged."), cyrillic("Install it.")))


STATES: dict[str, Callable[[Desk], None]] = {
    **{name.value: go(Link.screen(name)) for name in Screen},
    "a topic": go(TOPIC),
    "a topic in short": do(Act.SHORT),
    "for the carer": do(Act.CARER),
    "a term": go(Link.term("neutropenia")),
    "timeline, picture": timeline("strip"),
    "timeline, list": timeline("list"),
    "timeline, table": timeline("table"),
    **{f"the end of {way}": go(Link.end(way)) for way in Way},
    "search, nothing yet": search(""),
    "search, results": search(cyrillic("fever")),
    "search, nothing found": search("щщщщ"),
    "text and theme": do(Act.PREFERENCES),
    "languages": do(Act.LANGUAGE),
    "the card of a term": term_card,
    "more": do(Act.MORE),
    "headings": do(Act.HEADINGS),
    "links": do(Act.LINKS),
    "find on this page": do(Act.FIND),
    "where am I": do(Act.WHERE),
    "trouble": trouble,
}


@pytest.fixture(scope="module")
def cyrillic_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_cyrillic_pack(tmp_path_factory.mktemp("cyrillic") / "library.pack")


@pytest.fixture(scope="module", params=[100, 200])
def accented(
    request: pytest.FixtureRequest, qapp: object, cyrillic_pack: Path
) -> Iterator[Desk]:
    """Open the book in the pseudo-language, at a text size."""
    del qapp
    with spoken(words.PSEUDO), opened(Wanted(cyrillic_pack)) as desk:
        desk.preferring.choose("text_percent", request.param)
        yield desk


@pytest.fixture(scope="module")
def arabic_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_arabic_pack(tmp_path_factory.mktemp("arabic") / "library.pack")


@pytest.fixture(scope="module", params=["right to left"])
def turned(qapp: object, arabic_pack: Path) -> Iterator[Desk]:
    """Open a book that runs from right to left, and so does the interface.

    The one parameter keeps its tests together in any order: a program speaks one
    language at a time, and `accented` speaks another.
    """
    del qapp
    with spoken(words.PSEUDO_RTL), opened(Wanted(arabic_pack)) as desk:
        yield desk


@cache
def vocabulary() -> frozenset[str]:
    """Give every word of the program in the pseudo-language, and of the Cyrillic book."""
    forms = {
        form
        for _, said in words._said()  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001
        for form in ((said,) if isinstance(said, str) else said)
    }
    ours = (word for form in forms for word in words_of(words.accented(form)))
    named = (name.casefold() for name in NAMES_OF_OURS | KEYS)
    after_hyphen = words_of(words.accented("cffi"))
    return frozenset((*ours, *named, *after_hyphen))


def told(window: QWidget) -> Iterator[str]:
    """Give all that a window tells: painted, in pages, to a screen reader, as a tip."""
    for part in (window, *window.findChildren(QWidget)):
        if not part.isVisible():
            continue
        yield from (run.words for run in runs(part))
        yield from (part.accessibleName(), part.accessibleDescription())
        yield re.sub(r"\([^()]*\)$", "", part.toolTip())  # the key
        if isinstance(part, QTextEdit):
            yield from part.toPlainText().splitlines()
        if isinstance(part, QAbstractButton):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        node = QAccessible.queryAccessibleInterface(part)
        yield node.text(QAccessible.Text.Name)


def left_in_english(window: QWidget) -> set[str]:
    """Give the words of a window that went past gettext."""
    return {
        text
        for text in told(window)
        if any(not is_known(word) for word in LATIN.findall(text))
    }


def is_known(word: str) -> bool:
    return word in NAMES_OF_OURS | KEYS


def tidy(desk: Desk) -> None:
    desk.furniture.notices.clear()
    desk.preferring.choose("carer_view", False)  # noqa: FBT003 (its value)
    desk.preferring.choose("reading", "all")
    for card in desk.window.findChildren(Floating):
        card.close_card()
    settle()


def shown(desk: Desk, qtbot: QtBot, state: str) -> QWidget:
    STATES[state](desk)
    settle()
    qtbot.waitUntil(desk.screens.are_pictures_done)
    settle()
    return desk.window


@pytest.mark.parametrize("state", STATES)
def test_no_word_is_left_in_english_and_none_is_cut(
    accented: Desk, qtbot: QtBot, state: str
) -> None:
    try:
        window = shown(accented, qtbot, state)
        assert left_in_english(window) == set()
        assert sideways(window) == []
        assert outside(window) == []
        assert [
            each
            for each in badly_set(window, vocabulary())
            if not CYRILLIC.search(each)
        ] == []
    finally:
        tidy(accented)


@pytest.mark.parametrize("state", STATES)
def test_everything_fits_from_right_to_left(
    turned: Desk, qtbot: QtBot, state: str
) -> None:
    try:
        window = shown(turned, qtbot, state)
        assert sideways(window) == []
        assert outside(window) == []
    finally:
        tidy(turned)


def test_the_window_is_a_mirror_image_from_right_to_left(
    turned: Desk, qtbot: QtBot
) -> None:
    window = shown(turned, qtbot, "a topic")
    around = turned.furniture
    middle = global_rect(window).center().x()
    assert global_rect(around.sidebar).center().x() > middle
    assert global_rect(around.contents).center().x() < middle
    home, call = (around.bar.button(act) for act in (Act.HOME, Act.CALL))
    assert global_rect(home).center().x() > middle > global_rect(call).center().x()
    tidy(turned)
