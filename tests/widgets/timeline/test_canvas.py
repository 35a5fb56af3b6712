import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.rendering.timeline.paint import Look
from app.style.themes import NIGHT
from app.widgets.timeline.canvas import Canvas
from tests.builders import a_timeline
from tests.parts import Easel


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 400)
    return widget


@pytest.fixture
def canvas(widget: QWidget) -> Canvas:
    canvas = Canvas(widget, Easel().image)
    canvas.show_timeline(a_timeline())
    return canvas


def test_the_journey_is_laid_out_in_the_widgets_width(
    canvas: Canvas, widget: QWidget
) -> None:
    placed = canvas.placed()
    assert placed is not None
    assert placed.width == 900
    assert canvas.placed() is placed
    widget.resize(600, 400)
    narrower = canvas.placed()
    assert narrower is not None
    assert narrower.width == 600


def test_it_is_turned_around_where_one_reads_from_the_right(
    canvas: Canvas, widget: QWidget
) -> None:
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    placed = canvas.placed()
    assert placed is not None
    assert placed.stages[0].centre.x > placed.stages[2].centre.x


def test_it_grows_with_what_it_has_to_say(canvas: Canvas) -> None:
    before = canvas.height_in(900)
    canvas.show_now("day-zero")
    assert canvas.now == "day-zero"
    assert canvas.height_in(900) > before
    assert canvas.height_in(300) > canvas.height_in(900)


def test_only_the_parts_that_are_asked_for_are_painted(canvas: Canvas) -> None:
    canvas.show_theme(NIGHT)
    image = QImage(900, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    canvas.paint(painter, [QRect(0, 0, 100, 100), QRect(300, 0, 50, 50)], Look(0))
    painter.end()
    white = image.pixelColor(899, 399)
    assert image.pixelColor(50, 30) != white
    assert image.pixelColor(320, 30) != white
    assert image.pixelColor(200, 30) == white


def test_without_stages_there_is_nothing(widget: QWidget) -> None:
    canvas = Canvas(widget, Easel().image)
    canvas.show_timeline(a_timeline(phases=()))
    assert (canvas.timeline, canvas.stages, canvas.placed()) == (None, (), None)
    assert canvas.height_in(300) == 0
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas.paint(painter, [QRect(0, 0, 10, 10)], Look())
    painter.end()
