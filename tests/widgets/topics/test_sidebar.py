import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.content.topic import Shelf, TopicTitle
from app.overriding import override
from app.style.themes import DAY, NIGHT, theme_at
from app.style.tokens import TARGET_PX
from app.widgets.topics.sidebar import Sidebar
from app.widgets.topics.tree import Entry
from tests.parts import settle

LONG = "Fertility, and what can be done before the treatment to keep it for later"
SHELVES = (Shelf("risks", "Risks", 3), Shelf("after", "After", 1))
TOPICS = {
    "risks": (
        TopicTitle("fertility", LONG, 4),
        TopicTitle("hair", "Hair", 2),
        TopicTitle("dying", "The risk of dying", 4),
    ),
    "after": (TopicTitle("vaccines", "Vaccines", 3),),
    "risks-2": (TopicTitle("late", "Late effects", 3),),
}
MANY = tuple(
    TopicTitle(f"topic-{n}", f"Topic {n} {'of the long kind that wraps ' * (n % 3)}", 3)
    for n in range(7000)
)


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    return shown(qtbot, Sidebar(TOPICS.__getitem__))


def shown(qtbot: QtBot, sidebar: Sidebar) -> Sidebar:
    qtbot.addWidget(sidebar)
    sidebar.resize(288, 700)
    sidebar.show_theme(DAY)
    sidebar.show_shelves(SHELVES)
    sidebar.show()
    sidebar.activateWindow()
    qtbot.waitExposed(sidebar)
    return sidebar


def rows(sidebar: Sidebar) -> Iterator[QModelIndex]:
    """Go through the rows that are not folded away."""
    index = sidebar.model().index(0, 0)
    while index.isValid():
        yield index
        index = sidebar.indexBelow(index)


def titles(sidebar: Sidebar) -> list[str]:
    return [str(index.data()) for index in rows(sidebar)]


def row(sidebar: Sidebar, title: str) -> QModelIndex:
    return next(index for index in rows(sidebar) if index.data() == title)


def press(sidebar: Sidebar, title: str, x: int = 30) -> None:
    place = QPoint(x, sidebar.visualRect(row(sidebar, title)).center().y())
    no_key = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, no_key, place)


def asked_of(sidebar: Sidebar) -> list[Link]:
    asked: list[Link] = []
    sidebar.link_requested.connect(asked.append)
    return asked


def test_a_small_book_is_shown_unfolded(sidebar: Sidebar) -> None:
    assert titles(sidebar) == [
        "Home",
        "Treatment timeline",
        "Glossary",
        "Questions people ask",
        "Compare the options",
        "My page",
        "Risks",
        LONG,
        "Hair",
        "The risk of dying",
        "After",
        "Vaccines",
    ]


def test_a_press_anywhere_in_a_row_asks_for_it(sidebar: Sidebar) -> None:
    asked = asked_of(sidebar)
    press(sidebar, "Hair", x=14)
    press(sidebar, "Home", x=250)
    assert asked == [Link.topic("hair"), Link.screen(Screen.HOME)]


def test_a_press_on_a_shelf_folds_it_and_asks_for_nothing(sidebar: Sidebar) -> None:
    asked = asked_of(sidebar)
    press(sidebar, "Risks")
    assert "Hair" not in titles(sidebar)
    press(sidebar, "Risks")
    assert "Hair" in titles(sidebar)
    assert asked == []


def test_the_keyboard_does_it_all(sidebar: Sidebar) -> None:
    asked = asked_of(sidebar)
    sidebar.setFocus()
    QTest.keyClick(sidebar, Qt.Key.Key_Home)
    QTest.keyClick(sidebar, Qt.Key.Key_Down)
    assert asked == []
    QTest.keyClick(sidebar, Qt.Key.Key_Return)
    QTest.keyClick(sidebar, Qt.Key.Key_End)
    QTest.keyClick(sidebar, Qt.Key.Key_Space)
    assert asked == [Link.screen(Screen.TIMELINE), Link.topic("vaccines")]
    QTest.keyClick(sidebar, Qt.Key.Key_Up)
    QTest.keyClick(sidebar, Qt.Key.Key_Enter)
    assert "Vaccines" not in titles(sidebar)
    QTest.keyClick(sidebar, Qt.Key.Key_Right)
    assert "Vaccines" in titles(sidebar)


def test_every_row_is_a_large_target(sidebar: Sidebar) -> None:
    heights = {
        str(index.data()): sidebar.visualRect(index).height() for index in rows(sidebar)
    }
    assert min(heights.values()) >= 44
    assert heights[LONG] > heights["Hair"], "a long title wraps"


def test_nothing_moves_sideways(sidebar: Sidebar) -> None:
    for percent in (100, 200, 400):
        sidebar.show_theme(theme_at("day", percent))
        assert sidebar.horizontalScrollBar().maximum() == 0


def test_the_current_topic_is_marked_and_in_sight(sidebar: Sidebar) -> None:
    sidebar.resize(288, 200)
    plain = picture(sidebar)
    sidebar.show_current(Link.topic("vaccines", "when"), "after")
    assert (
        sidebar.viewport()
        .rect()
        .contains(sidebar.visualRect(row(sidebar, "Vaccines")).center())
    )
    assert picture(sidebar) != plain
    assert sidebar.currentIndex().data() == "Vaccines"


def test_the_current_topic_unfolds_its_shelf(sidebar: Sidebar) -> None:
    sidebar.show_unfolded(frozenset())
    assert "Hair" not in titles(sidebar)
    sidebar.show_current(Link.topic("hair"))
    assert "Hair" in titles(sidebar)
    assert sidebar.unfolded() == {"risks"}


def test_a_place_without_a_row_marks_none(sidebar: Sidebar) -> None:
    sidebar.show_current(Link.topic("hair"))
    marked = picture(sidebar)
    sidebar.show_current(Link.screen(Screen.ABOUT))
    assert picture(sidebar) != marked


def test_what_was_folded_stays_so_when_the_book_is_shown_anew(
    sidebar: Sidebar,
) -> None:
    sidebar.show_unfolded(frozenset({"after"}))
    sidebar.show_shelves((*SHELVES, Shelf("risks-2", "More risks", 1)))
    assert sidebar.unfolded() >= {"after"}
    assert "risks" not in sidebar.unfolded()


def test_a_large_book_begins_folded(qtbot: QtBot) -> None:
    sidebar = shown(qtbot, Sidebar(lambda _id: MANY))
    sidebar.show_shelves((Shelf("all", "All", len(MANY)),))
    assert sidebar.unfolded() == frozenset()


def test_other_entries_may_stand_on_top(sidebar: Sidebar) -> None:
    sidebar.show_shelves(SHELVES, (Entry(Link.topic("hair"), "In two minutes"),))
    assert titles(sidebar)[0] == "In two minutes"


def test_a_topic_read_to_its_end_gets_a_tick(sidebar: Sidebar) -> None:
    plain = picture(sidebar)
    sidebar.show_read(frozenset({"hair"}))
    assert picture(sidebar) != plain


def test_it_wears_the_theme(sidebar: Sidebar) -> None:
    day = picture(sidebar)
    sidebar.show_theme(NIGHT)
    assert picture(sidebar) != day


def test_the_ring_comes_with_the_keyboard_and_goes_with_the_pointer(
    sidebar: Sidebar,
) -> None:
    sidebar.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sidebar, Qt.Key.Key_Down)
    by_key = picture(sidebar)
    press(sidebar, str(sidebar.currentIndex().data()))
    assert picture(sidebar) != by_key


def test_the_row_under_the_pointer_is_shown(sidebar: Sidebar, qtbot: QtBot) -> None:
    view = sidebar.viewport()
    QTest.mouseMove(view, view.rect().bottomRight())
    QApplication.processEvents()
    plain = picture(sidebar)
    QTest.mouseMove(view, sidebar.visualRect(row(sidebar, "Hair")).center())
    qtbot.waitUntil(lambda: picture(sidebar) != plain)
    QTest.mouseMove(view, view.rect().bottomRight())
    qtbot.waitUntil(lambda: picture(sidebar) == plain)


def test_it_is_mirrored_where_one_reads_from_right_to_left(sidebar: Sidebar) -> None:
    sidebar.show_current(Link.topic("hair"))
    left = picture(sidebar)
    sidebar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(sidebar) != left


def test_7000_topics_unfold_at_once_and_any_of_them_is_reached(qtbot: QtBot) -> None:
    sidebar = shown(qtbot, Sidebar(lambda _id: MANY))
    sidebar.show_shelves((Shelf("all", "All", len(MANY)),))
    begun = time.perf_counter()
    sidebar.show_unfolded(frozenset({"all"}))
    sidebar.repaint()
    taken_s = time.perf_counter() - begun
    assert len(titles(sidebar)) == 7007
    for slug in ("topic-6000", "topic-3", "topic-6999", "topic-0", "topic-1"):
        sidebar.show_current(Link.topic(slug), "all")
        box = sidebar.visualRect(sidebar.currentIndex())
        assert sidebar.viewport().rect().contains(box.center())
    assert taken_s < 0.5, "ten times what it should be"


def test_a_screen_reader_is_told_level_and_kind(
    sidebar: Sidebar,
    screen_reader: None,  # noqa: ARG001
) -> None:
    tree = QAccessible.queryAccessibleInterface(sidebar)
    assert tree.text(QAccessible.Text.Name) == "Topics"
    names = [
        tree.child(at).text(QAccessible.Text.Name) for at in range(tree.childCount())
    ]
    assert "Risks, shelf, 3 topics, level 1" in names
    assert "Hair, topic 2 of 3, level 2" in names


def test_a_screen_reader_is_told_where_one_is(
    sidebar: Sidebar,
    screen_reader: None,  # noqa: ARG001
) -> None:
    sidebar.show_current(Link.topic("hair", "wigs"))
    tree = QAccessible.queryAccessibleInterface(sidebar)
    names = [
        tree.child(at).text(QAccessible.Text.Name) for at in range(tree.childCount())
    ]
    here = [name for name in names if name.endswith("you are here")]
    assert here == ["Hair, topic 2 of 3, level 2, you are here"]


def picture(widget: QWidget) -> bytes:
    image = widget.grab().toImage()
    return bytes(image.constBits())


def test_the_current_topic_does_not_lie_at_the_edge(qtbot: QtBot) -> None:
    sidebar = Sidebar(lambda _shelf: MANY[:50])
    qtbot.addWidget(sidebar)
    sidebar.resize(288, 500)
    sidebar.show_theme(DAY)
    sidebar.show_shelves((Shelf("all", "All", 50),))
    sidebar.show()
    for slug in ("topic-40", "topic-10"):
        sidebar.show_current(Link.topic(slug))
        found = sidebar.visualRect(sidebar.currentIndex())
        assert found.top() >= found.height()
        assert found.bottom() + found.height() <= sidebar.viewport().height()


class CountingSidebar(Sidebar):
    """Counts the rows that it paints."""

    painted = 0

    @override
    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.painted += 1
        super().drawRow(painter, options, index)


def test_rows_that_stay_in_sight_are_not_painted_again(qtbot: QtBot) -> None:
    sidebar = CountingSidebar(lambda _shelf: MANY[:50])
    shown(qtbot, sidebar)
    sidebar.show_shelves((Shelf("all", "All", 50),))
    bar, in_sight = sidebar.verticalScrollBar(), sidebar.height() // TARGET_PX
    tops = set[int]()
    for number in range(20, 40):
        sidebar.painted = 0
        sidebar.show_current(Link.topic(f"topic-{number}"), "all")
        settle()
        tops.add(bar.value())
        assert number == 20 or 2 <= sidebar.painted < in_sight / 2
    assert len(tops) > 10
