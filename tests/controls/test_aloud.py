import pytest
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.controls.aloud import Aloud, tellers
from app.controls.late_image import no_image
from app.controls.page_view import PageView
from app.controls.passage import Passage
from app.controls.section_view import SectionView
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.rendering.page import Page
from app.session.pronouncing import Pronouncing
from app.session.sentences import sentences_of
from app.style.themes import DAY
from tests.parts import framed, settle, shown, theme_it

LONG = "<p>Rest early. Cool down.</p>" * 20


class Screen(Sheet):
    """A screen with a title, a silent note, two passages, and one that is hidden."""

    def __init__(self) -> None:
        super().__init__(600)
        self.title = Heading("h1", 1, words="A title")
        self.note = Words(words="Say: EI-tuhl")
        self.note.keep_silent()
        self.first, self.second, self.hidden = Passage(), Passage(), Passage()
        self.row = QHBoxLayout()
        for part in (self.title, self.note):
            self.row.addWidget(part)
        self.column.addLayout(self.row)
        for part in (QPushButton("Press"), self.first, self.second, self.hidden):
            self.column.addWidget(part)
        self.column.addStretch(1)
        for part in (self.title, self.note, self.first, self.second, self.hidden):
            theme_it(part)
        self.first.show_page(LONG)
        self.second.show_page("<p>The end.</p>")
        self.hidden.show_page("")


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    screen = Screen()
    shown(qtbot, screen, 500, 300)
    settle()
    return screen


def test_all_words_of_a_screen_are_told_in_their_order(screen: Screen) -> None:
    told = [line.text for line in Aloud(screen).lines]
    assert told == ["A title", *["Rest early. Cool down."] * 20, "The end."]


def test_a_sentence_is_marked_where_it_stands_and_seen(screen: Screen) -> None:
    aloud = Aloud(screen)
    sentences = sentences_of(aloud.lines, Pronouncing())
    aloud.mark(sentences[0])
    aloud.mark(sentences[1])
    assert len(screen.first.extraSelections()) == 1
    aloud.mark(sentences[-1])
    assert screen.first.extraSelections() == []
    assert len(screen.second.extraSelections()) == 1
    assert screen.verticalScrollBar().value() > 0
    aloud.clear()
    aloud.clear()
    assert screen.second.extraSelections() == []


def test_words_that_are_told_look_different(screen: Screen) -> None:
    aloud = Aloud(screen)
    before = screen.title.grab().toImage()
    aloud.mark(sentences_of(aloud.lines, Pronouncing())[0])
    assert screen.title.grab().toImage() != before
    aloud.clear()
    assert screen.title.grab().toImage() == before


def test_it_begins_with_what_is_in_sight(screen: Screen) -> None:
    aloud = Aloud(screen)
    assert aloud.here() == (0, 0)
    screen.verticalScrollBar().setValue(screen.first.y() + 5)
    line, character = aloud.here()
    assert line > 0
    assert character == 0
    screen.verticalScrollBar().setValue(screen.verticalScrollBar().maximum())
    assert aloud.here()[0] > line
    assert aloud.chosen() is None


def test_what_is_selected_comes_first(screen: Screen) -> None:
    cursor = screen.first.textCursor()
    cursor.setPosition(30)
    cursor.setPosition(34, cursor.MoveMode.KeepAnchor)
    screen.first.setTextCursor(cursor)
    assert Aloud(screen).chosen() == (2, 7)


def test_a_page_that_scrolls_itself_begins_where_it_is(qtbot: QtBot) -> None:
    view = PageView(no_image)
    shown(qtbot, view, 500, 300)
    view.show_page(Page("", LONG, ()), 0.5)
    line, character = Aloud(view).here()
    assert 5 < line < 15
    assert character in {0, 12}


def test_only_what_can_be_seen_is_told(qtbot: QtBot) -> None:
    stack, box = QStackedWidget(), QWidget()
    plain = Words(words="In a box without a layout.")
    plain.setParent(box)
    for part in (box, Words(words="Behind.")):
        stack.addWidget(part)
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.addWidget(stack)
    column.addWidget(QLabel("No words of ours."))
    column.addStretch(1)
    framed(qtbot, frame, 400, 300)
    assert list(tellers(frame)) == [plain]
    assert Aloud(QLabel("Nothing.")).here() == (0, 0)


def test_the_theme_is_kept_while_it_is_marked(screen: Screen) -> None:
    aloud = Aloud(screen)
    aloud.mark(sentences_of(aloud.lines, Pronouncing())[-1])
    theme_it(screen.second, DAY._replace(name="other"))
    assert len(screen.second.extraSelections()) == 1


def test_a_named_place_of_a_page_is_found(qtbot: QtBot) -> None:
    view = SectionView(no_image)
    shown(qtbot, view, 500, 300)
    body = f'<p>Lead.</p>{LONG}<p class="h2"><a name="hair"></a>Hair</p>{LONG}'
    view.show_page(Page("", body, ()))
    aloud = Aloud(view)
    found = aloud.named("hair")
    assert found is not None
    assert aloud.lines[found[0]].text == "Hair"
    assert aloud.named("nails") is None


def test_a_screen_without_names_has_no_named_place(screen: Screen) -> None:
    assert Aloud(screen).named("hair") is None
