"""Words that stand out on a page: what was looked for, and what is being read aloud."""

from typing import Final

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.content.hit import Wanted
from app.controls.finding import Folded, find_all, find_wanted, fold
from app.controls.landmarks import Marks, Span
from app.style.tokens import Palette

MOST_SHOWN: Final = 500
"""So many found places are painted around the current one; more make Qt slow."""


class Highlights:
    """The marks of one page, on a text that somebody else shows."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._palette: Palette | None = None
        self._folded: Folded | None = None
        self._wanted: Wanted | str = ""
        self._found: tuple[Span, ...] = ()
        self._at = -1
        self._spoken: Span | None = None

    def show_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._paint()

    def begin(self) -> Marks:
        """Start on another text; what was looked for is looked for there too."""
        self._folded, self._spoken, self._at = None, None, -1
        return self.mark(self._wanted, 0) if self._wanted else Marks()

    def mark(self, wanted: Wanted | str, start: int) -> Marks:
        """Mark every place that is wanted; the first from `start` on is current.

        Args:
            wanted: Words that stand just so, or several to be found each by itself.
            start: A place in the text.
        """
        self._wanted = wanted
        if not wanted:
            self._found = ()
        elif isinstance(wanted, str):
            self._found = find_all(self._letters(), wanted)
        else:
            self._found = find_wanted(self._letters(), wanted)
        later = (n for n, span in enumerate(self._found) if span.start >= start)
        self._at = next(later, 0) if self._found else -1
        self._paint()
        return self.marks()

    def step(self, by: int) -> Marks:
        """Go to another found place; behind the last comes the first."""
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._paint()
        return self.marks()

    def marks(self) -> Marks:
        """Tell how many were found and which is current."""
        wanted = self._wanted
        said = wanted if isinstance(wanted, str) else wanted.said
        return Marks(said, self._at + 1, len(self._found))

    def current(self) -> Span | None:
        """Give the current place."""
        return self._found[self._at] if self._at >= 0 else None

    def mark_spoken(self, span: Span | None) -> None:
        """Mark what is being read aloud; None clears the mark."""
        if span != self._spoken:
            self._spoken = span
            self._paint()

    def _letters(self) -> Folded:
        if self._folded is None:
            self._folded = fold(self._edit.document().toRawText())
        return self._folded

    def _paint(self) -> None:
        if self._palette is None or not (
            self._found or self._spoken or self._edit.extraSelections()
        ):
            return
        palette = self._palette
        mark = _look(palette.mark, palette.ink)
        current = _look(palette.accent, palette.on_accent)
        spoken = _look(palette.mark, palette.ink, is_underlined=True)
        first = max(0, self._at - MOST_SHOWN // 2)
        shown = enumerate(self._found[first : first + MOST_SHOWN], first)
        selections = [
            self._selection(span, current if number == self._at else mark)
            for number, span in shown
        ]
        if self._spoken:
            selections.insert(0, self._selection(self._spoken, spoken))
        self._edit.setExtraSelections(selections)

    def _selection(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        # the stubs of PySide6 6.11 leave these two out
        setattr(selection, "cursor", cursor)  # noqa: B010
        setattr(selection, "format", look)  # noqa: B010
        return selection


def _look(ground: str, ink: str, *, is_underlined: bool = False) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QColor(ground))
    look.setForeground(QColor(ink))
    look.setFontUnderline(is_underlined)
    return look
