from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.controls.segments import Segment
from app.session.preferences import Chosen, Preferences
from app.widgets.languages import Languages
from tests.parts import collected, framed, shown_words, theme_it

BUTTON = QRect(10, 10, 60, 40)


def a_card(qtbot: QtBot, *languages: str, now: str = "en") -> Languages:
    window = QWidget()
    QPushButton("Go on", window)
    framed(qtbot, window, 900, 600)
    card = Languages(window)
    theme_it(card)
    card.show_languages(languages, now)
    card.show_preferred(Preferences())
    card.show_below(BUTTON.translated(card.over.mapToGlobal(QPoint())))
    return card


def choice(card: Languages, words: str, number: int = 0) -> Segment:
    found = [each for each in card.findChildren(Segment) if each.text() == words]
    return sorted(found, key=lambda each: each.mapToGlobal(QPoint()).y())[number]


def test_a_book_in_two_languages_offers_both_as_they_call_themselves(
    qtbot: QtBot,
) -> None:
    card = a_card(qtbot, "en", "es", now="es")
    assert "What is not translated yet is shown as it was written." in (
        shown_words(card)
    )
    assert choice(card, "Español").isChecked()
    assert QApplication.focusWidget() is choice(card, "Español")


def test_on_a_shared_screen_there_is_no_system_to_follow(qtbot: QtBot) -> None:
    card = a_card(qtbot, "en", "es")
    assert choice(card, "Follow the system").isChecked()
    card.stand_among_strangers()
    card.show_preferred(Preferences())
    assert choice(card, "Follow the system").isHidden()
    assert choice(card, "English", 1).isChecked()
    card.show_preferred(Preferences(language="es"))
    assert choice(card, "Español", 1).isChecked()


def test_the_buttons_go_along_with_the_book(qtbot: QtBot) -> None:
    card = a_card(qtbot, "en", "es")
    with collected(card.choice_requested) as chosen:
        QTest.mouseClick(choice(card, "Español"), Qt.MouseButton.LeftButton)
    assert chosen == [Chosen("book_language", "es"), Chosen("language", "es")]


def test_the_buttons_stay_where_they_do_not_know_the_language(qtbot: QtBot) -> None:
    card = a_card(qtbot, "en", "da")
    with collected(card.choice_requested) as chosen:
        QTest.mouseClick(choice(card, "Dansk"), Qt.MouseButton.LeftButton)
    assert chosen == [Chosen("book_language", "da")]


def test_a_book_in_one_language_offers_that_of_the_buttons_alone(
    qtbot: QtBot,
) -> None:
    card = a_card(qtbot, "en")
    assert "The book" not in shown_words(card)
    assert QApplication.focusWidget() is choice(card, "Follow the system")
    with collected(card.choice_requested) as chosen:
        QTest.mouseClick(choice(card, "Español"), Qt.MouseButton.LeftButton)
    assert chosen == [Chosen("language", "es")]


def test_opened_again_it_shows_what_is_read_now(qtbot: QtBot) -> None:
    card = a_card(qtbot, "en", "es")
    card.show_languages(("en", "es"), "es")
    assert choice(card, "Español").isChecked()
    assert not choice(card, "English").isChecked()
