"""Ending: where a way through the book ends: what next, who to call, what to ask."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link, Screen
from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.ground import Ground
from app.controls.passage import Passage
from app.controls.sheet import Sheet
from app.controls.showing import show_part
from app.controls.tile import Tile, Told
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme

WIDEST_PX: Final = 1000
"""The column grows no wider, at 100 % text."""

MOST_NEXT: Final = 3
"""More than three ways on would be a menu again."""

_TILE_PX: Final = 240


class Next(NamedTuple):
    """Something to go on with."""

    link: Link
    title: str
    text: str = ""


class Asking(NamedTuple):
    """What one topic suggests to ask the team."""

    topic: str
    """Its title."""
    questions: str
    """In the page language."""


class Ending(Sheet):
    """The end of a way: calm, and with somewhere to go.

    Signals:
        link_requested: One of the things to go on with, or a link, was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self._title = Heading("h1", 1, "heading")
        calm = tr("Nothing has to be decided now. To rest is a good next step, too.")
        self._calm = Words("lede", "quiet", words=calm)
        self._next_title = Heading("h2", 2, "heading", words=tr("What next"))
        self._row = Columns(_TILE_PX, most=MOST_NEXT)
        self._links: dict[Tile, Link] = {}
        looks = ("strong", *["quiet"] * (MOST_NEXT - 1))
        self._tiles = tuple(Tile(Told(""), look=look) for look in looks)
        words = tr("Numbers, and when to use them: keep them at hand.")
        told = Told(tr("Who to call"), words, icon="phone")
        self._call = Tile(told, look="tinted")
        self._ask_title = Heading("h2", 2, "heading")
        self._card = _Card()
        self._home = Button(tr("Home"), "home", Variant.FLAT)
        self._set_up()

    def show_ending(self, title: str, further: tuple[Next, ...]) -> None:
        """Show the end of another way.

        Args:
            title: What was read.
            further: What to go on with, the best first; MOST_NEXT are shown.
        """
        self._title.show_words(title)
        self.setAccessibleName(title)
        self._links = {}
        for tile in self._tiles[len(further) :]:
            show_part(tile, shown=False)
        for tile, each in zip(self._tiles, further, strict=False):
            self._links[tile] = each.link
            tile.show_told(Told(each.title, each.text))
            show_part(tile, shown=True)

    def show_questions(self, title: str, asked: tuple[Asking, ...]) -> None:
        """Show what to ask, under `title`; without any, nothing is said of it."""
        self._ask_title.show_words(title)
        show_part(self._ask_title, shown=bool(asked))
        self._card.show_questions(asked)
        show_part(self._card, shown=bool(asked))

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self.column.setSpacing(theme.px(18))
        self._row.set_least(theme.px(_TILE_PX), theme.px(18))
        words = (self._title, self._calm, self._next_title, self._ask_title)
        for part in (*words, *self._tiles, self._call, self._card, self._home):
            part.show_theme(theme)

    def _set_up(self) -> None:
        for tile in self._tiles:
            self._row.addWidget(tile)
            tile.clicked.connect(partial(self._open_tile, tile))
        self._call.clicked.connect(partial(self._open, Link.screen(Screen.CALL)))
        self._home.clicked.connect(partial(self._open, Link.screen(Screen.HOME)))
        self._card.link_requested.connect(self.link_requested)
        for part in (self._title, self._calm, self._next_title):
            self.column.addWidget(part)
        self.column.addLayout(self._row)
        for part in (self._call, self._ask_title, self._card):
            self.column.addWidget(part)
        self.column.addWidget(self._home, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def _open_tile(self, tile: Tile) -> None:
        self._open(self._links[tile])

    def _open(self, link: Link) -> None:
        self.link_requested.emit(link)


class _Card(Ground):
    """Questions by topic, on a ground of their own.

    Signals:
        link_requested: A link among them was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self) -> None:
        super().__init__("caution_ground", "hairline")
        self._parts: list[_Questions] = []
        self._column = QVBoxLayout(self)

    def show_questions(self, asked: tuple[Asking, ...]) -> None:
        """Show these."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [_Questions(each) for each in asked]
        for part in self._parts:
            part.passage.link_requested.connect(self.link_requested)
            self._column.addWidget(part)
        self.show_theme(self.theme)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        pad = theme.px(20)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(16))
        for part in self._parts:
            part.show_theme(theme)


class _Questions(QWidget):
    """What one topic suggests to ask, under its title."""

    def __init__(self, asked: Asking) -> None:
        super().__init__()
        self._heading = Heading("text", 3, "heading", words=asked.topic)
        self.passage = Passage()
        self.passage.show_page(asked.questions)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self.passage)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setSpacing(theme.px(4))
        self._heading.show_theme(theme)
        self.passage.show_theme(theme)
