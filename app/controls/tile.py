"""Tile: a card to press: a title, a few words, sometimes a picture or an icon."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from app.controls.button import drawing
from app.controls.late_image import FindImage, LateImage, no_image
from app.controls.lines import (
    Hand,
    Lines,
    Marked,
    break_lines,
    letters,
    widest_word,
    wrapping,
)
from app.controls.picture import SHAPE
from app.controls.pressable import Pressable
from app.controls.ring import paint_ring
from app.overriding import override
from app.rendering.fonts import measure_px
from app.style.tokens import CORNER_PX

_PAD_PX: Final = 18
_EMBLEM_PX: Final = 68
_MOST_LEAST_PX: Final = 560
"""No word of ours is longer; one of a stranger's book may be."""


class Told(NamedTuple):
    """What a tile says."""

    title: str
    text: str = ""
    kicker: str = ""
    """A quiet line above the title."""
    picture: str = ""
    """Name of an illustration, across the top."""
    icon: str = ""
    """Name of an icon, at the end of the title's line."""
    emblem: str = ""
    """Name of an icon, on a large disc above the words."""


class _Look(NamedTuple):
    """The colours of a kind of tile, by role."""

    ground: str
    edge: str
    title: str
    text: str


_LOOKS: Final = {
    "quiet": _Look("card", "hairline", "heading", "quiet"),
    "strong": _Look("accent", "accent", "on_accent", "on_accent"),
    "tinted": _Look("accent_ground", "hairline", "heading", "quiet"),
}


class Tile(Pressable):
    """A card that opens something."""

    def __init__(
        self,
        told: Told,
        *,
        look: str = "quiet",
        size: str = "h3",
        find: FindImage = no_image,
        parent: QWidget | None = None,
    ) -> None:
        """Make a tile.

        Args:
            told: What it says.
            look: quiet, tinted or strong.
            size: Of the title, a name of `TypeScale`.
            find: Draws its picture.
            parent: Where it stands.
        """
        super().__init__(parent)
        self._look, self._size = _LOOKS[look], size
        self._late = LateImage(self, find)
        self._is_beside = False
        self._is_chosen = False
        self.show_told(told)

    def show_told(self, told: Told) -> None:
        """Say something else."""
        self._told = told
        self.setText(told.title.replace("&", "&&"))
        self.setAccessibleName(told.title)
        spoken = (told.kicker, told.text)
        self.setAccessibleDescription(". ".join(words for words in spoken if words))
        self._forget()

    def show_chosen(self, *, chosen: bool) -> None:
        """Mark the tile as the one that Enter opens while the keyboard is elsewhere."""
        if chosen != self._is_chosen:
            self._is_chosen = chosen
            self.update()

    def put_picture(self, *, beside: bool) -> None:
        """Put the picture beside the words, or across the top as at first."""
        if beside != self._is_beside:
            self._is_beside = beside
            self._forget()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the tile is in this width, in px."""
        words = sum(lines.height_px for lines, _ in self._lines(arg__1))
        above = self._picture_px(arg__1) + self._emblem_px()
        return max(self._theme.target_px, above + words + 2 * self._theme.px(_PAD_PX))

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable width."""
        width = self._theme.px(280)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need room for the longest word: words wrap, but do not break."""
        title = widest_word(
            self._told.title, letters(self._theme, self._size, bold=True)
        )
        if self._told.icon:
            title += self._icon_px() + self._theme.px(12)
        text = widest_word(self._told.text, letters(self._theme, "ui"))
        least = max(title, text) + 2 * self._theme.px(_PAD_PX)
        if self._told.picture and self._is_beside:
            least += least // 2 + 1
        return QSize(min(least, self._theme.px(_MOST_LEAST_PX)), self._theme.target_px)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        """Paint ground, picture, words, icon and focus ring."""
        palette, look = self._theme.palette, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        touched = self.isDown() or self.underMouse()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, CORNER_PX, CORNER_PX)
        painter.fillPath(shape, QColor(self._colour(look.ground)))
        top = self._paint_picture(painter, shape)
        edge = palette.accent if touched else self._colour(look.edge)
        painter.setPen(QPen(QColor(edge), 2 if touched else 1))
        painter.drawPath(shape)
        self._paint_words(painter, top)
        if self.shows_ring() or self._is_chosen:
            paint_ring(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _paint_picture(self, painter: QPainter, shape: QPainterPath) -> int:
        """Paint the picture, and tell how much height it takes, in px."""
        if not self._told.picture:
            return 0
        box = QRect(0, 0, self.width(), self._picture_px(self.width()))
        if self._is_beside:
            box = QRect(0, 0, self._beside_px(self.width()), self.height())
            box = QStyle.visualRect(self.layoutDirection(), self.rect(), box)
        height = max(box.height(), box.width() * SHAPE[1] // SHAPE[0])
        width = height * SHAPE[0] // SHAPE[1]
        image = self._late.image(self._told.picture, self._theme, width)
        if not image.isNull():
            painter.save()
            painter.setClipPath(shape)
            scale = image.width() / width
            source = QRectF(0, 0, box.width() * scale, box.height() * scale)
            source.moveCenter(QRectF(image.rect()).center())
            painter.drawImage(QRectF(box), image, source)
            painter.restore()
        painter.setPen(QPen(QColor(self._theme.palette.hairline), 1))
        if not self._is_beside:
            painter.drawLine(1, box.height(), self.width() - 2, box.height())
        return self._picture_px(self.width())

    def _paint_words(self, painter: QPainter, top_px: int) -> None:
        pad = self._theme.px(_PAD_PX)
        room = self.rect().adjusted(self._beside_px(self.width()), 0, 0, 0)
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        room = room.adjusted(pad, top_px + pad, -pad, -pad)
        words = QRect(room)
        words.setWidth(self._words_px(self.width()))
        words = QStyle.visualRect(self.layoutDirection(), room, words)
        told = self._lines(self.width())
        top = float(words.top() + self._emblem_px())
        for lines, role in told:
            lines.paint(painter, words.left(), top, self._colour(role))
            top += lines.height_px
        ink, size = self._colour(self._look.title), self._icon_px()
        if self._has_icon(self.width()):
            first = told[1 if self._told.kicker else 0][0]
            line = first.layout.lineAt(0).height()
            above = first.height_px / first.layout.lineCount() - line
            shift = told[0][0].height_px if self._told.kicker else 0
            high = room.top() + shift + round((above + line - size) / 2)
            icon = QRect(room.right() - size + 1, high, size, size)
            shown = QStyle.visualRect(self.layoutDirection(), room, icon)
            arrow = drawing(self._told.icon, ink, size, is_turned=self.isRightToLeft())
            arrow.paint(painter, shown)
        if self._told.emblem:
            side = self._theme.px(_EMBLEM_PX)
            disc = QRect(room.left(), room.top(), side, side)
            disc = QStyle.visualRect(self.layoutDirection(), room, disc)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.palette.accent))
            painter.drawEllipse(disc)
            icon = QRect(0, 0, side // 2, side // 2)
            icon.moveCenter(disc.center())
            ink = self._theme.palette.on_accent
            drawing(self._told.emblem, ink, side // 2).paint(painter, icon)

    def _lines(self, width_px: int) -> tuple[tuple[Lines, str], ...]:
        if width_px not in self._known:
            self._known[width_px] = self._broken(width_px)
        return self._known[width_px]

    def _broken(self, width_px: int) -> tuple[tuple[Lines, str], ...]:
        """Break kicker, title and text to the width, each with its role of colour."""
        look, room = self._look, self._words_px(width_px)
        option = wrapping(self.layoutDirection())
        parts = (
            (self._told.kicker, "small", False, look.text),
            (self._told.title, self._size, True, look.title),
            (self._told.text, "ui", False, look.text),
        )
        return tuple(
            (
                break_lines(
                    Marked(words),
                    Hand(
                        letters(self._theme, size, bold=bold),
                        option,
                        self._theme.leading("h3" if bold else size),
                    ),
                    room,
                ),
                role,
            )
            for words, size, bold, role in parts
            if words
        )

    def _words_px(self, width_px: int) -> int:
        room = width_px - self._beside_px(width_px) - 2 * self._theme.px(_PAD_PX)
        if self._has_icon(width_px):
            room -= self._icon_px() + self._theme.px(12)
        return min(room, measure_px(self._theme, "ui"))

    def _has_icon(self, width_px: int) -> bool:
        return bool(self._told.icon) and width_px >= self._theme.px(200)

    def _icon_px(self) -> int:
        return round(getattr(self._theme.type, self._size) * 1.2)

    def _emblem_px(self) -> int:
        """Tell how much height the icon above the words takes, in px."""
        if not self._told.emblem:
            return 0
        return self._theme.px(_EMBLEM_PX + 12)

    def _picture_px(self, width_px: int) -> int:
        """Tell how tall the picture is: a strip of it, so that words stay in sight."""
        return width_px // 2 if self._told.picture and not self._is_beside else 0

    def _beside_px(self, width_px: int) -> int:
        """Tell how wide the picture beside the words is, in px."""
        return width_px // 3 if self._told.picture and self._is_beside else 0

    def _colour(self, role: str) -> str:
        return str(getattr(self._theme.palette, role))
