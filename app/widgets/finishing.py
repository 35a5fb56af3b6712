"""Finishing: asks once, calmly, before a visit is forgotten."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.fitting import fit
from app.controls.hanging import Hanging
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDTH_PX: Final = 420


class Finishing(Hanging):
    """Says what will be forgotten; one button does it, the other leaves all as it is.

    Signals:
        finish_requested: Everything of this visit is to be forgotten.
    """

    finish_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        words = tr("Finish and clear?")
        self.setAccessibleName(words)
        self._title = Heading("h3", 1, "heading", words=words)
        self._told = Words(
            "ui",
            words=tr(
                "Everything of this visit is forgotten: what you read, searched for, "
                "wrote and changed. The next person begins anew."
            ),
        )
        self._finish = Button(tr("Finish and clear"), variant=Variant.PRIMARY)
        self._stay = Button(tr("Go on reading"))
        self._answers = Columns(1, most=2)
        for button in (self._finish, self._stay):
            self._answers.addWidget(button)
        for part in (self._title, self._told):
            self.sheet.column.addWidget(part)
        self.sheet.column.addLayout(self._answers)
        self.sheet.column.addStretch(1)
        self._look: Theme = DAY
        self._finish.clicked.connect(self._ask)
        self._stay.clicked.connect(self.close_card)

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        self.hang(button, self._stay)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._look = theme
        self._fit()

    @override
    def _fit(self) -> None:
        """In a kiosk, wear letters with which question and answers are whole in sight.

        On a desk, where letters have no least size, they stay as they were chosen.
        """
        if self._look.measures.least_px:
            fit(self._look, self._wear, self.over.height())
        else:
            self._wear(self._look)

    def _wear(self, theme: Theme) -> int:
        """Take a look and a place, and tell how tall all is in it, in px."""
        for part in (self._title, self._told, self._finish, self._stay):
            part.show_theme(theme)
        gap = max(theme.px(12), theme.gap_px)
        widest = max(self._finish.sizeHint().width(), self._stay.sizeHint().width())
        self._answers.set_least(widest, gap)
        self.sheet.column.setSpacing(gap)
        self._dress(theme)
        self.sheet.column.invalidate()  # it would give the height of the look before
        super()._fit()
        return self._wanted_px

    def _ask(self) -> None:
        self.close_card()
        self.finish_requested.emit()
