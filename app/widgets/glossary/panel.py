"""Glossary panel: all words of the book from A to Z, found while one types."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.content.alphabet import initial
from app.content.glossary import Term
from app.content.hit import Sought
from app.content.links import Link
from app.controls.button import Button
from app.controls.field import Field
from app.controls.lines import marked
from app.controls.rows import Row, Rows
from app.controls.segments import Segments
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr, trn
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.glossary.entry import Appearance, Entry

FindTerms = Callable[[str], tuple[Term, ...]]
"""Gives the terms that some letters find; typing errors are its care."""

BESIDE_PX: Final = 760
"""From this width on, at 100 % text, list and term stand side by side."""

_ENTRY_PX: Final = 620
_WIDEST_PX: Final = 1240
_RAIL_FROM_PX: Final = 520
_TITLE_FROM_PX: Final = 420
"""In lower windows, at 100 % text, the title leaves most of its room to the list."""


class GlossaryPanel(QWidget):
    """A list of terms with a field to narrow it, and one term told in full.

    Signals:
        term_requested: A term of the list was chosen; nothing has been shown yet.
        link_requested: A related term or a link was chosen.
        appearance_requested: A place where the term appears was chosen; the words are
            the term's slug.
        listen_requested: The term that is told is to be read aloud.
    """

    term_requested = Signal(Link)
    link_requested = Signal(Link)
    appearance_requested = Signal(Sought)
    listen_requested = Signal()

    def __init__(self, find: FindTerms, parent: QWidget | None = None) -> None:
        """Narrow the list with `find`."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._find = find
        self._terms: tuple[Term, ...] = ()
        self._found: tuple[Term, ...] = ()
        self._row_of: dict[str, Row] = {}
        self._names: dict[str, str] = {}
        self._letter_of: dict[str, str] = {}
        self._is_term_open = False
        self._title = Heading("h1", 1, "heading", words=tr("Words explained"))
        self._count = Words("small", "quiet")
        self._field = Field(tr("Find a word"), can_clear=True)
        self._rail: Segments | None = None
        self._rows = Rows(text_lines=2)
        self._rows.setAccessibleName(tr("Words from A to Z"))
        self._none = Words("text", "quiet")
        self._entry = Entry()
        self.keeping = self._entry.keeping
        self._sheet = Sheet(_ENTRY_PX, flush=True)
        self._back = Button(tr("All words"), "chevron-left")
        self._set_up()
        self._connect()

    def show_terms(self, terms: tuple[Term, ...], language: str = "en") -> None:
        """Show all terms of a book, given from A to Z in its language."""
        self._terms = terms
        self._letter_of = {term.slug: initial(term.name, language) for term in terms}
        self._names = {term.slug: term.name for term in terms}
        self._row_of = {}
        self._field.clear()
        self._show_letters()
        self._narrow()
        self.close_term()

    def told_part(self) -> QWidget:
        """Give the term that is told in full, to be read aloud."""
        return self._entry

    def offer_listening(self, offered: bool) -> None:  # noqa: FBT001 (a signal's)
        """Offer to read a term aloud, where there is a voice."""
        self._entry.offer_listening(offered)

    def show_words(self, words: str) -> None:
        """Put words into the field, as if they were typed, and narrow the list."""
        self._field.setText(words)
        self._later.stop()
        self._narrow()

    def show_term(self, term: Term, appearances: tuple[Appearance, ...] = ()) -> None:
        """Tell one term, and mark it in the list if it stands there now."""
        if term not in self._found:
            self._field.clear()
            self._narrow()
        self._rows.choose(term.slug)
        self._entry.show_term(term, appearances, self._names)
        self._sheet.verticalScrollBar().setValue(0)
        had_focus = self._rows.hasFocus()
        self._is_term_open = True
        self._arrange()
        if had_focus and self._rows.isHidden():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_term(self) -> None:
        """Show the list alone where there is room for one of both only."""
        self._is_term_open = False
        self._rows.choose("")
        self._arrange()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        for part in (self._title, self._count, self._rows, self._none, self._back):
            part.show_theme(theme)
        for part in (self._entry, self._sheet):
            part.show_theme(theme)
        if self._rail is not None:
            self._rail.show_theme(theme)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and term side by side, or one in place of the other."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field first, then closes the term."""
        if event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
        elif event.key() == Qt.Key.Key_Escape and not self._back.isHidden():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _set_up(self) -> None:
        self._sheet.column.addWidget(self._entry)
        self._sheet.column.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self._grid.addWidget(self._field, 1, 0)
        self._grid.addWidget(self._count, 1, 1, Qt.AlignmentFlag.AlignVCenter)
        corner = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._back, 3, 0, 1, 2, corner)
        self._grid.addWidget(self._rows, 4, 0)
        self._grid.addWidget(self._none, 4, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._sheet, 4, 1)
        self._grid.setRowStretch(4, 1)

    def _connect(self) -> None:
        # the letter is painted before the list is narrowed
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._narrow)
        self._field.textChanged.connect(self._later.start)
        self._field.returnPressed.connect(self._rows.press_chosen)
        self._rows.row_requested.connect(self._ask)
        self._back.clicked.connect(self._go_back)
        self._entry.link_requested.connect(self.link_requested)
        self._entry.appearance_requested.connect(self.appearance_requested)
        self._entry.listen_requested.connect(self.listen_requested)

    def _ask(self, slug: str) -> None:
        self.term_requested.emit(Link.term(slug))

    def _go_back(self) -> None:
        chosen = self._rows.chosen()
        self.close_term()
        self._rows.choose(chosen)
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self) -> None:
        """Show the terms that the field's words find."""
        chosen = self._rows.chosen()
        words = self._field.text()
        self._found = self._find(words) if words.strip() else self._terms
        self._rows.show_rows([self._row(term) for term in self._found])
        self._rows.choose(chosen)
        told = trn("{count} word", "{count} words", len(self._found))
        self._count.show_words(told)
        nothing = tr(
            "There is no word like “{words}” here. Try fewer letters, or ask your team."
        )
        self._none.show_words("" if self._found else nothing.format(words=words))
        if words:
            say(self, told)
        if self._rows.isHidden() != (not self._found):
            self._arrange()

    def _row(self, term: Term) -> Row:
        """Give the row of a term, made when it is first found."""
        row = self._row_of.get(term.slug)
        if row is None:
            row = Row(term.slug, term.shown, text=marked(term.definition))
            self._row_of[term.slug] = row
        return row

    def _show_letters(self) -> None:
        """Offer the letters that words begin with."""
        if self._rail is not None:
            self._rail.hide()
            self._rail.deleteLater()
        letters = tuple(dict.fromkeys(self._letter_of.values()))
        self._rail = Segments(tuple(zip(letters, letters, strict=True)), least_px=46)
        self._rail.setAccessibleName(tr("Letters"))
        self._rail.show_theme(self._theme)
        self._rail.choice_requested.connect(self._go_to_letter)
        self._grid.addWidget(self._rail, 2, 0, 1, 2)

    def _go_to_letter(self, letter: str) -> None:
        stands = (term for term in self._terms if self._letter_of[term.slug] == letter)
        first = next(stands)
        if first not in self._found or len(self._found) < len(self._terms):
            self._field.clear()
            self._narrow()
        self._rows.bring_up(first.slug)

    def _arrange(self) -> None:
        """Fit the parts into the room there is."""
        theme, room = self._theme, self.width()
        is_beside = room >= theme.px(BESIDE_PX)
        is_open = self._is_term_open
        pad = theme.px(28) if room >= theme.px(_RAIL_FROM_PX) else theme.px(12)
        side = max(pad, (room - theme.px(_WIDEST_PX)) // 2)
        is_low = self.height() < theme.px(_TITLE_FROM_PX)
        self._grid.setContentsMargins(side, theme.px(12) if is_low else pad, side, 0)
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3 if is_beside else 0)
        shows_list = is_beside or not is_open
        self._title.show_size("h3" if is_low else "h1")
        self._title.setVisible(
            shows_list or not is_low
        )  # a term has a title of its own
        self._rows.setVisible(shows_list and bool(self._found))
        self._none.setVisible(shows_list and not self._found)
        self._field.setVisible(shows_list)
        self._count.setVisible(shows_list and not is_low)
        self._sheet.setVisible(is_open)
        self._back.setVisible(is_open and not is_beside)
        # Qt 6.11 leaves no room between a row and the list or the term below it
        below = theme.px(8) if is_low or not shows_list else 0
        back = 0 if shows_list else self._back.sizeHint().height()
        self._grid.setRowMinimumHeight(3, back + below)
        beside = 1 if is_beside else 0
        self._grid.addWidget(self._sheet, 4, beside, 1, 2 - beside)
        spans = 1 if is_beside and is_open else 2
        self._grid.addWidget(self._rows, 4, 0, 1, spans)
        self._grid.addWidget(self._none, 4, 0, 1, spans, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._field, 1, 0, 1, 2 if is_low else 1)
        if self._rail is not None:
            has_room = room >= theme.px(_RAIL_FROM_PX)
            self._rail.setVisible(shows_list and has_room and not is_low)
