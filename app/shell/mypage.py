"""My page: what a reader does with it from anywhere, and what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QObject

from app.content.languages import set_apart
from app.content.links import Kind, Link, parse_link
from app.errors import AppError
from app.i18n import tr, trn
from app.session.history import Place
from app.session.mypage import MOST, Mark, MyPage, Note
from app.session.mypage_store import State
from app.session.own_page import OwnPage
from app.shell.file_dialog import ask_source, ask_target
from app.shell.front import Front
from app.shell.ways import TOPICS, Ways
from app.widgets.notices import Notice, Notices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from app.controls.keeping import Kept
    from app.widgets.mypage.notecard import NoteWish

UNDO: Final = "undo-my-page"
"""Name of the notice whose button brings my page back as it was before a file came."""


class MyPageDesk(QObject):
    """Puts bookmarks and notes, takes files in and out, and says what came of it."""

    def __init__(
        self, own: OwnPage, front: Front, notices: Notices, parent: QObject
    ) -> None:
        """Keep things of the book in `front` on the page of `own`.

        Args:
            own: Knows my page.
            front: Has the book, and the window that shows it.
            notices: Tells.
            parent: Lives as long.
        """
        super().__init__(parent)
        self.own = own
        self._books, self._window, self._notices = front.books, front.window, notices
        self._ways = Ways(front.books)
        self._before = own.now
        self._in_file: MyPage | None = None

    @property
    def is_in_a_file(self) -> bool:
        """Tell whether all that is on my page was saved to a file of one's own."""
        return self._in_file == self.own.now

    def tell_found(self) -> None:
        """Say so, if the file was not in order."""
        found = self.own.found
        if found.state is State.DAMAGED:
            words = tr(
                "The file of your page was damaged. It was put aside as “{name}”;"
                " what could be read is here."
            )
            self._notices.show_notice(words.format(name=found.aside))
        elif found.state is State.NEWER:
            words = tr(
                "Your page was written by a newer Anteroom. It was put aside as"
                " “{name}”, unchanged, and you begin with an empty one."
            )
            self._notices.show_notice(words.format(name=found.aside))
        elif found.state is State.SHUT:
            words = tr(
                "The file of your page cannot be read. What you write now is not kept."
            )
            self._notices.show_notice(words)

    def tell_trouble(self, is_in_trouble: bool) -> None:  # noqa: FBT001 (a signal's)
        """Say that my page could not be written down, or that it can be again."""
        if is_in_trouble:
            words = tr(
                "Your page could not be kept: perhaps the disk is full. What was kept"
                " before is safe, and it will be tried again."
            )
            self._notices.show_notice(words)
        else:  # and the other one is no longer true
            self._notices.answer(tr("Your page is kept again."))

    def mark(self, place: Place) -> None:
        """Put a bookmark where one is, or take it away."""
        link = self._markable(place, in_section=True)
        if link is None:
            self._notices.show_notice(tr("This screen needs no bookmark."))
            return
        page, title = self.own.now, self.name(link)
        if page.is_marked(str(link)):
            self.own.change(page.without_mark(str(link)))
            words = tr("Bookmark taken away: {title}")
        elif len(page.marks) >= MOST:
            words = tr("There are too many bookmarks. Take one away on “My page”.")
        else:
            self.own.change(page.marked(Mark(str(link), title)))
            words = tr("Bookmarked on “My page”: {title}")
        self._notices.answer(words.format(title=set_apart(title)))

    def kept_at(self, place: Place) -> "Kept | None":
        """Tell what there is of the place where one is; None on a screen of no place."""
        from app.controls.keeping import Kept, What  # noqa: PLC0415 (after the paint)

        link, page = self._markable(place, in_section=True), self.own.now
        if link is None:
            return None
        whole = str(link._replace(section=""))
        kinds = {Kind.STAGE: What.STAGE, Kind.TERM: What.TERM}
        what = What.SECTION if link.section else kinds.get(link.kind, What.PAGE)
        return Kept(
            self.name(link),
            what,
            is_marked=page.is_marked(str(link)),
            has_note=bool(page.note_on(str(link)) or page.note_on(whole)),
        )

    def note_wish(self, place: Place) -> "NoteWish | None":
        """Tell what a note can be on where one is; None on a screen that is no place."""
        from app.widgets.mypage.notecard import NoteWish  # noqa: PLC0415 (seldom used)

        whole = self._markable(place, in_section=False)
        if whole is None:
            self._notices.show_notice(tr("Notes are for the pages of the book."))
            return None
        part = self._markable(place, in_section=True)
        section = self._note(part) if part and part != whole else None
        return NoteWish(self._note(whole), section)

    def write(self, note: Note) -> None:
        """Keep a note."""
        self.own.change(self.own.now.noted(note))

    def name(self, link: Link) -> str:
        """Tell what a place is called in this book; empty if it is not there."""
        if not self._books.holds(link):
            return ""
        if link.kind is Kind.STAGE:
            stage = self._books.stage(link.slug)
            return stage.shown if stage else ""
        if link.kind is Kind.TERM:
            term = self._books.term(link.slug)
            return term.shown if term else ""
        topic = self._books.topic_at(link)
        if topic is None:
            return ""
        titles = {section.id: section.title for section in topic.sections}
        section = titles.get(link.section, "")
        return f"{topic.title}: {section}" if section else topic.title

    def names(self) -> dict[str, str]:
        """Name every place of my page that this book has."""
        page = self.own.now
        places = [each.place for each in (*page.marks, *page.notes)]
        links = {place: parse_link(place) for place in places}
        found = {at: self.name(link) for at, link in links.items() if link}
        return {place: name for place, name in found.items() if name}

    def choose_target(self) -> "QFileDialog":
        """Ask where my page is to be written, and write it there."""
        from app.session.mypage_file import FILE_NAME  # noqa: PLC0415 (brings json)

        title = tr("Save my page to a file")
        dialog = ask_target(self._window, title, _filters(), FILE_NAME)
        dialog.fileSelected.connect(self._save)
        dialog.open()
        return dialog

    def choose_source(self) -> "QFileDialog":
        """Ask which file is to be added to my page, and add it."""
        dialog = ask_source(self._window, tr("Load a page from a file"), _filters())
        dialog.fileSelected.connect(self._load)
        dialog.open()
        return dialog

    def delete(self) -> None:
        """Delete all of it, and say so."""
        self._before = MyPage()
        if self.own.delete():
            words = tr("Your page is deleted.")
        else:
            words = tr(
                "Your page is empty now, but its file could not be deleted. Please ask"
                " whoever looks after this computer."
            )
        self._notices.clear()
        self._notices.show_notice(words)

    def answer(self, notice: Notice) -> None:
        """Bring the page before back, if that is what a notice's button means."""
        if notice.name == UNDO:
            self.own.change(self._before)

    def _note(self, link: Link) -> Note:
        place = str(link)
        return Note(place, self.name(link), self.own.now.note_on(place))

    def _markable(self, place: Place, *, in_section: bool) -> Link | None:
        """Give the place of the book one is at; None on a screen of the program."""
        link = place.link
        if link.kind in {Kind.STAGE, Kind.TERM}:
            return link
        if link.kind not in TOPICS:
            return None
        link = self._ways.topic(link)._replace(section="")
        reader = self._window.pane.reader
        in_section = in_section and reader.scrolled() > 0  # at the top one reads it all
        section = reader.section_read() if in_section else ""
        part = link._replace(section=section)
        return part if self._books.holds(part) else link

    def _save(self, target: str) -> None:
        from app.session.mypage_file import write_page  # noqa: PLC0415

        path = Path(target)
        try:
            write_page(path, self.own.now)
        except AppError as error:
            self._tell(error)
            return
        self._in_file = self.own.now
        place = QDir.toNativeSeparators(str(path))
        words = tr("Your page was saved to {place}.").format(place=place)
        self._notices.show_notice(words)

    def _load(self, source: str) -> None:
        from app.session.mypage_file import read_page  # noqa: PLC0415

        try:
            read = read_page(Path(source))
        except AppError as error:
            self._tell(error)
            return
        before = self.own.now
        page = before.joined(read)
        added = sum(map(len, page)) - sum(map(len, before))
        self._before = before
        self.own.change(page)
        if page == before:
            self._notices.show_notice(tr("Everything in that file is here already."))
            return
        words = trn(
            "{count} thing was added to your page.",
            "{count} things were added to your page.",
            max(1, added),
        )
        self._notices.show_notice(words, tr("Undo"), UNDO)

    def _tell(self, error: AppError) -> None:
        self._notices.show_notice(f"{error.what} {error.remedy}")


def _filters() -> str:
    return tr("My page (*.json)")
