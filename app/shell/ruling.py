"""Ruling: lets the reading ruler follow the pointer, or line by line the arrow keys."""

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent

from app.controls.reading_line import line_beyond, line_under
from app.controls.ruler import Ruler
from app.overriding import override
from app.shell.window import Window
from app.style.tokens import Theme

_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_FIRST_AT: Final = 0.3
"""Where the ruler appears: so far down."""

_CALM: Final = (0.2, 0.7)
"""Between these shares of the height the ruler moves, beyond them the page."""

_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class Ruling(QObject):
    """The ruler of one window; while it is off, nothing of it is there."""

    def __init__(self, window: Window) -> None:
        """Rule the screens of `window`."""
        super().__init__(window)
        self._window = window
        self._ruler: Ruler | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.lie_down)

    def switch(self, *, on: bool, theme: Theme) -> None:
        """Show the ruler in the look of `theme`, or put it away."""
        if not on:
            self._put_away()
            return
        if self._ruler is None:
            self._ruler = Ruler(self._window.stack)
            self._listen()
        self._ruler.show_theme(theme)
        self.lie_down()

    def lie_down(self) -> None:
        """Hold the line where the ruler is, or where it begins; or hide without any."""
        if self._ruler is None:
            return
        stack, at = self._window.stack, self._ruler.line().center()
        if self._ruler.isHidden():
            at = QPoint(stack.rect().center().x(), round(stack.height() * _FIRST_AT))
        line = line_under(stack, at)
        if line.isNull() and self._window.shown() is self._window.pane:
            line = self._beyond(QRect(at, QSize(1, 1)), 1)
        if line.isNull():
            self._ruler.hide()
        else:
            self._ruler.hold(line)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the window, and the arrows on the page."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            # to the window it is told wherever the pointer is, to parts only if asked
            if watched.isWindowType():
                self._follow(event.globalPosition().toPoint())
        elif kind == QEvent.Type.Move and watched is not self._ruler:
            self._soon.start()  # something scrolls, or is laid out anew
        elif kind in _KEYS and watched is self._window.pane.reader:
            return isinstance(event, QKeyEvent) and self._step_by(event)
        return False

    def _listen(self) -> None:
        bar = self._window.pane.reader.verticalScrollBar()
        bar.valueChanged.connect(self.lie_down)
        if (application := QCoreApplication.instance()) is not None:
            application.installEventFilter(self)

    def _put_away(self) -> None:
        if self._ruler is None:
            return
        bar = self._window.pane.reader.verticalScrollBar()
        bar.valueChanged.disconnect(self.lie_down)
        if (application := QCoreApplication.instance()) is not None:
            application.removeEventFilter(self)
        self._ruler.hide()
        self._ruler.deleteLater()
        self._ruler = None

    def _follow(self, on_screen: QPoint) -> None:
        """Hold the line there; where no words are, the ruler stays."""
        stack = self._window.stack
        line = line_under(stack, stack.mapFromGlobal(on_screen))
        if self._ruler is not None and not line.isNull():
            self._ruler.hold(line)

    def _step_by(self, event: QKeyEvent) -> bool:
        """Go one line on or back by an arrow; from link to link go along."""
        if event.type() == QEvent.Type.KeyRelease:
            if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
                self._follow(self._window.pane.reader.chosen_rect().center())
            return False
        step = _STEPS.get(Qt.Key(event.key()), 0)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # macOS says so
        if event.type() != QEvent.Type.KeyPress or not step or held:
            return False
        self._step(step)
        return True

    def _step(self, by: int) -> None:
        """Take the next line; near the edges the page moves and the ruler rests."""
        if self._ruler is None:
            return
        bar = self._window.pane.reader.verticalScrollBar()
        line, height = self._beyond(self._ruler.line(), by), self._window.stack.height()
        if line.isNull():
            bar.setValue(bar.maximum() if by > 0 else 0)
            return
        low, high = (round(height * share) for share in _CALM)
        before = bar.value()
        if by > 0 and line.bottom() > high:
            bar.setValue(before + line.bottom() - high)
        elif by < 0 and line.top() < low:
            bar.setValue(before + line.top() - low)
        self._ruler.hold(line.translated(0, before - bar.value()))

    def _beyond(self, line: QRect, by: int) -> QRect:
        """Find the line of the page after another, or before it; all in px of the stack."""
        reader, stack = self._window.pane.reader, self._window.stack
        to_stack = reader.viewport().mapTo(stack, QPoint())
        found = line_beyond(reader, line.translated(-to_stack), by)
        return found if found.isNull() else found.translated(to_stack)
