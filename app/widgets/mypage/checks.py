"""Say it back: what one has understood, in own words or from a choice, kindly answered."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from app.content.links import Link, parse_link
from app.content.worksheet import Check
from app.controls.button import Button
from app.controls.flow import Flow
from app.controls.semantics import say
from app.controls.showing import show_part
from app.controls.words import Heading, Words
from app.controls.writing import Writing
from app.i18n import tr
from app.overriding import override
from app.session.mypage import LONGEST_NOTE, Answer, MyPage
from app.style.tokens import Theme
from app.widgets.mypage.card import Card
from app.widgets.mypage.worksheet import Worksheet

Chapter = tuple[str, tuple[Check, ...]]
"""The title of a shelf, and its checks."""


class Checks(Worksheet):
    """All checks, chapter by chapter."""

    def __init__(self) -> None:
        told = tr(
            "Nobody marks this. Answer as you would tell a friend, then see what the"
            " book says. If it was not clear, that is the book's fault, not yours."
        )
        super().__init__(tr("Say it back"), told)
        self._cards: list[_Asked] = []

    def show_chapters(self, chapters: tuple[Chapter, ...]) -> None:
        """Ask these; called once."""
        for title, checks in chapters:
            self.put(Heading("h3", 2, "heading", words=title))
            for check in checks:
                card = _Asked(check)
                card.answer_requested.connect(self._say)
                card.link_requested.connect(self.link_requested)
                self._cards.append(card)
                self.put(card)

    @override
    def show_page(self, page: MyPage) -> None:
        """Show what was said on a page."""
        super().show_page(page)
        for card in self._cards:
            card.show_answer(page.said_to(card.id))

    def _say(self, answer: Answer) -> None:
        self.page_requested.emit(self.mine.saying(answer))


class _Asked(Card):
    """One question, its answers, and what the book says once one has answered.

    Signals:
        answer_requested: Something was said.
        link_requested: The place that says more was chosen.
    """

    answer_requested = Signal(Answer)
    link_requested = Signal(Link)

    def __init__(self, check: Check) -> None:
        super().__init__(pad_px=14, gap_px=8)
        self.id, self._check = check.id, check
        self._question = Heading("text", 3, "ink", words=check.shown)
        self._options = {words: Button(words) for words in check.options}
        self._row = Flow()
        self._writing = Writing(tr("In your own words"), LONGEST_NOTE)
        self._writing.setAccessibleDescription(check.question)
        self._compare = Button(tr("See what the book says"))
        self._compare.setAccessibleDescription(check.question)
        self._kind = Words("text", "heading", bold=True)
        self._told = Words("text", words=check.told)
        self._more = Button(tr("Read more about it"), "forward")
        self._set_up()

    def show_answer(self, words: str) -> None:
        """Show what was said, and what the book says to it."""
        is_choice = bool(self._options)
        for option, button in self._options.items():
            button.setChecked(option == words)
            button.show_icon("check" if option == words else "")
        if not is_choice and not self._writing.hasFocus():
            self._writing.show_words(words)
        if is_choice:
            self._show_told(shown=words in self._options, words=words)
        elif not words:
            self._show_told(shown=False)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._row.setSpacing(theme.px(8))
        own = (self._writing, self._compare, self._kind, self._told, self._more)
        for part in (self._question, *self._options.values(), *own):
            part.show_theme(theme)

    def _set_up(self) -> None:
        self.column.addWidget(self._question)
        for words, button in self._options.items():
            button.setCheckable(True)
            button.setAccessibleDescription(self._check.question)
            button.clicked.connect(partial(self._choose, words))
            self._row.addWidget(button)
        start = Qt.AlignmentFlag.AlignLeading
        if self._options:
            self.column.addLayout(self._row)
        else:
            self.column.addWidget(self._writing)
            self.column.addWidget(self._compare, 0, start)
        for part in (self._kind, self._told):
            self.column.addWidget(part)
        self.column.addWidget(self._more, 0, start)
        self._writing.words_requested.connect(self._write)
        self._compare.clicked.connect(self._look)
        self._more.clicked.connect(self._read_more)
        self._show_told(shown=False)

    def _show_told(self, *, shown: bool, words: str = "") -> None:
        """Show what the book says, after a kind word; or nothing yet."""
        kind = tr("Thank you for saying it. The book says:")
        if self._options:
            is_right = words == self._check.right
            kind = tr("Yes, so the book says, too.")
            if not is_right:
                kind = tr("Thank you for saying it. The book says: {answer}.")
                kind = kind.format(answer=self._check.right)
        self._kind.show_words(kind if shown else "")
        for part in (self._told, self._more):
            show_part(part, shown=shown)

    def _choose(self, words: str) -> None:
        self.answer_requested.emit(Answer(self.id, words))
        self.show_answer(words)
        self._say()

    def _write(self, words: str) -> None:
        self.answer_requested.emit(Answer(self.id, words))

    def _look(self) -> None:
        self._show_told(shown=True)
        self._say()

    def _say(self) -> None:
        say(self, f"{self._kind.text()} {self._check.told}")

    def _read_more(self) -> None:
        if (link := parse_link(self._check.place)) is not None:
            self.link_requested.emit(link)
