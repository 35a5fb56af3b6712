"""MarkedView: a text on which words are marked: those wanted, and those read aloud."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.controls.landmarks import Marks, Span
from app.controls.place import bring_into_view, in_sight
from app.style.themes import DAY
from app.style.tokens import Palette

if TYPE_CHECKING:
    from app.content.hit import Wanted
    from app.controls.highlights import Highlights
    from app.controls.script import Script
    from app.session.sentences import Line


class MarkedView(QTextBrowser):
    """Marks words, and keeps in sight those that are current.

    Signals:
        marks_changed: Other words are marked, or another one of them is current.
    """

    marks_changed = Signal(Marks)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marking: Highlights | None = None
        self._telling: Script | None = None
        self._mark_colours: Palette = DAY.palette

    def mark_words(self, words: str) -> None:
        """Mark every place with these words and go to the first from here on."""
        self._highlights.mark(words, in_sight(self).start)
        self._go_to_mark()

    def mark_wanted(self, wanted: "Wanted", part: Span) -> Marks:
        """Mark wanted words everywhere, and bring the first of a part into sight.

        Args:
            wanted: The words.
            part: Where they were found; what is marked elsewhere is left where it is.

        Returns:
            How many were found.
        """
        marks = self._highlights.mark(wanted, part.start)
        here = self._highlights.current()
        if here is not None and part.start <= here.start < part.end:
            bring_into_view(self, here)
        self.marks_changed.emit(marks)
        return marks

    def step_mark(self, by: int) -> None:
        """Go `by` marks on, or back if it is below 0; the ends meet."""
        self._highlights.step(by)
        self._go_to_mark()

    def told_lines(self) -> "tuple[Line, ...]":
        """Give what the text says aloud, line by line."""
        return self._script.lines()

    def mark_told(self, line: "Line", start: int, end: int) -> None:
        """Mark part of a line as being read aloud, and bring it into sight."""
        if (span := self._script.mark(line, start, end)) is not None:
            self._show_span(span)

    def clear_told(self) -> None:
        """Mark nothing as being read aloud."""
        self._script.clear()

    def told_from(self, top_px: int) -> tuple[int, int] | None:
        """Give line and character at a height of the view; nothing if all is above."""
        script = self._script
        position = self.cursorForPosition(QPoint(1, top_px + 1)).position()
        if top_px == 0 and not self.verticalScrollBar().value():
            position = 0
        found = script.place_of(position)
        return found if found[0] < len(script.lines()) else None

    def told_chosen(self) -> tuple[int, int] | None:
        """Give line and character where the selection begins, if there is one."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self._script.place_of(cursor.selectionStart())

    def _show_span(self, span: Span) -> None:
        """Bring what is being read aloud into sight."""
        bring_into_view(self, span)

    def _mark_in(self, palette: Palette) -> None:
        """Mark in these colours from now on."""
        self._mark_colours = palette
        if self._marking is not None:
            self._marking.show_palette(palette)

    def _mark_again(self) -> None:
        """Mark in another text what was marked before."""
        if self._marking is not None:
            self.marks_changed.emit(self._marking.begin())
        if self._telling is not None:
            self._telling.begin()

    @property
    def _highlights(self) -> "Highlights":
        """Give what marks words, made when the first are to be marked."""
        if self._marking is None:
            from app.controls.highlights import Highlights  # noqa: PLC0415 (not at start)

            self._marking = Highlights(self)
            self._marking.show_palette(self._mark_colours)
        return self._marking

    @property
    def _script(self) -> "Script":
        """Give what is read aloud, found when the first is to be heard."""
        if self._telling is None:
            from app.controls.script import Script  # noqa: PLC0415 (not at start)

            self._telling = Script(self, self._highlights)
        return self._telling

    def _go_to_mark(self) -> None:
        if (span := self._highlights.current()) is not None:
            bring_into_view(self, span)
        self.marks_changed.emit(self._highlights.marks())
