"""Languages: which one the book is read in, and which one the buttons are in."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.content.languages import own_name, primary
from app.controls.card_head import CardHead
from app.controls.hanging import Hanging
from app.controls.segments import Segments
from app.controls.words import Heading, Words
from app.i18n import LANGUAGES, language, tr
from app.overriding import override
from app.session.preferences import FOLLOW_SYSTEM, Chosen, Preferences
from app.style.tokens import Theme

WIDTH_PX: Final = 420
_LEAST_PX: Final = 170


class Languages(Hanging):
    """Offers the book's languages, where it has two or more, and those of the buttons.

    The buttons go along with the book, where they can.

    Signals:
        choice_requested: Another language is wanted, of the book or of the buttons.
    """

    choice_requested = Signal(Chosen)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        self._is_shared = False
        self._head = CardHead(self, tr("Language"))
        self._of_book = Heading("ui", 2, "quiet", words=tr("The book"))
        self._note = Words("small", "quiet")
        self._books: Segments | None = None
        self._of_buttons = Heading("ui", 2, "quiet", words=tr("The buttons"))
        follow = (FOLLOW_SYSTEM, tr("Follow the system"))
        choices = (*LANGUAGES.items(), follow)
        self._buttons = Segments(choices, least_px=_LEAST_PX, most=2)
        self._buttons.setAccessibleName(self._of_buttons.text())
        self._buttons.choice_requested.connect(self._ask_for_buttons)
        self.sheet.column.addLayout(self._head)
        for part in (self._of_book, self._note, self._of_buttons, self._buttons):
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)

    def show_languages(self, languages: tuple[str, ...], now: str) -> None:
        """Offer the book's languages; of one alone there is nothing to choose.

        Args:
            languages: BCP 47.
            now: The one that is read.
        """
        is_choice = len(languages) > 1
        if is_choice and self._books is None:
            choices = tuple((each, own_name(each)) for each in languages)
            self._books = Segments(choices, least_px=_LEAST_PX, most=2)
            self._books.setAccessibleName(self._of_book.text())
            self._books.choice_requested.connect(self._ask_for_book)
            self._books.show_theme(self._theme)
            at = self.sheet.column.indexOf(self._of_book) + 1
            self.sheet.column.insertWidget(at, self._books)
        if self._books is not None:
            self._books.choose(now)
        self._of_book.setVisible(is_choice)
        said = tr("What is not translated yet is shown as it was written.")
        self._note.show_words(said if is_choice else "")

    def show_preferred(self, preferences: Preferences) -> None:
        """Show which language the buttons are wanted in."""
        is_followed = preferences.language == FOLLOW_SYSTEM
        if self._is_shared and is_followed and language() in LANGUAGES:
            self._buttons.choose(language())
        else:
            self._buttons.choose(preferences.language)

    def stand_among_strangers(self) -> None:
        """Offer no system to follow: those who share a screen do not know it."""
        self._is_shared = True
        self._buttons.leave_out(FOLLOW_SYSTEM)

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        self.sheet.verticalScrollBar().setValue(0)
        self.hang(button, (self._books or self._buttons).held())

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._head, self._of_book, self._note):
            part.show_theme(theme)
        for part in (self._of_buttons, self._buttons, self._books):
            if part is not None:
                part.show_theme(theme)
        self.sheet.column.setSpacing(theme.px(8))
        super().show_theme(theme)

    def _ask_for_book(self, wanted: str) -> None:
        self.choice_requested.emit(Chosen("book_language", wanted))
        if primary(wanted) in LANGUAGES:
            self.choice_requested.emit(Chosen("language", primary(wanted)))

    def _ask_for_buttons(self, wanted: str) -> None:
        self.choice_requested.emit(Chosen("language", wanted))
