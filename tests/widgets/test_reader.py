import gc
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QGuiApplication,
    QImage,
    QTextDocument,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.content.links import Kind, Link
from app.content.page import Section
from app.content.topic import Topic
from app.controls.landmarks import Marks
from app.controls.semantics import Role
from app.controls.semantics_nodes import nodes_made
from app.paths import resources
from app.rendering.page import Page, Setting, topic_page
from app.style.themes import DAY, NIGHT, theme_at
from app.style.tokens import Theme
from app.widgets.reader import Reader
from tests.builders import a_book, a_topic

NO_KEY = Qt.KeyboardModifier.NoModifier
IMAGE_KIND = QTextDocument.ResourceType.ImageResource.value
WORDS = "The team tells you what each test means for you and what comes next. "


@contextmanager
def collected(signal: SignalInstance) -> Generator[list[Any]]:
    """Collect what a signal tells."""
    told: list[Any] = []
    signal.connect(told.append)
    yield told
    signal.disconnect(told.append)


class Easel:
    """Draws pictures and remembers which ones were wanted."""

    def __init__(self) -> None:
        self.wanted: list[tuple[str, int]] = []

    def image(self, link: Link, _theme: Theme, width_px: int, ratio: float) -> QImage:
        self.wanted.append((str(link), width_px))
        image = QImage(round(width_px * ratio), 50, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        return image


def a_long_topic(parts: int = 12) -> Topic:
    page = "".join(
        f'<h2 id="part-{n}">Part {n}</h2><p>{WORDS * 6}'
        f'<a href="topic:next-{n}#top">More on {n}</a></p>'
        for n in range(parts)
    )
    sections = tuple(Section(f"part-{n}", f"Part {n}", 2) for n in range(parts))
    return a_topic(page=page, sections=sections)


def a_page(topic: Topic, theme: Theme = DAY, width_px: int = 590) -> Page:
    styles = resources() / "styles"
    return topic_page(topic, Setting(theme, styles, (), (), a_book(), width_px))


@pytest.fixture
def easel() -> Easel:
    return Easel()


@pytest.fixture
def reader(qtbot: QtBot, easel: Easel) -> Reader:
    reader = Reader(easel.image)
    qtbot.addWidget(reader)
    reader.resize(900, 600)
    reader.show_theme(DAY)
    reader.show()
    reader.activateWindow()
    qtbot.waitExposed(reader)
    return reader


def read(qtbot: QtBot, reader: Reader, topic: Topic, scroll: float = 0.0) -> None:
    reader.show_page(a_page(topic, width_px=reader.column_px()), scroll)
    qtbot.waitUntil(reader.are_pictures_done)


def words_at_top(reader: Reader) -> str:
    return reader.cursorForPosition(QPoint(20, 2)).block().text()


def spot(reader: Reader, words: str) -> QPoint:
    """Give a point of the view that lies on these words."""
    cursor = reader.document().find(words)
    return reader.cursorRect(cursor).center() - QPoint(4, 0)


class TestShowing:
    def test_a_page_begins_at_its_top(self, qtbot: QtBot, reader: Reader) -> None:
        read(qtbot, reader, a_long_topic())
        assert reader.scrolled() == 0
        assert "The first week" in reader.toPlainText()
        assert reader.accessibleName() == "The first week"

    def test_a_page_can_be_taken_up_where_it_was_left(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic(), scroll=0.6)
        assert reader.scrolled() == pytest.approx(0.6, abs=0.01)

    def test_the_column_holds_60_to_70_characters_and_stands_in_the_middle(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        reader.resize(1400, 600)
        read(qtbot, reader, a_long_topic())
        block = reader.document().find(WORDS[:30]).block()
        lines = [block.layout().lineAt(n).textLength() for n in range(3)]
        assert all(50 <= length <= 72 for length in lines)
        view = reader.viewport().geometry()
        assert abs(view.left() - (1400 - 14 - view.right())) <= 4

    @pytest.mark.parametrize(
        ("width_px", "percent"), [(320, 100), (640, 100), (1280, 100), (1280, 400)]
    )
    def test_nothing_scrolls_sideways(
        self, qtbot: QtBot, reader: Reader, width_px: int, percent: int
    ) -> None:
        theme = theme_at("day", percent, narrow=width_px < 640)
        reader.resize(width_px, 800)
        reader.show_theme(theme)
        reader.show_page(a_page(a_topic(), theme, reader.column_px()))
        qtbot.waitUntil(reader.are_pictures_done)
        assert reader.horizontalScrollBar().maximum() == 0
        assert reader.document().size().width() <= reader.viewport().width()

    def test_one_document_serves_for_life(self, qtbot: QtBot, reader: Reader) -> None:
        before = reader.document()
        read(qtbot, reader, a_topic())
        assert reader.document() is before

    def test_the_width_of_the_column_is_told_once_it_changes(
        self, reader: Reader
    ) -> None:
        with collected(reader.column_changed) as told:
            reader.resize(400, 600)
        assert told[-1] == reader.column_px()
        assert reader.column_px() < 400


class TestPlace:
    def test_the_line_at_the_top_stays_in_a_narrower_window(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic(), scroll=0.5)
        before = words_at_top(reader)
        for width in (700, 500, 360, 900):
            reader.resize(width, 600)
            assert words_at_top(reader) == before

    def test_narrow_and_wide_again_is_the_very_same_line(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic(), scroll=0.37)
        before = reader.verticalScrollBar().value()
        reader.resize(450, 600)
        reader.resize(900, 600)
        assert reader.verticalScrollBar().value() == pytest.approx(before, abs=2)

    def test_the_line_at_the_top_stays_in_larger_print_and_another_theme(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        topic = a_long_topic()
        read(qtbot, reader, topic, scroll=0.5)
        before = words_at_top(reader)
        for theme in (theme_at("day", 200), theme_at("night", 100), DAY):
            reader.show_theme(theme)
            reader.show_again(a_page(topic, theme, reader.column_px()))
            assert words_at_top(reader) == before

    def test_the_top_stays_the_top(self, qtbot: QtBot, reader: Reader) -> None:
        topic = a_long_topic()
        read(qtbot, reader, topic)
        reader.resize(500, 600)
        reader.show_again(a_page(topic, NIGHT))
        assert reader.scrolled() == 0

    def test_a_place_survives_words_before_it_that_are_laid_out_otherwise(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        topic = a_long_topic()
        read(qtbot, reader, topic)
        reader.scroll_to("part-6")
        before = words_at_top(reader)
        other = topic._replace(page=f"<p>Once more.</p><p>Twice.</p>{topic.page}")
        reader.show_again(a_page(other))
        assert words_at_top(reader) == before

    def test_a_page_without_those_words_is_shown_from_about_there(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic(), scroll=1.0)
        reader.show_again(a_page(a_topic()))
        assert 0 <= reader.scrolled() <= 1


class TestSections:
    def test_a_section_is_brought_to_the_top(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic())
        with collected(reader.section_changed) as told:
            reader.scroll_to("part-5")
        assert told[-1] == "part-5"
        assert reader.cursorForPosition(QPoint(20, 30)).block().text() == "Part 5"

    def test_an_unknown_section_changes_nothing(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic(), scroll=0.5)
        reader.scroll_to("nowhere")
        assert reader.scrolled() == pytest.approx(0.5, abs=0.01)

    def test_the_section_follows_the_scroll(self, qtbot: QtBot, reader: Reader) -> None:
        read(qtbot, reader, a_long_topic())
        told: list[str] = []
        reader.section_changed.connect(told.append)
        bar = reader.verticalScrollBar()
        for value in range(0, bar.maximum() + 1, 40):
            bar.setValue(value)
        bar.setValue(bar.maximum())
        parts = [name for name in told if name.startswith("part-")]
        assert parts == [f"part-{n}" for n in range(12)]

    def test_above_the_first_section_there_is_none(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        topic = a_long_topic()._replace(key_points=(), summary=WORDS * 12)
        told: list[str] = []
        reader.section_changed.connect(told.append)
        read(qtbot, reader, topic, scroll=0.5)
        reader.verticalScrollBar().setValue(0)
        assert told[-1] == ""


class TestLinks:
    def test_a_click_asks_for_the_link_and_opens_nothing(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        before = reader.toPlainText()
        with collected(reader.link_requested) as asked:
            QTest.mouseClick(
                reader.viewport(),
                Qt.MouseButton.LeftButton,
                NO_KEY,
                spot(reader, "neutropenia"),
            )
        assert asked[-1] == Link.term("neutropenia")
        assert reader.toPlainText() == before

    def test_the_chosen_word_is_where_its_card_stands(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        point = spot(reader, "neutropenia")
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, NO_KEY, point)
        assert reader.chosen_rect().contains(reader.viewport().mapToGlobal(point))

    def test_the_sentence_of_the_chosen_word_is_around_it(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        assert reader.chosen_sentence().size() == reader.viewport().size()
        point = spot(reader, "neutropenia")
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, NO_KEY, point)
        sentence = reader.chosen_sentence()
        assert sentence.contains(reader.chosen_rect())
        for words in ("The count of white", "which is called"):
            there = reader.viewport().mapToGlobal(spot(reader, words))
            assert sentence.contains(there)
        before = reader.viewport().mapToGlobal(spot(reader, "After the strong"))
        assert not sentence.contains(before) or sentence.top() <= before.y()

    def test_tab_goes_from_link_to_link_and_enter_follows(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic())
        reader.setFocus(Qt.FocusReason.TabFocusReason)
        asked: list[Link] = []
        reader.link_requested.connect(asked.append)
        for _ in range(3):
            QTest.keyClick(reader, Qt.Key.Key_Tab)
            QTest.keyClick(reader, Qt.Key.Key_Return)
        assert asked == [Link.topic(f"next-{n}", "top") for n in range(3)]
        QTest.keyClick(reader, Qt.Key.Key_Backtab)
        QTest.keyClick(reader, Qt.Key.Key_Enter)
        assert asked[-1] == Link.topic("next-1", "top")

    def test_the_link_at_the_keyboard_is_in_sight(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic())
        reader.setFocus(Qt.FocusReason.TabFocusReason)
        view = reader.viewport()
        for _ in range(12):
            QTest.keyClick(reader, Qt.Key.Key_Tab)
            box = reader.chosen_rect()
            assert view.rect().contains(view.mapFromGlobal(box.center()))

    def test_tab_leaves_the_page_after_the_last_link(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic(2))
        assert [reader.focusNextPrevChild(next=True) for _ in range(2)] == [True, True]
        reader.focusNextPrevChild(next=True)
        with collected(reader.link_requested) as asked:
            QTest.keyClick(reader, Qt.Key.Key_Return)
        assert asked == []

    def test_tab_begins_with_what_is_in_sight(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic(), scroll=1.0)
        reader.scroll_to("part-6")
        reader.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(reader, Qt.Key.Key_Tab)
        with collected(reader.link_requested) as asked:
            QTest.keyClick(reader, Qt.Key.Key_Return)
        assert asked[-1] == Link.topic("next-6", "top")

    def test_the_keyboard_and_the_pointer_leave_a_mark(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        plain = reader.viewport().grab().toImage()
        QTest.mouseMove(reader.viewport(), spot(reader, "neutropenia"))
        qtbot.waitUntil(lambda: reader.viewport().grab().toImage() != plain)
        QTest.mouseMove(reader.viewport(), QPoint(2, 2))
        qtbot.waitUntil(lambda: reader.viewport().grab().toImage() == plain)
        reader.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(reader, Qt.Key.Key_Tab)
        assert reader.viewport().grab().toImage() != plain

    def test_an_address_that_is_no_link_is_not_asked_for(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        with collected(reader.link_requested) as asked:
            reader.anchorClicked.emit(QUrl("file:///etc/passwd"))
        assert asked == []


class TestKeys:
    @pytest.mark.parametrize(
        ("key", "lands"),
        [
            (Qt.Key.Key_Space, "below"),
            (Qt.Key.Key_PageDown, "below"),
            (Qt.Key.Key_Down, "below"),
            (Qt.Key.Key_End, "end"),
        ],
    )
    def test_the_usual_keys_scroll(
        self, qtbot: QtBot, reader: Reader, key: Qt.Key, lands: str
    ) -> None:
        read(qtbot, reader, a_long_topic())
        reader.setFocus()
        QTest.keyClick(reader, key)
        assert reader.scrolled() == 1 if lands == "end" else 0 < reader.scrolled() < 1
        QTest.keyClick(reader, Qt.Key.Key_Home)
        assert reader.scrolled() == 0

    def test_page_up_goes_back(self, qtbot: QtBot, reader: Reader) -> None:
        read(qtbot, reader, a_long_topic(), scroll=1.0)
        reader.setFocus()
        QTest.keyClick(reader, Qt.Key.Key_PageUp)
        assert reader.scrolled() < 1

    def test_typing_changes_nothing(self, qtbot: QtBot, reader: Reader) -> None:
        read(qtbot, reader, a_topic())
        before = reader.toPlainText()
        reader.setFocus()
        QTest.keyClicks(reader, "hello")
        QTest.keyClick(reader, Qt.Key.Key_Delete)
        QTest.keyClick(reader, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert reader.toPlainText() == before


class TestSelecting:
    def test_words_are_selected_with_the_mouse_and_copied_without_their_look(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        view, point = reader.viewport(), spot(reader, "Infections")
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, NO_KEY, point)
        assert reader.textCursor().selectedText() == "Infections"
        QTest.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        data = QGuiApplication.clipboard().mimeData()
        assert data.text() == "Infections"
        assert data.formats() == ["text/plain"]

    def test_a_press_on_the_selection_takes_it_away_rather_than_dragging_it(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        view, point = reader.viewport(), spot(reader, "Infections")
        reader.setTextCursor(reader.document().find("Infections"))
        QTest.mousePress(view, Qt.MouseButton.LeftButton, NO_KEY, point)
        assert not reader.textCursor().hasSelection()
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NO_KEY, point)

    def test_nothing_is_dropped_here_and_no_menu_opens(self, reader: Reader) -> None:
        assert not reader.acceptDrops()
        assert reader.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
        assert not reader.canInsertFromMimeData(QMimeData())


class TestPictures:
    PICTURE = (
        '<figure class="picture"><img src="illustration:ward" alt="A ward"/></figure>'
    )

    def test_the_words_are_painted_before_any_picture_is_drawn(
        self, qtbot: QtBot, reader: Reader, easel: Easel
    ) -> None:
        reader.show_page(a_page(a_topic(page=self.PICTURE)))
        height = reader.document().size().height()
        reader.grab()
        assert easel.wanted == []
        qtbot.waitUntil(reader.are_pictures_done)
        assert easel.wanted == [("illustration:ward", 590)]
        assert reader.document().size().height() == height
        red = 0xFFFF0000
        image = reader.grab().toImage()
        middle = image.width() // 2
        assert any(image.pixel(middle, y) == red for y in range(image.height()))

    def test_a_picture_of_the_page_before_is_not_drawn_any_more(
        self, qtbot: QtBot, reader: Reader, easel: Easel
    ) -> None:
        reader.show_page(a_page(a_topic(page=self.PICTURE)))
        reader.show_page(a_page(a_topic(page="<p>None.</p>")))
        qtbot.waitUntil(reader.are_pictures_done)
        assert easel.wanted == []

    @pytest.mark.parametrize(
        "address",
        ["/etc/hostname", "//host/share/x.png", "file:///x.png", "illustration:x?9"],
    )
    def test_no_address_is_ever_answered_with_nothing(
        self, reader: Reader, address: str
    ) -> None:
        answer = reader.loadResource(IMAGE_KIND, QUrl(address))
        assert isinstance(answer, QImage)
        assert not answer.isNull()

    def test_a_file_beside_the_page_is_not_opened(
        self, qtbot: QtBot, reader: Reader, tmp_path: Path
    ) -> None:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.blue)
        image.save(str(tmp_path / "spy.png"))
        html = f'<p><img src="{tmp_path}/spy.png" width="40" height="40"></p>'
        reader.show_page(Page("Spy", html, ()))
        qtbot.waitUntil(reader.are_pictures_done)
        shot = reader.viewport().grab().toImage()
        blue = 0xFF0000FF
        assert all(shot.pixel(45, y) != blue for y in range(shot.height()))


class TestMarks:
    def test_found_words_are_counted_and_stepped_through(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic())
        told: list[Marks] = []
        reader.marks_changed.connect(told.append)
        reader.mark_words("MORE on")
        reader.step_mark(1)
        reader.step_mark(-2)
        assert [(one.number, one.total) for one in told] == [(1, 12), (2, 12), (12, 12)]
        assert len(reader.extraSelections()) == 12
        assert reader.scrolled() > 0.5
        reader.mark_words("")
        assert told[-1] == Marks()
        assert reader.extraSelections() == []

    def test_the_words_are_looked_for_on_the_next_page_too(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        reader.mark_words("part 3")
        with collected(reader.marks_changed) as told:
            read(qtbot, reader, a_long_topic())
        assert told[-1] == Marks("part 3", 1, 1)

    def test_a_sentence_read_aloud_is_marked_and_in_sight(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic())
        last = [line for line in reader.told_lines() if line.text.startswith(WORDS)][-1]
        reader.mark_told(last, 0, 5)
        assert len(reader.extraSelections()) == 1
        assert reader.scrolled() > 0.5
        reader.clear_told()
        assert reader.extraSelections() == []

    def test_reading_aloud_begins_at_the_link_that_has_the_keyboard(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        assert reader.told_chosen() is None
        reader.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(reader, Qt.Key.Key_Tab)
        chosen = reader.told_chosen()
        assert chosen is not None
        line = reader.told_lines()[chosen[0]]
        assert line.text[chosen[1] :].startswith("neutropenia")


def walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for at in range(node.childCount()):
        child = node.child(at)
        if child:
            yield from walk(child)


def told(reader: Reader) -> list[tuple[Role, str]]:
    tree = QAccessible.queryAccessibleInterface(reader)
    nodes = list(walk(tree))[1:]
    return [(node.role(), node.text(QAccessible.Text.Name)) for node in nodes]


@pytest.mark.usefixtures("screen_reader")
class TestScreenReader:
    def test_the_page_is_a_document_with_headings_links_and_notes(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_topic())
        tree = QAccessible.queryAccessibleInterface(reader)
        assert tree.role() == Role.Document
        assert tree.text(QAccessible.Text.Name) == "The first week"
        nodes = told(reader)
        assert (Role.Heading, "The first week") in nodes
        assert (Role.Heading, "Infections") in nodes
        assert (Role.Link, "neutropenia") in nodes
        assert (Role.Note, "When to call") in nodes

    def test_a_link_is_pressed(self, qtbot: QtBot, reader: Reader) -> None:
        read(qtbot, reader, a_topic())
        tree = QAccessible.queryAccessibleInterface(reader)
        link = next(node for node in walk(tree) if node.role() == Role.Link)
        with collected(reader.link_requested) as asked:
            link.actionInterface().doAction("Press")
        assert asked[-1] == Link.term("neutropenia")

    def test_tab_tells_the_link_it_came_to(self, qtbot: QtBot, reader: Reader) -> None:
        read(qtbot, reader, a_topic())
        reader.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(reader, Qt.Key.Key_Tab)
        focused = QAccessible.queryAccessibleInterface(reader).focusChild()
        assert focused.text(QAccessible.Text.Name) == "neutropenia"
        assert focused.state().focused  # pyright: ignore[reportAttributeAccessIssue] (a bit field)

    def test_the_page_stays_laid_out_in_its_own_width(
        self, qtbot: QtBot, reader: Reader
    ) -> None:
        read(qtbot, reader, a_long_topic())
        before = reader.document().size()
        text = QAccessible.queryAccessibleInterface(reader).textInterface()
        assert text.characterCount() == reader.document().characterCount() - 1
        assert reader.document().size() == before
        reader.resize(700, 500)
        assert reader.document().size().width() == reader.viewport().width()

    def test_300_pages_under_a_walking_screen_reader_leave_nothing_behind(
        self, reader: Reader
    ) -> None:
        visited = 0
        sizes: list[int] = []
        for turn in range(300):
            topic = a_long_topic(3 + turn % 9)
            reader.show_page(a_page(topic._replace(title=f"Page {turn}")))
            tree = QAccessible.queryAccessibleInterface(reader)
            visited += sum(1 for node in walk(tree) if node.rect().isValid())
            if turn % 50 == 49:
                QTest.qWait(0)
                gc.collect()
                sizes.append(nodes_made())
        assert visited > 9_000
        assert sizes[-1] - sizes[2] <= 200


def test_a_topic_is_there_in_16_ms(qtbot: QtBot, reader: Reader) -> None:
    page = a_page(a_long_topic(18), width_px=reader.column_px())
    taken: list[float] = []
    for _ in range(12):
        begun = time.perf_counter()
        reader.show_page(page)
        reader.repaint()
        taken.append(time.perf_counter() - begun)
        qtbot.waitUntil(reader.are_pictures_done)
    assert sorted(taken)[len(taken) // 2] < 0.05, "three times what it should be"


def test_a_picture_address_names_what_is_wanted(qtbot: QtBot, reader: Reader) -> None:
    read(qtbot, reader, a_topic(page=TestPictures.PICTURE))
    sources = [one.source for one in reader.landmarks().drawings]
    assert sources == [f"{Link(Kind.ILLUSTRATION, 'ward')}?{reader.column_px()}"]
