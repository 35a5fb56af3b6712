"""Touch typing: lends letters on the glass to whichever field has the keyboard."""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from app.controls.floating import COMPANION, Floating
from app.overriding import override
from app.shell.desk import Desk
from app.widgets.kiosk.keyboard import Keyboard

LEAST_SHARE: Final = 0.5
"""Of the window's height, which is left for what is typed and found; with less, the keys
stand in the place of the bar until one is done."""

MOST_SHARE: Final = 0.36
"""Of the window's height that keys take which are larger than a target must be."""


class TouchTyping(QObject):
    """Shows the keyboard while somebody writes, at the foot of the window.

    What is above makes room, so that the field is never covered. The field of a card,
    which the search is, brings it along; any other is touched first.
    """

    def __init__(self, desk: Desk) -> None:
        """Look after the fields of `desk`."""
        super().__init__(desk)
        self._window, self._bar = desk.window, desk.furniture.bar
        self._desk = desk
        self._field: QLineEdit | None = None
        self.keyboard = Keyboard(desk.books.book.language)
        self.keyboard.hide()
        self.keyboard.setParent(self._window)
        self.keyboard.setProperty(COMPANION, True)  # noqa: FBT003 (Qt's own)
        self.keyboard.insert_requested.connect(self.insert)
        self.keyboard.delete_requested.connect(self.delete)
        self.keyboard.done_requested.connect(self.close)
        self._window.installEventFilter(self)
        desk.application.focusChanged.connect(self._follow)

    def insert(self, words: str) -> None:
        """Write into the field, where its caret is."""
        if self._field is not None:
            self._field.insert(words)

    def delete(self) -> None:
        """Take away the letter before the caret, or what is selected."""
        if self._field is not None:
            self._field.backspace()

    def close(self) -> None:
        """Put the keys away until the field is touched again."""
        if not self.keyboard.isHidden():
            self.keyboard.hide()
            self._window.keep_free(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window, and come when the field is touched."""
        kind = event.type()
        is_touched = watched is self._field and kind is QEvent.Type.MouseButtonRelease
        is_resized = watched is self._window and kind is QEvent.Type.Resize
        if is_touched or (is_resized and not self.keyboard.isHidden()):
            self._stand()
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Know which field has the keyboard; none keeps it while the window has not."""
        if now is None or now is self._field:
            return
        if self._field is not None and shiboken6.isValid(self._field):
            self._field.removeEventFilter(self)
        is_field = isinstance(now, QLineEdit) and now.window() is self._window
        self._field = now if isinstance(now, QLineEdit) and is_field else None
        if self._field is None:
            self.close()
            return
        self._field.installEventFilter(self)
        if _is_in_card(self._field):
            self._stand()
        else:
            self.close()

    def _stand(self) -> None:
        """Stand above the bar where there is room, else in its place."""
        width, height = self._window.width(), self._window.height()
        self.keyboard.take_at_most(round(MOST_SHARE * height))
        self.keyboard.show_theme(self._desk.theme)
        tall = self.keyboard.heightForWidth(width)
        bar = self._bar.height()
        if height - tall - bar < LEAST_SHARE * height:
            bar = 0
        self.keyboard.setGeometry(0, height - bar - tall, width, tall)
        self.keyboard.show()
        self.keyboard.raise_()
        self._window.keep_free(tall + bar)


def _is_in_card(field: QWidget) -> bool:
    part: QWidget | None = field
    while part is not None and not isinstance(part, Floating):
        part = part.parentWidget()
    return part is not None
