"""Picking: the questions that the book suggests to ask, to be put on one's own list."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QTimer

from app.controls.field import Field
from app.controls.semantics import say
from app.controls.ticking import Ticking
from app.controls.words import Words
from app.i18n import tr, trn
from app.overriding import override
from app.session.mypage import MyPage, MyQuestion
from app.widgets.mypage.worksheet import Worksheet


class Picks(NamedTuple):
    """What one topic suggests to ask."""

    title: str
    place: str
    """Its link."""
    questions: tuple[str, ...]


class Picking(Worksheet):
    """All such questions, by topic, narrowed while one types; a press adds or removes."""

    def __init__(self) -> None:
        told = tr("Press a question to put it on your page. Press again to remove.")
        super().__init__(tr("Choose questions to ask"), told, is_long=True)
        self._groups: list[Ticking] = []
        self._field = Field(tr("Find a question"), can_clear=True)
        self._none = Words("text", "quiet")
        for part in (self._field, self._none):
            self.put(part)
        # the letter is painted before the list is narrowed
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._narrow)
        self._field.textChanged.connect(self._later.start)

    def show_picks(self, picks: tuple[Picks, ...]) -> None:
        """Offer these; called once."""
        for each in picks:
            words = tuple((words, words) for words in each.questions)
            group = Ticking(each.title, words, tr("On my page"))
            group.row_requested.connect(partial(self._toggle, each.place))
            self._groups.append(group)
            self.put(group)
        self._narrow()

    @override
    def show_page(self, page: MyPage) -> None:
        """Mark what is on a page."""
        super().show_page(page)
        for group in self._groups:
            group.mark(self._inside())

    def _narrow(self) -> None:
        wanted = self._field.text().casefold().split()
        total = sum([group.narrow(wanted, self._inside()) for group in self._groups])
        nothing = tr("No question has these words. Write your own on “My page”.")
        self._none.show_words("" if total else nothing)
        if wanted:
            say(self, trn("{count} question", "{count} questions", total))

    def _inside(self) -> frozenset[str]:
        return frozenset(each.words for each in self.mine.questions)

    def _toggle(self, place: str, words: str) -> None:
        question = MyQuestion(words, place)
        if self.mine.has_question(question.words):
            page, told = self.mine.without_question(question.words), tr("Removed")
        else:
            page, told = self.mine.asking(question), tr("On your page")
        if page != self.mine:
            self.page_requested.emit(page)
            say(self, told)
