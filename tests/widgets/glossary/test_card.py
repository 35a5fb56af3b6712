import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.passage import Passage
from app.controls.sheet import Sheet
from app.style.themes import DAY, theme_at
from app.widgets.glossary.card import LEAST_PX, GlossaryCard
from tests.builders import a_term
from tests.parts import (
    a_button,
    collected,
    framed,
    global_rect,
    press,
    press_key,
    settle,
    shown_words,
    theme_it,
)


class Scene(QWidget):
    """A page with one word and the card over it."""

    def __init__(self) -> None:
        super().__init__()
        self.word = QPushButton("neutropenia", self)
        self.word.setGeometry(300, 200, 110, 30)
        self.card = GlossaryCard(self)

    def line(self) -> QRect:
        """Give the whole line that the word stands in."""
        return QRect(0, self.word.y(), self.width(), self.word.height())

    def card_box(self) -> QRect:
        """Give the card without its shadow."""
        return self.card.geometry().marginsRemoved(self.card.card_margins())


def labels(scene: Scene) -> list[QLabel]:
    return scene.card.findChildren(QLabel)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    scene = Scene()
    framed(qtbot, scene, 900, 600)
    theme_it(scene.card, DAY)
    scene.card.show_term(a_term())
    scene.word.setFocus()
    return scene


def opened(scene: Scene, lines_above: int = 0, lines_below: int = 0) -> QRect:
    """Open the card beside the word, and give where its sentence stands."""
    tall = scene.word.height()
    sentence = scene.line().adjusted(0, -lines_above * tall, 0, lines_below * tall)
    place = QRect(scene.mapToGlobal(sentence.topLeft()), sentence.size())
    scene.card.show_beside(global_rect(scene.word), place)
    settle()
    return sentence


def test_the_card_tells_the_term(scene: Scene) -> None:
    opened(scene)
    assert shown_words(scene.card) == ["Neutropenia", "Say: new-troh-PEE-nee-uh"]
    told = scene.card.findChildren(Passage)[0].toPlainText()
    assert told == "Too few of the white cells that fight germs."
    assert a_button(scene.card, "Open in the glossary").hasFocus()


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize(
    ("x", "y"), [(10, 5), (780, 5), (10, 560), (780, 560), (400, 300), (400, 220)]
)
def test_the_card_never_covers_the_line_and_stays_inside(
    scene: Scene, x: int, y: int, percent: int
) -> None:
    scene.word.move(QPoint(x, y))
    theme_it(scene.card, theme_at("day", percent))
    opened(scene)
    assert scene.rect().contains(scene.card_box())
    assert not scene.card_box().intersects(scene.line())


@pytest.mark.parametrize(("above", "below"), [(0, 4), (4, 0), (2, 2), (5, 5)])
def test_the_card_never_covers_the_sentence(
    scene: Scene, above: int, below: int
) -> None:
    sentence = opened(scene, above, below)
    assert scene.rect().contains(scene.card_box())
    assert not scene.card_box().intersects(sentence)


def test_of_a_sentence_as_tall_as_the_window_the_line_stays_clear(
    scene: Scene,
) -> None:
    opened(scene, 30, 30)
    assert scene.rect().contains(scene.card_box())
    assert not scene.card_box().intersects(scene.line())
    assert scene.card_box().height() >= LEAST_PX


def test_a_smaller_window_keeps_the_card_inside(scene: Scene) -> None:
    opened(scene)
    scene.resize(420, 600)
    settle()
    assert scene.rect().contains(scene.card_box())


def test_the_card_begins_where_the_word_begins(scene: Scene) -> None:
    opened(scene)
    assert scene.card_box().left() == scene.word.x()
    scene.card.close_card()
    scene.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scene.word.move(600, 200)
    opened(scene)
    assert scene.card_box().right() == scene.word.geometry().right()


def test_escape_returns_to_the_word(scene: Scene) -> None:
    opened(scene)
    press_key(a_button(scene.card, "Open"), Qt.Key.Key_Escape)
    assert scene.card.isHidden()
    assert scene.word.hasFocus()


@pytest.mark.parametrize(("percent", "words"), [(100, "Open"), (400, "Close")])
def test_a_card_that_is_too_small_for_its_words_begins_with_the_first(
    scene: Scene, percent: int, words: str
) -> None:
    theme_it(scene.card, theme_at("day", percent))
    opened(scene)
    assert a_button(scene.card, words).hasFocus()
    assert scene.card.findChildren(Sheet)[0].verticalScrollBar().value() == 0


def test_where_not_all_is_in_sight_the_meaning_comes_before_how_to_say_it(
    scene: Scene,
) -> None:
    meaning = scene.card.findChildren(Passage)[0]
    said = next(part for part in labels(scene) if part.text().startswith("Say"))
    opened(scene)
    assert said.y() < meaning.y()
    scene.card.close_card()
    theme_it(scene.card, theme_at("day", 400))
    opened(scene)
    assert said.y() > meaning.y()


@pytest.mark.parametrize(("y", "has_room"), [(0, True), (270, False), (560, True)])
def test_it_knows_whether_there_is_room_beside_a_word(
    scene: Scene,
    y: int,
    has_room: bool,  # noqa: FBT001
) -> None:
    theme_it(scene.card, theme_at("day", 300))
    scene.word.move(300, y)
    assert scene.card.has_room(global_rect(scene.word)) is has_room


def test_close_returns_to_the_word(scene: Scene) -> None:
    opened(scene)
    press(a_button(scene.card, "Close"))
    assert scene.card.isHidden()
    assert scene.word.hasFocus()


def test_the_whole_entry_can_be_opened(scene: Scene) -> None:
    opened(scene)
    with collected(scene.card.link_requested) as wishes:
        press(a_button(scene.card, "Open in the glossary"))
    assert wishes == [Link.term("neutropenia")]
    assert scene.card.isHidden()


def test_a_link_of_the_definition_is_followed(scene: Scene) -> None:
    opened(scene)
    with collected(scene.card.link_requested) as wishes:
        scene.card.findChildren(Passage)[0].link_requested.emit(Link.topic("fever"))
    assert wishes == [Link.topic("fever")]


def test_an_open_card_follows_the_theme(scene: Scene) -> None:
    opened(scene)
    before = scene.card.height()
    theme_it(scene.card, theme_at("night", 150))
    assert scene.card.height() > before


def test_the_term_can_be_heard_where_there_is_a_voice(scene: Scene) -> None:
    opened(scene)
    with collected(scene.card.listen_requested) as wishes:
        press(a_button(scene.card, "Listen"))
    assert len(wishes) == 1
    assert scene.card.isVisible()
    scene.card.offer_listening(offered=False)
    assert a_button(scene.card, "Listen").isHidden()
