"""Tiles: the first page of a shared screen, and the topics of one shelf."""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link
from app.controls.columns import Columns
from app.controls.late_image import FindImage, no_image
from app.controls.sheet import Sheet
from app.controls.tile import Tile, Told
from app.controls.words import Heading, Words
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 1180
"""The column grows no wider, at 100 % text."""

HEAD_SHARE: Final = 3
"""What is pressed begins below this part of the screen, for who sits or is short.

Source: EN 301 549, 8.3: what must be reached lies in the lower two thirds.
"""

ROOMY: Final = 18
"""Where the screen is not so many times as high, or as broad, as its letters, summary and
pictures would push the tiles off it."""

_TILE_PX: Final = 185
"""Least width of a tile, at 100 % text."""


class Choice(NamedTuple):
    """One tile."""

    link: Link
    told: Told
    is_chief: bool = False
    """Whether it is the one important thing on the page; it stands first, alone."""


class Head(NamedTuple):
    """What stands above the tiles."""

    title: str
    kicker: str = ""
    text: str = ""
    note: str = ""
    """A quiet line below the text."""


class Tiles(Sheet):
    """A heading, and tiles that each open a place.

    Signals:
        link_requested: A tile was pressed.
    """

    link_requested = Signal(Link)

    def __init__(self, find: FindImage = no_image) -> None:
        """Draw illustrations with `find`."""
        super().__init__(WIDEST_PX)
        self._find = find
        self._theme = DAY
        self._kicker = Words("ui", "quiet")
        self._title = Heading("h1", 1, "heading")
        self._text = Words("text", "quiet")
        self._note = Words("text", "quiet")
        self._head = QWidget()
        self._head_column = QVBoxLayout(self._head)
        self._head_column.setContentsMargins(0, 0, 0, 0)
        self._head_column.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._chief = QWidget()
        self._chief_row = Columns(1, parent=self._chief)
        self._rest = QWidget()
        self._grid = Columns(_TILE_PX, fills=True, most=4, parent=self._rest)
        self._tiles: list[Tile] = []
        self._choices: tuple[Choice, ...] = ()
        self._head_column.addStretch(1)
        for part in (self._kicker, self._title, self._text, self._note):
            self._head_column.addWidget(part)
        for part in (self._head, self._chief, self._rest):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_choices(self, head: Head, choices: tuple[Choice, ...]) -> None:
        """Show other tiles."""
        if choices == self._choices:
            self.verticalScrollBar().setValue(0)
            return
        self.setAccessibleName(head.title)
        self._title.show_words(head.title)
        self._kicker.show_words(head.kicker)
        self._text.show_words(head.text)
        self._note.show_words(head.note)
        self._chief_row.clear()
        self._grid.clear()
        self._choices = choices
        self._tiles = [self._tile(choice) for choice in choices]
        self._chief.setVisible(any(choice.is_chief for choice in choices))
        self.show_theme(self._theme)
        self.verticalScrollBar().setValue(0)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        gap = theme.gap_px
        self.column.setSpacing(gap)
        self._head_column.setSpacing(gap // 2)
        for row in (self._chief_row, self._grid):
            row.set_least(theme.px(_TILE_PX), gap)
        words = (self._kicker, self._title, self._text, self._note)
        for part in (*words, *self._tiles):
            part.show_theme(theme)
        self._lower()

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Keep what is pressed within reach."""
        super().resizeEvent(arg__1)
        self._lower()

    def _tile(self, choice: Choice) -> Tile:
        look = "tinted" if choice.is_chief else "quiet"
        tile = Tile(choice.told, look=look, find=self._find)
        tile.put_picture(beside=True)
        tile.clicked.connect(lambda: self.link_requested.emit(choice.link))
        (self._chief_row if choice.is_chief else self._grid).addWidget(tile)
        tile.show()
        return tile

    def _lower(self) -> None:
        """Let the head take the upper third of the screen."""
        above = self.column.contentsMargins().top() + self.column.spacing()
        window, room = self.window().size(), self.viewport().size()
        share = window.height() // HEAD_SHARE - above
        self._head.setMinimumHeight(share)
        least = ROOMY * self._theme.type.text
        is_roomy = room.height() >= least and self._tall_px() <= share
        self._text.setVisible(bool(self._text.text()) and is_roomy)
        is_upright = window.height() >= window.width()  # else it would be a mere strip
        for tile, choice in zip(self._tiles, self._choices, strict=True):
            if choice.told.picture:
                is_shown = is_upright and room.width() >= least
                told = choice.told if is_shown else choice.told._replace(picture="")
                tile.show_told(told)

    def _tall_px(self) -> int:
        """Tell how tall the head is with its summary, in px."""
        margins, spacing = self.column.contentsMargins(), self._head_column.spacing()
        width = self.viewport().width() - margins.left() - margins.right()
        words = (self._kicker, self._title, self._text, self._note)
        shown = [part for part in words if part.text()]
        return sum(part.heightForWidth(width) + spacing for part in shown)
