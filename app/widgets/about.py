"""About: where this book comes from, who stands for it, and what it rests on."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.book import Book, Counts
from app.content.links import Link, Screen
from app.controls.button import Button
from app.controls.caution import Caution
from app.controls.columns import Columns
from app.controls.ground import Ground
from app.controls.nameplate import Nameplate
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import N_, tr, trn
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 860
_LABEL_PX: Final = 150

STATEMENTS: Final = (
    (
        N_("Nothing leaves this computer"),
        N_(
            "This program reads without any network. It sends nothing, asks for no"
            " account and counts nobody. It gives no advice on which treatment to"
            " choose: that is for you and your team."
        ),
    ),
    (
        N_("For everybody"),
        N_(
            "Everything works by keyboard, by touch and with a screen reader, and words"
            " grow to four times their size. The accessibility statement says how that"
            " was tested, and what does not work yet."
        ),
    ),
    (
        N_("Licences"),
        N_(
            "The program is free software under the MIT licence, and the book may be"
            " shared under CC BY 4.0. They stand on the work of others: Qt and PySide6"
            " (LGPL 3; you may put your own build in their place), Python (PSF licence),"
            " SQLite (public domain), the fonts Atkinson Hyperlegible and Noto Sans (SIL"
            " Open Font Licence 1.1), argon2-cffi, platformdirs, PyYAML, RapidFuzz, rich"
            " and textstat (MIT), Markdown, pypdf and segno (BSD). The installed program"
            " has all texts, and names every part, in its folder “licences”."
        ),
    ),
)
"""What is told below the facts: a heading and a paragraph each."""

FOR_EVERYBODY: Final = 1
"""Which of them is followed by the way to the accessibility statement."""

FOR_EVERYBODY_SHARED: Final = N_(
    "Everything works by touch and by keyboard, words can be made larger, and where this"
    " screen has a voice it can be heard by touch. The accessibility statement says how"
    " that was tested, and what does not work yet."
)
"""What is told there instead on a screen that strangers share."""


class About(Sheet):
    """What is to be known about the book and the program.

    Signals:
        link_requested: The accessibility statement is wanted.
    """

    link_requested = Signal(Link)

    def __init__(
        self, parent: QWidget | None = None, *, is_shared: bool = False
    ) -> None:
        """Tell what is true of a desk or, with `is_shared`, of a screen of strangers."""
        super().__init__(WIDEST_PX, parent)
        self._theme: Theme = DAY
        self._title = Heading("h1", 1, "heading", words=tr("About this book"))
        self._clinic = Nameplate()
        self._review = Caution()
        self._facts = _Facts()
        self._statements = [
            (
                Heading("h3", 2, "heading", words=tr(title)),
                Words("text", words=tr(words)),
            )
            for title, words in STATEMENTS
        ]
        if is_shared:
            reach = tr(FOR_EVERYBODY_SHARED)
            self._statements[FOR_EVERYBODY][1].show_words(reach)
        for part in (self._title, self._clinic, self._review, self._facts):
            self.column.addWidget(part)
        for heading, words in self._statements:
            self.column.addWidget(heading)
            self.column.addWidget(words)
        self._access = Button(tr("Accessibility statement"), "person")
        start = Qt.AlignmentFlag.AlignLeading
        at = self.column.indexOf(self._statements[FOR_EVERYBODY][1]) + 1
        self.column.insertWidget(at, self._access, 0, start)
        self._access.clicked.connect(self._ask)
        self.column.addStretch(1)

    def show_book(self, book: Book, program_version: str) -> None:
        """Show a book, and the version of the program that reads it."""
        self._review.show_words("" if book.is_plain else review_told(book))
        version = tr("{title}, version {version}")
        told = (
            (tr("Book"), version.format(title=book.title, version=book.version)),
            (tr("Program"), f"Anteroom {program_version}"),
            (tr("Publisher"), book.publisher),
            (tr("Authors"), ", ".join(book.authors)),
            (tr("Reviewers"), ", ".join(book.reviewers)),
            (tr("Funding"), book.funding),
            (tr("What it holds"), contents_told(book.counts)),
        )
        self._facts.show_facts(tuple((label, words) for label, words in told if words))

    def show_clinic(self, name: str, logo: str) -> None:
        """Show who put the reader here: a name, and a file with a logo."""
        self._clinic.show_clinic(name, logo)

    def show_checksum(self, sha256: str) -> None:
        """Show the checksum of the book's file, once it is known."""
        self._facts.add_fact(tr("Checksum (SHA-256)"), sha256)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        self.column.setSpacing(theme.px(14))
        heads = (self._title, self._review, self._facts)
        for part in (*heads, self._clinic, self._access):
            part.show_theme(theme)
        for heading, words in self._statements:
            heading.show_theme(theme)
            words.show_theme(theme)

    def _ask(self) -> None:
        self.link_requested.emit(Link.screen(Screen.ACCESSIBILITY))


class _Facts(Ground):
    """Facts under one another, each with its label beside it or above."""

    def __init__(self) -> None:
        super().__init__("card", "hairline")
        self._lines: dict[str, _Fact] = {}
        self._column = QVBoxLayout(self)

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Show these facts and no others."""
        for line in self._lines.values():
            line.hide()
            line.deleteLater()
        self._lines = {}
        for label, words in facts:
            self.add_fact(label, words)

    def add_fact(self, label: str, words: str) -> None:
        """Show one more fact, or another value of one that is shown."""
        if label not in self._lines:
            line = _Fact(label)
            line.show_theme(self.theme)
            self._lines[label] = line
            self._column.addWidget(line)
        self._lines[label].show_words(words)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        pad = theme.px(18)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(12))
        for line in self._lines.values():
            line.show_theme(theme)


class _Fact(QWidget):
    """One fact."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = Words("ui", "quiet", words=label)
        self._words = Words("ui")
        self._row = Columns(_LABEL_PX, weights=(1, 3), parent=self)
        self._row.addWidget(self._label)
        self._row.addWidget(self._words)

    def show_words(self, words: str) -> None:
        """Show the fact."""
        self._words.show_words(words)
        self.setAccessibleName(f"{self._label.text()}: {words}")

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._row.set_least(theme.px(_LABEL_PX), theme.px(2))
        self._label.show_theme(theme)
        self._words.show_theme(theme)


def review_told(book: Book) -> str:
    """Say honestly whether a clinician has read the book."""
    counts = book.counts
    if book.is_reviewed:
        return tr("Reviewed by a clinician, topic by topic.")
    if counts.reviewed_topics:
        part = tr("{reviewed} of {total} topics were reviewed by a clinician so far.")
        return part.format(reviewed=counts.reviewed_topics, total=counts.topics)
    return tr("Not yet reviewed by a clinician")


def contents_told(counts: Counts) -> str:
    """Tell how much a book holds."""
    parts = (
        trn("{count} topic", "{count} topics", counts.topics),
        trn("{count} word explained", "{count} words explained", counts.terms),
        trn("{count} stage", "{count} stages", counts.stages),
        trn("{count} question", "{count} questions", counts.questions),
        trn("{count} number", "{count} numbers", counts.numbers),
        trn("{count} source", "{count} sources", counts.sources),
    )
    return ", ".join(parts)
