"""Note card: a few own words on the page or the section that is being read."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.controls.button import Button, Variant
from app.controls.hanging import Hanging
from app.controls.segments import Segments
from app.controls.showing import show_part
from app.controls.words import Heading, Words
from app.controls.writing import Writing
from app.i18n import tr
from app.overriding import override
from app.session.mypage import LONGEST_NOTE, Note
from app.style.tokens import Theme

WIDTH_PX: Final = 520
_PAGE, _SECTION = "page", "section"


class NoteWish(NamedTuple):
    """What a note can be on."""

    page: Note
    section: Note | None = None
    """None where the page has no section to be in."""


class NoteCard(Hanging):
    """A box to write in; every letter is kept, so there is nothing to confirm.

    Signals:
        note_requested: The note says something else now.
    """

    note_requested = Signal(Note)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        words = tr("Your note")
        self.setAccessibleName(words)
        self._notes: dict[str, Note] = {}
        self._title = Heading("h3", 1, "heading", words=words)
        self._where = Words("ui", "quiet")
        choices = ((_PAGE, tr("The whole page")), (_SECTION, tr("This section")))
        self._choice = Segments(choices, least_px=150)
        self._writing = Writing(words, LONGEST_NOTE)
        self._done = Button(tr("Done"), "check", Variant.PRIMARY)
        for part in (self._title, self._choice, self._where, self._writing, self._done):
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
        self._choice.choice_requested.connect(self._show)
        self._writing.words_requested.connect(self._ask)
        self._writing.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._done.clicked.connect(self.close_card)

    def show_wish(self, wish: NoteWish) -> None:
        """Offer to write on a page, or on the section one is at."""
        self._notes = {_PAGE: wish.page}
        if wish.section is not None:
            self._notes[_SECTION] = wish.section
        show_part(self._choice, shown=wish.section is not None)
        has_own = wish.section is not None and not wish.page.text
        key = _SECTION if has_own else _PAGE
        self._choice.choose(key)
        self._show(key)

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        self.hang(button, self._writing)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        parts = (self._title, self._choice, self._where, self._writing, self._done)
        for part in parts:
            part.show_theme(theme)
        self.sheet.column.setSpacing(theme.px(12))
        super().show_theme(theme)

    def _show(self, key: str) -> None:
        note = self._notes[key]
        self._where.show_words(note.title)
        self._writing.name_it(tr("Note: {title}").format(title=note.title))
        self._writing.show_words(note.text)
        self._fit()

    def _ask(self, words: str) -> None:
        key = self._choice.chosen()
        self._notes[key] = self._notes[key]._replace(text=words)
        self.note_requested.emit(self._notes[key])
