"""Moving: the reader in another language, in the place of the one before."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from app.controls.soon import soon
from app.errors import AppError
from app.i18n import language
from app.pack.collection import Collection
from app.session.history import Place
from app.shell.bookshelf import Bookshelf
from app.shell.desk import HOME, Desk
from app.shell.front import Front
from app.shell.languages import load_qt_words, speak
from app.shell.verifying import verify


class Moving(QObject):
    """Keeps one reader open, and moves into another when another language is wanted.

    Everything that has words is made anew, so that no word of the old language stays.

    Signals:
        moved: Another reader is open now, and shown; the one before is still there, so
            that the screen is never bare, and goes right after this.
    """

    moved = Signal(Desk)

    def __init__(self, desk: Desk, shelf: Bookshelf) -> None:
        """Begin at `desk`; `shelf` has the book in other languages."""
        super().__init__()
        self.desk = desk
        self._shelf = shelf
        self._preferring = desk.preferring
        self._wish = self._wished()
        self._verified = [desk.books]
        verify(desk.books, self, self.tell)
        self._preferring.preferences_changed.connect(self._look)

    def tell(self, error: AppError) -> None:
        """Say what went wrong in the reader that is open now."""
        self.desk.tell(error)

    def close(self) -> None:
        """Close the window of the reader that is open now; nobody is asked."""
        self.desk.closing.close()

    def move(self) -> None:
        """Open the reader that is wanted, if that is another one than this."""
        before, old = language(), self.desk
        spoken = speak(self._preferring.now.language)
        books = self._shelf.books(self._preferring.now.book_language)
        if spoken == before and books is old.books:
            return
        place, section = _left(old, is_same_text=books is old.books)
        history = old.reading.history.left(place)
        old.close()
        desk = self._furnish(books, place)
        if desk.screens.knows(place.link):
            desk.reading.take_over(history)
            desk.focus_screen()
        else:
            desk.open(HOME)
        if section:
            desk.window.pane.reader.scroll_to(section)
        self._leave(old)

    def begin_anew(self, start: Place) -> None:
        """Open a reader that knows nothing of the one before, as it was preferred at first.

        Args:
            start: Where it begins; the first page, where the book lacks that.
        """
        old = self.desk
        old.close()
        self._preferring.forget()
        old.mypage.own.forget()
        self._wish = self._wished()
        speak(self._preferring.now.language)
        books = self._shelf.books(self._preferring.now.book_language)
        for known in {old.books, books}:
            known.forget_searches()
        desk = self._furnish(books, start)
        desk.open(start if desk.screens.knows(start.link) else HOME)
        self._leave(old)

    def _furnish(self, books: Collection, place: Place) -> Desk:
        """Open another reader over the one there is, as large as that."""
        old = self.desk
        window = old.window
        size = (window.width(), window.height())
        site = old.site._replace(size=size)
        front = Front(old.application, books, self._preferring, site, old.system)
        front.languages = old.languages
        front.own_page = old.mypage.own
        self.desk = desk = Desk(front, place)
        load_qt_words(old.application)
        desk.window.setGeometry(window.geometry())
        desk.window.setWindowState(window.windowState())
        desk.window.show()
        return desk

    def _leave(self, old: Desk) -> None:
        """Take the reader before down, once the other is shown; look at a new book."""
        self.moved.emit(self.desk)
        put_away(old)
        books = self.desk.books
        if books not in self._verified:
            self._verified.append(books)
            verify(books, self, self.tell)

    def _look(self) -> None:
        wish = self._wished()
        if wish != self._wish:
            self._wish = wish
            soon(self, self.move)  # a button of the old one asks for it

    def _wished(self) -> tuple[str, str]:
        now = self._preferring.now
        return now.language, now.book_language


def put_away(desk: Desk) -> None:
    """Take a reader down; its book stays open."""
    desk.window.hide()
    desk.window.setParent(None)
    parts: tuple[QObject, ...] = (desk.window, desk)
    for part in parts:
        part.deleteLater()
        QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)


def _left(desk: Desk, *, is_same_text: bool) -> tuple[Place, str]:
    """Give the place that is left, and the section where it is found in another text."""
    place = desk.screens.as_left()
    section = desk.window.pane.reader.section_read()
    if is_same_text or desk.screens.own_link() is None:
        return place, ""
    return place._replace(scroll=0.0 if section else place.scroll), section
