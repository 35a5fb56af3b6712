"""Still reading?: a calm card that hides the page while nobody touches the screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.fitting import fit
from app.controls.semantics import Role
from app.controls.words import Heading, Words
from app.i18n import tr, trn
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme


class StillReading(QWidget):
    """Asks whether somebody is there. A touch beside the buttons means yes.

    Signals:
        stay_requested: Somebody is there.
        finish_requested: They are done.
    """

    stay_requested = Signal()
    finish_requested = Signal()

    def __init__(self) -> None:
        """Ask in the middle of whatever this covers."""
        super().__init__()
        self._theme: Theme = DAY
        self.setAutoFillBackground(True)
        self._title = Heading("h1", 1, "heading", words=tr("Still reading?"))
        self._left = Words("lede", "ink")
        self._why = Words("text", "quiet")
        self._why.show_words(
            tr("Then this screen is cleared for the next visitor. Take your time.")
        )
        self._stay = Button(tr("Yes, go on reading"), variant=Variant.PRIMARY)
        self._finish = Button(tr("No, finish and clear"))
        self._help = Words("ui", "quiet")
        self._help.show_words(tr("Need help? Ask a member of staff."))
        self._row = Columns(260, most=2)
        self._column = QVBoxLayout(self)
        self._set_up()
        self.setAccessibleName(self._title.text())

    def semantic_role(self) -> Role:
        """Be a dialog to a screen reader."""
        return Role.Dialog

    def show_left(self, seconds: int) -> str:
        """Say how many seconds are left, and give the words, to be spoken."""
        words = trn(
            "In {count} second this page closes.",
            "In {count} seconds this page closes.",
            seconds,
        )
        self._left.show_words(words)
        self._fit()
        return f"{self._title.text()} {words}"

    def first(self) -> QWidget:
        """Give the button that the keyboard comes to."""
        return self._stay

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find letters that fit."""
        super().resizeEvent(event)
        self._fit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a touch anywhere for a yes."""
        super().mouseReleaseEvent(event)
        self.stay_requested.emit()

    def _fit(self) -> None:
        """Wear letters in which no part lies over another."""
        fit(self._theme, self._wear, self.height())

    def _wear(self, theme: Theme) -> int:
        """Take a look, and tell how tall everything is in it."""
        for part in (self._title, self._left, self._why, self._help):
            part.show_theme(theme)
        for button in (self._stay, self._finish):
            button.show_theme(theme)
            button.setMinimumHeight(round(1.5 * theme.target_px))
        gap = theme.gap_px
        self._row.set_least(theme.px(200), 2 * gap)
        self._column.setSpacing(2 * gap)
        side = max(theme.px(24), self.width() // 8)
        foot = max(4 * gap, theme.target_px + gap)  # the touch corner's
        self._column.setContentsMargins(side, theme.px(24), side, foot)
        self._column.invalidate()  # it would give the height of the look before
        return self._column.heightForWidth(self.width())

    def _set_up(self) -> None:
        self._column.addStretch(2)
        for part in (self._title, self._left, self._why):
            self._column.addWidget(part)
        self._column.addLayout(self._row)
        self._column.addStretch(1)
        self._column.addWidget(self._help)
        for button in (self._stay, self._finish):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._row.addWidget(button)
        self._column.setDirection(QBoxLayout.Direction.TopToBottom)
        self._stay.clicked.connect(self.stay_requested)
        self._finish.clicked.connect(self.finish_requested)
