import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPalette, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.controls.landmarks import Marks
from app.controls.late_image import no_image
from app.controls.page_view import MARGIN_PX, NARROW_MARGIN_PX, PageView
from app.rendering.page import Page
from app.style.themes import DAY, NIGHT

PAGE = Page("A page", "<p>Words. </p>" * 60, ())
LONG = "<p>Filler text that goes on. </p>" * 200


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    view = PageView(no_image)
    qtbot.addWidget(view)
    view.show_theme(DAY)
    view.resize(900, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_a_page_is_shown_and_taken_up_again(view: PageView) -> None:
    view.show_page(PAGE, 0.5)
    assert view.scrolled() == pytest.approx(0.5, abs=0.01)
    view.show_again(PAGE)
    assert view.scrolled() == pytest.approx(0.5, abs=0.01)


def test_a_short_page_is_at_its_top(view: PageView) -> None:
    view.show_page(PAGE._replace(html="<p>Short.</p>"), 0.7)
    assert view.scrolled() == 0


def test_the_column_leaves_a_margin_that_suits_the_width(view: PageView) -> None:
    wide = view.viewport().width() - view.column_px()
    assert wide == 2 * MARGIN_PX
    view.resize(320, 400)
    assert view.viewport().width() - view.column_px() == 2 * NARROW_MARGIN_PX


def test_the_place_follows_the_person_and_not_the_layout(view: PageView) -> None:
    view.show_page(PAGE)
    view.verticalScrollBar().setValue(700)
    for width in (500, 340, 900):
        view.resize(width, 400)
    assert view.verticalScrollBar().value() == pytest.approx(700, abs=2)


def test_it_wears_the_theme(view: PageView) -> None:
    view.show_theme(NIGHT)
    role = QPalette.ColorRole.Base
    assert view.palette().color(role).name().upper() == NIGHT.palette.ground
    assert view.theme == NIGHT


def test_words_on_a_page_are_marked(view: PageView) -> None:
    view.show_page(PAGE)
    told: list[Marks] = []
    view.marks_changed.connect(told.append)
    view.mark_words("words")
    view.step_mark(-1)
    assert told == [Marks("words", 1, 60), Marks("words", 60, 60)]


def test_a_press_does_not_scroll_back_to_what_was_selected(view: PageView) -> None:
    view.show_page(PAGE._replace(html=LONG))
    cursor = view.textCursor()
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    view.setTextCursor(cursor)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    here = bar.value()
    left, place = Qt.MouseButton.LeftButton, QPointF(200, 200)
    # not by QTest, to which the button would stay pressed in the tests that follow
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        place,
        view.viewport().mapToGlobal(place),
        left,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), press)
    assert bar.value() == here
    assert not view.textCursor().hasSelection()


def test_pictures_are_drawn_again_for_another_screen(
    view: PageView, qtbot: QtBot
) -> None:
    view.show_page(PAGE)
    assert not view.are_pictures_done()
    qtbot.waitUntil(view.are_pictures_done)
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    qtbot.waitUntil(view.are_pictures_done)


def test_grounds_are_painted_under_the_words(view: PageView) -> None:
    html = (
        '<table width="100%"><tr><td><p style="-qt-user-state:102">Take care</p>'
        "</td></tr></table>"
    )
    view.show_page(Page("Care", html, ()))
    QTest.qWait(0)
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    row = [image.pixelColor(x, MARGIN_PX + 6).name() for x in range(image.width())]
    assert DAY.palette.harm_ground.lower() in row
    assert DAY.palette.harm.lower() in row


def test_even_an_empty_view_can_be_asked(qtbot: QtBot) -> None:
    view = PageView(no_image)
    qtbot.addWidget(view)
    assert view.scrolled() == 0
    assert view.landmarks().anchors == ()
