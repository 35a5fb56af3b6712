"""My questions: written down or picked, put in order, ticked off when asked."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from app.content.links import Link, Screen
from app.controls.button import Button, Variant
from app.controls.field import Field
from app.controls.flow import Flow
from app.controls.semantics import say
from app.controls.sheet import bring_into_view
from app.controls.words import Words
from app.i18n import tr
from app.overriding import override
from app.session.mypage import LONGEST_QUESTION, MyPage, MyQuestion
from app.style.tokens import Theme
from app.widgets.mypage.card import Card
from app.widgets.mypage.section import KeptSection, match_rows, row_near

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class MyQuestions(KeptSection):
    """The list of what to ask; its link leads to the book's questions."""

    def __init__(self) -> None:
        super().__init__(tr("My questions"))
        self._rows: list[_Row] = []
        self._list = QVBoxLayout()
        self._field = Field(tr("A question in your own words"))
        self._field.setMaxLength(LONGEST_QUESTION)
        self._add = Button(tr("Add this question"), "plus")
        self._pick = Button(tr("Choose from the book's questions"), "questions")
        self._buttons = Flow()
        self._buttons.addWidget(self._add)
        self._buttons.addWidget(self._pick)
        self.column.addLayout(self._list)
        self.column.addWidget(self._field)
        self.column.addLayout(self._buttons)
        self._moved = QTimer(self, singleShot=True, interval=0)
        self._moved.timeout.connect(self._follow_field)
        self._field.installEventFilter(self)
        self._field.returnPressed.connect(self._add_own)
        self._add.clicked.connect(self._add_own)
        self._pick.clicked.connect(self._look_through)

    def show_page(self, page: MyPage) -> None:
        """Show the questions of a page; rows that are there stay and say the new."""
        self._page = page
        questions = page.questions
        match_rows(self._rows, len(questions), self._add_row)
        for at, question in enumerate(questions):
            self._rows[at].show_question(at, question, len(questions))
        nothing = tr("Nothing yet. What do you want to know at your next visit?")
        self.show_text("" if questions else nothing)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._list.setSpacing(theme.px(8))
        self._buttons.setSpacing(theme.px(8))
        for part in (self._add, self._pick, *self._rows):
            part.show_theme(theme)

    def _add_row(self) -> "_Row":
        row = _Row()
        row.show_theme(self.theme)
        at = len(self._rows)
        row.up.clicked.connect(partial(self._move, at, -1))
        row.down.clicked.connect(partial(self._move, at, +1))
        row.asked.clicked.connect(partial(self._tick, at))
        row.remove.clicked.connect(partial(self._remove, at))
        self._list.addWidget(row)
        return row

    def _add_own(self) -> None:
        words = self._field.text()
        page = self._page.asking(MyQuestion(words))
        self._field.setFocus()
        if page != self._page:
            self._field.clear()
            say(self, tr("Added to your questions: {question}").format(question=words))
            self.page_requested.emit(page)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See that a new question pushed the field down, as it is laid out."""
        if event.type() == QEvent.Type.Move:
            self._moved.start()
        return super().eventFilter(watched, event)

    def _follow_field(self) -> None:
        if not self._field.hasFocus():
            return
        below = self._add.height() + self.column.spacing()
        bring_into_view(self._field, self._field.rect().adjusted(0, 0, 0, below))

    def _move(self, at: int, step: int) -> None:
        self.page_requested.emit(self._page.moved(at, step))
        row = self._rows[at + step]
        first, other = (row.up, row.down) if step < 0 else (row.down, row.up)
        part = first if first.isEnabled() else other
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        place = tr("Question {number} of {total}")
        say(self, place.format(number=at + step + 1, total=len(self._rows)))

    def _tick(self, at: int) -> None:
        is_asked = self._rows[at].asked.isChecked()
        self.page_requested.emit(self._page.ticked(at, is_asked=is_asked))

    def _remove(self, at: int) -> None:
        words = self._page.questions[at].words
        self.page_requested.emit(self._page.without_question(words))
        near = row_near(self._rows, at)
        part = self._field if near is None else near.remove
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_through(self) -> None:
        self.link_requested.emit(Link.screen(Screen.PICKING))


class _Row(Card):
    """One question, and what can be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Words("text")
        self.asked = Button(tr("Asked"))
        self.asked.setCheckable(True)
        self.up = Button("", "chevron-up", Variant.FLAT, icon_only=True)
        self.down = Button("", "chevron-down", Variant.FLAT, icon_only=True)
        self.remove = Button("", "close", Variant.FLAT, icon_only=True)
        self._line = QBoxLayout(_BESIDE)
        self._line.addWidget(self.asked, 0, Qt.AlignmentFlag.AlignLeading)
        self._order = QHBoxLayout()
        self._order.addStretch(1)
        for button in (self.up, self.down, self.remove):
            self._order.addWidget(button)
        self._line.addLayout(self._order)
        self.column.addWidget(self._words)
        self.column.addLayout(self._line)

    def show_question(self, at: int, question: MyQuestion, total: int) -> None:
        """Say a question, `at` of `total`."""
        words = question.words
        self._words.show_words(f"{at + 1}. {words}")
        self._words.show_ink("quiet" if question.is_asked else "ink")
        self.asked.setChecked(question.is_asked)
        self.asked.show_icon("check" if question.is_asked else "")
        self.asked.setAccessibleDescription(words)
        self.up.show_words(tr("Move up: {question}").format(question=words))
        self.down.show_words(tr("Move down: {question}").format(question=words))
        self.remove.show_words(tr("Remove: {question}").format(question=words))
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at < total - 1)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        for line in (self._line, self._order):
            line.setSpacing(theme.px(4))
        for part in (self._words, self.asked, self.up, self.down, self.remove):
            part.show_theme(theme)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the buttons their places."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Set the buttons in two lines where one has no room for the words."""
        buttons = (self.asked, self.up, self.down, self.remove)
        needed = sum(each.sizeHint().width() for each in buttons)
        needed += 3 * self._line.spacing()
        room = self.column.contentsRect().width()
        self._line.setDirection(_BESIDE if needed <= room else _BELOW)
