"""Reading: the one place that knows where the reader is."""

from PySide6.QtCore import QObject, Signal

from app.content.links import Link
from app.session.history import History, Place


class Reading(QObject):
    """Opens places, and walks back and forward among them.

    Signals:
        place_changed: The reader is somewhere else now, or back at a scroll position.
        place_left: The reader is about to be somewhere else; the place until now.
    """

    place_changed = Signal(Place)
    place_left = Signal(Place)

    def __init__(self, start: Place) -> None:
        """Stand at `start`; nothing is told before `start_at` or `open`."""
        super().__init__()
        self._history = History((), start)

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self._history.here

    @property
    def history(self) -> History:
        """Where the reader was before, is, and came back from."""
        return self._history

    def take_over(self, history: History) -> None:
        """Go on from where somebody else was, such as the reader of another language."""
        self._go(history)

    @property
    def may_go_back(self) -> bool:
        """Tell whether there is a place before this one."""
        return bool(self._history.past)

    @property
    def may_go_forward(self) -> bool:
        """Tell whether the reader came back from somewhere."""
        return bool(self._history.future)

    def start_at(self, place: Place) -> None:
        """Begin at a place, with nothing before it."""
        self._go(History((), place))

    def open(self, place: Place) -> None:
        """Go to a place; opening the one that the reader is at starts no new entry.

        The same topic told in another form is another place.
        """
        here = self.place
        if place.link == here.link and place.form in {"", here.form}:
            self._go(self._history.left(here._replace(scroll=place.scroll)))
        else:
            self._go(self._history.opened(place))

    def back(self) -> None:
        """Return to the place before, where it was left."""
        if self.may_go_back:
            self._go(self._history.back())

    def forward(self) -> None:
        """Undo one `back`."""
        if self.may_go_forward:
            self._go(self._history.forward())

    def leave(self, place: Place) -> None:
        """Note how far down the reader is, and in which form, before the place changes."""
        self._history = self._history.left(place)
        self.place_left.emit(self.place)

    def follow(self, link: Link) -> None:
        """Note that the reader moved within a screen, such as to the next stage.

        The place is replaced, so that one step back leaves the screen.
        """
        self._go(self._history._replace(here=Place(link)))

    def _go(self, history: History) -> None:
        self._history = history
        self.place_changed.emit(history.here)
