"""My page: bookmarks, notes and questions, and what can be done with all of it."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.content.links import Link, Screen
from app.controls.button import Button
from app.controls.columns import Columns
from app.controls.flow import Flow
from app.controls.sheet import Sheet
from app.controls.tab_order import follow_layout
from app.controls.tile import Tile, Told
from app.controls.words import Heading, Words
from app.i18n import N_, tr
from app.overriding import override
from app.session.mypage import MyPage
from app.style.tokens import Theme
from app.widgets.mypage.places import Bookmarks, Names, Notes
from app.widgets.mypage.questions import MyQuestions
from app.widgets.mypage.section import Section

WIDEST_PX: Final = 900
_TILE_PX: Final = 240

_TILES: Final = (
    (
        Screen.VALUES,
        N_("What matters to me"),
        N_("Say in words how much each thing weighs for you."),
    ),
    (
        Screen.CHECKS,
        N_("Say it back"),
        N_("See for yourself what you have understood so far."),
    ),
    (
        Screen.WALKTHROUGH,
        N_("Walk through together"),
        N_("One idea on each screen, for you and your team."),
    ),
    (
        Screen.TAKE_HOME,
        N_("Something to take home"),
        N_("Put pages together and save them as a PDF."),
    ),
)
"""Where my page leads, with a title and a few words."""


class Around(NamedTuple):
    """What my page needs to know besides itself."""

    names: Names
    """What the places that the book has are called now."""
    is_kept: bool
    """Whether it is written down here; else it is forgotten with the visit."""
    is_in_trouble: bool
    """Whether that could not be done when it was tried last."""
    mark_key: str
    note_key: str
    """Keys that put a bookmark and write a note, as this system writes them."""
    screens: frozenset[Screen]
    """Which of the tiles' screens this book has."""


class MyPageScreen(Sheet):
    """The screen of my page.

    Signals:
        page_requested: My page as it is to be.
        link_requested: A place was chosen.
        save_requested: It is to be written to a file of one's own.
        load_requested: What another file has is to be added.
        delete_requested: All of it is to be deleted; the button that was pressed.
    """

    page_requested = Signal(MyPage)
    link_requested = Signal(Link)
    save_requested = Signal()
    load_requested = Signal()
    delete_requested = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self._title = Heading("h1", 1, "heading", words=tr("My page"))
        self._kept = Words("text", "quiet")
        self._tiles = {
            screen: Tile(Told(tr(title), tr(text)), size="text")
            for screen, title, text in _TILES
        }
        self._rows = (-1, -1, -1)
        self._row = Columns(_TILE_PX, most=2)
        self._questions = MyQuestions()
        self._bookmarks = Bookmarks()
        self._notes = Notes()
        self._file = _File()
        for part in (self._title, self._kept):
            self.column.addWidget(part)
        self.column.addWidget(self._questions)
        self.column.addLayout(self._row)
        for part in (self._bookmarks, self._notes, self._file):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._connect()

    def show_page(self, page: MyPage, around: Around) -> None:
        """Show a page; what is being written on stays as it is."""
        kept = tr("Kept on this computer only, in your own folder.")
        visit = tr(
            "Kept for this visit only: “Finish and clear” forgets it, and so does"
            " closing Anteroom."
        )
        trouble = tr(
            "Not kept just now: perhaps the disk is full. It is tried again every few"
            " seconds. You can also save it to a file on another disk, below."
        )
        kept = trouble if around.is_in_trouble else kept
        self._kept.show_words(kept if around.is_kept else visit)
        for screen, tile in self._tiles.items():
            tile.setVisible(screen in around.screens)
        self._questions.show_page(page)
        self._bookmarks.show_page(page, around.names, around.mark_key)
        self._notes.show_page(page, around.names, around.note_key)
        self._file.show_state(is_empty=page.is_empty, is_kept=around.is_kept)
        rows = (len(page.questions), len(page.marks), len(page.notes))
        if rows != self._rows:
            self._rows = rows
            follow_layout(self, self.column)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self.column.setSpacing(theme.px(24))
        self._row.set_least(theme.px(_TILE_PX), theme.px(12))
        sections = (self._questions, self._bookmarks, self._notes, self._file)
        for part in (self._title, self._kept, *self._tiles.values(), *sections):
            part.show_theme(theme)

    def _connect(self) -> None:
        for screen, tile in self._tiles.items():
            self._row.addWidget(tile)
            link = Link.screen(screen)
            tile.clicked.connect(partial(self.link_requested.emit, link))
        for section in (self._questions, self._bookmarks, self._notes):
            section.page_requested.connect(self.page_requested)
            section.link_requested.connect(self.link_requested)
        self._file.save.clicked.connect(self.save_requested)
        self._file.load.clicked.connect(self.load_requested)
        self._file.delete.clicked.connect(self._ask_to_delete)

    def _ask_to_delete(self) -> None:
        self.delete_requested.emit(self._file.delete)


class _File(Section):
    """What can be done with all of my page at once."""

    def __init__(self) -> None:
        super().__init__(tr("All of my page"))
        self.save = Button(tr("Save to a file…"))
        self.load = Button(tr("Load from a file…"))
        self.delete = Button(tr("Delete my page…"))
        self._buttons = Flow()
        for button in (self.save, self.load, self.delete):
            self._buttons.addWidget(button)
        self.column.addLayout(self._buttons)

    def show_state(self, *, is_empty: bool, is_kept: bool) -> None:
        """Say what can be done now."""
        home = tr("You can take it to another computer in a small file.")
        shared = tr(
            "You can take it home in a small file: this desk will not remember it."
        )
        self.show_text(home if is_kept else shared)
        self.save.setEnabled(not is_empty)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._buttons.setSpacing(theme.px(8))
        for button in (self.save, self.load, self.delete):
            button.show_theme(theme)
