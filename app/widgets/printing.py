"""Printing: how a page is to come to paper, in a card close at hand."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from app.controls.button import Button, Variant
from app.controls.card_head import CardHead
from app.controls.hanging import Hanging
from app.controls.segments import Segments
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme

WIDTH_PX: Final = 420
_LEAST_PX: Final = 150
NORMAL: Final = "normal"
LARGE: Final = "large"


class PrintWish(NamedTuple):
    """What is to be done with the page that is shown."""

    paper: str
    """`a4` or `letter`."""
    is_large: bool
    to_printer: bool
    """Else into a file."""


class Printing(Hanging):
    """Offers papers and sizes of print; then a file, or a printer where there is one.

    Signals:
        print_requested: The page is to be printed, or saved.
    """

    print_requested = Signal(PrintWish)

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window, WIDTH_PX)
        self._head = CardHead(self, tr("Print or save this page"))
        self._what = Words("ui", "quiet")
        self._of_size = Heading("ui", 2, "quiet", words=tr("Size of the print"))
        sizes = ((NORMAL, tr("Normal")), (LARGE, tr("Large print")))
        self._sizes = Segments(sizes, least_px=_LEAST_PX, most=2)
        self._sizes.setAccessibleName(self._of_size.text())
        self._of_paper = Heading("ui", 2, "quiet", words=tr("Paper"))
        papers = (("a4", "A4"), ("letter", "Letter"))
        self._papers = Segments(papers, least_px=_LEAST_PX, most=2)
        self._papers.setAccessibleName(self._of_paper.text())
        self._save = Button(tr("Save as PDF"), variant=Variant.PRIMARY)
        self._print = Button(tr("Print"), "print")
        self._size, self._paper = NORMAL, "a4"
        self.sheet.column.addLayout(self._head)
        for part in self._parts():
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
        self._sizes.choice_requested.connect(self._choose_size)
        self._papers.choice_requested.connect(self._choose_paper)
        self._save.clicked.connect(self._ask_to_save)
        self._print.clicked.connect(self._ask_to_print)
        self._sizes.choose(self._size)

    def show_page(self, title: str, paper: str, *, has_printer: bool) -> None:
        """Offer to print a page.

        Args:
            title: Of the page.
            paper: What this country prints on, `a4` or `letter`.
            has_printer: Whether it can be printed from here.
        """
        self._what.show_words(title)
        self._choose_paper(paper)
        self._print.setVisible(has_printer)

    def show_below(self, button: QRect) -> None:
        """Appear below a button, which is given in global px."""
        self.sheet.verticalScrollBar().setValue(0)
        self.hang(button, self._save)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._head, *self._parts()):
            part.show_theme(theme)
        self.sheet.column.setSpacing(theme.px(10))
        super().show_theme(theme)

    def _parts(self) -> tuple[Heading | Button | Words | Segments, ...]:
        return (
            *(self._what, self._of_size, self._sizes, self._of_paper, self._papers),
            *(self._save, self._print),
        )

    def _choose_size(self, size: str) -> None:
        self._size = size
        self._sizes.choose(size)

    def _choose_paper(self, paper: str) -> None:
        self._paper = paper
        self._papers.choose(paper)

    def _ask_to_save(self) -> None:
        self._ask(to_printer=False)

    def _ask_to_print(self) -> None:
        self._ask(to_printer=True)

    def _ask(self, *, to_printer: bool) -> None:
        self.close_card()
        wish = PrintWish(self._paper, self._size == LARGE, to_printer)
        self.print_requested.emit(wish)
