"""Text and theme: what is changed most, in a card close at hand."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link, Screen
from app.controls.button import Button, Variant
from app.controls.floating import SHADOW_PX, Floating
from app.controls.sheet import Sheet
from app.i18n import tr
from app.overriding import override
from app.session.preferences import Chosen, Preferences, settings
from app.style.tokens import Theme
from app.widgets.preferences.control import Control

WIDTH_PX: Final = 420
CLOSE_AT_HAND: Final = ("text_percent", "theme")
"""The settings on the card; all others have a screen of their own."""


class TextAndTheme(Floating):
    """Makes the words larger or smaller, and changes the colours.

    Signals:
        choice_requested: Another size or another look is wanted.
        link_requested: The screen of all settings is wanted.
    """

    choice_requested = Signal(Chosen)
    link_requested = Signal(Link)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window)
        self.setAccessibleName(tr("Text and theme"))
        self._beside = QRect()
        named = {setting.name: setting for setting in settings()}
        self._controls = [Control(named[name], is_told=False) for name in CLOSE_AT_HAND]
        self._close = Button(tr("Close"), "close", Variant.FLAT, icon_only=True)
        self._all = Button(tr("All settings"), "more", Variant.FLAT)
        self._sheet = Sheet(10_000, flush=True)
        self._set_up()

    def show_preferred(self, preferences: Preferences) -> None:
        """Show the size and the look in force."""
        for control in self._controls:
            control.show_preferred(preferences)

    def show_beside(self, button: QRect) -> None:
        """Appear below a button.

        Args:
            button: Its place on the screen, in global px.
        """
        corner = self.over.mapFromGlobal(button.topLeft())
        self._beside = QRect(corner, button.size())
        self._fit()
        self.open_with(self._controls[0].first())

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        for part in (*self._controls, self._close, self._all, self._sheet):
            part.show_theme(theme)
        self._sheet.column.setSpacing(theme.px(12))
        pad = theme.px(16) + SHADOW_PX
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._fit()

    def _set_up(self) -> None:
        self._controls[0].put_in_head(self._close)
        for control in self._controls:
            self._sheet.column.addWidget(control)
            control.choice_requested.connect(self.choice_requested)
        start = Qt.AlignmentFlag.AlignLeading
        self._sheet.column.addWidget(self._all, 0, start)
        self._sheet.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._sheet)
        self._close.clicked.connect(self.close_card)
        self._all.clicked.connect(self._open_all)

    def _open_all(self) -> None:
        self.close_card()
        self.link_requested.emit(Link.screen(Screen.PREFERENCES))

    @override
    def _fit(self) -> None:
        """Stand under the button, inside the window."""
        room = self.over.rect()
        width = min(self._theme.px(WIDTH_PX) + 2 * SHADOW_PX, room.width())
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        told = self._sheet.column.heightForWidth(inner)
        wanted = margins.top() + told + margins.bottom()
        top = max(0, self._beside.bottom() + 1 - SHADOW_PX // 2)
        height = min(wanted, room.height() - top)
        if height < min(wanted, room.height() // 2):
            top, height = 0, min(wanted, room.height())
        left = self._beside.right() + 1 + SHADOW_PX - width
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self._beside.left() - SHADOW_PX
        left = max(0, min(left, room.width() - width))
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
