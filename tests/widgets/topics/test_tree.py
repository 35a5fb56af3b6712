import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.content.links import Kind, Link, Screen
from app.content.topic import Shelf, TopicTitle
from app.widgets.topics.tree import (
    ENTRIES,
    LINK_ROLE,
    ROW_ROLE,
    RowKind,
    TopicRow,
    TopicTree,
)

SHELVES = (Shelf("risks", "Risks", 2), Shelf("after", "After", 1), Shelf("x", "X", 0))
TOPICS = {
    "risks": (TopicTitle("fertility", "Fertility", 4), TopicTitle("hair", "Hair", 2)),
    "after": (TopicTitle("vaccines", "Vaccines", 3),),
}


class Shop:
    """Gives the topics of a shelf and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def topics_on(self, shelf_id: str) -> tuple[TopicTitle, ...]:
        self.asked.append(shelf_id)
        return TOPICS.get(shelf_id, ())


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def tree(shop: Shop) -> TopicTree:
    tree = TopicTree(shop.topics_on)
    tree.show_shelves(SHELVES, ENTRIES)
    return tree


def spoken(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_it_is_a_sound_model(tree: TopicTree) -> None:
    # each fault is a warning of Qt, and each warning fails the test
    modes = QAbstractItemModelTester.FailureReportingMode
    tester = QAbstractItemModelTester(tree, modes.Warning)
    tree.fetchMore(tree.shelf_index("risks"))
    tree.show_read(frozenset({"hair"}))
    assert tester.model() is tree


def test_fixed_entries_come_before_the_shelves(tree: TopicTree) -> None:
    titles = [tree.index(row, 0).data() for row in range(tree.rowCount())]
    assert titles == [
        "Home",
        "Treatment timeline",
        "Glossary",
        "Questions people ask",
        "Compare the options",
        "My page",
        "Risks",
        "After",
        "X",
    ]
    assert tree.index(0, 0).data(LINK_ROLE) == Link.screen(Screen.HOME)


def test_topics_are_fetched_only_when_their_shelf_unfolds(
    tree: TopicTree, shop: Shop
) -> None:
    shelf = tree.shelf_index("risks")
    assert tree.hasChildren(shelf)
    assert tree.rowCount(shelf) == 0
    assert shop.asked == []
    assert tree.canFetchMore(shelf)
    tree.fetchMore(shelf)
    tree.fetchMore(shelf)
    assert tree.rowCount(shelf) == 2
    assert shop.asked == ["risks"]
    assert not tree.canFetchMore(shelf)


def test_a_topic_leads_to_itself_and_stands_on_its_shelf(tree: TopicTree) -> None:
    shelf = tree.shelf_index("risks")
    tree.fetchMore(shelf)
    topic = tree.index(1, 0, shelf)
    assert topic.data() == "Hair"
    assert topic.data(LINK_ROLE) == Link.topic("hair")
    assert topic.parent() == shelf
    assert topic.data(ROW_ROLE) == TopicRow(RowKind.TOPIC, "Hair")
    assert not tree.hasChildren(topic)
    assert tree.rowCount(topic) == 0


def test_rows_say_what_they_are(tree: TopicTree) -> None:
    shelf = tree.shelf_index("risks")
    tree.fetchMore(shelf)
    tree.show_read(frozenset({"hair"}))
    tree.show_current(Link.topic("fertility", "freezing"))
    assert spoken(tree.index(0, 0)) == "Home, screen, level 1"
    assert spoken(shelf) == "Risks, shelf, 2 topics, level 1"
    assert spoken(tree.shelf_index("after")) == "After, shelf, 1 topic, level 1"
    assert spoken(tree.index(0, 0, shelf)) == (
        "Fertility, topic 1 of 2, level 2, you are here"
    )
    assert spoken(tree.index(1, 0, shelf)) == "Hair, topic 2 of 2, level 2, read"
    assert tree.index(1, 0, shelf).data(ROW_ROLE).is_read


@pytest.mark.parametrize(
    ("link", "shelf_id", "asked"),
    [
        (Link.topic("vaccines"), "after", ["after"]),
        (Link.topic("vaccines"), "", ["risks", "after"]),
        (Link.topic("vaccines", "when"), "after", ["after"]),
    ],
    ids=["shelf known", "shelf unknown", "section"],
)
def test_a_topics_row_is_found(
    tree: TopicTree, shop: Shop, link: Link, shelf_id: str, asked: list[str]
) -> None:
    assert tree.index_of(link, shelf_id).data() == "Vaccines"
    assert shop.asked == asked


def test_an_entrys_row_is_found_without_asking_for_topics(
    tree: TopicTree, shop: Shop
) -> None:
    assert tree.index_of(Link.screen(Screen.GLOSSARY)).data() == "Glossary"
    assert shop.asked == []


@pytest.mark.parametrize(
    "link", [Link.topic("nowhere"), Link.term("hair"), Link(Kind.CLINIC, "visitors")]
)
def test_what_has_no_row_is_not_found(tree: TopicTree, link: Link) -> None:
    assert not tree.index_of(link).isValid()


def test_an_unknown_shelf_and_rows_beyond_the_end_are_invalid(tree: TopicTree) -> None:
    assert not tree.shelf_index("nowhere").isValid()
    assert not tree.index(99, 0).isValid()
    assert not tree.index(0, 1).isValid()
    assert not tree.parent(QModelIndex()).isValid()
    assert tree.data(QModelIndex()) is None
    assert tree.data(tree.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_an_empty_shelf_has_no_rows(tree: TopicTree) -> None:
    shelf = tree.shelf_index("x")
    assert not tree.hasChildren(shelf)
    tree.fetchMore(shelf)
    assert tree.rowCount(shelf) == 0


def test_the_column_has_a_name_and_no_number(tree: TopicTree) -> None:
    across = Qt.Orientation.Horizontal
    assert tree.headerData(0, across) == "Topics"
    assert tree.headerData(0, across, Qt.ItemDataRole.DecorationRole) is None


def test_heights_are_asked_of_whoever_knows_them(tree: TopicTree) -> None:
    assert tree.index(0, 0).data(Qt.ItemDataRole.SizeHintRole).height() == 0
    tree.measure_with(lambda row: len(row.title))
    assert tree.index(0, 0).data(Qt.ItemDataRole.SizeHintRole).height() == 4
