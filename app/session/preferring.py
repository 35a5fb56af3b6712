"""Preferring: the one place that knows what the reader prefers now."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from app.session.history import Place
from app.session.kinds import Kept
from app.session.preference_store import PreferenceStore
from app.session.preferences import SPEECH_PERCENTS, Preferences, fits, kinds
from app.style.tokens import TEXT_PERCENTS

MOST_SEARCHES: Final = 6
"""Remembered; more would have to be read."""
LONGEST_SEARCH: Final = 60


class Preferring(QObject):
    """Holds the preferences, changes them within their limits, and keeps them.

    Signals:
        preferences_changed: Something is preferred differently now.
    """

    preferences_changed = Signal(Preferences)

    def __init__(self, store: PreferenceStore, *, is_private: bool = True) -> None:
        """Read what `store` kept; on a desk that is not private, nobody is somewhere."""
        super().__init__()
        self._store = store
        self._is_private = is_private
        self._now = store.read()
        if not is_private:
            self._now = self._now._replace(stage_now="", recent_searches="")
        self._at_first = self._now

    @property
    def now(self) -> Preferences:
        """What the reader prefers."""
        return self._now

    @property
    def first(self) -> Preferences:
        """What somebody prefers who is new here: what the clinic wishes, if it does."""
        return self._store.first

    @property
    def is_private(self) -> bool:
        """Tell whether this desk is one person's own."""
        return self._is_private

    def choose(self, name: str, value: object) -> None:
        """Prefer this value of that preference; one that it may not have is ignored."""
        if fits(name, value):
            self._change(self._now._replace(**{name: value}))

    def toggle(self, name: str) -> None:
        """Switch a preference on, or off again."""
        self.choose(name, not getattr(self._now, name))

    def choose_larger(self) -> None:
        """Go one size up; at the largest nothing changes."""
        self._step_in("text_percent", TEXT_PERCENTS, +1)

    def choose_smaller(self) -> None:
        """Go one size down; at 100 % nothing changes."""
        self._step_in("text_percent", TEXT_PERCENTS, -1)

    def choose_slower(self) -> None:
        """Let the voice speak one step more slowly."""
        self._step_in("speech_rate", SPEECH_PERCENTS, -1)

    def choose_faster(self) -> None:
        """Let the voice speak one step faster."""
        self._step_in("speech_rate", SPEECH_PERCENTS, +1)

    def choose_stage_now(self, slug: str) -> None:
        """Be at this stage of the treatment, or with an empty slug at none."""
        if self._is_private:
            self._change(self._now._replace(stage_now=slug))

    def take(self, preferences: Preferences) -> None:
        """Take over all settings; where one is in the book stays."""
        kept = {
            name: getattr(self._now, name)
            for name, kind in kinds().items()
            if isinstance(kind, Kept)
        }
        self._change(preferences._replace(**kept))

    @property
    def searches(self) -> tuple[str, ...]:
        """What was searched for last, the newest first."""
        return tuple(filter(None, self._now.recent_searches.split("\n")))[
            :MOST_SEARCHES
        ]

    def remember_search(self, words: str) -> None:
        """Remember what was searched for, if this desk is one person's own."""
        words = " ".join(words.split())[:LONGEST_SEARCH]
        others = (each for each in self.searches if each.lower() != words.lower())
        kept = [words, *others][:MOST_SEARCHES] if self._is_private else []
        self._now = self._now._replace(recent_searches="\n".join(filter(None, kept)))

    def forget_searches(self) -> None:
        """Forget what was searched for, on the disk too."""
        self._now = self._now._replace(recent_searches="")
        self.keep()

    def stop_at(self, place: Place) -> None:
        """Remember where to go on reading. No signal: nothing on the screen changes.

        On a desk that is not private nobody is told where another one stopped.
        """
        if not self._is_private:
            return
        self._now = self._now._replace(
            last_place=str(place.link),
            last_scroll=place.scroll,
            last_form=place.form,
        )

    def stop_nowhere(self) -> None:
        """Remember no place to go on from: the reader came to an end."""
        self._now = self._now._replace(last_place="", last_scroll=0.0, last_form="")

    def forget(self) -> None:
        """Prefer again what was preferred at first, before anybody chose anything.

        No signal: whoever forgets a visit makes everything that shows it anew.
        """
        self._now = self._at_first

    def note_system(self, look: str) -> None:
        """Remember how the system looks. No signal: the look itself is not chosen."""
        if fits("system_look", look):
            self._now = self._now._replace(system_look=look)

    def keep(self) -> bool:
        """Write the preferences down; tell whether that worked.

        On a desk that is not private nothing is written: it may tell who was here.
        """
        return not self._is_private or self._store.write(self._now)

    def _step_in(self, name: str, steps: tuple[int, ...], by: int) -> None:
        at = steps.index(getattr(self._now, name)) + by
        if 0 <= at < len(steps):
            self.choose(name, steps[at])

    def _change(self, preferences: Preferences) -> None:
        if preferences != self._now:
            self._now = preferences
            self.preferences_changed.emit(preferences)
