"""Everything fits: every screen, in the largest letters and in the narrowest window.

400 % in 1280x800 and 100 % in a width of 320 px are the same demand (WCAG 2.2, 1.4.10);
more space between letters, words and lines (1.4.12) may cost nothing either.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen, Way
from app.controls.floating import Floating
from app.errors import InputError
from app.paths import own_book, root
from app.shell.actions import Act
from app.shell.desk import Desk
from app.widgets.find import FindBar
from tests.desks import Wanted, opened
from tests.journeys.fitting import badly_set, outside, sideways, too_long, words_of
from tests.parts import settle


class Manner(NamedTuple):
    """How the reader is looked at."""

    size: tuple[int, int]
    text_percent: int
    is_spaced: bool = False


MANNERS = {
    "large": Manner((1280, 800), 400),
    "narrow": Manner((320, 640), 100),
    "spaced": Manner((1280, 800), 200, is_spaced=True),
}
A_TERM = "autologous"
NO_WORD = "zzzz"


@pytest.fixture(scope="module")
def vocabulary() -> frozenset[str]:
    """Give every word of the book and of the program."""
    files = (*own_book().rglob("*.*"), *(root() / "app").rglob("*.py"))
    texts = (f.read_text("utf-8") for f in files if f.suffix in TEXTS)
    return frozenset(word for text in texts for word in words_of(text)) | {NO_WORD}


TEXTS = frozenset({".md", ".yaml", ".json", ".py"})


@pytest.fixture(scope="module", params=MANNERS.values(), ids=list(MANNERS))
def desk(
    request: pytest.FixtureRequest, qapp: object, real_pack: Path
) -> Iterator[Desk]:
    """Open the real book in each manner once, for all screens."""
    del qapp
    manner: Manner = request.param
    with opened(Wanted(real_pack, size=manner.size)) as desk:
        desk.preferring.choose("theme", "day")
        desk.preferring.choose("text_percent", manner.text_percent)
        desk.preferring.choose("wide_spacing", manner.is_spaced)
        yield desk


def place(link: Link) -> Callable[[Desk], None]:
    """Give what opens a place."""
    return lambda desk: desk.go(link)


def screen(name: Screen) -> Callable[[Desk], None]:
    """Give what opens a screen."""
    return place(Link.screen(name))


def act(act: Act, link: Link | None = None) -> Callable[[Desk], None]:
    """Give what does something at a place."""

    def do(desk: Desk) -> None:
        desk.go(link or Link.topic("the-first-weeks"))
        settle()
        desk.actions[act].trigger()

    return do


def timeline(view: str) -> Callable[[Desk], None]:
    """Give what shows the timeline as picture, list or table."""

    def do(desk: Desk) -> None:
        desk.preferring.choose("timeline_view", view)
        desk.go(Link.stage("day-zero"))

    return do


def search(words: str) -> Callable[[Desk], None]:
    """Give what searches."""

    def do(desk: Desk) -> None:
        desk.go(Link.screen(Screen.HOME))
        desk.finding.open_with(words)

    return do


def term_card(desk: Desk) -> None:
    desk.go(Link.topic("the-first-weeks"))
    word = QRect(desk.window.mapToGlobal(QPoint(100, 300)), QSize(80, 30))
    desk.cards.open_term(A_TERM, word, word)


def notice(desk: Desk) -> None:
    desk.go(Link.screen(Screen.ABOUT))
    words = "All settings are as they were at first."
    desk.furniture.notices.show_notice(words, "Undo", "undo")


def trouble(desk: Desk) -> None:
    desk.screens.show_trouble(
        InputError("A page of this book is damaged.", "Please install it again.")
    )


STATES: dict[str, Callable[[Desk], None]] = {
    **{name.value: screen(name) for name in Screen},
    **{
        f"topic {slug}": place(Link.topic(slug))
        for slug in (
            "in-two-minutes",
            "the-first-weeks",
            "the-risk-of-dying",
            "the-options-side-by-side",
            "compared-with-medicines",
            "who-to-call",
        )
    },
    "a term": place(Link.term(A_TERM)),
    "another term": place(Link.term("neutropenia")),
    "timeline, picture": timeline("strip"),
    "timeline, list": timeline("list"),
    "timeline, table": timeline("table"),
    **{f"the end of {way}": place(Link.end(way)) for way in Way},
    "search, nothing yet": search(""),
    "search, results": search("fertility"),
    "search, a word explained": search("neutropenia"),
    "search, nothing found": search(NO_WORD),
    "the card of text and theme": act(Act.PREFERENCES),
    "the card of a term": term_card,
    "more": act(Act.MORE),
    "headings": act(Act.HEADINGS),
    "links": act(Act.LINKS),
    "find on this page": act(Act.FIND),
    "in short": act(Act.SHORT),
    "a notice": notice,
    "trouble": trouble,
}


MOST_CHARACTERS = 80
"""Of a line of running text. Source: WCAG 2.2, 1.4.8."""


@pytest.mark.parametrize("state", STATES)
def test_it_fits(
    desk: Desk, qtbot: QtBot, vocabulary: frozenset[str], state: str
) -> None:
    with ExitStack() as after:
        after.callback(tidy, desk, desk.preferring.now)
        STATES[state](desk)
        settle()
        qtbot.waitUntil(desk.screens.are_pictures_done)
        settle()
        window = desk.window
        assert sideways(window) == []
        assert outside(window) == []
        assert badly_set(window, vocabulary) == []


LEAST_SHARE = 0.84
"""Of the height: what is left for the page by the bar, at any size."""


def test_the_bars_leave_the_page_its_room(desk: Desk) -> None:
    with ExitStack() as after:
        after.callback(tidy, desk, desk.preferring.now)
        desk.go(Link.topic("the-first-weeks"))
        settle()
        window, pane = desk.window, desk.window.pane
        assert pane.height() >= LEAST_SHARE * window.height()
        is_large = desk.preferring.now.text_percent >= 200
        assert (pane.reader.height() == pane.height()) is is_large, (
            "in large text the way on stands at the end of the page"
        )


def test_a_notice_covers_nothing(desk: Desk) -> None:
    with ExitStack() as after:
        after.callback(tidy, desk, desk.preferring.now)
        desk.go(Link.topic("the-first-weeks"))
        desk.actions[Act.WHERE].trigger()
        settle()
        notice = desk.furniture.notices
        assert notice.isVisible()
        for part in (desk.furniture.bar, desk.window.stack):
            assert not part.geometry().intersects(notice.geometry())


@pytest.fixture(scope="module")
def wide_desk(qapp: object, real_pack: Path) -> Iterator[Desk]:
    """Open the real book on a large screen."""
    del qapp
    with opened(Wanted(real_pack, size=(1920, 1080))) as desk:
        yield desk


@pytest.mark.parametrize("state", STATES)
def test_lines_keep_their_length_on_a_large_screen(
    wide_desk: Desk, qtbot: QtBot, state: str
) -> None:
    with ExitStack() as after:
        after.callback(tidy, wide_desk, wide_desk.preferring.now)
        STATES[state](wide_desk)
        settle()
        qtbot.waitUntil(wide_desk.screens.are_pictures_done)
        assert too_long(wide_desk.window, MOST_CHARACTERS) == []


def tidy(desk: Desk, before: object) -> None:
    """Leave the desk as the next test wants it."""
    desk.preferring.take(before)  # pyright: ignore[reportArgumentType]
    desk.furniture.notices.clear()
    for card in desk.window.findChildren(Floating):
        card.close_card()
    for bar in desk.window.findChildren(FindBar):
        if bar.isVisible():
            bar.close_bar()
    settle()
