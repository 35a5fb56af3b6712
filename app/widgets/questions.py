"""Questions: what people ask, in their words, each with the place that answers."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link, parse_link
from app.content.question import Question
from app.controls.field import Field
from app.controls.rows import Row, Rows
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr, trn
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 860


class Questions(Sheet):
    """All questions, in groups, narrowed while one types.

    Signals:
        link_requested: A question was chosen; the place that answers it.
    """

    link_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self._theme: Theme = DAY
        self._shown: list[_Group] = []
        self._grouped: dict[str, list[Question]] = {}
        self._title = Heading("h1", 1, "heading", words=tr("Questions people ask"))
        self._summary = Words(
            "text",
            "quiet",
            words=tr("Each question leads to the place that answers it."),
        )
        self._field = Field(tr("Find a question"), can_clear=True)
        self._none = Words("text", "quiet")
        for part in (self._title, self._summary, self._field, self._none):
            self.column.addWidget(part)
        self.column.addStretch(1)
        # the letter is painted before the list is narrowed
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._narrow)
        self._field.textChanged.connect(self._later.start)

    def show_questions(
        self,
        questions: tuple[Question, ...],
        titles: Mapping[str, str] | None = None,
    ) -> None:
        """Show the questions of a book; those that are shown already stay as they are.

        Args:
            questions: In the book's order.
            titles: What heads the questions with an answer, by `Question.answer`, such
                as the title of its topic. Without it they stand in one list.
        """
        grouped: dict[str, list[Question]] = {}
        for question in questions:
            title = titles.get(question.answer, "") if titles else ""
            grouped.setdefault(title, []).append(question)
        if self._shown and grouped == self._grouped:
            return
        self._grouped = grouped
        for group in self._shown:
            group.hide()
            group.deleteLater()
        self._shown = [_Group(title, tuple(some)) for title, some in grouped.items()]
        for group in self._shown:
            group.show_theme(self._theme)
            group.row_requested.connect(self._ask)
            self.column.insertWidget(self.column.count() - 1, group)
        self._narrow()

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        self.column.setSpacing(theme.px(16))
        for part in (self._title, self._summary, self._none):
            part.show_theme(theme)
        for group in self._shown:
            group.show_theme(theme)

    def _narrow(self) -> None:
        """Show the questions with all of the field's words in one of their wordings."""
        wanted = self._field.text().casefold().split()
        total = sum([group.narrow(wanted) for group in self._shown])
        nothing = tr("No question has these words. Try the search, or ask your team.")
        self._none.show_words("" if total else nothing)
        if wanted:
            say(self, trn("{count} question", "{count} questions", total))

    def _ask(self, answer: str) -> None:
        if (link := parse_link(answer)) is not None:
            self.link_requested.emit(link)


class _Group(QWidget):
    """Questions under one heading.

    Signals:
        row_requested: A question was chosen; its answer.
    """

    row_requested = Signal(str)

    def __init__(self, title: str, questions: tuple[Question, ...]) -> None:
        super().__init__()
        self._questions = questions
        self._heading = Heading("h3", 2, "heading", words=title)
        self._rows = Rows(grows=True)
        self._rows.setAccessibleName(title or tr("Questions"))
        self._rows.row_requested.connect(self.row_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._rows)
        self._heading.setVisible(bool(title))

    def narrow(self, wanted: list[str]) -> int:
        """Show the questions with all of these words, and tell how many they are."""
        found = [one for one in self._questions if _matches(one, wanted)]
        self._rows.show_rows([Row(one.answer, one.shown) for one in found])
        self.setVisible(bool(found))
        return len(found)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setSpacing(theme.px(4))
        self._heading.show_theme(theme)
        self._rows.show_theme(theme)


def _matches(question: Question, wanted: list[str]) -> bool:
    wordings = "\n".join((question.question, *question.also)).casefold()
    return all(word in wordings for word in wanted)
