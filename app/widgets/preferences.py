"""Preferences: text size and theme, in a card close at hand."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.floating import SHADOW_PX, Floating
from app.controls.segments import Segments
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import N_, tr
from app.overriding import override
from app.style.tokens import TEXT_PERCENTS, Theme

WIDTH_PX: Final = 420
NORMAL_PERCENT: Final = 100

THEME_CHOICES: Final = (
    ("day", N_("Day")),
    ("sepia", N_("Sepia")),
    ("night", N_("Night")),
    ("contrast-light", N_("High contrast, light")),
    ("contrast-dark", N_("High contrast, dark")),
    ("system", N_("Follow the system")),
)
"""Every look that can be asked for, by the name it is kept under."""


class TextAndTheme(Floating):
    """Makes the words larger or smaller, and changes the colours.

    Signals:
        text_percent_requested: Another text size is wanted, one of TEXT_PERCENTS.
        theme_requested: Another look is wanted, a name of THEME_CHOICES.
    """

    text_percent_requested = Signal(int)
    theme_requested = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window)
        self.setAccessibleName(tr("Text and theme"))
        self._percent = NORMAL_PERCENT
        self._beside = QRect()
        self._title = Heading("h3", 2, "heading", words=tr("Text size"))
        self._shown = Words("ui", "quiet")
        self._close = Button(tr("Close"), "close", Variant.FLAT, icon_only=True)
        self._smaller = Button(tr("Smaller"), "text-smaller")
        self._normal = Button(tr("Normal"), "text-size")
        self._larger = Button(tr("Larger"), "text-larger")
        self._colours = Heading("h3", 2, "heading", words=tr("Colours"))
        choices = tuple((name, tr(words)) for name, words in THEME_CHOICES)
        self._themes = Segments(choices, least_px=170, most=2)
        self._themes.setAccessibleName(tr("Colours"))
        self._sheet = Sheet(10_000, flush=True)
        self._set_up()
        self._connect()

    def show_choice(self, percent: int, theme_name: str) -> None:
        """Show the text size and the look in force.

        Args:
            percent: One of TEXT_PERCENTS.
            theme_name: A name of THEME_CHOICES.
        """
        if percent != self._percent and self.isVisible():
            say(self, tr("Text size {percent} %").format(percent=percent))
        self._percent = percent
        self._shown.show_words(tr("{percent} %").format(percent=percent))
        self._smaller.setEnabled(percent > TEXT_PERCENTS[0])
        self._larger.setEnabled(percent < TEXT_PERCENTS[-1])
        self._themes.choose(theme_name)

    def show_beside(self, button: QRect) -> None:
        """Appear below a button.

        Args:
            button: Its place on the screen, in global px.
        """
        corner = self.over.mapFromGlobal(button.topLeft())
        self._beside = QRect(corner, button.size())
        self._fit()
        larger = self._larger if self._larger.isEnabled() else self._normal
        self.open_with(larger)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        heads = (self._title, self._shown, self._colours, self._close)
        buttons = (self._smaller, self._normal, self._larger)
        for part in (*heads, *buttons, self._themes, self._sheet):
            part.show_theme(theme)
        self._sizes.set_least(theme.px(96), theme.px(6))
        self._sheet.column.setSpacing(theme.px(10))
        pad = theme.px(16) + SHADOW_PX
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._fit()

    def _set_up(self) -> None:
        head = QHBoxLayout()
        middle = Qt.AlignmentFlag.AlignVCenter
        head.addWidget(self._title, 0, middle)
        head.addWidget(self._shown, 1, middle)
        head.addWidget(self._close, 0, middle)
        self._sizes = Columns(96, most=3, fills=True)
        for button in (self._smaller, self._normal, self._larger):
            self._sizes.addWidget(button)
        self._sheet.column.addLayout(head)
        self._sheet.column.addLayout(self._sizes)
        self._sheet.column.addWidget(self._colours)
        self._sheet.column.addWidget(self._themes)
        self._sheet.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._sheet)

    def _connect(self) -> None:
        self._close.clicked.connect(self.close_card)
        self._smaller.clicked.connect(lambda: self._step(-1))
        self._larger.clicked.connect(lambda: self._step(1))
        self._normal.clicked.connect(lambda: self._ask(NORMAL_PERCENT))
        self._themes.choice_requested.connect(self.theme_requested)

    def _step(self, by: int) -> None:
        at = min(
            len(TEXT_PERCENTS) - 1, max(0, TEXT_PERCENTS.index(self._percent) + by)
        )
        self._ask(TEXT_PERCENTS[at])

    def _ask(self, percent: int) -> None:
        self.text_percent_requested.emit(percent)

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
