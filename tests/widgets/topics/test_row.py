import pytest
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from app.style.themes import DAY, theme_at
from app.style.tokens import TARGET_PX
from app.widgets.topics.row import RowPainter
from app.widgets.topics.tree import RowKind, TopicRow


@pytest.fixture
def view(qtbot: QtBot) -> QTreeView:
    view = QTreeView()
    qtbot.addWidget(view)
    view.resize(288, 400)
    view.show()
    return view


def height(view: QTreeView, title: str, kind: RowKind, percent: int = 100) -> int:
    painter = RowPainter(view)
    painter.show_theme(theme_at("day", percent))
    return painter.height_px(TopicRow(kind, title))


def test_a_short_title_takes_the_smallest_target(view: QTreeView) -> None:
    assert height(view, "Hair", RowKind.TOPIC) == TARGET_PX


def test_a_long_title_takes_the_lines_it_needs(view: QTreeView) -> None:
    heights = [height(view, "A long title " * n, RowKind.TOPIC) for n in (1, 4, 8)]
    assert heights == sorted(set(heights))


def test_a_shelf_keeps_its_distance(view: QTreeView) -> None:
    assert height(view, "Hair", RowKind.SHELF) > height(view, "Hair", RowKind.TOPIC)


def test_larger_text_needs_more(view: QTreeView) -> None:
    assert height(view, "Hair", RowKind.TOPIC, 400) > 1.5 * TARGET_PX


def test_another_width_is_noticed(view: QTreeView) -> None:
    painter = RowPainter(view)
    painter.show_theme(DAY)
    row = TopicRow(RowKind.TOPIC, "A title that is as long as two lines")
    wide = painter.height_px(row)
    view.resize(160, 400)
    assert painter.height_px(row) > wide
