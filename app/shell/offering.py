"""Offering: which actions mean something here and now."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QAction

from app.content.links import Kind
from app.session.history import Place
from app.session.reading import Reading
from app.shell.actions import Act
from app.shell.pane import Pane
from app.shell.ways import TOPICS
from app.shell.window import Window

WITHOUT_BOOK: Final = frozenset(
    {
        Act.LARGER,
        Act.SMALLER,
        Act.NORMAL_SIZE,
        Act.PREFERENCES,
        Act.THEME,
        Act.SPACING,
        Act.RULER,
        Act.SETTINGS,
        Act.WHERE,
        Act.NEXT_REGION,
        Act.PREVIOUS_REGION,
        Act.MORE,
        Act.FINISH,
        Act.QUIT,
    }
)
"""What can still be done once the book is closed."""


class Offering:
    """Switches actions on and off; the buttons and lists that show them follow."""

    def __init__(
        self, actions: Mapping[Act, QAction], reading: Reading, window: Window
    ) -> None:
        """Look after `actions`.

        Args:
            actions: All there are.
            reading: Knows what lies behind and ahead.
            window: Shows a page or another screen.
        """
        self._actions, self._reading, self._window = actions, reading, window
        self._is_closed = False

    def follow(self, place: Place) -> None:
        """Offer what there is at a place that is shown."""
        if self._is_closed:
            return
        offered = {
            Act.BACK: self._reading.may_go_back,
            Act.FORWARD: self._reading.may_go_forward,
            Act.FIND: isinstance(self._window.shown(), Pane),
            Act.PREVIOUS: place.link.kind in {*TOPICS, Kind.END},
        }
        for act in offered.keys() & self._actions.keys():
            self._actions[act].setEnabled(offered[act])

    def close(self) -> None:
        """Offer nothing of the book any more."""
        self._is_closed = True
        for act in self._actions.keys() - WITHOUT_BOOK:
            self._actions[act].setEnabled(False)
