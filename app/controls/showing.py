"""Showing: parts that come and go with what they have to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_part(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a part of something larger.

    A widget that stands nowhere yet is not shown: it would become a window of its own.
    """
    if widget.parentWidget() is not None or not shown:
        widget.setVisible(shown)


class Turns:
    """Parts that make way for others meanwhile, and come back with the keyboard."""

    def __init__(
        self, usual: tuple[QWidget, ...], meanwhile: tuple[QWidget, ...]
    ) -> None:
        """Take turns; the first of those `meanwhile` gets the keyboard."""
        self._usual, self._meanwhile = usual, meanwhile
        self._hand: QWidget | None = None

    def show(self, *, is_meanwhile: bool, without: QWidget | None = None) -> None:
        """Show the one kind or the other; one part may be left out.

        Those that come are there before the others go: Qt would take the keyboard to
        whatever is next.
        """
        kinds = (self._meanwhile, self._usual)
        come, go = kinds if is_meanwhile else reversed(kinds)
        for part in come:
            show_part(part, shown=part is not without)
        self._hand_over(is_meanwhile=is_meanwhile)
        for part in go:
            show_part(part, shown=False)

    def _hand_over(self, *, is_meanwhile: bool) -> None:
        """Pass the keyboard on, and back to where it was.

        A dialog may have it just now: what counts is where it is in this window.
        """
        first = self._meanwhile[0]
        here = first.window().focusWidget()
        if is_meanwhile and here in self._usual:
            self._hand = here
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not is_meanwhile:
            if here is first and self._hand is not None:
                self._hand.setFocus(Qt.FocusReason.OtherFocusReason)
            self._hand = None
