"""Aloud: all that can be listened to on one screen or card, in reading order."""

from collections.abc import Iterator
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from app.session.sentences import Line, Sentence


@runtime_checkable
class Teller(Protocol):
    """A widget that shows words, and can mark those that are being said."""

    def told_lines(self) -> tuple[Line, ...]:
        """Give what it shows, line by line."""
        ...

    def mark_told(self, line: Line, start: int, end: int) -> None:
        """Mark part of a line as being said, and bring it into sight."""
        ...

    def clear_told(self) -> None:
        """Mark nothing."""
        ...

    def told_from(self, top_px: int) -> tuple[int, int] | None:
        """Give line and character at a height; nothing if all is above it."""
        ...


@runtime_checkable
class Named(Protocol):
    """A widget that has named places."""

    def told_named(self, name: str) -> tuple[int, int] | None:
        """Give line and character of a place; nothing where there is none so called."""
        ...


@runtime_checkable
class Chosen(Protocol):
    """A widget in which a person can be at a word."""

    def told_chosen(self) -> tuple[int, int] | None:
        """Give line and character of what is selected or has the keyboard."""
        ...


class Aloud:
    """What a screen shows, as lines to be read aloud."""

    def __init__(self, screen: QWidget) -> None:
        """Look at a screen as it is now."""
        self._tellers = [
            (part, cast("Teller", part).told_lines()) for part in tellers(screen)
        ]
        self._marked: Teller | None = None
        self.lines = tuple(line for _, lines in self._tellers for line in lines)

    def mark(self, sentence: Sentence) -> None:
        """Mark a sentence of these lines where it stands."""
        line = self.lines[sentence.line]
        teller = self._owner(sentence.line)
        if self._marked is not None and self._marked is not teller:
            self._marked.clear_told()
        self._marked = teller
        teller.mark_told(line, sentence.start, sentence.end)

    def clear(self) -> None:
        """Mark nothing."""
        if self._marked is not None:
            self._marked.clear_told()
            self._marked = None

    def chosen(self) -> tuple[int, int] | None:
        """Give line and character of what a person has chosen, if anything."""
        for part, before in self._each():
            found = part.told_chosen() if isinstance(part, Chosen) else None
            if found is not None:
                return before + found[0], found[1]
        return None

    def named(self, name: str) -> tuple[int, int] | None:
        """Give line and character of a named place, if there is one."""
        for part, before in self._each():
            found = part.told_named(name) if isinstance(part, Named) else None
            if found is not None:
                return before + found[0], found[1]
        return None

    def here(self) -> tuple[int, int]:
        """Give line and character of the first words in sight."""
        for part, before in self._each():
            found = cast("Teller", part).told_from(_hidden_above(part))
            if found is not None:
                return before + found[0], found[1]
        return 0, 0

    def _each(self) -> Iterator[tuple[QWidget, int]]:
        """Go through the parts, each with the number of lines before it."""
        before = 0
        for part, lines in self._tellers:
            if lines:
                yield part, before
            before += len(lines)

    def _owner(self, line: int) -> Teller:
        owner = next(
            part for part, before in reversed(list(self._each())) if before <= line
        )
        return cast("Teller", owner)


def tellers(part: QWidget) -> Iterator[QWidget]:
    """Go through all that shows words in a widget, in the order of its layouts."""
    if isinstance(part, Teller):
        yield part
        return
    if isinstance(part, QStackedWidget):
        inside: list[QWidget | None] = [part.currentWidget()]
    elif isinstance(part, QScrollArea):
        inside = [part.widget()]
    elif (layout := part.layout()) is not None:
        inside = list(_laid_out(layout))
    else:
        inside = [one for one in part.children() if isinstance(one, QWidget)]
    for one in inside:
        if one is not None and not one.isHidden():
            yield from tellers(one)


def _laid_out(layout: QLayout) -> Iterator[QWidget | None]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        if inner is not None:
            yield from _laid_out(inner)
        elif item is not None:
            yield item.widget()


def _hidden_above(part: QWidget) -> int:
    """Tell how much of a part is scrolled away above, in px; 0 for what scrolls itself."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, QAbstractScrollArea):
        around = around.parentWidget()
    if around is None:
        return 0
    return max(0, -part.mapTo(around.viewport(), QPoint()).y())
