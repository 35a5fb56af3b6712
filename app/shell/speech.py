"""Speech: what is shown is read aloud; made when somebody listens for the first time."""

from collections.abc import Mapping
from functools import partial
from typing import Final, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.content.links import Kind, Link
from app.controls.aloud import Aloud
from app.controls.floating import COMPANION, Floating
from app.controls.semantics import hold_announcements, say
from app.controls.soon import soon
from app.i18n import N_, tr
from app.pack.collection import Collection
from app.session.history import Place
from app.session.preferences import Preferences
from app.session.pronouncing import pronouncing_of
from app.session.sentences import Sentence, place_around, place_in, sentences_of
from app.session.speaking import Speaking, State
from app.session.voice import Trouble, Voice
from app.shell.actions import Act, spec, told
from app.shell.furniture import Furniture, focus_into
from app.shell.silence import is_for_good, why_silent
from app.shell.window import Window
from app.style.tokens import Theme
from app.widgets.speaking import Control, ListenBar

CONTROLS: Final = (
    (Act.SAY_AGAIN, N_("Again")),
    (Act.SENTENCE_BACK, N_("Back")),
    (Act.SENTENCE_ON, N_("On")),
    (Act.LISTEN_HERE, N_("From here")),
    (Act.SLOWER, N_("Slower")),
    (Act.FASTER, N_("Faster")),
)
"""What stands in the listen bar after the first button, in short words."""

_TOGGLES: Final = {
    State.IDLE: (N_("Listen"), "listen"),
    State.WAITING: (N_("Pause"), "pause"),
    State.SPEAKING: (N_("Pause"), "pause"),
    State.PAUSED: (N_("Go on"), "play"),
}
"""What the first button says and shows."""

_STARTING: Final = N_("Starting …")
_RESTARTED: Final = N_("The voice had stopped. It begins the sentence again.")


@runtime_checkable
class Told(Protocol):
    """A screen or card of which one part is read aloud, or a card that is read at all."""

    def told_part(self) -> QWidget:
        """Give the part that is read aloud."""
        ...


class _Recital(NamedTuple):
    """What is being read aloud."""

    whole: QWidget
    """The screen or card."""
    aloud: Aloud
    sentences: tuple[Sentence, ...]


class Speech(QObject):
    """Reads aloud the open card, or else the screen in the middle."""

    def __init__(
        self,
        window: Window,
        furniture: Furniture,
        books: Collection,
        actions: Mapping[Act, QAction],
        place: Place,
    ) -> None:
        """Read `books` aloud in `window`, where `place` is shown; nothing runs yet."""
        super().__init__(window)
        self._window, self._furniture, self._books = window, furniture, books
        self._actions, self._place = actions, place
        book = books.book
        self._pronouncing = pronouncing_of(
            book.number_words, books.terms(), books.numbers()
        )
        self._voice = Voice(paths.speaker(), book.language)
        self._speaking = Speaking(self._voice)
        self.state_changed = self._speaking.state_changed
        self._now: _Recital | None = None
        self._held: tuple[_Recital, int] | None = None
        self._is_card_pause = self._is_heard = False
        self.bar = ListenBar(
            _control(Act.LISTEN, "Listen"),
            tuple(_control(act, words) for act, words in CONTROLS),
        )
        self.bar.action_requested.connect(self._act)
        self.bar.close_requested.connect(self.stop)
        window.stand_below(self.bar)
        furniture.bar.button(Act.LISTEN).setProperty(COMPANION, True)  # noqa: FBT003
        self._speaking.sentence_changed.connect(self._mark)
        self._speaking.state_changed.connect(self._follow)
        self._voice.restarted.connect(self._tell_restart)
        self._voice.troubled.connect(self._tell_trouble)

    @property
    def state(self) -> State:
        """What the voice is doing."""
        return self._speaking.state

    @property
    def voice(self) -> Voice:
        """The voice, whose program runs from the first sentence on."""
        return self._voice

    def toggle(self) -> None:
        """Listen, pause, or go on; a card that was opened meanwhile comes first."""
        whole = self._whole()
        is_other = self._now is not None and whole is not self._now.whole
        if self.state is State.IDLE or (is_other and isinstance(whole, Floating)):
            self.listen_here()
        elif self._speaking.is_busy:
            self._speaking.pause()
            say(self.bar, tr("Paused"))
        else:
            self._speaking.go_on()

    def listen_here(self) -> None:
        """Listen from what is selected or has the keyboard, else from what is in sight."""
        self._listen("")

    def step(self, by: int) -> None:
        """Go `by` sentences on, or back; 0 says the same once more."""
        self._speaking.step(by)

    def stop(self) -> None:
        """Hear nothing more, or take the told problem away."""
        self._held = None
        self._speaking.stop()
        self._leave_bar()

    def jump(self, section: str) -> None:
        """Go on with a section of the page, if something is being heard."""
        if self._speaking.is_busy:
            soon(self, partial(self._listen, section))

    def move_on(self, place: Place) -> None:
        """Stop where another page is shown; another section of the same is jumped to."""
        before, self._place = self._place, place
        link = place.link
        if before.link[:2] == link[:2] and before.form == place.form:
            if link.section:
                self.jump(link.section)
        else:
            self.stop()

    def follow_card(self, card: Floating, is_open: bool) -> None:  # noqa: FBT001
        """Pause while a card that tells something is open; go on when it was read."""
        if not isinstance(card, Told):
            return
        if is_open and self._speaking.is_busy:
            self._is_card_pause = True
            self._speaking.pause()
        elif not is_open and self._now is not None and self._now.whole is card:
            self._speaking.stop()
        elif not is_open and self._is_card_pause:
            self._speaking.go_on()
        self._is_card_pause = self._is_card_pause and is_open

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self.bar.show_theme(theme)
        self._window.stand_below(self.bar)

    def show_preferred(self, preferences: Preferences) -> None:
        """Speak at the speed that is preferred now."""
        self.bar.show_rate(preferences.speech_rate)
        self._speaking.set_rate(preferences.speech_rate)

    def close(self) -> None:
        """End the speech program."""
        hold_announcements(is_voice_heard=False)
        self._speaking.close()

    def _listen(self, section: str) -> None:
        """Listen from a section of the page, or with "" from where one is."""
        whole = self._whole()
        aloud = Aloud(whole.told_part() if isinstance(whole, Told) else whole)
        sentences = sentences_of(aloud.lines, self._pronouncing)
        if not sentences:
            words = tr("There is nothing to read aloud here.")
            self._furniture.notices.show_notice(words)
            return
        chosen = aloud.named(section) if section else aloud.chosen()
        at = place_in(sentences, *aloud.here())
        if chosen is not None:
            at = place_around(sentences, *chosen)
        if self._now is not None and isinstance(whole, Floating):
            self._hold_page()
        elif self._now is not None:
            self._now.aloud.clear()
        self._now = _Recital(whole, aloud, sentences)
        self._voice.speak_in(self._language())
        self._speaking.begin(sentences, at)

    def _act(self, action: str) -> None:
        self._actions[Act(action)].trigger()

    def _language(self) -> str:
        """Tell the language of what is shown: a topic may not be translated yet."""
        link = self._place.link
        shown = Link.topic(link.section) if link.kind is Kind.WAY else link
        topic = self._books.topic_at(shown)
        return (topic.language if topic else "") or self._books.book.language

    def _whole(self) -> QWidget:
        """Give the open card, if it tells something, or the screen in the middle."""
        cards = self._window.findChildren(Floating)
        open_ones = (
            card for card in cards if card.isVisible() and isinstance(card, Told)
        )
        return next(open_ones, self._window.shown())

    def _hold_page(self) -> None:
        """Let a page wait while a card is read."""
        if self._now is not None and not isinstance(self._now.whole, Floating):
            self._held = self._now, self._speaking.at
            self._now.aloud.clear()
        self._is_card_pause = False

    def _mark(self, sentence: Sentence) -> None:
        if self._now is not None:
            self._now.aloud.mark(sentence)

    def _follow(self, state: State) -> None:
        """Let buttons and marks say what the voice is doing."""
        hold_announcements(is_voice_heard=self._speaking.is_busy)
        words, icon = _TOGGLES[state]
        self._is_heard = self._is_heard or state is State.SPEAKING
        if state is State.WAITING and not self._is_heard:
            words = _STARTING
        self._furniture.bar.show_words(Act.LISTEN, tr(words), icon)
        self.bar.show_toggle(tr(words), icon)
        if state is State.IDLE:
            self._end()
        elif self.bar.isHidden() or state is State.WAITING:
            self._say_how(Act.LISTEN, "")
            self.bar.show_problem("")
            self.bar.show()
            self._window.stand_below(self.bar)

    def _end(self) -> None:
        """Be done with a page or a card; a page that waited for a card waits on."""
        if self._now is not None:
            self._now.aloud.clear()
        self._now = None
        if self._held is None:
            self._leave_bar()
            return
        (self._now, at), self._held = self._held, None
        self._speaking.hold(self._now.sentences, at)
        self._now.aloud.mark(self._now.sentences[at])

    def _leave_bar(self) -> None:
        had_focus = self.bar.isAncestorOf(QApplication.focusWidget() or self._window)
        self.bar.hide()
        self._window.stand_below(self.bar)
        if had_focus:
            focus_into(self._window.shown())

    def _tell_restart(self) -> None:
        self._furniture.notices.show_notice(tr(_RESTARTED))

    def _tell_trouble(self, trouble: Trouble) -> None:
        """Say why nothing is heard and what to do, below the page and on the button."""
        self._held = None
        shared = self._furniture.bar.is_shared
        words = why_silent(trouble, self._language(), is_shared=shared)
        if is_for_good(trouble):
            for act in (Act.LISTEN, Act.LISTEN_HERE):
                self._actions[act].setEnabled(False)
        self._say_how(Act.LISTEN, words)
        self._furniture.bar.show_words(Act.LISTEN, tr("No voice"), "listen")
        self.bar.show_problem(words)
        self.bar.show()
        self._window.stand_below(self.bar)

    def _say_how(self, act: Act, problem: str) -> None:
        """Let a button of the bar on top tell a problem, or its key again."""
        button = self._furniture.bar.button(act)
        button.setAccessibleDescription(problem)
        button.setToolTip(problem or told(act))


def _control(act: Act, words: str) -> Control:
    return Control(act, tr(words), told(act), spec(act).icon)
