import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from app.controls.arranged import height_of, laid_out_once, put
from app.controls.button import Button
from app.controls.columns import Columns
from app.controls.flow import Flow
from app.overriding import override
from tests.parts import framed, settle
from tests.taken import CAN_TELL, taken_bytes

TIMES = 40
ITEM_BYTES = 88
"""Of one item of a layout, as Qt 6.11 makes it."""

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


def test_what_changed_is_asked_anew(layout: QLayout) -> None:
    before = layout.heightForWidth(120)
    button = Button(LONG * 3)
    layout.addWidget(button)
    assert layout.heightForWidth(120) > before
    assert layout.minimumSize() == layout.minimumSize()
    taken = layout.takeAt(2)
    assert taken is not None
    assert layout.heightForWidth(120) == before
    button.deleteLater()


def test_a_part_that_is_hidden_takes_no_room_once_qt_says_so(layout: QLayout) -> None:
    item = layout.itemAt(0)
    widget = item.widget() if item is not None else None
    assert widget is not None
    before = layout.heightForWidth(120)
    widget.hide()
    layout.invalidate()
    assert layout.heightForWidth(120) < before


def test_all_that_changes_together_is_laid_out_once(qtbot: QtBot) -> None:
    owner = QWidget()
    passes: list[QRect] = []

    class Counted(Columns):
        @override
        def setGeometry(self, arg__1: QRect) -> None:
            passes.append(arg__1)
            super().setGeometry(arg__1)

    layout = Counted(100, parent=owner)
    buttons = [Button(f"Button {number}") for number in range(5)]
    for button in buttons:
        layout.addWidget(button)
        button.hide()
    framed(qtbot, owner, 300, 300)
    passes.clear()
    with laid_out_once(owner):
        for button in buttons:
            button.show()
        assert passes == []
    settle()
    assert len(passes) == 1
    assert all(button.height() > 0 for button in buttons)


@pytest.mark.skipif(not CAN_TELL, reason="only glibc tells")
def test_items_end_with_their_layout() -> None:
    """What a visit leaves of each button adds up, in a kiosk that runs for months."""

    def come_and_go(times: int) -> int:
        for _ in range(times):
            owner = QWidget()
            column = QVBoxLayout(owner)
            inner, cleared = Flow(), Columns(100)
            for part in (inner, cleared):
                for _ in range(20):
                    part.addWidget(QWidget())
                column.addLayout(part)
            cleared.clear()
            Shiboken.delete(owner)
        settle()
        gc.collect()
        return taken_bytes()

    before = come_and_go(TIMES)
    grown = come_and_go(TIMES) - before
    assert grown < TIMES * 40 * ITEM_BYTES / 4
