import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.controls.landmarks import Marks
from app.controls.words import Words
from app.style.themes import DAY, NIGHT
from app.widgets.find import FindBar


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 400)
    return window


@pytest.fixture
def bar(qtbot: QtBot, window: QWidget) -> FindBar:
    bar = FindBar(window)
    bar.setGeometry(10, 10, 600, 70)
    bar.show_theme(DAY)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    bar.open_bar()
    return bar


def field(bar: FindBar) -> QLineEdit:
    found = bar.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def told(bar: FindBar) -> str:
    words = bar.findChild(Words)
    assert isinstance(words, Words)
    return words.text()


def button(bar: FindBar, words: str) -> Button:
    found = bar.findChildren(Button)
    return next(one for one in found if one.accessibleName() == words)


def test_it_opens_ready_for_typing(bar: FindBar) -> None:
    asked: list[str] = []
    bar.words_requested.connect(asked.append)
    assert QApplication.focusWidget() is field(bar)
    QTest.keyClicks(field(bar), "hair")
    assert asked == ["h", "ha", "hai", "hair"]


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        (Marks("hair", 2, 7), "2 of 7"),
        (Marks("hair", 0, 0), "Not found"),
        (Marks(), ""),
    ],
    ids=["found", "not found", "not looked for"],
)
def test_it_tells_how_many_places_there_are(
    bar: FindBar, marks: Marks, words: str
) -> None:
    bar.show_marks(marks)
    assert told(bar) == words


def test_buttons_and_enter_go_from_place_to_place(bar: FindBar) -> None:
    steps: list[int] = []
    bar.step_requested.connect(steps.append)
    bar.show_marks(Marks("hair", 1, 3))
    QTest.mouseClick(button(bar, "The next place"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(bar, "The place before"), Qt.MouseButton.LeftButton)
    QTest.keyClick(field(bar), Qt.Key.Key_Return)
    QTest.keyClick(field(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert steps == [1, -1, 1, -1]


def test_one_place_needs_no_next(bar: FindBar) -> None:
    bar.show_marks(Marks("hair", 1, 1))
    assert not button(bar, "The next place").isEnabled()


def test_esc_closes_and_takes_the_marks_along(bar: FindBar) -> None:
    asked: list[str] = []
    closed: list[bool] = []
    QTest.keyClicks(field(bar), "hair")
    bar.words_requested.connect(asked.append)
    bar.close_requested.connect(lambda: closed.append(True))
    QTest.keyClick(field(bar), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert asked == [""]
    assert closed == [True]


def test_it_opens_again_with_the_same_words_selected(bar: FindBar) -> None:
    QTest.keyClicks(field(bar), "hair")
    bar.close_bar()
    asked: list[str] = []
    bar.words_requested.connect(asked.append)
    bar.open_bar()
    assert asked == ["hair"]
    assert field(bar).selectedText() == "hair"


def test_words_can_be_forgotten_for_good(bar: FindBar) -> None:
    QTest.keyClicks(field(bar), "hair")
    bar.clear()
    assert field(bar).text() == ""
    assert not field(bar).isUndoAvailable()
    assert not bar.isVisible()


def test_it_wears_the_theme(bar: FindBar) -> None:
    day = bar.grab().toImage()
    bar.show_theme(NIGHT)
    assert bar.grab().toImage() != day


def test_other_keys_are_left_to_the_window(bar: FindBar) -> None:
    QTest.keyClick(bar, Qt.Key.Key_F5)
    assert bar.isVisible()


def test_what_a_search_found_is_told_without_taking_the_keyboard(
    bar: FindBar, window: QWidget
) -> None:
    bar.close_bar()
    window.setFocus()
    asked: list[str] = []
    bar.words_requested.connect(asked.append)
    bar.show_found(Marks("can I have kids", 2, 5))
    assert bar.isVisible()
    assert told(bar) == "2 of 5"
    assert field(bar).text() == "can I have kids"
    assert not field(bar).hasFocus()
    bar.open_bar()
    assert asked == []
    assert field(bar).hasFocus()


def test_what_a_search_found_goes_with_its_page(bar: FindBar) -> None:
    bar.show_found(Marks("hair", 1, 2))
    asked: list[str] = []
    closed: list[bool] = []
    bar.words_requested.connect(asked.append)
    bar.close_requested.connect(lambda: closed.append(True))
    bar.leave_page()
    assert not bar.isVisible()
    assert (asked, closed) == ([""], [])
    assert field(bar).text() == ""


def test_what_a_person_looks_for_stays_on_the_next_page(bar: FindBar) -> None:
    bar.show_found(Marks("hair", 1, 2))
    QTest.keyClicks(field(bar), "x")
    bar.leave_page()
    assert bar.isVisible()


def test_what_a_search_found_is_forgotten_when_it_is_closed(bar: FindBar) -> None:
    bar.show_found(Marks("hair", 1, 2))
    bar.close_bar()
    assert field(bar).text() == ""
    bar.open_bar()
    assert bar.isVisible()
