"""On this page: its sections, and the one being read."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.content.page import Section
from app.controls.line_count import LineCount
from app.controls.lines import (
    MOST_CHARACTERS,
    Hand,
    Lines,
    Marked,
    break_lines,
    letters,
    lines_px,
    wrapping,
)
from app.controls.pressable import Pressable
from app.controls.ring import paint_ring
from app.controls.semantics import Role
from app.controls.words import Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import TIGHT, Theme

DEEPEST: Final = 3
"""Level of the smallest headings listed: with more of them nobody finds anything."""

MOST_LINES: Final = 200
"""Further sections are on the page all the same; each line here takes its time."""

_LINE_PX: Final = 3
_BAR_PX: Final = 5
_TEXT_LEFT_PX: Final = 16
_INDENT_PX: Final = 14
_PAD_PX: Final = 6

MOST_SCROLL_PX: Final = 24
"""A broader scroll bar would leave no room for words; the list follows the page anyway."""


class Contents(QScrollArea):
    """Lists the sections of a page beside it and follows where the reader is.

    Signals:
        section_requested: A section was chosen: its id.
    """

    section_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self._lines: list[SectionLine] = []
        self._shown = 0
        self._current = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        page = _Column()
        self._title = Words("small", "quiet", bold=True, words=tr("On this page"))
        self._column = QVBoxLayout(page)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.setAccessibleName(tr("On this page"))

    def semantic_role(self) -> Role:
        """Be a named group to a screen reader."""
        return Role.Grouping

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """List these; none of them is the current one yet."""
        listed = [section for section in sections if section.level <= DEEPEST]
        del listed[MOST_LINES:]
        while len(self._lines) < len(listed):
            self._add_line()
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(listed))
            if number < len(listed):
                line.show_section(listed[number])
        self._shown = len(listed)
        self.show_current("")
        self.verticalScrollBar().setValue(0)

    def show_current(self, section: str) -> None:
        """Mark the section being read; one that is not listed leaves none marked."""
        self._current = section
        for line in self._lines[: self._shown]:
            line.show_current(current=line.section.id == section)
            if line.is_current:
                self.ensureWidgetVisible(line, 0, self._theme.target_px)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes and colours of `theme`."""
        self._theme = theme
        is_broad = theme.measures.scroll_px > MOST_SCROLL_PX
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if is_broad
            else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self._title.show_theme(theme)
        edge = theme.px(16)
        self._column.setContentsMargins(0, theme.px(28), edge, edge)
        for line in self._lines:
            line.show_theme(theme)

    def _add_line(self) -> None:
        line = SectionLine()
        line.show_theme(self._theme)
        line.section_requested.connect(self.section_requested)
        self._lines.append(line)
        self._column.insertWidget(len(self._lines), line)


class SectionLine(Pressable):
    """One section: words beside a line, which is thick and dark at the current one.

    Signals:
        section_requested: It was chosen: its id.
    """

    section_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSizePolicy.Policy.Fixed)
        self.section = Section("", "", 2)
        self.is_current = False
        self._broken: dict[tuple[int, bool], Lines] = {}
        self.clicked.connect(self._ask)

    def show_section(self, section: Section) -> None:
        """Name another section."""
        self.section = section
        self.setText(section.title.replace("&", "&&"))
        self.setAccessibleName(section.title)
        self._forget()

    def show_current(self, *, current: bool) -> None:
        """Mark it as the section being read, or not."""
        if current != self.is_current:
            self.is_current = current
            self.setAccessibleDescription(tr("You are here") if current else "")
            self.update()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the words are in this width, in px."""
        words = self._height_px(arg__1)
        return max(self._theme.target_px, words + 2 * self._theme.px(_PAD_PX))

    @override
    def sizeHint(self) -> QSize:
        """Ask for a slim column."""
        width = self._theme.px(200)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need little: words wrap."""
        return QSize(self._theme.px(80), self._theme.target_px)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint line, words and ring."""
        palette = self._theme.palette
        is_current, is_touched = self.is_current, self.underMouse()
        painter = QPainter(self)
        width = _BAR_PX if is_current else _LINE_PX
        line = QRect(0, 0, width, self.height())
        colour = palette.accent if is_current else palette.hairline
        painter.fillRect(self._mirrored(line), QColor(colour))
        lines = self._words(self.width(), bold=is_current)
        room = self._words_px(self.width())
        words = self._mirrored(QRect(self._left_px(), 0, room, self.height()))
        ink = palette.accent if is_current or is_touched else palette.ink
        top = (self.height() - lines.height_px) / 2
        lines.paint(painter, words.left(), top, ink)
        if self.shows_ring():
            paint_ring(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _ask(self) -> None:
        self.section_requested.emit(self.section.id)

    @override
    def _forget(self) -> None:
        """Break the words anew."""
        self._broken.clear()
        super()._forget()

    def _height_px(self, width_px: int) -> int:
        """Tell how tall the words are in bold: so nothing moves once it is current.

        Lines are counted, and words laid out only where it is close.
        """
        words, room = self.section.title[:MOST_CHARACTERS], self._words_px(width_px)
        lines = _counter(self._theme).lines(words, room)
        if not lines:
            return self._words(width_px, bold=True).height_px
        return lines_px(
            lines, letters(self._theme, "small"), self._theme.leading(TIGHT)
        )

    def _words(self, width_px: int, *, bold: bool) -> Lines:
        """Break the words once: a layout asks for their height ten times and more."""
        lines = self._broken.get((width_px, bold))
        if lines is None:
            lines = self._broken[width_px, bold] = self._break(width_px, bold=bold)
        return lines

    def _break(self, width_px: int, *, bold: bool) -> Lines:
        option = wrapping(self.layoutDirection())
        hand = Hand(
            letters(self._theme, "small", bold=bold), option, self._theme.leading(TIGHT)
        )
        words = Marked(self.section.title)
        return break_lines(words, hand, self._words_px(width_px))

    def _words_px(self, width_px: int) -> int:
        return max(1, width_px - self._left_px() - self._theme.px(4))

    def _left_px(self) -> int:
        deeper = max(0, self.section.level - 2)
        return self._theme.px(_TEXT_LEFT_PX + deeper * _INDENT_PX)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)


@lru_cache(maxsize=2)
def _counter(theme: Theme) -> LineCount:
    return LineCount(letters(theme, "small", bold=True))


class _Column(QWidget):
    """What is scrolled; never wider than what is seen of it."""

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no width."""
        return QSize(0, super().minimumSizeHint().height())
