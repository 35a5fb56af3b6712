import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.controls.aloud import Aloud
from app.session.pronouncing import Pronouncing
from app.session.sentences import sentences_of
from app.style.themes import DAY, NIGHT
from app.style.tokens import Theme
from app.widgets.search.answer import Answer
from tests.builders import a_term
from tests.parts import a_button, collected, press, settle, shown, theme_it

MEANING = "Too few of the white cells that fight germs."


@pytest.fixture
def answer(qtbot: QtBot) -> Answer:
    answer = Answer()
    theme_it(answer, DAY)
    answer.show_term(a_term())
    shown(qtbot, answer, 500, 200)
    return answer


def ground(answer: Answer) -> str:
    tile = a_button(answer, "Neutropenia")
    return QColor(tile.grab().toImage().pixel(tile.width() - 20, 12)).name().upper()


def test_it_tells_the_term_and_its_meaning(answer: Answer) -> None:
    assert answer.words() == f"Neutropenia. Word explained. {MEANING}"


def test_the_term_can_be_opened_and_heard(answer: Answer) -> None:
    with (
        collected(answer.open_requested) as opened,
        collected(answer.listen_requested) as heard,
    ):
        press(a_button(answer, "Neutropenia"))
        press(a_button(answer, "Listen"))
    assert (len(opened), len(heard)) == (1, 1)


def test_without_a_voice_nothing_is_offered_to_hear(answer: Answer) -> None:
    answer.offer_listening(offered=False)
    settle()
    assert a_button(answer, "Listen").isHidden()
    answer.offer_listening(offered=True)
    assert a_button(answer, "Listen").isVisible()


@pytest.mark.parametrize("theme", [DAY, NIGHT])
def test_it_stands_out_while_it_is_read_aloud(answer: Answer, theme: Theme) -> None:
    theme_it(answer, theme)
    quiet = ground(answer)
    aloud = Aloud(answer)
    assert [line.text for line in aloud.lines] == ["Neutropenia", MEANING]
    assert aloud.here() == (0, 0)
    aloud.mark(sentences_of(aloud.lines, Pronouncing())[1])
    said = ground(answer)
    aloud.clear()
    assert said != quiet == ground(answer)


def test_what_is_scrolled_away_is_not_read_first(answer: Answer) -> None:
    tile = a_button(answer, "Neutropenia")
    assert getattr(tile, "told_from")(tile.height()) is None  # noqa: B009
