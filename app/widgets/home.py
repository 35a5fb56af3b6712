"""Home: the question this book answers, and the ways in."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.book import Book
from app.content.languages import set_apart
from app.content.links import Link, Screen, Way
from app.content.timeline import Timeline
from app.content.topic import Shelf
from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.flow import Flow
from app.controls.late_image import FindImage
from app.controls.nameplate import Nameplate
from app.controls.picture import Picture
from app.controls.sheet import Sheet
from app.controls.soon import soon
from app.controls.tile import Tile, Told
from app.controls.trail import Trail
from app.controls.words import Heading, Words
from app.i18n import tr, trn
from app.overriding import override
from app.session.preferences import Chosen
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 1180
"""The column grows no wider, at 100 % text."""

LARGEST_PICTURED: Final = 150
"""In larger letters, in percent, the first page leaves its picture out."""

_CARER_ICONS: Final = {False: "carer", True: "check"}
_WAY_PX: Final = 250
_SHELF_PX: Final = 200


class Resume(NamedTuple):
    """Where the reader stopped."""

    title: str
    stands: str = ""
    """How far along that is, in words."""


class Home(Sheet):
    """The first page.

    Signals:
        link_requested: A way in, the timeline, or the calls were chosen.
        resume_requested: The reader wants to go on where they stopped.
        shelf_requested: A shelf was chosen; its id.
        choice_requested: The carer's view is wanted, or no longer.
    """

    link_requested = Signal(Link)
    resume_requested = Signal()
    shelf_requested = Signal(str)
    choice_requested = Signal(Chosen)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw illustrations with `find`."""
        super().__init__(WIDEST_PX, parent)
        self.setAccessibleName(tr("Home"))
        self._find = find
        self._theme = DAY
        self._clinic = Nameplate()
        self._question = Heading("h1", 1, "heading")
        self._summary = Words("text", "quiet")
        self._picture = Picture(find)
        self._resume = Tile(Told(""), look="tinted", size="text")
        self._two = Tile(Told(tr("In two minutes")), look="strong")
        self._ten = Tile(Told(tr("In ten minutes")))
        self._all = Tile(Told(tr("Everything")))
        self._trail = Trail(find)
        self._call = Tile(Told(tr("Who to call")), look="tinted")
        self._shelves_title = Heading("h2", 2, "heading", words=tr("All topics"))
        self._shelves: list[Tile] = []
        self._own = Button(tr("My page"), "person", Variant.FLAT)
        self._about = Button(tr("About this book"), "info", Variant.FLAT)
        self._help = Button(tr("Help and keys"), "ask", Variant.FLAT)
        self._carer = Button(tr("Carer's view"), _CARER_ICONS[False])
        self._carer.setCheckable(True)
        self._set_up()
        self._connect()

    def show_book(
        self,
        book: Book,
        shelves: tuple[Shelf, ...],
        resume: Resume | None = None,
    ) -> None:
        """Show what a book offers.

        Args:
            book: Its question, summary and ways in.
            shelves: In reading order.
            resume: Where this reader stopped, if there is such a place.
        """
        self._question.show_words(book.question or book.title)
        self._summary.show_words(book.summary)
        self._picture.show_picture(shelves[0].illustration if shelves else "")
        self._show_resume(resume)
        self._show_ways(book, shelves)
        self._call.show_told(
            Told(
                tr("Who to call"),
                tr("Numbers, and when to use them: keep them at hand."),
                emblem="phone",
            )
        )
        self._show_shelves(shelves)

    def show_clinic(self, name: str, logo: str) -> None:
        """Show whose reader this is: a name, and a file with a logo."""
        self._clinic.show_clinic(name, logo)

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Show the journey in small, or leave it out where the book has none."""
        self._trail.setVisible(timeline is not None)
        if timeline is not None:
            self._trail.show_timeline(timeline)

    def show_carer(self, *, is_on: bool) -> None:
        """Tell whether topics and stages begin with the part for a carer."""
        self._carer.setChecked(is_on)
        self._carer.show_icon(_CARER_ICONS[is_on])

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        gap = theme.px(18)
        self.column.setSpacing(gap)
        self._beside.setSpacing(theme.px(10))
        self._hero.set_least(theme.px(250), theme.px(36))
        self._ways_row.set_least(theme.px(_WAY_PX), gap)
        self._middle.set_least(theme.px(250), gap)
        self._grid.set_least(theme.px(_SHELF_PX), gap)
        words = (self._question, self._summary, self._shelves_title)
        tiles = (self._resume, self._two, self._ten, self._all, self._call)
        tiles = (*tiles, self._own, self._about, self._help, self._carer)
        for part in (
            self._clinic,
            *words,
            self._picture,
            self._trail,
            *tiles,
            *self._shelves,
        ):
            part.show_theme(theme)
        self._form_shelves()
        self._place_clinic()

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Give the shelves the form that fits."""
        super().resizeEvent(arg__1)
        self._form_shelves()

    def _form_shelves(self) -> None:
        """Put pictures beside the words where shelves stand under one another."""
        room = self.viewport().width() - 2 * self.margin_px()
        is_single = self._grid.columns_in(room) == 1
        for tile in self._shelves:
            tile.put_picture(beside=is_single)
        # under large words the picture would push the ways in out of sight
        is_large = self._theme.type.percent > LARGEST_PICTURED
        self._picture.setVisible(not is_large)

    def _place_clinic(self) -> None:
        """Put the clinic first; under large words last, to keep the ways in in sight."""
        is_large = self._theme.type.percent > LARGEST_PICTURED
        self.column.removeWidget(self._clinic)
        foot = self.column.indexOf(self._foot)
        self.column.insertWidget(foot if is_large else 0, self._clinic)

    def _set_up(self) -> None:
        beside = QWidget()
        self._beside = QVBoxLayout(beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addStretch(1)
        self._beside.addWidget(self._question)
        self._beside.addWidget(self._summary)
        self._beside.addStretch(2)
        self._hero = Columns(250, weights=(5, 3))
        self._hero.addWidget(beside)
        self._hero.addWidget(self._picture)
        self._ways_row = Columns(_WAY_PX, most=3)
        for tile in (self._two, self._ten, self._all):
            self._ways_row.addWidget(tile)
        self._middle = Columns(250, weights=(2, 1))
        self._middle.addWidget(self._trail)
        self._middle.addWidget(self._call)
        self._grid = Columns(_SHELF_PX, most=4)
        self.column.addWidget(self._clinic)
        for row in (self._hero, self._resume, self._ways_row, self._middle):
            if isinstance(row, Columns):
                self.column.addLayout(row)
            else:
                self.column.addWidget(row)
        self.column.addWidget(self._shelves_title)
        self.column.addLayout(self._grid)
        self._foot = Flow()
        for button in (self._carer, self._own, self._about, self._help):
            self._foot.addWidget(button)
        self.column.addLayout(self._foot)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._resume.clicked.connect(self.resume_requested)
        self._all.clicked.connect(self._go_to_shelves)
        self._carer.clicked.connect(self._ask_carer)
        for button, link in (
            (self._two, Link.way(Way.TWO_MINUTES)),
            (self._ten, Link.way(Way.TEN_MINUTES)),
            (self._trail, Link.screen(Screen.TIMELINE)),
            (self._call, Link.screen(Screen.CALL)),
            (self._own, Link.screen(Screen.MY_PAGE)),
            (self._about, Link.screen(Screen.ABOUT)),
            (self._help, Link.screen(Screen.HELP)),
        ):
            button.clicked.connect(partial(self.link_requested.emit, link))

    def _show_resume(self, resume: Resume | None) -> None:
        self._resume.setVisible(resume is not None)
        if resume is not None:
            words = tr("Go on reading: {title}").format(title=set_apart(resume.title))
            self._resume.show_told(Told(words, resume.stands, icon="chevron-right"))

    def _show_ways(self, book: Book, shelves: tuple[Shelf, ...]) -> None:
        """Say where the three ways lead; a way without topics is left out."""
        self._two.setVisible(bool(book.two_minutes))
        self._ten.setVisible(bool(book.ten_minutes))
        self._two.show_told(
            Told(tr("In two minutes"), tr("The most important things, on one page."))
        )
        text = trn(
            "{count} topic in short.",
            "{count} topics in short, one after the other.",
            len(book.ten_minutes),
        )
        self._ten.show_told(Told(tr("In ten minutes"), text))
        topics = sum(shelf.topic_count for shelf in shelves)
        text = trn(
            "{count} topic. Begin where you like.",
            "{count} topics. Begin where you like.",
            topics,
        )
        self._all.show_told(Told(tr("Everything"), text))

    def _show_shelves(self, shelves: tuple[Shelf, ...]) -> None:
        self._grid.clear()
        self._shelves = []
        for shelf in shelves:
            text = trn("{count} topic", "{count} topics", shelf.topic_count)
            told = Told(shelf.title, text, picture=shelf.illustration)
            tile = Tile(told, size="text", find=self._find)
            tile.show_theme(self._theme)
            tile.clicked.connect(lambda _=False, id_=shelf.id: self._take(id_))
            self._shelves.append(tile)
            self._grid.addWidget(tile)
        self._form_shelves()

    def _take(self, shelf_id: str) -> None:
        self.shelf_requested.emit(shelf_id)

    def _ask_carer(self) -> None:
        self.choice_requested.emit(Chosen("carer_view", self._carer.isChecked()))

    def _go_to_shelves(self) -> None:
        """Scroll to the shelves and put the keyboard there."""
        if self._shelves:
            self._shelves[0].setFocus(Qt.FocusReason.OtherFocusReason)
            soon(self, self._show_shelves_first)

    def _show_shelves_first(self) -> None:
        top = self._shelves_title.y() - self._theme.px(16)
        self.verticalScrollBar().setValue(top)
