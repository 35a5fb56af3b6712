from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.passage import Passage
from app.style.themes import DAY, NIGHT
from app.widgets.timeline.answer import Answer
from tests.parts import collected, settle, shown, shown_words, theme_it


def test_an_answer_stands_under_its_question(qtbot: QtBot) -> None:
    answer = Answer("What happens")
    answer.show_page("<p>Cells are thawed.</p>")
    shown(qtbot, answer, 300, 200)
    assert shown_words(answer) == ["What happens"]
    assert answer.findChildren(Passage)[0].toPlainText() == "Cells are thawed."


def test_without_an_answer_the_question_is_left_out(qtbot: QtBot) -> None:
    owner, answer = QWidget(), Answer("A typical day")
    QVBoxLayout(owner).addWidget(answer)
    answer.show_page("")
    qtbot.addWidget(owner)
    assert answer.isHidden()


def test_what_must_be_found_fast_has_a_ground(qtbot: QtBot) -> None:
    answer = Answer("Who to call", "accent_ground")
    answer.show_page("<p>Your nurse.</p>")
    shown(qtbot, answer, 300, 200)
    for theme in (DAY, NIGHT):
        theme_it(answer, theme)
        settle()
        colour = answer.grab().toImage().pixelColor(6, 100).name().upper()
        assert colour == theme.palette.accent_ground


def test_links_lead_on(qtbot: QtBot) -> None:
    answer = Answer("What happens")
    qtbot.addWidget(answer)
    with collected(answer.link_requested) as wishes:
        answer.findChildren(Passage)[0].link_requested.emit(Link.topic("hair"))
    assert wishes == [Link.topic("hair")]
