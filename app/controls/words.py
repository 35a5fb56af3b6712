"""Words: a few plain words in one of the theme's sizes, wrapped and well spaced."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.controls.lines import (
    Hand,
    Lines,
    Marked,
    break_lines,
    letters,
    wrapping,
)
from app.controls.ring import paint_ring
from app.controls.ringed import Ringed
from app.controls.sheet import bring_into_view
from app.controls.showing import show_part
from app.overriding import override
from app.rendering.fonts import measure_px
from app.style.themes import DAY
from app.style.tokens import Theme

if TYPE_CHECKING:
    from app.session.sentences import Line


class Words(QLabel):
    """Plain words that wrap, in one of the theme's sizes and roles.

    A stock label knows no line height, and a style sheet above it would overrule its
    letters; this one paints its own. To a screen reader it is a label like any other.
    """

    def __init__(
        self,
        size: str = "text",
        ink: str = "ink",
        *,
        bold: bool = False,
        centred: bool = False,
        words: str = "",
    ) -> None:
        """Take a size of `TypeScale` and a colour of `Palette`, by name."""
        super().__init__(words)
        self._size, self._ink, self._bold = size, ink, bold
        self._side = (
            Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        )
        self._theme: Theme = DAY
        self._known: dict[int, Lines] = {}
        self._is_told = False
        self._is_silent = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str) -> None:
        """Replace the words; without any, no room is taken."""
        self._known.clear()
        self.setText(words)
        show_part(self, shown=bool(words))
        self.updateGeometry()
        self.update()

    def show_size(self, size: str) -> None:
        """Change the size, by its name in `TypeScale`."""
        if size != self._size:
            self._size = size
            self._known.clear()
            self.updateGeometry()
            self.update()

    def show_ink(self, ink: str) -> None:
        """Change the colour, by its role."""
        self._ink = ink
        self.update()

    def line_at(self, point: QPoint) -> QRect:
        """Tell where the line under a point stands; null if there is none."""
        room: QRect = self.contentsRect()
        lines = self._lines(room.width())
        step = lines.height_px / max(1, lines.layout.lineCount())
        at = int((point.y() - room.top()) // max(1.0, step))
        if not 0 <= at < lines.layout.lineCount():
            return QRect()
        return QRect(
            room.left(), room.top() + round(at * step), room.width(), round(step)
        )

    def keep_silent(self) -> None:
        """Be left out when the screen is read aloud."""
        self._is_silent = True

    def told_lines(self) -> "tuple[Line, ...]":
        """Give the words to be read aloud, as one line."""
        from app.session.sentences import Line  # noqa: PLC0415 (not at start)

        return () if self._is_silent or not self.text() else (Line(self.text()),)

    def mark_told(self, _line: "Line", _start: int, _end: int) -> None:
        """Mark all these words as being read aloud: they are few."""
        self._tell(is_told=True)
        bring_into_view(self, self.rect())

    def clear_told(self) -> None:
        """Mark nothing as being read aloud."""
        self._tell(is_told=False)

    def told_from(self, top_px: int) -> tuple[int, int] | None:
        """Begin with the first word, if any line is below a height."""
        return (0, 0) if top_px < self.height() else None

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        if theme != self._theme:
            self._theme = theme
            self._known.clear()
            self.updateGeometry()
            self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that narrower words are taller."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the words are in a column of this width, in px."""
        return self._lines(arg__1).height_px

    @override
    def sizeHint(self) -> QSize:
        """Ask for one line, or for a comfortable column where that is longer."""
        one_line = int(self._metrics().horizontalAdvance(self.text())) + 2
        column = self._theme.px(720)
        if (
            one_line > column
        ):  # the height of that column would cost a layout of its own
            return QSize(column, self.heightForWidth(self.width()))
        return QSize(one_line, self.heightForWidth(one_line))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need no more than one word's room; what is longer breaks."""
        metrics = self._metrics()
        widest = max(map(metrics.horizontalAdvance, self.text().split()), default=0.0)
        width = min(int(widest) + 2, self._theme.px(140))
        return QSize(width, int(self._letters().pixelSize()) if self.text() else 0)

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        """Break the lines anew where the writing direction changed."""
        super().changeEvent(arg__1)
        if arg__1.type() == QEvent.Type.LayoutDirectionChange:
            self._known.clear()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Paint the lines from the top down."""
        room: QRect = self.contentsRect()
        painter = QPainter(self)
        if self._is_told:
            self._paint_told(painter)
        role = "ink" if self._is_told else self._ink
        ink = str(getattr(self._theme.palette, role))
        is_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        beside = room.width() - self._column_px(room.width()) if is_right else 0
        lines = self._lines(room.width())
        lines.paint(painter, room.left() + beside, room.top(), ink)
        painter.end()

    def _paint_told(self, painter: QPainter) -> None:
        """Paint a ground under the words, and a line: a colour alone tells nothing."""
        palette = self._theme.palette
        painter.fillRect(self.rect(), QColor(palette.mark))
        under = self.rect()
        under.setTop(under.bottom() - 1)
        painter.fillRect(under, QColor(palette.ink))

    def _tell(self, *, is_told: bool) -> None:
        self._is_told = is_told
        self.update()

    def _letters(self) -> QFont:
        return letters(self._theme, self._size, bold=self._bold)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._letters())

    def _column_px(self, width_px: int) -> int:
        """Tell how wide the lines are in this width: running text keeps its measure."""
        if self._bold or self._side == Qt.AlignmentFlag.AlignHCenter:
            return width_px
        return min(width_px, measure_px(self._theme, self._size))

    def _lines(self, width_px: int) -> Lines:
        if width_px not in self._known:
            option = wrapping(self.layoutDirection(), self._side)
            hand = Hand(self._letters(), option, self._theme.leading(self._size))
            room = self._column_px(width_px)
            self._known[width_px] = break_lines(Marked(self.text()), hand, room)
        return self._known[width_px]


class Heading(Ringed, Words):
    """Words that head what follows; one can jump to them.

    Tab passes them by, but a list of headings takes the keyboard here.
    """

    def __init__(
        self, size: str, level: int, ink: str = "ink", words: str = ""
    ) -> None:
        """Take a size of `TypeScale` and a level from 1 to 6."""
        super().__init__(size, ink, bold=True, words=words)
        self._level = level

    def heading_level(self) -> int:
        """Tell the level to a screen reader."""
        return self._level

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Paint the words, and the ring if one jumped here."""
        super().paintEvent(arg__1)
        if self.shows_ring():
            painter = QPainter(self)
            paint_ring(painter, QRectF(self.rect()), self._theme, is_tight=True)
            painter.end()
