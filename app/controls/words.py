"""Words: a few plain words in one of the theme's sizes, wrapped and well spaced."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.controls.lines import (
    Hand,
    Lines,
    Marked,
    break_lines,
    leading,
    letters,
    wrapping,
)
from app.controls.showing import show_part
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme


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

    def show_ink(self, ink: str) -> None:
        """Change the colour, by its role."""
        self._ink = ink
        self.update()

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
        one_line = self._metrics().horizontalAdvance(self.text())
        width = min(self._theme.px(720), int(one_line) + 2)
        return QSize(width, self.heightForWidth(width))

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
        ink = str(getattr(self._theme.palette, self._ink))
        self._lines(room.width()).paint(painter, room.left(), room.top(), ink)
        painter.end()

    def _letters(self) -> QFont:
        return letters(self._theme, self._size, bold=self._bold)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._letters())

    def _lines(self, width_px: int) -> Lines:
        if width_px not in self._known:
            option = wrapping(self.layoutDirection(), self._side)
            hand = Hand(self._letters(), option, leading(self._size))
            self._known[width_px] = break_lines(Marked(self.text()), hand, width_px)
        return self._known[width_px]


class Heading(Words):
    """Words that head what follows; a screen reader can jump to them."""

    def __init__(
        self, size: str, level: int, ink: str = "ink", words: str = ""
    ) -> None:
        """Take a size of `TypeScale` and a level from 1 to 6."""
        super().__init__(size, ink, bold=True, words=words)
        self._level = level

    def heading_level(self) -> int:
        """Tell the level to a screen reader."""
        return self._level
