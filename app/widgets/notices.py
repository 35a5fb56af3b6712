"""Notices: quiet messages of one line, one at a time, that go away by themselves."""

from collections import deque
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.ring import paint_box
from app.controls.semantics import Role, say
from app.controls.words import Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

SHOWN_MS: Final = 8000
"""So long a notice stays, counted from when nobody points at it or is in it; one that
can be answered stays until another one wants its place."""

WIDEST_PX: Final = 680
MARGIN_PX: Final = 12
LEAST_WORDS_PX: Final = 240
"""With less room for the words, at 100 %, the button stands under them."""


class Notice(NamedTuple):
    """Something worth a line."""

    text: str
    button: str = ""
    """What can be done about it, in a word or two; empty for nothing."""
    name: str = ""
    """What the button means, for whoever answers it."""


class Notices(QWidget):
    """Shows notices at the bottom of its place; the next waits for the one before.

    Signals:
        answer_requested: The button of this notice was pressed.
        shown_changed: A notice has come, or the last has gone: it wants other room.
    """

    answer_requested = Signal(Notice)
    shown_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self._waiting: deque[Notice] = deque()
        self._notice: Notice | None = None
        self._place = QRect()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._run_out)
        self._words = Words("ui")
        self._button = Button()
        self._close = Button(
            tr("Close this message"), "close", Variant.FLAT, icon_only=True
        )
        self._button.clicked.connect(self._answer)
        self._close.clicked.connect(self.dismiss)
        self._grid = QGridLayout(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self._words, 0, 0, middle)
        self._grid.addWidget(self._close, 0, 2, middle)
        self._grid.setColumnStretch(0, 1)
        self._put_button(below=False)
        self.hide()

    def show_notice(self, text: str, button: str = "", name: str = "") -> None:
        """Show a notice, or let it wait until the one that is shown has gone.

        Args:
            text: One line, a whole sentence.
            button: What can be done about it; empty for no button.
            name: What the button means, for whoever answers it.
        """
        notice = Notice(text, button, name)
        if notice == self._notice or notice in self._waiting:
            return
        self._waiting.append(notice)
        if self._notice is None:
            self._show_next()
        elif self._notice.button and not self._timer.isActive():
            self._count_down()

    def answer(self, text: str) -> None:
        """Show what was just asked for, at once and however often it is asked."""
        if self._notice is not None and self._notice.button:
            self._waiting.appendleft(self._notice)
        self._notice = None
        self._waiting.appendleft(Notice(text))
        self._show_next()

    def semantic_role(self) -> Role:
        """Be a notification to a screen reader."""
        return Role.Notification

    def shown(self) -> Notice | None:
        """Give the notice that is shown."""
        return self._notice

    def dismiss(self) -> None:
        """Let the notice go, and show the next."""
        self._timer.stop()
        self._notice = None
        self._show_next()

    def clear(self) -> None:
        """Let all notices go."""
        self._waiting.clear()
        self.dismiss()

    def room(self) -> QRect:
        """Tell what the notice takes of its place, with the margin around it."""
        edge = self._theme.px(MARGIN_PX)
        room = QRect(self._place)
        room.setTop(self.geometry().top() - edge)
        return room

    def stand_in(self, place: QRect) -> None:
        """Stand at the bottom of `place`, in px of the parent."""
        self._place = place
        self._arrange()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes and colours of `theme`, in large text smaller than the page."""
        theme = theme.of_bars()
        self._theme = theme
        for part in (self._words, self._button, self._close):
            part.show_theme(theme)
        pad = theme.px(6)
        self._grid.setContentsMargins(theme.px(16), pad, pad, pad)
        self._grid.setSpacing(theme.px(8))
        self._arrange()
        self.update()

    @override
    def setVisible(self, visible: bool) -> None:
        """Stay hidden while there is nothing to say, whoever asks."""
        super().setVisible(visible and self._notice is not None)

    @override
    def event(self, event: QEvent) -> bool:
        """Stay as long as somebody points at it."""
        if event.type() == QEvent.Type.Enter:
            self._timer.stop()
        elif event.type() == QEvent.Type.Leave and self._notice is not None:
            self._count_down()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()), self._theme.palette, "card", "boundary")
        painter.end()

    def _show_next(self) -> None:
        if not self._waiting:
            self.hide()
            self.shown_changed.emit()
            return
        self._notice = self._waiting.popleft()
        self._words.show_words(self._notice.text)
        self._button.show_words(self._notice.button)
        self._button.setVisible(bool(self._notice.button))
        self._arrange()
        self.show()
        self.raise_()
        self._count_down()
        self.shown_changed.emit()
        say(self, self._notice.text)

    def _count_down(self) -> None:
        """Let it go after a while; one that can be answered waits as long as it may.

        Source: WCAG 2.2, 2.2.1: nobody is hurried.
        """
        if self._notice is not None and (self._waiting or not self._notice.button):
            self._timer.start()

    def _run_out(self) -> None:
        """Let it go, unless the keyboard is in it."""
        here = QApplication.focusWidget()
        if here is not None and self.isAncestorOf(here):
            self._timer.start()
        else:
            self.dismiss()

    def _answer(self) -> None:
        notice = self._notice
        self.dismiss()
        if notice is not None:
            self.answer_requested.emit(notice)

    def _arrange(self) -> None:
        if self._place.isEmpty():
            return
        edge = self._theme.px(MARGIN_PX)
        width = min(self._theme.px(WIDEST_PX), self._place.width() - 2 * edge)
        beside = self._button.sizeHint().width() + self._close.sizeHint().width()
        is_short = width - beside < self._theme.px(LEAST_WORDS_PX)
        self._put_button(below=is_short and bool(self._notice and self._notice.button))
        grid = self._grid
        height = max(grid.heightForWidth(width), grid.minimumSize().height())
        left = self._place.center().x() - width // 2
        self.setGeometry(left, self._place.bottom() - edge - height, width, height)

    def _put_button(self, *, below: bool) -> None:
        """Put the button beside the words, or under them where room is short."""
        self._grid.removeWidget(self._button)
        if below:
            start = Qt.AlignmentFlag.AlignLeading
            self._grid.addWidget(self._button, 1, 0, 1, 3, start)
        else:
            self._grid.addWidget(self._button, 0, 1, Qt.AlignmentFlag.AlignVCenter)
