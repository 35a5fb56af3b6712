"""Idea: one step of a walk-through, as large as the room lets it be."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QStyle, QWidget

from app.content.links import Kind, Link
from app.controls.late_image import FindImage
from app.controls.passage import Passage, passage_height
from app.controls.words import Heading, Words
from app.style.themes import DAY
from app.style.tokens import Theme, type_scale
from app.widgets.walkthrough.board import Board
from app.widgets.walkthrough.step import Plate, Step

PERCENTS: Final = (640, 560, 480, 420, 360, 320, 280, 240, 210, 180, 160, 140, 125, 110)
"""Text sizes of the words, where larger than on a page: two look at them.

The same for all: whoever chooses a larger text size never gets smaller letters.
"""

SHARES: Final = (0.5, 0.42, 0.36)
"""Of the width, for a picture beside the words: the first that leaves them room.

People counted always have the most of it: each one of them is to be seen.
"""

TALLEST_SHARE: Final = 0.5
LEAST_SHARE: Final = 0.3
"""Of the height, for a picture below the words."""

_LINES: Final = 10
"""So many lines of the largest words fill the shorter side of the room, at 100 %."""

_MOST_WORDS: Final = 3.2
"""The largest words, in times the letters' size on a page."""

_SHORTEST_LINE: Final = 11
"""In times the letters' size: in a narrower column they would break at every word."""

_USUAL_PX: Final = 480
"""The shorter side of a room whose headings are as large as on a page."""

_MOST_HEADING: Final = 1.8
_HEAD_SHARE: Final = 0.25
"""Of the height, for part and title: the idea needs the rest."""

_ABOVE: Final = 0.4
"""Of the room that is left, so much is above the words: the middle looks low."""


class _Form(NamedTuple):
    """Where words and picture stand, in px from the upper left corner of their room."""

    words: QRect
    plate: QRect = QRect()

    @property
    def height_px(self) -> int:
        return self.words.united(self.plate).bottom() + 1


class Idea(QWidget):
    """Part and title on top; below them the words and their picture fill the room.

    Where they find none even as large as on a page, the picture comes below the words
    and whoever shows this has to scroll.

    Signals:
        link_requested: A link in the words was chosen; nothing has been opened yet.
    """

    link_requested = Signal(Link)

    def __init__(self, find: FindImage) -> None:
        """Draw pictures with `find`."""
        super().__init__()
        self._theme: Theme = DAY
        self._step = Step("", "", "")
        self._room = QSize()
        self._part = Words("text", "quiet")
        self._title = Heading("h2", 1, "heading")
        self._page = Passage()
        self._board = Board(find)
        for part in (self._part, self._title, self._page, self._board):
            part.setParent(self)
        self._page.link_requested.connect(self.link_requested)

    def show_step(self, step: Step) -> None:
        """Show another step."""
        self._step = step
        self._title.show_words(step.title)
        self._page.show_page(step.page)
        self._board.show_plate(step.plate)
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._board.show_theme(theme)
        self._fit()

    def fill(self, room: QSize) -> None:
        """Be as large as this room, or taller where that is too small."""
        if room != self._room:
            self._room = room
            self._fit()

    def _fit(self) -> None:
        """Find each part its place and its size."""
        if self._room.isEmpty():
            return
        top = self._head_px()
        room = QSize(self._room.width(), max(0, self._room.height() - top))
        theme, form = self._form(room)
        self._page.show_theme(theme)
        spare = max(0, room.height() - form.height_px)
        top += round(spare * _ABOVE)
        self._put(self._page, form.words.translated(0, top))
        self._put(self._board, form.plate.translated(0, top))
        self.setFixedHeight(max(self._room.height(), top + form.height_px))

    def _head_px(self) -> int:
        """Set part and title on top, and tell the height that they take, in px.

        The largest in which they leave the idea enough.
        """
        is_opening, theme = self._step.is_opening, self._theme
        shorter = min(self._room.width(), self._room.height())
        growth = min(_MOST_HEADING, max(1.0, shorter / _USUAL_PX))
        larger = _sized(theme, round(theme.type.percent * growth))
        size, part = ("h1", "") if is_opening else ("h3", self._step.part)
        most, height = self._room.height() * _HEAD_SHARE, 0
        for head in ((larger, size, part), (theme, size, ""), (theme, "ui", "")):
            height = self._set_head(*head)
            if height <= most:
                break
        return height

    def _set_head(self, theme: Theme, size: str, part: str) -> int:
        """Set part and title on top in these sizes; tell the height, in px."""
        self._title.show_size(size)
        self._part.show_words(part)
        top = 0
        for words in (self._part, self._title):
            words.show_theme(theme)
            height = words.heightForWidth(self._room.width()) if words.text() else 0
            self._put(words, QRect(0, top, self._room.width(), height))
            top += height + (theme.px(4) if height else 0)
        return top + theme.px(12)

    def _form(self, room: QSize) -> tuple[Theme, _Form]:
        """Give the largest letters with which all stands in a room, and where it does."""
        type_, measures = self._theme.type, self._theme.measures
        shorter = min(room.width(), room.height())
        most = shorter / _LINES * type_.percent / measures.percent
        most = min(most, _MOST_WORDS * type_.text)
        larger = [
            _sized(self._theme, each) for each in PERCENTS if each > type_.percent
        ]
        themes = [theme for theme in larger if theme.type.text <= most] + [self._theme]

        def fits(theme: Theme) -> bool:
            return self._fitting(theme, room) is not None

        at = bisect_left(themes[:-1], True, key=fits)  # noqa: FBT003 (not a flag)
        form = self._fitting(themes[at], room)
        return themes[at], form or self._stacked(themes[at], room)

    def _fitting(self, theme: Theme, room: QSize) -> _Form | None:
        """Give the best way in which all stands in a room in these sizes, if any."""
        forms = self._forms(theme, room)
        return next((each for each in forms if each.height_px <= room.height()), None)

    def _forms(self, theme: Theme, room: QSize) -> Iterator[_Form]:
        """Give the ways in which the parts may stand in these sizes, the best first."""
        plate = self._step.plate
        if plate is None:
            yield self._stacked(theme, room)
        elif room.width() > room.height():
            yield from self._beside(theme, room, plate)
        else:
            yield from self._below(theme, room, plate)

    def _beside(self, theme: Theme, room: QSize, plate: Plate) -> Iterator[_Form]:
        """Set the picture after the words, both in the middle of the taller's height."""
        (wide, tall), gap = plate.shape, theme.px(20)
        is_number = plate.link.kind is Kind.NUMBER
        for share in SHARES[:1] if is_number else SHARES:
            width = round(min(room.width() * share, room.height() * wide / tall))
            box = QRect(0, 0, width, width * tall // wide)
            left = room.width() - width - gap
            if left >= _SHORTEST_LINE * theme.type.text:
                words = self._words_box(theme, left)
                height = max(words.height(), box.height())
                words.moveTop((height - words.height()) // 2)
                box.moveTo(left + gap, (height - box.height()) // 2)
                yield _Form(words, box)

    def _below(self, theme: Theme, room: QSize, plate: Plate) -> Iterator[_Form]:
        """Set the picture below the words, if they leave it enough."""
        (wide, tall), gap = plate.shape, theme.px(20)
        words = self._words_box(theme, room.width())
        height = room.height() - words.height() - gap
        if height >= room.height() * LEAST_SHARE:
            height = min(height, round(room.height() * TALLEST_SHARE))
            width = min(room.width(), height * wide // tall)
            top = words.height() + gap
            yield _Form(words, QRect(0, top, width, width * tall // wide))

    def _stacked(self, theme: Theme, room: QSize) -> _Form:
        """Let words and picture stand below each other, however tall they are."""
        words = self._words_box(theme, room.width())
        plate = self._step.plate
        if plate is None:
            return _Form(words)
        wide, tall = plate.shape
        width = min(room.width(), self._room.height() * wide // tall)
        top = words.bottom() + 1 + theme.px(20)
        return _Form(words, QRect(0, top, width, width * tall // wide))

    def _words_box(self, theme: Theme, width_px: int) -> QRect:
        height = passage_height(self._step.page, theme, width_px)
        return QRect(0, 0, width_px, height if self._step.page else 0)

    def _put(self, part: QWidget, box: QRect) -> None:
        """Place a part, mirrored where one reads from right to left."""
        room = QRect(0, 0, self._room.width(), box.height())
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), room, box))


def _sized(theme: Theme, percent: int) -> Theme:
    """Give the same look in letters of another size."""
    least_px = theme.measures.least_px
    return theme._replace(type=type_scale(percent, least_px=least_px))
