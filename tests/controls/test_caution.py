from pytestqt.qtbot import QtBot

from app.controls.caution import Caution
from app.style.themes import DAY, theme_at
from tests.parts import framed, shown_words


def a_caution(qtbot: QtBot) -> Caution:
    caution = Caution()
    caution.show_theme(DAY)
    framed(qtbot, caution, 400, 300)
    return caution


def test_it_says_what_it_is_told(qtbot: QtBot) -> None:
    caution = a_caution(qtbot)
    caution.show_words("Take care.")
    assert caution.isVisible()
    assert caution.text() == "Take care."
    assert shown_words(caution) == ["Take care."]


def test_without_words_it_takes_no_room(qtbot: QtBot) -> None:
    caution = a_caution(qtbot)
    caution.show_words("Take care.")
    caution.show_words("")
    assert not caution.isVisible()


def test_its_words_keep_off_its_edge_the_more_the_larger_they_are(qtbot: QtBot) -> None:
    caution = a_caution(qtbot)
    caution.show_words("Take care.")
    usual = caution.heightForWidth(400)
    caution.show_theme(theme_at("day", 200))
    assert caution.heightForWidth(400) > 1.8 * usual
