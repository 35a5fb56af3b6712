import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.keeping import Keeping, Kept, What
from app.controls.semantics import Role
from app.style.themes import theme_at
from tests.parts import collected, press, resized, settle, shown, theme_it


@pytest.fixture
def keeping(qtbot: QtBot) -> Keeping:
    keeping = Keeping()
    shown(qtbot, keeping, 600, 100)
    return keeping


def told(keeping: Keeping) -> tuple[str, bool, str]:
    mark, note = keeping.mark, keeping.note
    return mark.accessibleName(), mark.isChecked(), note.accessibleName()


def test_it_tells_what_there_is_of_a_place(keeping: Keeping) -> None:
    keeping.show_kept(Kept("Fertility"))
    assert told(keeping) == ("Bookmark this page", False, "Write a note")
    keeping.show_kept(
        Kept("Fertility: Men", What.SECTION, is_marked=True, has_note=True)
    )
    assert told(keeping) == ("Bookmark this section", True, "Your note")
    assert keeping.mark.accessibleDescription() == "Fertility: Men"
    assert keeping.note.accessibleDescription() == "Fertility: Men"
    assert keeping.semantic_role() == Role.Grouping
    assert keeping.accessibleName()


@pytest.mark.parametrize("what", What)
def test_it_says_what_is_kept(keeping: Keeping, what: What) -> None:
    keeping.show_kept(Kept("Day 0", what))
    word = "word" if what is What.TERM else what
    assert keeping.mark.accessibleName() == f"Bookmark this {word}"


def test_another_place_asks_what_there_is_of_it(keeping: Keeping) -> None:
    with collected(keeping.kept_requested) as asked:
        keeping.stand_for(Link.stage("day-zero"))
    assert asked == [Link.stage("day-zero")]


def test_a_bookmark_is_seen_without_its_colour(keeping: Keeping) -> None:
    keeping.show_kept(Kept("Fertility"))
    before = keeping.mark.grab().toImage()
    keeping.show_kept(Kept("Fertility", is_marked=True))
    keeping.mark.setChecked(False)  # its icon alone
    assert keeping.mark.grab().toImage() != before


def test_mouse_and_keyboard_press_both(keeping: Keeping) -> None:
    with (
        collected(keeping.mark_requested) as marks,
        collected(keeping.note_requested) as notes,
    ):
        press(keeping.mark)
        press(keeping.note)
        keeping.mark.setFocus()
        QTest.keyClick(keeping.mark, Qt.Key.Key_Space)
        QTest.keyClick(keeping.mark, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is keeping.note
        QTest.keyClick(keeping.note, Qt.Key.Key_Return)
    assert len(marks) == len(notes) == 2


def test_it_asks_to_be_seen_when_the_keyboard_comes(keeping: Keeping) -> None:
    with collected(keeping.focus_requested) as asked:
        keeping.note.setFocus()
    assert len(asked) == 1


def test_a_narrow_line_shows_icons_alone(keeping: Keeping) -> None:
    wide = keeping.mark.width()
    resized(keeping, 200, 100)
    assert keeping.mark.width() < wide
    assert keeping.note.geometry().right() < 200
    assert keeping.mark.accessibleName() == "Bookmark this page"
    resized(keeping, 600, 100)
    assert keeping.mark.width() == wide


def test_stacked_they_stand_below_each_other_with_all_their_words(
    keeping: Keeping,
) -> None:
    resized(keeping, 220, 100)
    keeping.stack(stacked=True)
    settle()
    assert keeping.note.y() >= keeping.mark.geometry().bottom()
    assert keeping.stacked_px(220) == 88
    keeping.stack(stacked=False)
    settle()
    assert keeping.note.y() == keeping.mark.y()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_both_are_large_enough_to_be_pressed(keeping: Keeping, percent: int) -> None:
    resized(keeping, 240, 100)
    theme_it(keeping, theme_at("day", percent))
    settle()
    for button in (keeping.mark, keeping.note):
        assert min(button.width(), button.height()) >= 44
