"""Picking: the questions that the book suggests to ask, to be put on one's own list."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.content.links import Link, Screen
from app.controls.button import Button
from app.controls.field import Field
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.ticking import Ticking
from app.controls.words import Heading, Words
from app.i18n import tr, trn
from app.overriding import override
from app.session.mypage import MyPage, MyQuestion
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 860


class Picks(NamedTuple):
    """What one topic suggests to ask."""

    title: str
    place: str
    """Its link."""
    questions: tuple[str, ...]


class Picking(Sheet):
    """All such questions, by topic, narrowed while one types; a press adds or removes.

    Signals:
        page_requested: My page as it is to be.
        link_requested: My page is to be seen.
    """

    page_requested = Signal(MyPage)
    link_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self._theme: Theme = DAY
        self._mine = MyPage()
        self._groups: list[Ticking] = []
        self._title = Heading("h1", 1, "heading", words=tr("Choose questions to ask"))
        self._summary = Words(
            "text",
            "quiet",
            words=tr("Press a question to put it on your page. Press again to remove."),
        )
        self._field = Field(tr("Find a question"), can_clear=True)
        self._done = Button(tr("To my page"), "person")
        self._none = Words("text", "quiet")
        for part in (self._title, self._summary, self._field, self._none):
            self.column.addWidget(part)
        self.column.insertWidget(2, self._done, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        # the letter is painted before the list is narrowed
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._narrow)
        self._field.textChanged.connect(self._later.start)
        self._done.clicked.connect(self._leave)

    def show_picks(self, picks: tuple[Picks, ...]) -> None:
        """Offer these; called once."""
        for each in picks:
            words = tuple((words, words) for words in each.questions)
            group = Ticking(each.title, words, tr("On my page"))
            group.show_theme(self._theme)
            group.row_requested.connect(partial(self._toggle, each.place))
            self._groups.append(group)
            self.column.insertWidget(self.column.count() - 1, group)
        self._narrow()

    def show_page(self, page: MyPage) -> None:
        """Mark what is on a page."""
        self._mine = page
        for group in self._groups:
            group.mark(self._inside())

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        self.column.setSpacing(theme.px(16))
        parts = (self._title, self._summary, self._none, self._done, *self._groups)
        for part in parts:
            part.show_theme(theme)

    def _narrow(self) -> None:
        wanted = self._field.text().casefold().split()
        total = sum([group.narrow(wanted, self._inside()) for group in self._groups])
        nothing = tr("No question has these words. Write your own on “My page”.")
        self._none.show_words("" if total else nothing)
        if wanted:
            say(self, trn("{count} question", "{count} questions", total))

    def _inside(self) -> frozenset[str]:
        return frozenset(each.words for each in self._mine.questions)

    def _toggle(self, place: str, words: str) -> None:
        question = MyQuestion(words, place)
        if self._mine.has_question(question.words):
            page, told = self._mine.without_question(question.words), tr("Removed")
        else:
            page, told = self._mine.asking(question), tr("On your page")
        if page != self._mine:
            self.page_requested.emit(page)
            say(self, told)

    def _leave(self) -> None:
        self.link_requested.emit(Link.screen(Screen.MY_PAGE))
