"""Segments: a few choices side by side, of which one holds."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.controls.columns import Columns
from app.controls.lines import (
    Hand,
    Lines,
    Marked,
    break_lines,
    letters,
    widest_word,
    wrapping,
)
from app.controls.ring import paint_ring
from app.controls.ringed import Ringed
from app.controls.semantics import Role
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import CORNER_PX, Theme

_PAD_PX: Final = 14
PRESSED_ONLY: Final = Qt.FocusPolicy.ClickFocus


class Segment(Ringed, QAbstractButton):
    """One choice; to a screen reader a radio button.

    Signals:
        reached: The keyboard has come here.
    """

    reached = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower words are taller."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall it is in this width, in px."""
        tall = self._lines(arg__1).height_px + self._theme.px(16)
        return max(self._theme.target_px, tall)

    @override
    def sizeHint(self) -> QSize:
        """Ask for the words on one line, bold."""
        room = self._lines(100_000).layout.maximumWidth()
        width = int(room) + 2 * self._theme.px(_PAD_PX) + 2
        return QSize(max(self._theme.target_px, width), self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need room for the longest word."""
        longest = widest_word(self.text(), letters(self._theme, "ui", bold=True))
        width = longest + 2 * self._theme.px(_PAD_PX)
        return QSize(max(self._theme.target_px, width), self._theme.target_px)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint the choice; the one that holds is filled and bold."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = palette.card, palette.ink
        if self.isChecked():
            fill, ink = palette.accent, palette.on_accent
        elif self.isDown() or self.underMouse():
            fill = palette.raised
        painter.setBrush(QColor(fill))
        edge = palette.accent if self.isChecked() else palette.boundary
        painter.setPen(QPen(QColor(edge), 1))
        box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.drawRoundedRect(box, CORNER_PX, CORNER_PX)
        lines = self._lines(self.width())
        top = (self.height() - lines.height_px) / 2
        lines.paint(painter, self._theme.px(_PAD_PX), top, ink)
        if self.shows_ring():
            paint_ring(painter, QRectF(self.rect()), self._theme)
        painter.end()

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        """Tell that the keyboard is here: Qt lets Tab stop here from now on (6.11)."""
        super().focusInEvent(e)
        self.reached.emit()

    def _lines(self, width_px: int) -> Lines:
        font = letters(self._theme, "ui", bold=True)
        option = wrapping(self.layoutDirection(), Qt.AlignmentFlag.AlignHCenter)
        room = width_px - 2 * self._theme.px(_PAD_PX)
        hand = Hand(font, option, self._theme.leading("h3"))
        return break_lines(Marked(self.text()), hand, room)


class Segments(QWidget):
    """A row of choices; arrows move between them, they are one tab stop.

    Signals:
        choice_requested: Another choice was made; its key.
    """

    choice_requested = Signal(str)

    def __init__(
        self,
        choices: tuple[tuple[str, str], ...],
        *,
        least_px: int = 84,
        most: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        """Offer `choices`, each a key and its words, at least `least_px` wide."""
        super().__init__(parent)
        self._least_px = least_px
        self._row = Columns(least_px, most=most, parent=self)
        self._segments = {key: Segment(words, self) for key, words in choices}
        for segment in self._segments.values():
            self._row.addWidget(segment)
            segment.clicked.connect(self._ask)
            segment.toggled.connect(self._be_one_stop)
            segment.reached.connect(self._be_one_stop)
        self._be_one_stop()

    def semantic_role(self) -> Role:
        """Be a group to a screen reader: its name says what is chosen."""
        return Role.Grouping

    def choose(self, key: str) -> None:
        """Let this choice hold, without asking for it."""
        self._segments[key].setChecked(True)

    def choose_none(self) -> None:
        """Let no choice hold."""
        for segment in self._segments.values():
            segment.setAutoExclusive(False)  # else one must hold
            segment.setChecked(False)
            segment.setAutoExclusive(True)

    def leave_out(self, key: str) -> None:
        """Offer this choice no more."""
        self._segments[key].hide()
        self.updateGeometry()  # Qt tells what is around it only once that is shown

    def chosen(self) -> str:
        """Give the key of the choice that holds, or an empty string."""
        held = (key for key, segment in self._segments.items() if segment.isChecked())
        return next(held, "")

    def held(self) -> QWidget:
        """Give the button of the choice that holds, or the first."""
        buttons = tuple(self._segments.values())
        return next((one for one in buttons if one.isChecked()), buttons[0])

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._row.set_least(theme.px(self._least_px), max(2, theme.gap_px))
        for segment in self._segments.values():
            segment.show_theme(theme)

    @override
    def sizeHint(self) -> QSize:
        """Ask for all choices in one row, equally wide."""
        offered = [one for one in self._segments.values() if not one.isHidden()]
        widest = max((one.sizeHint().width() for one in offered), default=0)
        width = (widest + 2) * len(offered)
        return QSize(width, self._row.heightForWidth(width))

    def _be_one_stop(self) -> None:
        """Let Tab stop at the choice that holds; Qt would begin with any (6.11)."""
        held = self.held() if self._segments else None
        for segment in self._segments.values():
            stops = Qt.FocusPolicy.StrongFocus
            segment.setFocusPolicy(stops if segment is held else PRESSED_ONLY)

    def _ask(self) -> None:
        self.choice_requested.emit(self.chosen())
