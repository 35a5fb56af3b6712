"""Cells that changed places for readers from the right are met in their true order."""

import pytest
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from app.controls.landmarks import blocks_of, find_landmarks
from app.controls.reading_order import cells_of, is_first
from app.controls.script import lines_of
from app.controls.semantics import flat
from app.controls.semantics_page import page_nodes
from app.rendering.turning import turned

HTML = (
    '<body><p>1</p><table><thead><tr><th colspan="2"><a href="a">2</a></th>'
    '<th><a href="b">3</a></th></tr></thead>'
    '<tr><td>4</td><td><a href="c">5</a><table><tr><td>6</td><td>7</td></tr></table>'
    "</td><td>8</td></tr></table><p>9</p></body>"
)
ORDER = "123456789"


def document_of(*, is_turned: bool) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(turned(document, HTML, is_turned=is_turned))
    return document


@pytest.mark.parametrize("is_turned", [False, True])
def test_blocks_and_links_come_as_they_were_written(*, is_turned: bool) -> None:
    document = document_of(is_turned=is_turned)
    words = [block.text() for block in blocks_of(document)]
    assert "".join(words) == ORDER
    anchors = find_landmarks(document).anchors
    assert [anchor.target for anchor in anchors] == ["a", "b", "c"]


@pytest.mark.parametrize("is_turned", [False, True])
def test_lines_are_read_aloud_under_their_heads(*, is_turned: bool) -> None:
    lines = tuple(lines_of(document_of(is_turned=is_turned)))
    assert "".join(line.text for line in lines) == ORDER
    heads = {line.text: line.lead for line in lines if line.lead}
    assert heads == {"5": "2", "8": "3"}


@pytest.mark.parametrize("is_turned", [False, True])
def test_a_screen_reader_meets_the_same_order(qtbot: QtBot, *, is_turned: bool) -> None:
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setDocument(document_of(is_turned=is_turned))
    nodes = flat(page_nodes(edit))
    names = (node.name for node in nodes if len(node.name) == 1)
    assert list(dict.fromkeys(names)) == [*"1234589"]
    (last,) = (node for node in nodes if node.name == "8")
    assert last.description == "3"


@pytest.mark.parametrize("is_turned", [False, True])
def test_each_row_has_one_first_cell(*, is_turned: bool) -> None:
    document = document_of(is_turned=is_turned)
    (table,) = document.rootFrame().childFrames()
    assert isinstance(table, QTextTable)
    firsts = [
        cell.firstCursorPosition().block().text()
        for cell in cells_of(table, is_turned=is_turned)
        if is_first(table, cell, is_turned=is_turned)
    ]
    assert firsts == ["2", "4"]
