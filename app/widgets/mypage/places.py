"""Bookmarks and notes: the places of the book that a person kept."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.content.links import Link, parse_link
from app.controls.button import Button, Variant
from app.controls.writing import Writing
from app.i18n import tr
from app.overriding import override
from app.session.mypage import LONGEST_NOTE, Mark, MyPage, Note
from app.style.tokens import Theme
from app.widgets.mypage.card import Card
from app.widgets.mypage.section import KeptSection, match_rows, row_near

Names = Mapping[str, str]
"""What the places that the book has are called now."""


class Bookmarks(KeptSection):
    """Each bookmark leads to its place."""

    def __init__(self) -> None:
        super().__init__(tr("Bookmarks"))
        self._rows: list[_Place] = []

    def show_page(self, page: MyPage, names: Names, key: str) -> None:
        """Show the bookmarks of a page; `key` puts one, and is told where there is none."""
        self._page = page
        match_rows(self._rows, len(page.marks), self._add_row)
        for row, mark in zip(self._rows, page.marks, strict=True):
            row.show_place(mark, names)
        nothing = tr(
            "Nothing yet. While you read, press “Bookmark this page”, or {key}, to keep"
            " a place here."
        )
        self.show_text("" if page.marks else nothing.format(key=key))

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self.column.setSpacing(theme.px(4))
        for row in self._rows:
            row.show_theme(theme)

    def _add_row(self) -> "_Place":
        row = _Place("bookmark-on")
        row.show_theme(self.theme)
        row.link_requested.connect(self.link_requested)
        row.remove.clicked.connect(partial(self._remove, len(self._rows)))
        self.column.addWidget(row)
        return row

    def _remove(self, at: int) -> None:
        place = self._page.marks[at].place
        self.page_requested.emit(self._page.without_mark(place))
        if (near := row_near(self._rows, at)) is not None:
            near.remove.setFocus(Qt.FocusReason.OtherFocusReason)


class Notes(KeptSection):
    """Each note under the name of its place, to be read and written on."""

    def __init__(self) -> None:
        super().__init__(tr("Notes"))
        self._rows: list[_Noted] = []

    def show_page(self, page: MyPage, names: Names, key: str) -> None:
        """Show the notes of a page; one that is being written on stays as it is."""
        written = page.notes
        if self._is_emptied(page):
            return
        self._page = page
        shown = {row.place: row for row in self._rows}
        if shown.keys() != {note.place for note in written}:
            match_rows(self._rows, len(written), self._add_row)
            shown = dict(zip((n.place for n in written), self._rows, strict=True))
        for note in written:  # rows that are there keep their place, and the caret
            shown[note.place].show_note(note, names)
        nothing = tr("Nothing yet. While you read, press “Write a note”, or {key}.")
        self.show_text("" if written else nothing.format(key=key))

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        for row in self._rows:
            row.show_theme(theme)

    def _is_emptied(self, page: MyPage) -> bool:
        """Tell whether a note went because its words were rubbed out just now.

        Its box stays until the screen is opened again: the caret is in it.
        """
        there = {note.place for note in page.notes}
        return any(
            row.place not in there and row.writing.hasFocus() for row in self._rows
        )

    def _add_row(self) -> "_Noted":
        row = _Noted()
        row.show_theme(self.theme)
        row.link_requested.connect(self.link_requested)
        row.note_requested.connect(self._write)
        row.remove.clicked.connect(partial(self._remove, len(self._rows)))
        self.column.addWidget(row)
        return row

    def _write(self, note: Note) -> None:
        self._page = self._page.noted(note)
        self.page_requested.emit(self._page)

    def _remove(self, at: int) -> None:
        row = self._rows[at]
        self.page_requested.emit(self._page.noted(Note(row.place, "", "")))
        if (near := row_near(self._rows, at)) is not None:
            near.remove.setFocus(Qt.FocusReason.OtherFocusReason)


class _Place(QWidget):
    """The name of a place, which leads there, and a button that takes it out.

    Signals:
        link_requested: It was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._place = ""
        self._open = Button("", icon, Variant.FLAT)
        self.remove = Button("", "close", Variant.FLAT, icon_only=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._open, 1)
        self._row.addWidget(self.remove)
        self._open.clicked.connect(self._ask)

    def show_place(self, mark: Mark, names: Names) -> None:
        """Name a place; one that this book lacks cannot be opened."""
        self._place = mark.place
        name = names.get(mark.place, "")
        gone = tr("{title} (not in this book)").format(title=mark.title or mark.place)
        self._open.show_words(name or gone)
        self._open.setEnabled(bool(name))
        words = tr("Remove the bookmark: {title}")
        self.remove.show_words(words.format(title=name or mark.title))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._open, self.remove):
            part.show_theme(theme)

    def _ask(self) -> None:
        if (link := parse_link(self._place)) is not None:
            self.link_requested.emit(link)


class _Noted(Card):
    """One note.

    Signals:
        link_requested: Its place was chosen.
        note_requested: It says something else now.
    """

    link_requested = Signal(Link)
    note_requested = Signal(Note)

    def __init__(self) -> None:
        super().__init__()
        self._note = Note("", "", "")
        self._head = _Place("note")
        self.remove = self._head.remove
        self.writing = Writing("", LONGEST_NOTE)
        self.column.addWidget(self._head)
        self.column.addWidget(self.writing)
        self._head.link_requested.connect(self.link_requested)
        self.writing.words_requested.connect(self._ask)

    @property
    def place(self) -> str:
        """What the note is on."""
        return self._note.place

    def show_note(self, note: Note, names: Names) -> None:
        """Show a note."""
        self._note = note
        self._head.show_place(Mark(note.place, note.title), names)
        title = names.get(note.place, note.title)
        self.writing.name_it(tr("Note: {title}").format(title=title))
        remove = tr("Delete the note: {title}").format(title=title)
        self.remove.show_words(remove)
        self.writing.show_words(note.text)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        for part in (self._head, self.writing):
            part.show_theme(theme)

    def _ask(self, words: str) -> None:
        self.note_requested.emit(self._note._replace(text=words))
