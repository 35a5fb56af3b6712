"""Palette: a field over everything, the glossary's answer first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.content.glossary import Term
from app.content.hit import Hit, Sought
from app.content.links import Link, parse_link
from app.controls.button import Button, Variant
from app.controls.field import Field
from app.controls.floating import SHADOW_PX, Floating
from app.controls.idle_bar import hide_while_idle
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.words import Words
from app.i18n import tr, trn
from app.overriding import override
from app.style.tokens import Theme
from app.widgets.search.answer import Answer
from app.widgets.search.hit_rows import HitRows
from app.widgets.search.ways import Ways

WIDTH_PX: Final = 720
ROW_PX: Final = 105
"""Most rows are taller, at 100 % text."""
_TOP_PX: Final = 48
_LOW_PX: Final = 420
"""In lower windows, at 100 % text, the palette begins at the upper edge."""
_SCANT_PX: Final = 200
"""In still lower ones what was found is not counted: it is seen instead."""
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchPalette(Floating):
    """A field, and below it what was found while one types.

    Signals:
        search_requested: The newest words, once they have been painted.
        hit_requested: Something found was chosen.
        link_requested: A way out was chosen.
        forget_requested: What was searched for before is to be forgotten.
        listen_requested: What is shown is to be read aloud.
    """

    search_requested = Signal(str)
    hit_requested = Signal(Sought)
    link_requested = Signal(Link)
    forget_requested = Signal()
    listen_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window)
        self.setAccessibleName(tr("Search"))
        self._first = Sought(Link.term(""), "")
        self._is_first_chosen = False
        self._searched = ""
        self._recent: Sequence[str] = ()
        self._field = Field(tr("Search everything"))
        self._close = Button(tr("Close"), "close", Variant.FLAT, icon_only=True)
        self._status = Words("small", "quiet")
        self._answer = Answer()
        self._rows = HitRows()
        self._rows.setAccessibleName(tr("What was found"))
        self._ways = Ways()
        self._sheet = Sheet(10_000, flush=True)
        self._sheet.fill_as_card()
        self._sheet.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        hide_while_idle(self._sheet.verticalScrollBar())
        self._later = QTimer(self)
        self._set_up()
        self._connect()
        self._show_start()

    def open_palette(self, recent: Sequence[str] = ()) -> None:
        """Appear with the last words marked, ready to be typed over.

        Args:
            recent: What was searched for before, the newest first.
        """
        self._recent = recent
        self._fit()
        self.open_with(self._field)
        self._field.selectAll()
        if not self.words():
            self._show_start()

    def forget(self) -> None:
        """Forget all words, also those that could be undone."""
        self._field.setText("")
        self._later.stop()
        self._recent = ()
        self._show_start()

    def show_words(self, words: str) -> None:
        """Put words into the field, as if they were typed."""
        self._field.setText(words)

    def words(self) -> str:
        """Give what stands in the field."""
        return self._field.text().strip()

    def show_found(
        self,
        hits: tuple[Hit, ...],
        corrected: str = "",
        term: Term | None = None,
        near: tuple[str, ...] = (),
    ) -> None:
        """Show what the newest words have found.

        Args:
            hits: Best first; that of the `term`, if there is one, is the very first.
            corrected: The words that were searched instead, if any.
            term: The glossary's answer, shown in full.
            near: Words to try instead, where there are no hits.
        """
        self._searched = corrected or self.words()
        self._show_answer(term)
        rows = hits[1:] if term is not None else hits
        self._rows.show_hits(rows, self.over.height() // self._theme.px(ROW_PX) + 1)
        status = trn("{count} result", "{count} results", len(hits)) if hits else ""
        if hits and corrected:
            instead = tr("{results} for “{words}”")
            status = instead.format(results=status, words=corrected)
        is_scant = self.over.height() < self._theme.px(_SCANT_PX)
        self._status.show_words("" if is_scant and not corrected else status)
        self._ways.setVisible(not hits)
        if not hits:
            self._ways.show_nothing(self.words(), near)
        self._sheet.verticalScrollBar().setValue(0)
        self._fit()
        nothing = tr("Nothing was found for “{words}”.").format(words=self.words())
        say(self._field, status or nothing)

    def told_part(self) -> QWidget:
        """Give the glossary's answer to be read aloud, or else all that is shown."""
        return self._sheet if self._answer.isHidden() else self._answer

    def offer_listening(self, offered: bool) -> None:  # noqa: FBT001 (a signal's)
        """Offer to read the glossary's answer aloud, where there is a voice."""
        self._answer.offer_listening(offered)
        self._fit()

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._field.setStyleSheet(f"QLineEdit {{ font-size: {theme.type.text}px; }}")
        parts = (self._close, self._status, self._answer, self._rows, self._ways)
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
            self._step(_STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _set_up(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._field, 1)
        head.addWidget(self._close)
        for part in (self._status, self._answer, self._rows, self._ways):
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
        self._answer.open_requested.connect(self._open_answer)
        self._answer.listen_requested.connect(self.listen_requested)
        self._rows.row_requested.connect(self._open)
        self._rows.completed.connect(self._fit)
        self._ways.link_requested.connect(self._follow)
        self._ways.words_requested.connect(self._ask)
        self._ways.forget_requested.connect(self._forget_recent)

    def _search(self) -> None:
        if self.words():
            self.search_requested.emit(self.words())
        else:
            self._show_start()

    def _show_start(self) -> None:
        """Show what can be asked, before anything is typed."""
        self._rows.show_hits((), 0)
        self._show_answer(None)
        self._status.show_words("")
        self._ways.show_start(self._recent)
        self._ways.show()
        self._fit()

    def _show_answer(self, term: Term | None) -> None:
        """Show what a word means, on top of all else."""
        self._choose_first(chosen=False)
        self._answer.setVisible(term is not None)
        if term is not None:
            self._first = Sought(Link.term(term.slug), self._searched)
            self._answer.show_term(term)

    def _step(self, step: int) -> None:
        """Choose what is further down or up, and tell it; the answer is the first."""
        has_answer = not self._answer.isHidden()
        is_above = not self._rows.chosen() and not self._is_first_chosen
        if has_answer and step > 0 and is_above:
            self._choose_first(chosen=True)
        elif self._is_first_chosen:
            self._choose_first(chosen=False)
            if step > 0:
                self._rows.step(1)
        else:
            self._rows.step(step)
            self._choose_first(chosen=has_answer and not self._rows.chosen())
        told = self._rows.chosen_words()
        if self._is_first_chosen:
            told = self._answer.words()
        say(self._field, told)

    def _choose_first(self, *, chosen: bool) -> None:
        self._is_first_chosen = chosen
        self._answer.show_chosen(chosen=chosen)

    def _open_first(self) -> None:
        if self._later.isActive():  # Enter came before the newest words were searched
            self._later.stop()
            self._search()
        is_row_chosen = bool(self._rows.chosen())
        if not self._answer.isHidden() and not is_row_chosen:
            self._open_answer()
        elif self._rows.total_rows():
            self._rows.press_chosen()

    def _open_answer(self) -> None:
        self.close_card()
        self.hit_requested.emit(self._first)

    def _open(self, place: str) -> None:
        if (link := parse_link(place)) is not None:
            self.close_card()
            self.hit_requested.emit(Sought(link, self._searched))

    def _follow(self, link: Link) -> None:
        self.close_card()
        self.link_requested.emit(link)

    def _ask(self, words: str) -> None:
        """Search for words that were offered, and let the person go on typing."""
        self.show_words(words)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_recent(self) -> None:
        self._recent = ()
        self._show_start()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.forget_requested.emit()

    @override
    def _fit(self) -> None:
        """Stand at the top, in the middle, as tall as what was found."""
        room = self.over.rect()
        width = min(self._theme.px(WIDTH_PX) + 2 * SHADOW_PX, room.width())
        is_low = room.height() < self._theme.px(_LOW_PX)
        top = 0 if is_low else min(self._theme.px(_TOP_PX), room.height() // 12)
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        column = self._sheet.column
        page = column.heightForWidth(inner)
        if not column.hasHeightForWidth():  # nothing but rows
            page = column.sizeHint().height()
        head = self._field.sizeHint().height() + self._column.spacing()
        wanted = margins.top() + margins.bottom() + head + page
        height = min(wanted, room.height() - top)
        left = (room.width() - width) // 2
        self.setGeometry(QRect(left, top, width, height))
