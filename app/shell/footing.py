"""Footing: where the keyboard was on each screen, so that back returns it there."""

from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.session.history import Place
from app.shell.furniture import focus_into, take_focus, takes_tab
from app.shell.window import Window
from app.widgets.reader import Reader

if TYPE_CHECKING:
    from app.content.links import Link

LONGEST: Final = 200
"""How many places are remembered; the oldest are forgotten."""


class _Foot(NamedTuple):
    """What had the keyboard. Parts are made anew, so it is known by kind and name."""

    kind: type[QWidget]
    name: str
    """Empty for the page, whose name is its title."""
    link: int = -1
    """Of the page: the number of the link; -1 for none."""


class Footing:
    """Remembers the part of each place that was used last."""

    def __init__(self, window: Window) -> None:
        """Look after the screens of `window`."""
        self._window = window
        self._feet: dict[Link, _Foot] = {}

    def note(self, place: Place) -> None:
        """Remember what has the keyboard on the screen that is about to be left."""
        screen = self._window.shown()
        part = cast("QWidget | None", screen.focusWidget())  # the stubs leave None out
        if part is None:
            return
        foot = _Foot(type(part), part.accessibleName())
        if isinstance(part, Reader):
            foot = _Foot(Reader, "", part.link_at())
        self._feet.pop(place.link, None)
        self._feet[place.link] = foot
        while len(self._feet) > LONGEST:
            del self._feet[next(iter(self._feet))]

    def return_to(self, place: Place) -> None:
        """Take the keyboard to where it was when this place was left."""
        screen, foot = self._window.shown(), self._feet.get(place.link)
        part = _found(screen, foot) if foot is not None else None
        if part is None or foot is None:
            focus_into(screen)
            return
        take_focus(part, Qt.FocusReason.OtherFocusReason)
        if isinstance(part, Reader):
            part.stand_at(foot.link)


def _found(screen: QWidget, foot: _Foot) -> QWidget | None:
    """Find the part again; None if it is not there, or takes no keys now."""
    parts = (screen, *screen.findChildren(QWidget))
    return next(
        (
            part
            for part in parts
            if type(part) is foot.kind
            and foot.name in {"", part.accessibleName()}
            and takes_tab(part)
        ),
        None,
    )
