"""Attract: the page that waits for somebody, quietly; each card opens its own place."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link
from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.fitting import SHARES, in_letters
from app.controls.late_image import FindImage
from app.controls.tile import Tile, Told
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import CONTRAST_DARK, DAY, NIGHT
from app.style.tokens import Theme

CARDS: Final = 3
"""So many at a time."""

TITLE_TIMES: Final = 1.9
"""Height of the title in times the text: it is read across the room."""

_SPACES: Final = ((2, 2, 3, 2), (3, 2, 2, 1), (1, 2, 2, 3))
"""How the free height is shared out, time after time: nothing stays where it was."""

_PARTS: Final = ((True, CARDS), (False, CARDS), (False, 2), (False, 1))
"""Ever less, where letters are large: whether the summary is shown, and how many cards."""

_TITLE_WORDS: Final = 14
"""So many times its own height the screen is wide at least, or long words would break."""


class Offer(NamedTuple):
    """A card."""

    link: Link
    """The place it opens."""
    told: Told


class Attract(QWidget):
    """Shows what the book is about, a few cards at a time, and waits for a touch.

    Signals:
        link_requested: A card was touched.
        start_requested: The button or the ground was touched.
    """

    link_requested = Signal(Link)
    start_requested = Signal()

    def __init__(self, find: FindImage) -> None:
        """Draw illustrations with `find`."""
        super().__init__()
        self._find = find
        self._theme: Theme = DAY
        self._at = 0
        self._is_dark = False
        self._is_upright = True
        self._cards_shown = CARDS
        self._offers: tuple[Offer, ...] = ()
        self._tiles: list[Tile] = []
        self._kicker = Words("ui", "quiet")
        self._title = Heading("h1", 1, "heading")
        self._summary = Words("lede", "quiet")
        self._start = Button(tr("Touch to start"), variant=Variant.PRIMARY)
        self._kept = Words("text", "ink")
        self._kept.show_words(tr("Nothing you do here is kept."))
        self._help = Words("text", "quiet")
        self._help.show_words(tr("Need help? Ask a member of staff."))
        self._head = self._stacked(self._kicker, self._title, self._summary)
        self._call = self._stacked(self._start, self._kept, self._help)
        self._cards = QWidget(self)
        self._row = Columns(1, most=1, parent=self._cards)
        self._start.clicked.connect(self.start_requested)

    def show_book(
        self, title: str, summary: str, clinic: str, offers: tuple[Offer, ...]
    ) -> None:
        """Show what can be read here.

        Args:
            title: Of the book, or its question.
            summary: What it is, in a sentence or two.
            clinic: Whose screen this is.
            offers: Cards, a few of which are shown at a time.
        """
        self._title.show_words(title)
        self._summary.show_words(summary)
        self._kicker.show_words(clinic)
        self._offers = offers
        self.setAccessibleName(title)
        self._lay_out()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """Give the cards that are shown now."""
        return self._shown()[: self._cards_shown]

    @property
    def look(self) -> Theme:
        """Give the look of what stands on it now: while it is dark, a dim one."""
        if not self._is_dark:
            return self._theme
        return self._theme._replace(is_dark=True, palette=NIGHT.palette)

    def turn(self) -> None:
        """Show the next cards, and everything in another place."""
        self._at += 1
        self._lay_out()

    def show_dark(self, *, is_dark: bool) -> None:
        """Be dark while the clinic is closed; a touch still starts."""
        self._is_dark = is_dark
        for part in (self._head, self._cards, self._call):
            part.setVisible(not is_dark)
        self.update()

    def first(self) -> QWidget:
        """Give the button that the keyboard comes to."""
        return self._start

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._dress()

    @override
    def sizeHint(self) -> QSize:
        """Ask for what it covers."""
        return self.size()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand otherwise where the screen is turned."""
        super().resizeEvent(event)
        self._dress()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Start, wherever it is touched."""
        super().mouseReleaseEvent(event)
        self.start_requested.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground: paper, or black while the clinic is closed."""
        painter = QPainter(self)
        theme = CONTRAST_DARK if self._is_dark else self._theme
        painter.fillRect(self.rect(), QColor(theme.palette.ground))
        painter.end()

    def _lay_out(self) -> None:
        """Put words and cards where they stand this time."""
        had_focus = any(tile.hasFocus() for tile in self._tiles)
        self._row.clear()
        self._tiles = [self._tile(offer) for offer in self._shown()]
        self._dress()
        self.show_dark(is_dark=self._is_dark)
        if had_focus:
            self._start.setFocus()

    def _stacked(self, *parts: QWidget) -> QWidget:
        """Put parts one below the other."""
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            column.addWidget(part)
        return whole

    def _tile(self, offer: Offer) -> Tile:
        tile = Tile(offer.told, find=self._find)
        tile.clicked.connect(lambda: self.link_requested.emit(offer.link))
        self._row.addWidget(tile)
        tile.show()
        return tile

    def _arrange(self) -> None:
        """Stand one below the other on an upright screen, else side by side."""
        left = self._room()
        if self._is_upright:
            orders = (
                (self._head, self._cards, self._call),
                (self._head, self._call, self._cards),
                (self._cards, self._head, self._call),
            )
            self._stack(orders[self._at % len(orders)], left)
            return
        right = QRect(left)
        right.moveRight(self.width() - 1 - left.left())
        if bool(self._at % 2) != self.isRightToLeft():
            left, right = right, left
        self._stack((self._head, self._call), left)
        self._stack((self._cards,), right)

    def _stack(self, parts: tuple[QWidget, ...], room: QRect) -> None:
        """Put parts one below the other, and share out what height is free."""
        heights = [_height_of(part, room.width()) for part in parts]
        spaces = _SPACES[self._at % len(_SPACES)][: len(parts) + 1]
        apart = self._apart_px()
        free = max(0, room.height() - sum(heights) - apart * (len(parts) - 1))
        top = room.top()
        for part, height, space in zip(parts, heights, spaces, strict=False):
            top += free * space // sum(spaces)
            part.setGeometry(room.left(), top, room.width(), height)
            top += height + apart

    def _dress(self) -> None:
        """Put every part into letters that fit this screen, and leave out what does not.

        A summary is left out before a card, the last card stays.
        """
        self._is_upright = self.height() > self.width()
        for share in SHARES:
            self._wear(in_letters(self._theme, share, self._theme.measures.least_px))
            if any(self._fits(*parts) for parts in _PARTS):
                break
        self._arrange()

    def _wear(self, theme: Theme) -> None:
        room = self.width() if self._is_upright else self.width() // 2
        widest = room // _TITLE_WORDS
        size = max(theme.type.h1, min(round(theme.type.text * TITLE_TIMES), widest))
        large = theme._replace(type=theme.type._replace(h1=size))
        self._title.show_theme(large)
        self._summary.show_size("lede" if self._is_upright else "text")
        for part in (self._kicker, self._summary, self._kept, self._help):
            part.show_theme(theme)
        for tile in self._tiles:
            tile.show_theme(theme)
            tile.put_picture(beside=True)
        self._start.show_theme(theme)
        self._start.setMinimumHeight(round(1.5 * theme.target_px))
        self._row.setSpacing(2 * theme.gap_px)

    def _fits(self, has_summary: bool, cards: int) -> bool:  # noqa: FBT001 (of a table)
        """Show so much, and tell whether all of it is in sight, and no word breaks."""
        self._summary.setVisible(has_summary)
        self._cards_shown = min(cards, len(self._tiles))
        for number, tile in enumerate(self._tiles):
            tile.setVisible(number < cards)
        parts, room = (self._head, self._call, self._cards), self._room()
        for tile, offer in zip(self._tiles, self._shown(), strict=True):
            tile.show_told(offer.told)
            if tile.minimumSizeHint().width() > room.width():
                tile.show_told(offer.told._replace(picture=""))
        for part in parts:
            if (layout := part.layout()) is not None:
                layout.invalidate()
        heights = [_height_of(part, room.width()) for part in parts]
        tall = sum(heights) + 2 * self._apart_px()
        if not self._is_upright:
            tall = max(sum(heights[:2]) + self._apart_px(), heights[2])
        least = max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)
        return tall <= room.height() and least <= room.width()

    def _apart_px(self) -> int:
        """Give the least room between two parts, in px."""
        return 2 * self._theme.gap_px

    def _room(self) -> QRect:
        """Give what can be filled: of a broad screen, the left half."""
        edge = 4 * self._theme.gap_px
        corner = self._theme.target_px + self._theme.gap_px  # of who hears the screen
        room: QRect = self.rect().adjusted(edge, edge, -edge, -max(edge, corner))
        if not self._is_upright:
            room.setWidth((room.width() - 2 * edge) // 2)
        return room

    def _shown(self) -> tuple[Offer, ...]:
        """Give the cards of this time; the last ones are followed by the first."""
        total = len(self._offers)
        numbers = range(self._at * CARDS, self._at * CARDS + min(CARDS, total))
        return tuple(self._offers[number % total] for number in numbers)


def _height_of(part: QWidget, width_px: int) -> int:
    """Tell how tall a part is in this width, in px."""
    layout = part.layout()
    return layout.heightForWidth(width_px) if layout is not None else 0
