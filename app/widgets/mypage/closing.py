"""Closing: asks once, calmly, before the window closes over what is not kept."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.controls.button import Button, Variant
from app.controls.hanging import Hanging
from app.controls.semantics import say
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme

WIDTH_PX: Final = 460


class ClosingCard(Hanging):
    """Says what would be lost. To leave the card is to stay, and nothing is lost.

    Signals:
        retry_requested: My page is to be written down once more, and the window closed.
        save_requested: It is to be written to a file of one's own.
        close_requested: The window is to close, whatever is lost.
    """

    retry_requested = Signal()
    save_requested = Signal()
    close_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        words = tr("Your last changes are not kept yet")
        self.setAccessibleName(words)
        self._title = Heading("h3", 1, "heading", words=words)
        self._told = Words("ui")
        self._retry = Button(tr("Try again, then close"), variant=Variant.PRIMARY)
        self._save = Button(tr("Save to a file…"))
        self._close = Button(tr("Close all the same"))
        buttons = (self._retry, self._save, self._close)
        self._parts = (self._title, self._told, *buttons)
        for part in self._parts:
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
        self._retry.clicked.connect(self.retry_requested)
        self._save.clicked.connect(self._ask_for_file)
        self._close.clicked.connect(self.close_requested)

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        words = tr(
            "“My page” could not be written down: perhaps the disk is full. You can make"
            " room and try again, or save it to a file on another disk. If you close all"
            " the same, only your last changes are lost."
        )
        self._told.show_words(words)
        self.setAccessibleDescription(words)
        self.hang(button, self._retry)
        if not self.is_whole():
            self._title.setFocus()  # one reads from the beginning on
        say(self, words)

    def show_failed(self) -> None:
        """Say that it did not work this time either."""
        words = tr(
            "That did not work: your last changes are still not kept. You can try as"
            " often as you like, or save “My page” to a file on another disk."
        )
        self._told.show_words(words)
        self._fit()
        say(self, words, urgent=True)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in self._parts:
            part.show_theme(theme)
        self.sheet.column.setSpacing(theme.px(12))
        super().show_theme(theme)

    def _ask_for_file(self) -> None:
        self.close_card()
        self.save_requested.emit()
