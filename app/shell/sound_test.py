"""Sound test: says one sentence aloud, and in words what to do if nobody heard it."""

from PySide6.QtCore import QObject, Signal

from app import paths
from app.i18n import language, tr
from app.session.voice import Trouble, Utterance, Voice
from app.shell.silence import why_silent


class SoundTest(QObject):
    """One try of the voice, in the language of the buttons.

    Signals:
        told_changed: What is to be read about it now.
    """

    told_changed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Try nothing yet."""
        super().__init__(parent)
        self._voice: Voice | None = None

    def begin(self) -> None:
        """Say the sentence; one that is being said is ended."""
        self.stop()
        self._voice = voice = Voice(paths.speaker(), language())
        voice.troubled.connect(self._tell_silence)
        voice.ended.connect(self._tell_heard)
        voice.say(Utterance(1, tr("This is the voice of the reader."), 100))
        self.told_changed.emit(tr("Listen …"))

    def stop(self) -> None:
        """Be silent, and end the speech program."""
        if self._voice is not None:
            self._voice.close()
            self._voice = None

    def _tell_silence(self, trouble: Trouble) -> None:
        self.told_changed.emit(why_silent(trouble, language()))

    def _tell_heard(self) -> None:
        words = tr("If you heard nothing, look at loudspeaker, cable and volume.")
        self.told_changed.emit(words)
