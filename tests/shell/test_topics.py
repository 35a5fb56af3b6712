from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link, Screen, Way
from app.content.page import Section
from app.session.history import Place
from app.shell.desk import Desk
from app.widgets.contents import SectionLine
from tests.builders import a_pack, a_topic
from tests.desks import Wanted, opened
from tests.parts import a_button, settle
from tests.shell.short import a_pack_in_short

FIRST, SECOND = Link.topic("first"), Link.topic("second")
STEP = Link.way(Way.TEN_MINUTES, "second")


def test_a_topic_is_shown_where_it_was_left(desk: Desk) -> None:
    desk.window.resize(700, 400)
    settle()
    desk.screens.show(Place(Link.topic("first-week"), 0.5))
    settle()
    assert 0.4 < desk.window.pane.reader.scrolled() < 0.6


def test_a_section_is_shown_at_its_heading(desk: Desk) -> None:
    desk.window.resize(700, 400)
    settle()
    desk.guide.follow(Link.topic("first-week", "infections"))
    settle()
    top = desk.window.pane.reader.scrolled()
    desk.guide.follow(Link.topic("first-week", "hair"))
    settle()
    assert desk.window.pane.reader.scrolled() > top > 0


def test_a_topic_that_is_not_there_changes_nothing(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.screens.show(Place(Link.topic("nothing")))
    assert "Infections" in desk.window.pane.reader.toPlainText()


def test_nothing_is_set_anew_where_no_topic_is_shown(desk: Desk) -> None:
    desk.guide.follow(Link.topic("first-week"))
    desk.guide.open(Screen.HOME)
    desk.preferring.choose("theme", "night")
    desk.guide.back()
    assert desk.window.pane.reader.theme.name == "night"


def test_a_link_to_where_one_has_been_looks_visited(desk: Desk) -> None:
    reader, palette = desk.window.pane.reader, desk.theme.palette

    def colour() -> str:
        found = reader.document().find("Who to call")
        return found.charFormat().foreground().color().name().upper()

    desk.guide.follow(Link.topic("first-week"))
    assert colour() == palette.link.upper()
    desk.guide.follow(Link.topic("who-to-call"))
    desk.guide.back()
    assert colour() == palette.visited.upper()


@pytest.fixture
def short(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Open a book whose topics can be told in short."""
    del qtbot
    pack = a_pack_in_short(tmp_path / "short.pack")
    with opened(Wanted(pack, size=(1000, 500))) as desk:
        yield desk


def words(desk: Desk) -> str:
    settle()
    return desk.window.pane.reader.toPlainText()


def test_a_topic_is_told_as_is_preferred(short: Desk) -> None:
    short.guide.follow(FIRST)
    assert "Part 0, line 1." in words(short)
    assert short.screens.as_left() == Place(FIRST, 0.0, "all")
    short.preferring.choose("reading", "short")
    assert "Part 0" not in words(short)
    assert "Nobody knows." in words(short)
    assert short.screens.as_left() == Place(FIRST, 0.0, "short")


def test_on_this_page_lists_what_the_form_has(short: Desk) -> None:
    short.window.resize(1500, 700)
    short.guide.follow(FIRST)
    settle()
    contents, reader = short.furniture.contents, short.window.pane.reader
    assert a_button(contents, "Part 2").isVisible()
    reader.scroll_to("part-3")
    short.forms.switch()
    settle()
    lines = contents.findChildren(SectionLine)
    shown = [line.accessibleName() for line in lines if line.isVisible()]
    assert shown == ["Key points", "Part 1", "Part 3"]
    here = a_button(contents, "Part 3")
    assert here.accessibleDescription() == "You are here"


def test_steps_of_ten_minutes_are_told_in_short(short: Desk) -> None:
    short.guide.follow(STEP)
    assert words(short).startswith("In ten minutes · Step 2 of 3 · 2 minutes in short")
    assert short.preferring.now.reading == "all"
    short.preferring.choose("reading", "short")
    short.preferring.choose("reading", "all")
    assert "in short" in words(short)


def test_a_topic_without_a_short_form_is_always_whole(short: Desk) -> None:
    short.preferring.choose("reading", "short")
    short.guide.follow(Link.topic("plain"))
    assert "Infections" in words(short)
    assert short.screens.as_left().form == "all"


def test_a_section_that_is_not_in_short_is_shown_in_all(short: Desk) -> None:
    short.preferring.choose("reading", "short")
    short.guide.follow(Link.topic("second", "part-2"))
    settle()
    assert short.screens.as_left().is_fixed
    assert "Part 2, line 1." in words(short)
    short.guide.follow(Link.topic("first", "part-3"))
    assert "Part 2" not in words(short)


def test_back_returns_to_the_form_that_was_asked_for(short: Desk) -> None:
    short.guide.follow(STEP)
    short.guide.follow(SECOND, "all")
    short.guide.follow(FIRST)
    short.guide.back()
    assert "Part 2, line 1." in words(short)
    short.guide.back()
    assert "2 minutes in short" in words(short)


def test_back_keeps_the_section_where_another_form_is_preferred_now(
    short: Desk,
) -> None:
    reader = short.window.pane.reader
    short.guide.follow(FIRST)
    settle()
    reader.scroll_to("part-3")
    settle()
    short.guide.open(Screen.HOME)
    short.preferring.choose("reading", "short")
    short.guide.back()
    assert "Part 2" not in words(short)
    assert short.screens.as_left().form == "short"
    assert reader.verticalScrollBar().value() > 0


def test_for_a_carer_a_topic_opens_at_their_part(short: Desk) -> None:
    short.guide.follow(FIRST)
    reader = short.window.pane.reader
    reader.scroll_to("part-3")
    short.preferring.choose("carer_view", value=True)
    text = words(short)
    assert text.index("Rest, too.") < text.index("The beginning.")
    assert reader.verticalScrollBar().value() == 0
    short.preferring.choose("text_percent", 400)
    short.guide.follow(SECOND)
    settle()
    assert reader.verticalScrollBar().value() > 0
    assert "no part of its own" in words(short)
    short.preferring.choose("carer_view", value=False)
    assert "no part of its own" not in words(short)


def test_nothing_follows_a_preference_where_no_topic_is_shown(short: Desk) -> None:
    short.preferring.choose("reading", "short")
    short.preferring.choose("carer_view", value=True)
    assert short.window.pane.reader.toPlainText() == ""


def test_the_row_of_a_step_is_that_of_its_topic(short: Desk) -> None:
    short.guide.follow(STEP)
    settle()
    tree = short.furniture.sidebar
    assert tree.currentIndex().data() == "Second"
    assert short.reading.place.link.kind is Kind.WAY


def test_a_screen_reader_hears_how_far_along_a_step_is(short: Desk) -> None:
    short.guide.follow(STEP)
    settle()
    assert short.window.windowTitle().startswith("Second · Step 2 of 3")
    assert short.window.pane.reader.stands() == "Step 2 of 3"
    short.guide.follow(FIRST)
    settle()
    assert short.window.windowTitle().startswith("First - ")


PARTS = tuple(Section(f"part-{n}", f"Part {n}", 2) for n in range(20))
LONG = a_topic(
    "long",
    page="".join(
        f'<h2 id="{each.id}">{each.title}</h2><p>{"It goes on. " * 60}</p>'
        for each in PARTS
    ),
    sections=PARTS,
)


@pytest.fixture
def long(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Open a book with a topic of many screens."""
    del qtbot
    pack = a_pack(tmp_path / "long.pack", topics=(LONG, a_topic("other")))
    with opened(Wanted(pack)) as desk:
        settle()
        yield desk


def letters_set(desk: Desk) -> int:
    """Count the characters in the page's document as it is, asking for no more."""
    document = desk.window.pane.reader.findChild(QTextDocument)
    assert isinstance(document, QTextDocument)
    return document.characterCount()


def test_what_is_out_of_sight_is_set_after_the_first_paint(long: Desk) -> None:
    long.guide.follow(Link.topic("long"))
    top = letters_set(long)
    listed = [
        line.section.id for line in long.furniture.contents.findChildren(SectionLine)
    ]
    assert {each.id for each in PARTS} <= set(listed)
    settle()
    assert letters_set(long) > 3 * top
    assert "Part 19" in words(long)


@pytest.mark.parametrize(
    "place",
    [Place(Link.topic("long"), 0.5), Place(Link.topic("long", "part-9"))],
    ids=["scrolled", "section"],
)
def test_where_the_top_is_not_in_sight_all_is_set_at_once(
    long: Desk, place: Place
) -> None:
    long.guide.go_to(place)
    at_once = letters_set(long)
    assert long.window.pane.reader.scrolled() > 0.2
    settle()
    assert letters_set(long) == at_once


def test_who_leaves_before_the_rest_is_set_takes_nothing_along(long: Desk) -> None:
    long.guide.follow(Link.topic("long"))
    long.guide.follow(Link.topic("other"))
    assert "Part 1" not in words(long)
    long.guide.back()
    assert "Part 19" in words(long)
