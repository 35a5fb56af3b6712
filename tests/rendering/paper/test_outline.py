"""Outline and language are added to a finished PDF."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from app.rendering.paper.outline import with_outline
from app.rendering.paper.press import OutlineEntry
from tests.papers import Line, opened, outline


@pytest.fixture
def pdf(qapp: QApplication) -> bytes:
    del qapp
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("A title")
    painter = QPainter(writer)
    writer.newPage()
    painter.end()
    return bytes(buffer.data().data())


def test_entries_lie_below_those_that_are_less_deep(pdf: bytes) -> None:
    entries = (
        OutlineEntry("One", 0, 0, 0),
        OutlineEntry("Deep", 2, 0, 90),
        OutlineEntry("Less", 1, 1, 10),
        OutlineEntry("Two · ñ →", 0, 1, 0),
    )
    reader = opened(with_outline(pdf, entries, "en-GB"))
    assert outline(reader) == [
        Line("One", 0, 0),
        Line("Deep", 1, 0),
        Line("Less", 1, 1),
        Line("Two · ñ →", 0, 1),
    ]


def test_language_and_title_are_told_and_the_outline_is_open(pdf: bytes) -> None:
    entries = (OutlineEntry("One", 0, 0, 0),)
    reader = opened(with_outline(pdf, entries, "es"))
    assert reader.root_object["/Lang"] == "es"
    assert reader.page_mode == "/UseOutlines"
    assert reader.metadata is not None
    assert reader.metadata.title == "A title"
    assert len(reader.pages) == 2


@pytest.mark.parametrize(("language", "way"), [("ar", "/R2L"), ("en-GB", None)])
def test_pages_are_turned_as_the_language_runs(
    pdf: bytes, language: str, way: str | None
) -> None:
    wishes = opened(with_outline(pdf, (), language)).viewer_preferences
    assert (wishes.direction if wishes else None) == way
