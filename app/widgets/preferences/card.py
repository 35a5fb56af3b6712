"""Text and theme: what is changed most, in a card close at hand."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.content.links import Link, Screen
from app.controls.button import Button, Variant
from app.controls.hanging import Hanging
from app.i18n import tr
from app.overriding import override
from app.session.preferences import FOLLOW_SYSTEM, Chosen, Preferences, settings
from app.style.tokens import Theme
from app.widgets.preferences.control import Control

WIDTH_PX: Final = 470
CLOSE_AT_HAND: Final = ("text_percent", "theme")
"""The settings on the card; all others have a screen of their own."""


class TextAndTheme(Hanging):
    """Makes the words larger or smaller, and changes the colours.

    Signals:
        choice_requested: Another size or another look is wanted.
        link_requested: The screen of all settings is wanted.
    """

    choice_requested = Signal(Chosen)
    link_requested = Signal(Link)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        self._is_shared = False
        self.setAccessibleName(tr("Text and theme"))
        named = {setting.name: setting for setting in settings()}
        self._controls = [Control(named[name], is_told=False) for name in CLOSE_AT_HAND]
        self._close = Button(tr("Close"), "close", Variant.FLAT, icon_only=True)
        self._all = Button(tr("All settings"), "more", Variant.FLAT)
        self._set_up()

    def show_preferred(self, preferences: Preferences) -> None:
        """Show the size and the look in force."""
        if self._is_shared and preferences.theme == FOLLOW_SYSTEM:
            preferences = preferences._replace(theme=self._theme.name)
        for control in self._controls:
            control.show_preferred(preferences)

    def limit_text(self, percent: int) -> None:
        """Offer no larger letters than this."""
        self._controls[0].limit(percent)

    def stand_among_strangers(self) -> None:
        """Offer only what a shared screen has: no further settings, no system to follow."""
        self._is_shared = True
        self._all.hide()
        self._controls[1].leave_out(FOLLOW_SYSTEM)

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        self.hang(button, self._controls[0].first())

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (*self._controls, self._close, self._all):
            part.show_theme(theme)
        self.sheet.column.setSpacing(theme.px(12))
        super().show_theme(theme)

    def _set_up(self) -> None:
        self._controls[0].put_in_head(self._close)
        for control in self._controls:
            self.sheet.column.addWidget(control)
            control.choice_requested.connect(self.choice_requested)
        start = Qt.AlignmentFlag.AlignLeading
        self.sheet.column.addWidget(self._all, 0, start)
        self.sheet.column.addStretch(1)
        self._close.clicked.connect(self.close_card)
        self._all.clicked.connect(self._open_all)

    def _open_all(self) -> None:
        self.close_card()
        self.link_requested.emit(Link.screen(Screen.PREFERENCES))
