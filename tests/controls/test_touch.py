import gc

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.controls.touch import leave_touch, scroll_by_touch


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 400)
    return window


@pytest.fixture
def browser(window: QWidget, qtbot: QtBot) -> QTextBrowser:
    browser = QTextBrowser(window)
    browser.resize(400, 400)
    browser.setOpenLinks(False)
    browser.setHtml('<p><a href="term:a">a link</a></p>' + "<p>Words.</p>" * 80)
    window.show()
    qtbot.waitExposed(window)
    scroll_by_touch(browser)
    return browser


def finger(browser: QTextBrowser, *path: QPoint) -> None:
    """Touch the first point, move along the others and lift."""
    device = QTest.createTouchDevice()
    window = browser.window()
    points = [browser.viewport().mapTo(window, point) for point in path]
    handle = window.windowHandle()
    QTest.touchEvent(handle, device).press(0, points[0]).commit()
    for point in points[1:]:
        QTest.touchEvent(handle, device).move(0, point).commit()
        QTest.qWait(10)
    QTest.touchEvent(handle, device).release(0, points[-1]).commit()


def test_a_finger_pushes_the_page(browser: QTextBrowser, qtbot: QtBot) -> None:
    finger(browser, *(QPoint(100, 300 - 20 * step) for step in range(12)))
    qtbot.waitUntil(lambda: browser.verticalScrollBar().value() > 50)


def test_a_tap_presses_a_link(browser: QTextBrowser, qtbot: QtBot) -> None:
    chosen: list[QUrl] = []
    browser.anchorClicked.connect(chosen.append)
    point = browser.cursorRect(browser.document().find("link")).center()
    finger(browser, point - QPoint(6, 0))
    qtbot.waitUntil(lambda: chosen == [QUrl("term:a")])


def test_a_view_that_goes_leaves_no_class_of_its_gesture_behind(
    window: QWidget,
) -> None:
    def classes() -> int:
        gc.collect()
        return sum(type(each) is type(Qt.GestureType) for each in gc.get_objects())

    scroll_by_touch(QTextBrowser(window))
    before = classes()
    for _ in range(10):
        scroll_by_touch(QTextBrowser(window))
    assert classes() == before


def test_a_finger_pushes_no_longer_once_it_is_left(browser: QTextBrowser) -> None:
    leave_touch(browser)
    finger(browser, *(QPoint(100, top) for top in range(300, 20, -20)))
    assert browser.verticalScrollBar().value() == 0
