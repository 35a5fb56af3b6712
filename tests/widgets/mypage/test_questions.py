from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from app.style.themes import theme_at
from tests.mypages import Person, hand
from tests.parts import a_button, press, resized, settle, theme_it


def test_a_question_is_written_down_with_enter_or_the_button(person: Person) -> None:
    field = person.screen.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "Four?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "Five?")
    person.presses("Add this question")
    assert person.asks == "One? Two? Three? Four? Five?"
    assert field.text() == ""
    QTest.keyClicks(field, "One?")
    person.presses("Add this question")
    assert field.text() == "One?"  # it stands there already
    assert len(person.page.questions) == 5


def test_questions_are_put_in_order_and_the_keyboard_goes_along(
    person: Person,
) -> None:
    person.presses("Move up: Three?")
    assert person.asks == "One? Three? Two?"
    assert hand() == "Move up: Three?"
    person.presses("Move up: Three?")
    assert person.asks == "Three? One? Two?"
    assert hand() == "Move down: Three?"  # it can go no further up
    person.presses("Move down: Three?")
    assert person.asks == "One? Three? Two?"
    assert not a_button(person.screen, "Move up: One?").isEnabled()
    assert not a_button(person.screen, "Move down: Two?").isEnabled()


def test_what_was_asked_is_ticked_off(person: Person) -> None:
    buttons = person.screen.findChildren(QAbstractButton)
    asked = [each for each in buttons if each.accessibleName() == "Asked"]
    assert [each.accessibleDescription() for each in asked] == [
        "One?",
        "Two?",
        "Three?",
    ]
    press(asked[1])
    assert [each.is_asked for each in person.page.questions] == [False, True, False]
    press(asked[1])
    assert not any(each.is_asked for each in person.page.questions)


def test_removing_leaves_the_keyboard_beside(person: Person) -> None:
    person.presses("Remove: Three?")
    assert hand() == "Remove: Two?"
    person.presses("Remove: One?")
    assert hand() == "Remove: Two?"
    person.presses("Remove: Two?")
    assert person.asks == ""
    assert hand() == "A question in your own words"


def test_tab_goes_through_the_questions_as_they_stand(person: Person) -> None:
    field = person.screen.findChildren(QLineEdit)[0]
    field.setFocus()
    QTest.keyClicks(field, "Four?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert hand() == field.accessibleName()
    reached: list[str] = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or field, Qt.Key.Key_Backtab)
        reached.append(hand())
    assert reached == ["Remove: Four?", "Move up: Four?", "Asked", "Remove: Three?"]


def test_the_field_stays_in_sight_while_questions_are_added(person: Person) -> None:
    resized(person.screen, 900, 400)
    field = person.screen.findChildren(QLineEdit)[0]
    field.setFocus()
    for number in range(6):
        QTest.keyClicks(field, f"More {number}?")
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle()
        assert field.visibleRegion().boundingRect() == field.rect()


def test_where_there_is_no_room_beside_it_the_order_stands_below(
    person: Person,
) -> None:
    def is_beside() -> bool:
        asked, up = (a_button(person.screen, each) for each in ("Asked", "Move up"))
        return up.y() < asked.geometry().bottom()

    assert is_beside()
    resized(person.screen, 320, 700)
    assert is_beside()
    theme_it(person.screen, theme_at("day", 200, narrow=True))
    settle()
    assert not is_beside()
