from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.content.page import Section
from app.controls.lines import Hand, Marked, break_lines, letters, wrapping
from app.style.themes import DAY, NIGHT, theme_at
from app.style.tokens import TARGET_PX, TIGHT_LEADING, Measures
from app.widgets.contents import Contents, SectionLine

SECTIONS = (
    Section("key-points", "Key points", 2),
    Section("uk", "In the United Kingdom", 2),
    Section("late", "Late effects & what is known about them so far", 3),
    Section("detail", "A detail", 4),
    Section("ask", "Ask your team", 2),
)


@pytest.fixture
def contents(qtbot: QtBot) -> Contents:
    contents = Contents()
    qtbot.addWidget(contents)
    contents.resize(220, 500)
    contents.show_theme(DAY)
    contents.show_sections(SECTIONS)
    contents.show()
    contents.activateWindow()
    qtbot.waitExposed(contents)
    return contents


def lines(contents: Contents) -> Iterator[SectionLine]:
    found = contents.findChildren(SectionLine)
    return (line for line in found if not line.isHidden())


def names(contents: Contents) -> list[str]:
    return [line.accessibleName() for line in lines(contents)]


def current(contents: Contents) -> list[str]:
    return [line.section.id for line in lines(contents) if line.is_current]


def line(contents: Contents, section: str) -> SectionLine:
    return next(line for line in lines(contents) if line.section.id == section)


def asked_of(contents: Contents) -> list[str]:
    asked: list[str] = []
    contents.section_requested.connect(asked.append)
    return asked


def test_sections_are_listed_but_not_every_detail(contents: Contents) -> None:
    assert names(contents) == [
        "Key points",
        "In the United Kingdom",
        "Late effects & what is known about them so far",
        "Ask your team",
    ]


def test_a_press_asks_for_the_section_and_marks_nothing(contents: Contents) -> None:
    asked = asked_of(contents)
    QTest.mouseClick(line(contents, "uk"), Qt.MouseButton.LeftButton)
    assert asked == ["uk"]
    assert current(contents) == []


def test_the_keyboard_asks_too(contents: Contents) -> None:
    asked = asked_of(contents)
    QTest.keyClick(line(contents, "ask"), Qt.Key.Key_Return)
    QTest.keyClick(line(contents, "uk"), Qt.Key.Key_Space)
    assert asked == ["ask", "uk"]


def test_the_section_being_read_is_marked_by_more_than_colour(
    contents: Contents,
) -> None:
    plain = line(contents, "uk").grab().toImage()
    height = line(contents, "uk").height()
    contents.show_current("uk")
    assert current(contents) == ["uk"]
    assert line(contents, "uk").grab().toImage() != plain
    assert line(contents, "uk").height() == height, "nothing moves"
    contents.show_current("ask")
    assert current(contents) == ["ask"]
    contents.show_current("")
    assert current(contents) == []


def test_lines_are_large_targets_and_wrap(contents: Contents) -> None:
    heights = {line.section.id: line.height() for line in lines(contents)}
    assert min(heights.values()) >= TARGET_PX
    assert heights["late"] > heights["uk"]


def test_another_page_has_other_sections(contents: Contents) -> None:
    contents.show_current("uk")
    contents.show_sections(SECTIONS[:2])
    assert names(contents) == ["Key points", "In the United Kingdom"]
    assert current(contents) == []
    contents.show_sections(())
    assert names(contents) == []
    contents.show_sections(SECTIONS)
    assert len(names(contents)) == 4


def test_the_mark_is_brought_into_sight_in_a_long_list(contents: Contents) -> None:
    contents.show_theme(theme_at("day", 200))
    contents.resize(300, 200)
    contents.show_current("ask")
    marked = line(contents, "ask")
    middle = marked.mapTo(contents.viewport(), marked.rect().center())
    assert contents.viewport().rect().contains(middle)


def test_nothing_scrolls_sideways(contents: Contents) -> None:
    contents.show_theme(theme_at("day", 400))
    assert contents.horizontalScrollBar().maximum() == 0


def test_it_wears_the_theme_and_shows_pointer_and_keyboard(
    contents: Contents, qtbot: QtBot
) -> None:
    one = line(contents, "uk")
    day = one.grab().toImage()
    contents.show_theme(NIGHT)
    night = one.grab().toImage()
    assert night != day
    one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(one.hasFocus)
    ringed = one.grab().toImage()
    assert ringed != night
    QTest.mouseMove(one)
    qtbot.waitUntil(lambda: one.grab().toImage() != ringed)
    QTest.mouseMove(contents, contents.rect().bottomRight())
    qtbot.waitUntil(lambda: one.grab().toImage() == ringed)


def test_a_screen_reader_hears_buttons(
    contents: Contents,
    screen_reader: None,  # noqa: ARG001
) -> None:
    contents.show_current("uk")
    button = QAccessible.queryAccessibleInterface(line(contents, "uk"))
    assert button.role() == QAccessible.Role.Button
    assert button.text(QAccessible.Text.Description) == "You are here"
    assert button.text(QAccessible.Text.Name) == "In the United Kingdom"


def test_a_broad_scroll_bar_takes_no_room_from_the_words(contents: Contents) -> None:
    usual = contents.verticalScrollBarPolicy()
    contents.show_theme(theme_at("day", 100, measures=Measures(scroll_px=80)))
    assert contents.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    contents.show_theme(DAY)
    assert contents.verticalScrollBarPolicy() == usual


@pytest.mark.parametrize("width", [60, 90, 140, 220, 300])
def test_a_line_wants_to_be_as_tall_as_its_words_in_bold(
    contents: Contents, width: int
) -> None:
    option = wrapping(Qt.LayoutDirection.LeftToRight)
    hand = Hand(letters(DAY, "small", bold=True), option, TIGHT_LEADING)
    for section in SECTIONS[:3]:
        left = 16 + 14 * (section.level - 2)
        words = break_lines(Marked(section.title), hand, width - left - 4)
        wanted = max(TARGET_PX, words.height_px + 12)
        assert line(contents, section.id).heightForWidth(width) == wanted
