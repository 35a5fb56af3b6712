"""What matters to me: each thing is weighed in words; nothing is added up."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.worksheet import Worksheets
from app.controls.segments import Segments
from app.controls.words import Heading, Words
from app.controls.writing import Writing
from app.i18n import N_, tr
from app.overriding import override
from app.session.mypage import LONGEST_NOTE, Answer, MyPage
from app.style.tokens import Theme
from app.widgets.mypage.card import Card
from app.widgets.mypage.worksheet import Worksheet

WEIGHTS: Final = (
    ("much", N_("Very much")),
    ("some", N_("Somewhat")),
    ("little", N_("Little")),
    ("open", N_("I do not know yet")),
)
"""How much something may matter: words and never figures, which one would add up."""

_LEAST_PX: Final = 150


class Values(Worksheet):
    """The worksheet of what matters."""

    def __init__(self) -> None:
        told = tr(
            "How much does each of these matter to you? There is no score, and no"
            " answer is right or wrong. It may help you and your team to talk."
        )
        super().__init__(tr("What matters to me"), told)
        self._rows: list[_Weighing | _Ending] = []

    def show_sheet(self, sheet: Worksheets) -> None:
        """Ask about these; called once."""
        for statement in sheet.statements:
            self._ask(_Weighing(statement.id, statement.shown))
        if sheet.beginnings:
            self.put(Heading("h2", 2, "heading", words=tr("In my own words")))
        for beginning in sheet.beginnings:
            self._ask(_Ending(beginning.id, beginning.shown))

    @override
    def show_page(self, page: MyPage) -> None:
        """Show what was answered on a page."""
        super().show_page(page)
        for row in self._rows:
            row.show_answer(page.weight_of(row.id))

    def _ask(self, row: "_Weighing | _Ending") -> None:
        row.answer_requested.connect(self._weigh)
        self.put(row)
        self._rows.append(row)

    def _weigh(self, answer: Answer) -> None:
        self.page_requested.emit(self.mine.weighed(answer))


class _Weighing(Card):
    """One thing that may matter.

    Signals:
        answer_requested: It was weighed.
    """

    answer_requested = Signal(Answer)

    def __init__(self, id_: str, statement: str) -> None:
        super().__init__(pad_px=14, gap_px=8)
        self.id = id_
        self._words = Heading("text", 2, "ink", words=statement)
        choices = tuple((key, tr(words)) for key, words in WEIGHTS)
        self._choice = Segments(choices, least_px=_LEAST_PX, most=4)
        self._choice.setAccessibleName(statement)
        self.column.addWidget(self._words)
        self.column.addWidget(self._choice)
        self._choice.choice_requested.connect(self._ask)

    def show_answer(self, key: str) -> None:
        """Show how it was weighed; nothing is chosen where it was not."""
        if key in dict(WEIGHTS):
            self._choice.choose(key)
        else:
            self._choice.choose_none()

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        for part in (self._words, self._choice):
            part.show_theme(theme)

    def _ask(self, key: str) -> None:
        self.answer_requested.emit(Answer(self.id, key))


class _Ending(QWidget):
    """A sentence that a person ends.

    Signals:
        answer_requested: It ends in other words now.
    """

    answer_requested = Signal(Answer)

    def __init__(self, id_: str, begin: str) -> None:
        super().__init__()
        self.id = id_
        self._begin = Words("text", words=begin)
        self._writing = Writing(tr("In your own words"), LONGEST_NOTE)
        self._writing.setAccessibleName(begin)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._begin)
        self._column.addWidget(self._writing)
        self._writing.words_requested.connect(self._ask)

    def show_answer(self, words: str) -> None:
        """Show how it ends; the caret stays where it is."""
        if not self._writing.hasFocus():
            self._writing.show_words(words)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setSpacing(theme.px(6))
        for part in (self._begin, self._writing):
            part.show_theme(theme)

    def _ask(self, words: str) -> None:
        self.answer_requested.emit(Answer(self.id, words))
