import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.style.themes import DAY, NIGHT, theme_at
from app.widgets.notices import Notice, Notices


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 500)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def notices(window: QWidget) -> Notices:
    notices = Notices(window)
    notices.show_theme(DAY)
    notices.stand_in(QRect(100, 60, 700, 440))
    return notices


def button(notices: Notices, words: str) -> Button:
    found = notices.findChildren(Button)
    return next(one for one in found if one.accessibleName() == words)


def test_there_is_nothing_until_there_is_something(notices: Notices) -> None:
    assert not notices.isVisible()
    assert notices.shown() is None


def test_nobody_can_show_it_while_it_has_nothing_to_say(notices: Notices) -> None:
    notices.show()
    assert not notices.isVisible()


def test_a_notice_stands_at_the_bottom_of_its_place(notices: Notices) -> None:
    notices.show_notice("The page was saved.")
    assert notices.isVisible()
    assert notices.shown() == Notice("The page was saved.")
    place = QRect(100, 60, 700, 440)
    assert place.contains(notices.geometry())
    assert notices.geometry().bottom() > 480


def test_one_is_shown_and_the_others_wait(notices: Notices) -> None:
    notices.show_notice("One.")
    notices.show_notice("Two.")
    notices.show_notice("Two.")
    notices.show_notice("One.")
    assert notices.shown() == Notice("One.")
    QTest.mouseClick(button(notices, "Close this message"), Qt.MouseButton.LeftButton)
    assert notices.shown() == Notice("Two.")
    QTest.keyClick(notices, Qt.Key.Key_Escape)
    assert notices.shown() is None
    assert not notices.isVisible()


def test_its_button_answers_and_closes(notices: Notices) -> None:
    answers: list[Notice] = []
    notices.answer_requested.connect(answers.append)
    notices.show_notice("There is a newer book.", "Open it", "newer")
    QTest.keyClick(button(notices, "Open it"), Qt.Key.Key_Return)
    assert answers == [Notice("There is a newer book.", "Open it", "newer")]
    assert notices.shown() is None


def test_without_an_answer_there_is_no_button(notices: Notices) -> None:
    notices.show_notice("There is a newer book.", "Open it")
    notices.clear()
    notices.show_notice("Saved.")
    assert button(notices, "").isHidden()


def test_all_can_be_forgotten(notices: Notices) -> None:
    notices.show_notice("One.")
    notices.show_notice("Two.")
    notices.clear()
    assert notices.shown() is None


def test_it_goes_by_itself_but_not_under_a_pointer(
    notices: Notices, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.widgets.notices.SHOWN_MS", 20)
    quick = Notices(notices.parentWidget())
    quick.stand_in(QRect(0, 0, 600, 400))
    quick.show_notice("Saved.")
    QApplication.sendEvent(quick, QEvent(QEvent.Type.Enter))
    QTest.qWait(60)
    assert quick.shown() == Notice("Saved.")
    QApplication.sendEvent(quick, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: quick.shown() is None)


def test_one_that_can_be_answered_waits_until_another_wants_its_place(
    notices: Notices, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.widgets.notices.SHOWN_MS", 20)
    quick = Notices(notices.parentWidget())
    quick.stand_in(QRect(0, 0, 600, 400))
    quick.show_notice("Settings loaded.", "Undo", "undo")
    QTest.qWait(60)
    assert quick.shown() == Notice("Settings loaded.", "Undo", "undo")
    quick.show_notice("Saved.")
    qtbot.waitUntil(lambda: quick.shown() == Notice("Saved."))


def test_it_stays_while_the_keyboard_is_in_it(
    notices: Notices, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.widgets.notices.SHOWN_MS", 20)
    quick = Notices(notices.parentWidget())
    quick.stand_in(QRect(0, 0, 600, 400))
    quick.show_notice("Saved.")
    button(quick, "Close this message").setFocus()
    QTest.qWait(60)
    assert quick.shown() == Notice("Saved.")
    button(quick, "Close this message").clearFocus()
    qtbot.waitUntil(lambda: quick.shown() is None)


def test_what_was_asked_for_comes_at_once_and_an_open_answer_after_it(
    notices: Notices,
) -> None:
    notices.show_notice("Settings loaded.", "Undo", "undo")
    notices.answer("You are here.")
    assert notices.shown() == Notice("You are here.")
    notices.dismiss()
    assert notices.shown() == Notice("Settings loaded.", "Undo", "undo")
    assert notices.room().contains(notices.geometry())


def test_long_words_wrap_and_large_print_fits(notices: Notices) -> None:
    notices.show_notice("The page was saved as a PDF. " * 3, "Show it")
    one = notices.height()
    notices.show_theme(theme_at("day", 200))
    assert notices.height() > one
    assert QRect(100, 60, 700, 440).contains(notices.geometry())


def test_it_wears_the_theme(notices: Notices) -> None:
    notices.show_notice("Saved.")
    day = notices.grab().toImage()
    notices.show_theme(NIGHT)
    assert notices.grab().toImage() != day


def test_other_keys_are_left_to_the_window(notices: Notices) -> None:
    notices.show_notice("Saved.")
    QTest.keyClick(notices, Qt.Key.Key_F5)
    assert notices.isVisible()


def test_where_room_is_short_the_button_stands_under_the_words(
    notices: Notices,
) -> None:
    notices.show_notice("You have read for ten minutes. Rest if you like.", "No more")
    words, button_ = notices.findChild(QLabel), button(notices, "No more")
    assert words is not None
    assert button_.geometry().top() < words.geometry().bottom()
    notices.stand_in(QRect(0, 0, 320, 440))
    assert button_.geometry().top() >= words.geometry().bottom()
    assert notices.rect().contains(button_.geometry())
    notices.stand_in(QRect(100, 60, 700, 440))
    assert button_.geometry().top() < words.geometry().bottom()
