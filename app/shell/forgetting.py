"""Forgetting: one way to end a visit, the same for the kiosk and a shared desk.

Nothing is wiped field by field, for a field that is new would be left out one day: the
reader of the visit is taken down whole, and another one is made as at the start. What
outlives a reader is named here.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from app.controls.soon import soon
from app.i18n import tr
from app.session.history import Place
from app.shell.desk import Desk
from app.shell.memory import give_back
from app.shell.moving import Moving

REST_MS: Final = 1000
"""After a visit; then the reader of that visit is gone."""


def forget(moving: Moving, start: Place) -> None:
    """End the visit: nothing of it is left in the program.

    Page, history, scroll, everything that was typed and its undo, ticks and folds, look,
    voice, languages and cards go with the reader that held them.

    Args:
        moving: Keeps the reader that is open.
        start: Where the next visit begins.
    """
    moving.begin_anew(start)
    clear_clipboard()
    soon(moving, give_back, REST_MS)


def clear_clipboard() -> None:
    """Leave nothing to paste, nor in the selection that a middle button pastes on X."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


class SharedDesk(QObject):
    """Lets the visits of a shared desk end: by its action, or with the window."""

    def __init__(self, moving: Moving, start: Place) -> None:
        """Look after whichever reader `moving` keeps; each visit begins at `start`."""
        super().__init__(moving)
        self._moving, self._start = moving, start
        self._follow(moving.desk)
        moving.moved.connect(self._follow)

    def finish(self) -> None:
        """Forget the visit, and say so to whoever stands there still."""
        forget(self._moving, self._start)
        words = tr("Everything of this visit is forgotten.")
        self._moving.desk.furniture.notices.show_notice(words)

    def _follow(self, desk: Desk) -> None:
        # a button of the reader that goes asks for it
        desk.finish_requested.connect(partial(soon, self, self.finish))
        desk.window.close_requested.connect(clear_clipboard)
