"""Listen bar: pause, hear it again, go back a sentence, and at which speed."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.floating import COMPANION
from app.controls.flow import Flow
from app.controls.semantics import Role, say
from app.controls.words import Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme


class Control(NamedTuple):
    """One button of the bar."""

    action: str
    """Id of what it asks for."""
    words: str
    """As short as can be: there are many."""
    told: str
    """What it does, in full, with its key: for the tip and for screen readers."""
    icon: str


class ListenBar(QWidget):
    """Stands below the page while it is read aloud; it covers no text.

    Signals:
        action_requested: A button was pressed; the id of its control.
        close_requested: Nothing more is to be heard, or the told problem was read.
    """

    action_requested = Signal(str)
    close_requested = Signal()

    def __init__(
        self,
        toggle: Control,
        controls: tuple[Control, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Put `toggle` first, which `show_toggle` renames, then `controls`."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._words = Words("ui")
        self._rate = Words("ui", "quiet")
        self._row = Flow(self)
        self._row.addWidget(self._words)
        self._buttons: dict[str, Button] = {}
        for control in (toggle, *controls):
            self._row.addWidget(self._button(control))
        self._middle = QWidget()  # a line of words stands in the middle beside buttons
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rate, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._middle)
        self._close = Button(tr("Stop listening"), "close", Variant.FLAT)
        self._close.clicked.connect(self.close_requested)
        self._row.addWidget(self._close)
        self._toggle = self._buttons[toggle.action]
        self.setProperty(COMPANION, True)  # noqa: FBT003 (Qt's own signature)
        self.setAccessibleName(tr("Listening"))
        self.show_problem("")
        self.hide()

    def semantic_role(self) -> Role:
        """Be a tool bar to a screen reader."""
        return Role.ToolBar

    def show_toggle(self, words: str, icon: str) -> None:
        """Say what the first button does now."""
        self._toggle.show_words(words)
        self._toggle.show_icon(icon)
        self._fit()

    def show_rate(self, percent: int) -> None:
        """Tell the speed of the voice."""
        words = tr("{percent} %").format(percent=percent)
        if words != self._rate.text():
            self._rate.show_words(words)
            self._rate.setAccessibleName(tr("Speed {rate}").format(rate=words))
            if self.isVisible():
                say(self, self._rate.accessibleName())

    def show_problem(self, words: str) -> None:
        """Say why nothing is heard, instead of all controls; "" shows them again."""
        self._words.show_words(words)
        for part in (*self._buttons.values(), self._middle):
            part.setVisible(not words)
        self._close.show_icon_only(icon_only=False)
        self._close.show_words(tr("Close this message") if words else tr("Stop"))
        if words:
            say(self, words)
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`, in large text smaller than the page."""
        theme = theme.of_bars()
        self._theme = theme
        for part in (self._words, self._rate, self._close, *self._buttons.values()):
            part.show_theme(theme)
        tall = self._toggle.heightForWidth(10_000)
        for part in (self._middle, self._close, *self._buttons.values()):
            part.setMinimumHeight(tall)
        edge = min(theme.px(12), 24)
        self._row.setContentsMargins(edge, 7, edge, 6)
        self._row.setSpacing(min(theme.px(6), 12))
        self._fit()
        self.update()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall all controls are in this width, in px."""
        return self._row.heightForWidth(arg__1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the words that there is room for."""
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a quiet ground, and a hairline above it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.palette.raised))
        painter.setPen(QColor(self._theme.palette.hairline))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _button(self, control: Control) -> Button:
        button = Button(control.words, control.icon, Variant.FLAT)
        button.setToolTip(control.told)
        button.setAccessibleDescription(control.told)
        button.clicked.connect(lambda: self.action_requested.emit(control.action))
        self._buttons[control.action] = button
        return button

    def _fit(self) -> None:
        """Leave words out, and then what keys and "More" do too, until one line holds all.

        Words alone, about a problem, may take several lines.
        """
        if self._words.text():
            return
        buttons = [*self._buttons.values(), self._close]
        inner = buttons[1:-1]
        for button in buttons:
            button.show_icon_only(icon_only=False)
            button.show()
        self._middle.show()
        for group in (inner, buttons):
            if self._is_wide_enough():
                break
            for button in group:
                button.show_icon_only(icon_only=True)
        for part in (self._middle, *reversed(inner)):
            if self._is_wide_enough():
                break
            part.hide()

    def _is_wide_enough(self) -> bool:
        self._row.invalidate()
        return self._row.sizeHint().width() <= self.width()
