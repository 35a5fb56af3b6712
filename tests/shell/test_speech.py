import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app import paths, speaker
from app.content.links import Link, Screen
from app.controls.floating import Floating
from app.controls.semantics import announcements_held, say
from app.session.speaking import State
from app.shell.actions import Act
from app.shell.desk import Desk
from app.shell.speech import Speech
from app.widgets.glossary.card import GlossaryCard
from tests.builders import a_book, a_pack, a_topic
from tests.desks import Wanted, opened
from tests.parts import a_button, press, press_key, settle, shown_words
from tests.speakers import PATIENT, REAL, is_alive, kill, program

TOPIC = Link.topic("first-week")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


class Listener:
    """A person who listens at a desk."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot

    @property
    def speech(self) -> Speech:
        assert self.desk.listening.speech is not None
        return self.desk.listening.speech

    def does(self, act: Act) -> "Listener":
        self.desk.actions[act].trigger()
        settle()
        return self

    def hears(self) -> "Listener":
        self.waits_for(State.SPEAKING)
        return self

    def waits_for(self, state: State) -> None:
        self.qtbot.waitUntil(lambda: self.speech.state is state, timeout=20_000)

    def marked(self) -> str:
        """Give the words that stand out as being read aloud, wherever they are."""
        edits = self.desk.window.findChildren(QTextEdit)
        for edit in edits:
            for selection in edit.extraSelections():
                return getattr(selection, "cursor").selectedText()  # noqa: B009
        return ""


@pytest.fixture
def listener(
    qtbot: QtBot,
    pack: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[Listener]:
    if "real_voice" not in request.fixturenames:
        monkeypatch.setattr(paths, "speaker", lambda: program(PATIENT))
    with opened(Wanted(pack, place=TOPIC)) as desk:
        yield Listener(desk, qtbot)


@pytest.fixture
def real_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak with the real speech program and its silent engine."""
    monkeypatch.setattr(paths, "speaker", lambda: REAL)
    monkeypatch.setenv(speaker.ENGINE, speaker.SILENT_ENGINE)


@pytest.mark.usefixtures("real_voice")
def test_a_topic_is_read_to_its_end(listener: Listener) -> None:
    listener.desk.preferring.choose("speech_rate", 150)
    reader = listener.desk.window.pane.reader
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    listener.does(Act.LISTEN).hears()
    assert listener.marked()
    for _ in range(30):
        listener.does(Act.SENTENCE_ON)
    listener.waits_for(State.IDLE)
    assert not listener.speech.bar.isVisible()
    assert listener.marked() == ""


def test_a_topic_is_read_with_its_sentence_marked(listener: Listener) -> None:
    listener.does(Act.LISTEN).hears()
    assert listener.speech.bar.isVisible()
    listener.does(Act.SENTENCE_ON).hears()
    assert listener.marked() == "The first week"
    listener.does(Act.SENTENCE_BACK).does(Act.SENTENCE_ON).does(Act.SENTENCE_ON)
    assert listener.marked().startswith("What the first days")
    listener.does(Act.SAY_AGAIN)
    assert listener.marked().startswith("What the first days")


def test_the_bar_stands_below_the_page_and_covers_nothing(listener: Listener) -> None:
    window = listener.desk.window
    whole = window.stack.geometry()
    listener.does(Act.LISTEN).hears()
    bar = listener.speech.bar.geometry()
    assert not bar.intersects(window.stack.geometry())
    assert window.stack.geometry().united(bar) == whole
    listener.does(Act.STOP_LISTENING)
    assert window.stack.geometry() == whole
    assert listener.marked() == ""


def test_one_button_listens_pauses_and_goes_on(listener: Listener) -> None:
    button = listener.desk.furniture.bar.button(Act.LISTEN)
    names: list[str] = [button.accessibleName()]
    listener.does(Act.LISTEN).hears()
    names.append(button.accessibleName())
    listener.does(Act.LISTEN)
    names.append(button.accessibleName())
    assert listener.speech.state is State.PAUSED
    listener.does(Act.LISTEN).hears()
    listener.does(Act.STOP_LISTENING)
    names.append(button.accessibleName())
    assert names == ["Listen", "Pause", "Go on", "Listen"]


def test_its_buttons_do_what_the_keys_do(listener: Listener) -> None:
    listener.does(Act.LISTEN).hears()
    bar = listener.speech.bar
    press(a_button(bar, "Slower"))
    assert listener.desk.preferring.now.speech_rate == 85
    assert "85 %" in shown_words(bar)
    press(a_button(bar, "On"))
    assert listener.marked() == "The first week"
    press_key(bar, Qt.Key.Key_Escape)
    assert listener.speech.state is State.IDLE
    assert not bar.isVisible()


def test_the_keyboard_returns_to_the_page_when_the_bar_goes(listener: Listener) -> None:
    listener.does(Act.LISTEN).hears()
    stop = a_button(listener.speech.bar, "Stop")
    stop.setFocus()
    stop.click()
    settle()
    assert listener.desk.window.pane.reader.hasFocus()


def test_reading_begins_where_one_is(listener: Listener) -> None:
    reader = listener.desk.window.pane.reader
    listener.desk.window.resize(700, 420)
    settle()
    reader.scroll_to("hair")
    listener.does(Act.LISTEN).hears()
    assert listener.marked() == "Hair"
    listener.desk.furniture.contents.section_requested.emit("infections")
    listener.qtbot.waitUntil(lambda: listener.marked() == "Infections", timeout=5000)
    cursor = reader.textCursor()
    at = reader.toPlainText().index("grows back")
    cursor.setPosition(at)
    cursor.setPosition(at + 5, cursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    listener.does(Act.LISTEN_HERE).hears()
    assert listener.marked().startswith("Your hair falls out")


def test_another_page_ends_it_and_another_section_does_not(listener: Listener) -> None:
    listener.does(Act.LISTEN).hears()
    listener.desk.guide.follow(Link.topic("first-week", "hair"))
    listener.qtbot.waitUntil(lambda: listener.marked() == "Hair", timeout=5000)
    listener.desk.guide.follow(Link.topic("who-to-call"))
    assert listener.speech.state is State.IDLE
    assert not listener.speech.bar.isVisible()


def test_the_mark_stays_in_other_letters_and_colours(listener: Listener) -> None:
    listener.does(Act.LISTEN).hears()
    listener.does(Act.SENTENCE_ON)
    listener.desk.preferring.choose("text_percent", 200)
    listener.desk.preferring.choose("theme", "night")
    settle()
    assert listener.marked() == "The first week"


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (Link.stage("day-zero"), "The stored cells are thawed and given by a drip."),
        (Link.screen(Screen.CALL), "If you have a fever, call."),
        (Link.term("neutropenia"), "Too few of the white cells that fight germs."),
    ],
    ids=["stage", "call", "glossary"],
)
def test_other_screens_are_read_too(listener: Listener, link: Link, words: str) -> None:
    listener.desk.guide.follow(link)
    settle()
    listener.does(Act.LISTEN).hears()
    for _ in range(20):
        if listener.marked().startswith(words[:20]):
            break
        listener.does(Act.SENTENCE_ON)
    assert listener.marked().startswith(words[:20])


def test_where_nothing_can_be_read_that_is_said(listener: Listener) -> None:
    listener.desk.window.show_screen(QWidget())
    listener.does(Act.LISTEN)
    told = shown_words(listener.desk.furniture.notices)
    assert "There is nothing to read aloud here." in told
    assert listener.speech.voice.process_id == 0


def opens_card(listener: Listener) -> Floating:
    word = QRect(300, 300, 60, 20)
    listener.desk.cards.open_term("neutropenia", word, word)
    settle()
    card = listener.desk.window.findChild(GlossaryCard)
    assert isinstance(card, GlossaryCard)
    return card


def test_a_card_is_read_while_the_page_waits(listener: Listener) -> None:
    listener.does(Act.LISTEN).hears()
    listener.does(Act.SENTENCE_ON).hears()
    card = opens_card(listener)
    assert listener.speech.state is State.PAUSED
    listener.does(Act.LISTEN).hears()
    listener.does(Act.SENTENCE_ON)
    assert listener.marked().startswith("Too few")
    press(a_button(listener.speech.bar, "Pause"))
    assert card.isVisible()
    card.close_card()
    settle()
    assert listener.speech.state is State.PAUSED
    assert listener.marked() == "The first week"


def test_the_answer_of_a_search_is_read_from_its_own_button(
    listener: Listener,
) -> None:
    listener.desk.finding.open_with("neutropenia")
    settle()
    palette = listener.desk.cards.palette()
    listener.desk.finding.search("neutropenia")
    press(a_button(palette, "Listen"))
    listener.hears()
    assert palette.isVisible()
    palette.close_card()
    listener.waits_for(State.IDLE)


def test_where_there_is_no_voice_no_card_offers_one(listener: Listener) -> None:
    card = opens_card(listener)
    assert a_button(card, "Listen").isVisible()
    listener.desk.actions[Act.LISTEN].setEnabled(False)
    assert a_button(card, "Listen").isHidden()


def test_reading_goes_on_after_a_card_that_was_only_looked_at(
    listener: Listener,
) -> None:
    listener.does(Act.LISTEN).hears()
    card = opens_card(listener)
    card.close_card()
    listener.hears()


def test_a_card_that_tells_nothing_disturbs_nobody(listener: Listener) -> None:
    listener.does(Act.LISTEN).hears()
    listener.desk.open_look()
    settle()
    assert listener.speech.state in {State.SPEAKING, State.WAITING}


def test_announcements_wait_for_the_voice(
    listener: Listener, screen_reader: None
) -> None:
    del screen_reader
    listener.does(Act.LISTEN).hears()
    say(listener.desk.window, "A notice")
    assert announcements_held()[-1:] == ("A notice",)
    listener.does(Act.LISTEN)
    assert announcements_held() == ()


@pytest.mark.usefixtures("real_voice")
def test_no_process_runs_before_the_first_listen_and_none_after_the_window(
    listener: Listener,
) -> None:
    listener.does(Act.LISTEN).hears()
    process = listener.speech.voice.process_id
    assert is_alive(process)
    listener.desk.window.close()
    assert not is_alive(process)


@pytest.mark.usefixtures("real_voice")
def test_a_voice_that_is_killed_twice_is_off_and_the_reader_lives(
    listener: Listener,
) -> None:
    listener.does(Act.LISTEN).hears()
    kill(listener.speech.voice.process_id)
    notices = listener.desk.furniture.notices
    listener.qtbot.waitUntil(notices.isVisible, timeout=20_000)
    assert any("had stopped" in each for each in shown_words(notices))
    listener.hears()
    kill(listener.speech.voice.process_id)
    listener.waits_for(State.IDLE)
    assert any("off until" in each for each in shown_words(listener.speech.bar))
    assert not listener.desk.actions[Act.LISTEN].isEnabled()
    assert not listener.desk.furniture.bar.button(Act.LISTEN).isEnabled()
    listener.does(Act.NEXT)
    assert listener.desk.reading.place.link != TOPIC
    assert not listener.speech.bar.isVisible()


def test_without_a_voice_the_button_says_so_and_how_to_get_one(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "tell('ready x'); tell('silence'); sys.stdin.read()"
    monkeypatch.setattr(paths, "speaker", lambda: program(lines))
    listener.does(Act.LISTEN)
    listener.waits_for(State.IDLE)
    button = listener.desk.furniture.bar.button(Act.LISTEN)
    assert button.accessibleName() == "No voice"
    assert "To get one" in button.toolTip()
    assert button.accessibleDescription() == button.toolTip()
    assert button.isEnabled()
    (told,) = shown_words(listener.speech.bar)
    assert told == button.toolTip()
    press(a_button(listener.speech.bar, "Close this message"))
    assert not listener.speech.bar.isVisible()


def test_a_part_that_is_not_installed_is_told(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "speaker", lambda: ("/nowhere/anteroom-speech",))
    listener.does(Act.LISTEN)
    listener.waits_for(State.IDLE)
    (told,) = shown_words(listener.speech.bar)
    assert told.startswith("Reading aloud is not part of this installation.")
    assert not listener.desk.actions[Act.LISTEN].isEnabled()


def test_a_page_that_is_not_translated_is_read_in_its_own_language(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = tmp_path / "languages.txt"
    note = f"open({str(heard)!r}, 'a').write(line)\n"
    lines = PATIENT.replace(
        "for line in sys.stdin:\n", f"for line in sys.stdin:\n    {note}"
    )
    monkeypatch.setattr(paths, "speaker", lambda: program(lines))
    topics = (a_topic(), a_topic("english", title="In English", language="en"))
    spanish = a_pack(tmp_path / "es.pack", book=a_book(language="es"), topics=topics)
    with opened(Wanted(spanish, place=TOPIC)) as desk:
        listener = Listener(desk, qtbot)
        listener.does(Act.LISTEN).hears()
        qtbot.waitUntil(lambda: "language es" in heard.read_text(), timeout=20_000)
        desk.go(Link.topic("english"))
        settle()
        listener.does(Act.LISTEN).hears()
        qtbot.waitUntil(lambda: "language en" in heard.read_text(), timeout=20_000)
