"""Fault: the calm page of a screen that cannot show its book just now."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from app import paths
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.rendering.pictures import icon
from app.style.themes import theme_at
from app.style.tokens import Theme

THEME: Final = "night"
"""Dark, for it may stand all night, and needs no light to be read."""

USUAL_PX: Final = 1080
USUAL_PERCENT: Final = 200
"""On a screen whose shorter side has USUAL_PX; others have letters in proportion."""

LOGO_PX: Final = 56
LOGO_RIM: Final = 4 / 24
"""Share of the drawing that is empty at its left: words and logo begin on one line."""

WIDEST_PX: Final = 440
NARROWEST: Final = 0.8
"""Share of the page that words may take on an upright screen."""


class Fault(QWidget):
    """Says that the screen rests, and whom to ask. Nothing on it can be pressed."""

    def __init__(self) -> None:
        """Say it in the language in force."""
        super().__init__()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._theme = theme_at(THEME, USUAL_PERCENT)
        self._logo = QLabel()
        self._title = Heading("h1", 1, "heading", words=tr("This screen is resting."))
        self._ask = Words("lede", bold=True, words=tr("Please ask a member of staff."))
        self._safety = Words(
            "text",
            "quiet",
            words=tr("If you feel ill now, call your team or your emergency number."),
        )
        self.setAccessibleName(f"{self._title.text()} {self._ask.text()}")
        self._column = QVBoxLayout()
        self._column.addStretch(2)
        for part in (self._logo, self._title, self._ask, self._safety):
            self._column.addWidget(part)
        self._column.addStretch(3)
        self._middle = QHBoxLayout(self)
        self._middle.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._middle.addStretch(1)
        self._middle.addLayout(self._column)
        self._middle.addStretch(1)

    def wake(self) -> None:
        """Cover the whole screen, and everything else that is on it."""
        kind = Qt.WindowType
        self.setWindowFlags(kind.FramelessWindowHint | kind.WindowStaysOnTopHint)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.showFullScreen()

    def shift(self, step_px: int) -> None:
        """Move everything a little, so that nothing burns into the screen."""
        self._middle.setContentsMargins(0, 8 + step_px, 0, 8 - step_px)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the letters to the screen."""
        super().resizeEvent(event)
        size = event.size()
        share = min(size.width(), size.height()) / USUAL_PX
        percent = max(100, min(400, round(USUAL_PERCENT * share)))
        self._show_theme(theme_at(THEME, percent), size.width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ground of its own, whatever the program wears."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.palette.ground))
        painter.end()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, whatever the system's keys ask for."""
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key to itself."""
        event.accept()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have no menu."""
        event.accept()

    def _show_theme(self, theme: Theme, width_px: int) -> None:
        for part in (self._title, self._ask, self._safety):
            part.show_theme(theme)
            part.setFixedWidth(min(theme.px(WIDEST_PX), round(NARROWEST * width_px)))
        self._column.setSpacing(theme.px(16))
        size_px = theme.px(LOGO_PX)
        logo = icon(paths.resources() / "icons", "logo", theme.palette.accent, size_px)
        drawn = logo.pixmap(size_px, size_px)
        rim = round(drawn.width() * LOGO_RIM)
        self._logo.setPixmap(drawn.copy(rim, 0, drawn.width() - rim, drawn.height()))
