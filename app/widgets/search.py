"""Search: a palette over everything, the glossary's answer first."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.content.glossary import Term
from app.content.hit import Hit
from app.content.links import Link, Screen, parse_link
from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.floating import SHADOW_PX, Floating
from app.controls.lines import marked
from app.controls.rows import Row, Rows
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.tile import Tile, Told
from app.controls.words import Heading, Words
from app.i18n import N_, tr, trn
from app.overriding import override
from app.style.tokens import Theme

WIDTH_PX: Final = 720
_TOP_PX: Final = 48
_LOW_PX: Final = 420
"""In lower windows, at 100 % text, the palette begins at the upper edge."""
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}

KINDS: Final = {
    "topic": N_("Topic"),
    "section": N_("Part of a topic"),
    "term": N_("Word explained"),
    "stage": N_("Timeline"),
    "question": N_("Question"),
}
"""How a hit's kind is told."""


class SearchPalette(Floating):
    """A field, and below it what was found while one types.

    Signals:
        search_requested: The newest words, once they have been painted.
        link_requested: Something found, or a way out, was chosen.
    """

    search_requested = Signal(str)
    link_requested = Signal(Link)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window)
        self.setAccessibleName(tr("Search"))
        self._term_link = Link.term("")
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("Search everything"))
        self._field.setAccessibleName(tr("Search everything"))
        self._close = Button(tr("Close"), "close", Variant.FLAT, icon_only=True)
        self._status = Words("small", "quiet")
        self._answer = Tile(Told(""), size="text")
        self._rows = Rows(grows=True)
        self._rows.setAccessibleName(tr("What was found"))
        self._next = _NextSteps()
        self._sheet = Sheet(10_000, flush=True)
        self._later = QTimer(self)
        self._set_up()
        self._connect()
        self._show_start()

    def open_palette(self) -> None:
        """Appear with the last words marked, ready to be typed over."""
        self._fit()
        self.open_with(self._field)
        self._field.selectAll()

    def forget(self) -> None:
        """Forget all words, also those that could be undone."""
        self._field.setText("")
        self._later.stop()
        self._show_start()

    def show_words(self, words: str) -> None:
        """Put words into the field, as if they were typed."""
        self._field.setText(words)

    def words(self) -> str:
        """Give what stands in the field."""
        return self._field.text().strip()

    def show_found(
        self, hits: tuple[Hit, ...], corrected: str = "", term: Term | None = None
    ) -> None:
        """Show what the newest words have found.

        Args:
            hits: Best first.
            corrected: The words that were searched instead, if any.
            term: The glossary's answer.
        """
        self._rows.show_rows([_row(hit) for hit in hits])
        self._rows.setVisible(bool(hits))
        self._answer.setVisible(term is not None)
        if term is not None:
            self._term_link = Link.term(term.slug)
            meaning = marked(term.definition).words
            self._answer.show_told(
                Told(term.name, meaning, tr("Word explained"), icon="chevron-right")
            )
        status = trn("{count} result", "{count} results", len(hits))
        if corrected:
            instead = tr("{results} for “{words}”")
            status = instead.format(results=status, words=corrected)
        is_found = bool(hits) or term is not None
        self._status.show_words(status if is_found else "")
        self._next.setVisible(not is_found)
        if not is_found:
            self._next.show_nothing(self.words())
        self._sheet.verticalScrollBar().setValue(0)
        self._fit()
        nothing = tr("Nothing was found for “{words}”.").format(words=self.words())
        say(self._field, status if is_found else nothing)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._field.setStyleSheet(f"QLineEdit {{ font-size: {theme.type.text}px; }}")
        parts = (self._close, self._status, self._answer, self._rows, self._next)
        for part in (*parts, self._sheet):
            part.show_theme(theme)
        pad = theme.px(14) + SHADOW_PX
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(8))
        self._sheet.column.setSpacing(theme.px(8))
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move and open from the field: arrows and Enter are meant for what was found."""
        if (
            watched is self._field
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _STEPS
        ):
            self._rows.step(_STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _set_up(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._field, 1)
        head.addWidget(self._close)
        for part in (self._status, self._answer, self._rows, self._next):
            self._sheet.column.addWidget(part)
        self._sheet.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._sheet, 1)

    def _connect(self) -> None:
        # the letter is painted before its query runs, and only the newest words are asked
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._search)
        self._field.textChanged.connect(self._later.start)
        self._field.returnPressed.connect(self._open_first)
        self._field.installEventFilter(self)
        self._close.clicked.connect(self.close_card)
        self._answer.clicked.connect(self._open_answer)
        self._rows.row_requested.connect(self._open)
        self._next.link_requested.connect(self._follow)

    def _search(self) -> None:
        if self.words():
            self.search_requested.emit(self.words())
        else:
            self._show_start()

    def _show_start(self) -> None:
        """Show what can be asked, before anything is typed."""
        self._rows.show_rows(())
        self._rows.hide()
        self._answer.hide()
        self._status.show_words("")
        self._next.show_start()
        self._next.show()
        self._fit()

    def _open_first(self) -> None:
        if self._later.isActive():  # Enter came before the newest words were searched
            self._later.stop()
            self._search()
        if self._rows.total_rows():
            self._rows.press_chosen()
        elif not self._answer.isHidden():
            self._open_answer()

    def _open_answer(self) -> None:
        self._follow(self._term_link)

    def _open(self, place: str) -> None:
        if (link := parse_link(place)) is not None:
            self._follow(link)

    def _follow(self, link: Link) -> None:
        self.close_card()
        self.link_requested.emit(link)

    @override
    def _fit(self) -> None:
        """Stand at the top, in the middle, as tall as what was found."""
        room = self.over.rect()
        width = min(self._theme.px(WIDTH_PX) + 2 * SHADOW_PX, room.width())
        is_low = room.height() < self._theme.px(_LOW_PX)
        top = 0 if is_low else min(self._theme.px(_TOP_PX), room.height() // 12)
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        page = self._sheet.column.heightForWidth(inner)
        head = self._field.sizeHint().height() + self._column.spacing()
        wanted = margins.top() + margins.bottom() + head + page
        height = min(wanted, room.height() - top)
        left = (room.width() - width) // 2
        self.setGeometry(QRect(left, top, width, height))


class _NextSteps(QWidget):
    """What to do next: before anything is typed, and where nothing was found.

    Signals:
        link_requested: One of the ways was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self) -> None:
        super().__init__()
        self._title = Heading("h3", 2, "heading")
        self._text = Words("ui", "quiet")
        ways = (
            (tr("Words from A to Z"), "glossary", Screen.GLOSSARY),
            (tr("Questions people ask"), "questions", Screen.QUESTIONS),
            (tr("Who to call"), "phone", Screen.CALL),
        )
        self._buttons = [
            (Button(words, icon), Link.screen(screen)) for words, icon, screen in ways
        ]
        self._staff = Words("ui", "quiet", words=tr("Or ask a member of staff."))
        self._row = Columns(200, most=3)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        self._column.addLayout(self._row)
        self._column.addWidget(self._staff)
        for button, link in self._buttons:
            self._row.addWidget(button)
            button.clicked.connect(lambda _=False, to=link: self._ask(to))

    def show_start(self) -> None:
        """Say what can be asked."""
        self._title.show_words(tr("What would you like to know?"))
        self._text.show_words(
            tr(
                "Type a word or a question, in your own words. Spelling does not matter."
            )
        )
        self._staff.hide()

    def show_nothing(self, words: str) -> None:
        """Say that nothing was found, and what else there is."""
        nothing = tr("Nothing was found for “{words}”.")
        self._title.show_words(nothing.format(words=words))
        self._text.show_words(tr("Try another word, or look here:"))
        self._staff.show()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setContentsMargins(*(theme.px(6),) * 4)
        self._column.setSpacing(theme.px(10))
        self._row.set_least(theme.px(190), theme.px(8))
        for part in (self._title, self._text, self._staff):
            part.show_theme(theme)
        for button, _ in self._buttons:
            button.show_theme(theme)

    def _ask(self, link: Link) -> None:
        self.link_requested.emit(link)


def _row(hit: Hit) -> Row:
    kind = tr(KINDS.get(hit.kind, KINDS["topic"]))
    kicker = f"{kind} · {hit.shelf}" if hit.shelf else kind
    return Row(str(hit.place), hit.title, kicker, marked(hit.snippet))
