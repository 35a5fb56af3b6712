from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayout, QWidget
from pytestqt.qtbot import QtBot

from app.controls.arranged import height_of, put
from app.controls.button import Button
from app.controls.columns import Columns
from app.controls.flow import Flow

LONG = "Tell me all about the weeks in hospital and the months after them"


@pytest.fixture(params=["columns", "flow"])
def layout(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QLayout]:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = Columns(100, parent=owner) if request.param == "columns" else Flow(owner)
    made.addWidget(Button(LONG))
    made.addWidget(Button("Two"))
    yield made  # noqa: PT022 (the owner lives as long)


def test_items_are_given_and_taken_in_order(layout: QLayout) -> None:
    first, second = layout.itemAt(0), layout.itemAt(1)
    assert (layout.count(), layout.itemAt(2)) == (2, None)
    assert layout.takeAt(0) is first
    assert (layout.itemAt(0), layout.takeAt(5)) == (second, None)


def test_narrower_is_taller(layout: QLayout) -> None:
    assert layout.hasHeightForWidth()
    assert layout.heightForWidth(120) > layout.heightForWidth(1200)


def test_an_item_gets_all_of_its_box_even_where_its_height_is_fixed(
    layout: QLayout,
) -> None:
    item = layout.itemAt(0)
    assert item is not None
    tall = height_of(item, 150)
    put(item, QRect(0, 0, 150, tall))
    widget = item.widget()
    assert widget is not None
    assert widget.geometry() == QRect(0, 0, 150, tall)
    assert tall > height_of(item, 1000)
