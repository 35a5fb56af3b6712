"""Deletion: asks once, calmly, before my page is deleted."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.controls.button import Button, Variant
from app.controls.hanging import Hanging
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme

WIDTH_PX: Final = 420


class Deletion(Hanging):
    """Says what will be deleted; one button does it, the other leaves all as it is.

    Signals:
        deletion_requested: All of my page is to be deleted.
    """

    deletion_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        words = tr("Delete my page?")
        self.setAccessibleName(words)
        self._title = Heading("h3", 1, "heading", words=words)
        self._told = Words(
            "ui",
            words=tr(
                "Your bookmarks, notes, questions and answers are deleted, here and on"
                " this computer. They cannot be brought back. Files that you saved"
                " yourself stay where they are."
            ),
        )
        self._keep = Button(tr("Keep my page"))
        self._delete = Button(tr("Delete my page"), "close", Variant.PRIMARY)
        for part in (self._title, self._told, self._delete, self._keep):
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
        self._delete.clicked.connect(self._ask)
        self._keep.clicked.connect(self.close_card)

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        self.hang(button, self._keep)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._title, self._told, self._delete, self._keep):
            part.show_theme(theme)
        self.sheet.column.setSpacing(theme.px(12))
        super().show_theme(theme)

    def _ask(self) -> None:
        self.close_card()
        self.deletion_requested.emit()
