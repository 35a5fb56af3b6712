"""Notices: quiet messages of one line, one at a time, that go away by themselves."""

from collections import deque
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.ring import paint_box
from app.controls.semantics import say
from app.controls.words import Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

SHOWN_MS: Final = 8000
"""So long a notice stays, counted from when nobody points at it or is in it."""

WIDEST_PX: Final = 680
MARGIN_PX: Final = 12


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
    """

    answer_requested = Signal(Notice)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self._waiting: deque[Notice] = deque()
        self._notice: Notice | None = None
        self._place = QRect()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        self._words = Words("ui")
        self._button = Button()
        self._close = Button(
            tr("Close this message"), "close", Variant.FLAT, icon_only=True
        )
        self._button.clicked.connect(self._answer)
        self._close.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._button)
        self._row.addWidget(self._close)
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

    def stand_in(self, place: QRect) -> None:
        """Stand at the bottom of `place`, in px of the parent."""
        self._place = place
        self._arrange()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes and colours of `theme`."""
        self._theme = theme
        for part in (self._words, self._button, self._close):
            part.show_theme(theme)
        pad = theme.px(6)
        self._row.setContentsMargins(theme.px(16), pad, pad, pad)
        self._row.setSpacing(theme.px(8))
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
            self._timer.start()
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
            return
        self._notice = self._waiting.popleft()
        self._words.show_words(self._notice.text)
        self._button.show_words(self._notice.button)
        self._button.setVisible(bool(self._notice.button))
        self._arrange()
        self.show()
        self.raise_()
        self._timer.start()
        say(self, self._notice.text)

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
        height = max(self._row.heightForWidth(width), self._row.minimumSize().height())
        left = self._place.center().x() - width // 2
        self.setGeometry(left, self._place.bottom() - edge - height, width, height)
