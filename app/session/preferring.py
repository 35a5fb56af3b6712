"""Preferring: the one place that knows what the reader prefers now."""

from PySide6.QtCore import QObject, Signal

from app.session.history import Place
from app.session.preferences import ALLOWED, Preferences, PreferenceStore
from app.style.tokens import TEXT_PERCENTS


class Preferring(QObject):
    """Holds the preferences, changes them within their limits, and keeps them.

    Signals:
        preferences_changed: Something is preferred differently now.
    """

    preferences_changed = Signal(Preferences)

    def __init__(self, store: PreferenceStore) -> None:
        super().__init__()
        self._store = store
        self._now = store.read()

    @property
    def now(self) -> Preferences:
        """What the reader prefers."""
        return self._now

    def choose_theme(self, name: str) -> None:
        """Wear a theme: one of the names in `preferences.ALLOWED`."""
        if name in ALLOWED["theme"]:
            self._change(self._now._replace(theme=name))

    def choose_text_percent(self, percent: int) -> None:
        """Set letters to one of the eight sizes; others are ignored."""
        if percent in TEXT_PERCENTS:
            self._change(self._now._replace(text_percent=percent))

    def choose_larger(self) -> None:
        """Go one size up; at the largest nothing changes."""
        self._step(+1)

    def choose_smaller(self) -> None:
        """Go one size down; at 100 % nothing changes."""
        self._step(-1)

    def show_sidebar(self, *, shown: bool) -> None:
        """Show or hide the topics beside the page."""
        self._change(self._now._replace(sidebar_shown=shown))

    def choose_timeline_view(self, view: str) -> None:
        """Look at the timeline as strip, list or table."""
        if view in ALLOWED["timeline_view"]:
            self._change(self._now._replace(timeline_view=view))

    def stop_at(self, place: Place) -> None:
        """Remember where to go on reading. No signal: nothing on the screen changes."""
        self._now = self._now._replace(
            last_place=str(place.link), last_scroll=place.scroll
        )

    def keep(self) -> bool:
        """Write the preferences down; tell whether that worked."""
        return self._store.write(self._now)

    def _step(self, step: int) -> None:
        at = TEXT_PERCENTS.index(self._now.text_percent) + step
        if 0 <= at < len(TEXT_PERCENTS):
            self.choose_text_percent(TEXT_PERCENTS[at])

    def _change(self, preferences: Preferences) -> None:
        if preferences != self._now:
            self._now = preferences
            self.preferences_changed.emit(preferences)
