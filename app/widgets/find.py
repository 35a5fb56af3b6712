"""Find on this page: words in, and how many places they stand in."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.field import Field
from app.controls.keys import ENTER
from app.controls.landmarks import Marks
from app.controls.ring import paint_box
from app.controls.semantics import say
from app.controls.words import Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

LONGEST_WORDS = 100


class FindBar(QWidget):
    """Asks for words on the page and goes from one place to the next.

    Signals:
        words_requested: These words are to be marked; "" for none.
        step_requested: The next place (1), or the one before (-1).
        close_requested: It was closed; the page stays where it is.
    """

    words_requested = Signal(str)
    step_requested = Signal(int)
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self._field = Field(tr("Find on this page"))
        self._field.setMaxLength(LONGEST_WORDS)
        self._field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._field.textEdited.connect(self._ask)
        self._field.installEventFilter(self)
        self._told = Words("ui", "quiet")
        self._back = self._icon(tr("The place before"), "chevron-up")
        self._on = self._icon(tr("The next place"), "chevron-down")
        self._close = self._icon(tr("Close the search on this page"), "close")
        self._back.clicked.connect(lambda: self.step_requested.emit(-1))
        self._on.clicked.connect(lambda: self.step_requested.emit(1))
        self._close.clicked.connect(self.close_bar)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._field, 1)
        self._row.addWidget(self._told, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self._back, self._on, self._close):
            self._row.addWidget(part)
        self._is_of_search = False
        self.show_marks(Marks())
        self.hide()

    def open_bar(self) -> None:
        """Come up, ready for typing; what was looked for last is selected."""
        was_open = not self.isHidden()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        if self._field.text() and not was_open:
            self.words_requested.emit(self._field.text())

    def show_found(self, marks: Marks) -> None:
        """Come up without taking the keyboard: a search has marked its words here."""
        self._is_of_search = True
        self._field.setText(marks.words)
        self._field.setCursorPosition(0)
        self.show()
        self.raise_()
        self.show_marks(marks)

    def close_bar(self) -> None:
        """Go away and take the marks along."""
        self.hide()
        if self._is_of_search:
            self._is_of_search = False
            self._field.setText("")
        self.words_requested.emit("")
        self.close_requested.emit()

    def leave_page(self) -> None:
        """Go away if a search has opened it: on another page its words mean nothing."""
        if self._is_of_search:
            self.clear()
            self.words_requested.emit("")

    def clear(self) -> None:
        """Forget what was looked for, also for undo."""
        self._field.setText("")  # setText, other than clear(), empties the undo stack
        self._is_of_search = False
        self.show_marks(Marks())
        self.hide()

    def show_marks(self, marks: Marks) -> None:
        """Tell how many places were found and which one is in sight."""
        told = ""
        if marks.total:
            words = tr("{number} of {total}")
            told = words.format(number=marks.number, total=marks.total)
        elif marks.words:
            told = tr("Not found")
        if told != self._told.text() and self.isVisible():
            say(self, told)
        self._told.show_words(told)
        self._told.setVisible(bool(told))
        for button in (self._back, self._on):
            button.setEnabled(marks.total > 1)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes and colours of `theme`, in large text smaller than the page."""
        theme = theme.of_bars()
        self._theme = theme
        self._field.show_bar_theme(theme)
        for part in (self._told, self._back, self._on, self._close):
            part.show_theme(theme)
        pad = theme.px(6)
        self._row.setContentsMargins(pad, pad, pad, pad)
        self._row.setSpacing(theme.px(4))
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on by Enter, and back by Shift and Enter, while the words are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in ENTER:
                self.step_requested.emit(-1 if is_back else 1)
                return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(
            painter, QRectF(self.rect()), self._theme.palette, "raised", "hairline"
        )
        painter.end()

    def _ask(self, words: str) -> None:
        """Look for other words, as they stand there."""
        self._is_of_search = False
        self.words_requested.emit(words)

    def _icon(self, words: str, icon: str) -> Button:
        return Button(words, icon, Variant.FLAT, icon_only=True)
