from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.content.links import Link, Screen
from app.controls.writing import Writing
from tests.mypages import Person, hand
from tests.parts import a_button, collected, press, settle


def test_bookmarks_lead_there_and_say_what_is_gone(person: Person) -> None:
    gone = a_button(person.screen, "A lost page (not in this book)")
    assert not gone.isEnabled()
    with collected(person.screen.link_requested) as wishes:
        person.presses("Fertility")
        person.presses("Choose from")
    assert wishes == [Link.topic("a"), Link.screen(Screen.PICKING)]
    person.presses("Remove the bookmark: A lost page")
    assert hand() == "Remove the bookmark: Fertility"
    person.presses("Remove the bookmark: Fertility")
    assert person.page.marks == ()


def writings(person: Person) -> list[Writing]:
    return [w for w in person.screen.findChildren(Writing) if w.isVisible()]


def test_notes_are_written_on_where_they_stand(person: Person) -> None:
    first = writings(person)[0]
    first.setFocus()
    QTest.keyClicks(first, "x")
    assert person.page.note_on("topic:a") == "xfirst"
    assert first.hasFocus()


def test_a_note_that_is_rubbed_out_can_be_written_anew(person: Person) -> None:
    first = writings(person)[0]
    first.setFocus()
    first.selectAll()
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert [note.place for note in person.page.notes] == ["topic:b"]
    QTest.keyClicks(first, "new")
    settle()
    assert person.page.note_on("topic:a") == "new"
    assert [each.toPlainText() for each in writings(person)] == ["new", "second"]
    assert first.hasFocus()


def test_notes_lead_to_their_place_and_are_deleted(person: Person) -> None:
    with collected(person.screen.link_requested) as wishes:
        press(
            next(
                button
                for button in person.screen.findChildren(QAbstractButton)
                if button.accessibleName() == "Infections"
            )
        )
    assert wishes == [Link.topic("b")]
    person.presses("Delete the note: Infections")
    assert [note.place for note in person.page.notes] == ["topic:a"]
    assert hand() == "Delete the note: Fertility"
    person.presses("Delete the note: Fertility")
    assert person.page.notes == ()
