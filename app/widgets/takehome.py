"""Something to take home: what goes into the pack, how many pages that is, and out."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link
from app.controls.button import Button, Variant
from app.controls.field import Field
from app.controls.flow import Flow
from app.controls.ground import Ground
from app.controls.progress import Progress
from app.controls.segments import Segments
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.showing import Turns
from app.controls.tab_order import follow_layout
from app.controls.ticking import Ticking
from app.controls.words import Heading, Words
from app.i18n import tr, trn
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 860
_SIZES: Final = ("normal", "large")
_LEAST_PX: Final = 130


class Choice(NamedTuple):
    """Something that can go into the pack."""

    link: Link
    title: str


class Group(NamedTuple):
    """Choices under one heading, such as the topics of a shelf."""

    title: str
    choices: tuple[Choice, ...]


class Bundle(NamedTuple):
    """A few choices that go in together by one press."""

    title: str
    links: tuple[Link, ...]


class Wanted(NamedTuple):
    """A pack as it is wanted."""

    links: tuple[Link, ...] = ()
    """In the order of the book."""
    has_mine: bool = True
    """Whether my questions, what matters to me and my notes are in it."""
    paper: str = "a4"
    is_large: bool = False


class TakeHome(Sheet):
    """The screen of the pack.

    Signals:
        pack_changed: Another pack is wanted; its pages are to be counted.
        pdf_requested: It is to be written to a file.
        print_requested: It is to be printed.
        cancel_requested: No longer.
    """

    pack_changed = Signal(Wanted)
    pdf_requested = Signal(Wanted)
    print_requested = Signal(Wanted)
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self._theme: Theme = DAY
        self._wanted = Wanted()
        self._groups: list[Ticking] = []
        self._links: dict[str, Link] = {}
        self._bundles: list[Button] = []
        words = tr("Something to take home")
        self._title = Heading("h1", 1, "heading", words=words)
        self._summary = Words(
            "text",
            "quiet",
            words=tr(
                "Choose what goes in. Who to call, the warning signs and the words"
                " explained are always part of it."
            ),
        )
        self._out = _Out()
        self._sets = Flow()
        self._sets_title = Heading("h3", 2, "heading", words=tr("All at one press"))
        self._own = Button(tr("My page"), "check")
        self._own.setCheckable(True)
        self._field = Field(tr("Find a page"), can_clear=True)
        for part in (self._title, self._summary, self._out, self._sets_title):
            self.column.addWidget(part)
        self.column.addLayout(self._sets)
        self.column.addWidget(self._field)
        self.column.addStretch(1)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._narrow)
        self._connect()

    def show_choices(
        self, bundles: tuple[Bundle, ...], groups: tuple[Group, ...]
    ) -> None:
        """Offer these; called once."""
        for bundle in bundles:
            button = Button(bundle.title, "plus")
            button.clicked.connect(partial(self._add, bundle.links))
            self._bundles.append(button)
            self._sets.addWidget(button)
        self._sets.addWidget(self._own)
        for group in groups:
            words = tuple((str(each.link), each.title) for each in group.choices)
            rows = Ticking(group.title, words, tr("In the pack"))
            rows.row_requested.connect(self._toggle)
            self._links |= {str(each.link): each.link for each in group.choices}
            self._groups.append(rows)
            self.column.insertWidget(self.column.count() - 1, rows)
        follow_layout(self, self.column)
        self.show_theme(self._theme)
        self._narrow()

    def offer_printer(self, *, offered: bool) -> None:
        """Have a button to print, or none: a clinic may not want it."""
        self._out.offer_printer(offered=offered)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show another pack as the one that is wanted."""
        self._wanted = wanted
        self._own.setChecked(wanted.has_mine)
        self._own.show_icon("check" if wanted.has_mine else "plus")
        for group in self._groups:
            group.mark(self._inside())
        self._out.show_wanted(wanted)

    def show_pages(self, pages: int | None) -> None:
        """Tell how many pages that is; None while they are counted."""
        self._out.show_pages(pages, is_empty=not self._wanted.links)

    def show_progress(self, done: int, of: int) -> None:
        """Tell how far the writing is; with `of` 0 nothing is being written."""
        self._out.show_progress(done, of)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        self.column.setSpacing(theme.px(16))
        self._sets.setSpacing(theme.px(8))
        parts = (self._title, self._summary, self._out, self._sets_title)
        for part in (*parts, self._own, *self._bundles, *self._groups):
            part.show_theme(theme)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._later.start)
        self._own.clicked.connect(self._toggle_own)
        self._out.pdf.clicked.connect(self._ask_pdf)
        self._out.printer.clicked.connect(self._ask_print)
        self._out.cancel.clicked.connect(self.cancel_requested)
        self._out.empty.clicked.connect(self._empty)
        self._out.paper.choice_requested.connect(self._choose_paper)
        self._out.letters.choice_requested.connect(self._choose_size)

    def _add(self, links: tuple[Link, ...]) -> None:
        self._want(self._wanted._replace(links=(*self._wanted.links, *links)))

    def _inside(self) -> frozenset[str]:
        return frozenset(map(str, self._wanted.links))

    def _toggle(self, key: str) -> None:
        link, links = self._links[key], self._wanted.links
        is_in = link in links
        rest = tuple(each for each in links if each != link)
        self._want(self._wanted._replace(links=rest if is_in else (*links, link)))

    def _toggle_own(self) -> None:
        wanted = self._own.isChecked()
        self._want(self._wanted._replace(has_mine=wanted))

    def _choose_paper(self, paper: str) -> None:
        self._want(self._wanted._replace(paper=paper))

    def _choose_size(self, size: str) -> None:
        self._want(self._wanted._replace(is_large=size == _SIZES[1]))

    def _empty(self) -> None:
        self._want(self._wanted._replace(links=()))

    def _want(self, wanted: Wanted) -> None:
        """Want another pack, its pages in the order in which they are offered."""
        order = self._links.values()
        links = tuple(link for link in order if link in wanted.links)
        wanted = wanted._replace(links=links)
        self.show_wanted(wanted)
        self.pack_changed.emit(wanted)

    def _narrow(self) -> None:
        wanted = self._field.text().casefold().split()
        for group in self._groups:
            group.narrow(wanted, self._inside())

    def _ask_print(self) -> None:
        self.print_requested.emit(self._wanted)

    def _ask_pdf(self) -> None:
        self.pdf_requested.emit(self._wanted)


class _Out(Ground):
    """How many pages it is, on which paper, and the button that writes it."""

    def __init__(self) -> None:
        super().__init__("accent_ground", "hairline")
        self._pages = Words("h3", "heading", bold=True)
        self.paper = Segments((("a4", "A4"), ("letter", tr("Letter"))), least_px=64)
        self.paper.setAccessibleName(tr("Paper"))
        sizes = ((_SIZES[0], tr("Normal print")), (_SIZES[1], tr("Large print")))
        self.letters = Segments(sizes, least_px=_LEAST_PX)
        self.letters.setAccessibleName(tr("Size of print"))
        self.pdf = Button(tr("Save as a PDF…"), "print", Variant.PRIMARY)
        self.printer = Button(tr("Print…"))
        self.empty = Button(tr("Take all out"))
        self.cancel = Button(tr("Cancel"), "close")
        self._bar = Progress()
        self._choices, self._buttons = Flow(), Flow()
        for part in (self.paper, self.letters):
            self._choices.addWidget(part)
        for button in (self.pdf, self.printer, self.empty, self.cancel):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._pages)
        self._column.addLayout(self._choices)
        self._column.addWidget(self._bar)
        self._column.addLayout(self._buttons)
        self._has_printer = False
        usual = (self.pdf, self.printer, self.empty)
        self._turns = Turns(usual, (self.cancel, self._bar))
        self.show_progress(0, 0)

    def offer_printer(self, *, offered: bool) -> None:
        """Have a button to print, or none."""
        self._has_printer = offered
        self.show_progress(0, 0)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show the choices that hold."""
        self.paper.choose(wanted.paper)
        self.letters.choose(_SIZES[wanted.is_large])
        self.pdf.setEnabled(bool(wanted.links))
        self.printer.setEnabled(bool(wanted.links))
        self.empty.setEnabled(bool(wanted.links))

    def show_pages(self, pages: int | None, *, is_empty: bool) -> None:
        """Tell how many pages it is."""
        if is_empty:
            words = tr("Nothing is in it yet.")
        elif pages is None:
            words = tr("Counting the pages …")
        else:
            words = trn("{count} page", "{count} pages", pages)
            say(self, words)
        self._pages.show_words(words)

    def show_progress(self, done: int, of: int) -> None:
        """Tell how far the writing is, and let the keyboard be where it was before."""
        self._bar.show_share(done / of if of else 0.0)
        without = None if self._has_printer else self.printer
        self._turns.show(is_meanwhile=of > 0, without=without)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        pad = min(theme.px(16), 32)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(12))
        for layout in (self._choices, self._buttons):
            layout.setSpacing(theme.px(8))
        buttons = (self.pdf, self.printer, self.empty, self.cancel)
        for part in (self._pages, self.paper, self.letters, self._bar, *buttons):
            part.show_theme(theme)
