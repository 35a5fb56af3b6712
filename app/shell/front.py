"""Front: what the first paint needs, and nothing more.

A touch of Qt's namespace `Qt` alone costs 25 ms (it makes some ninety enumerations), and
each module of ours about one. So the page comes first; bar, sidebar and all the rest are
put in at once after it (`desk`).
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.pack.collection import Collection
from app.session.history import Place
from app.session.preferring import Preferring
from app.shell.dressing import theme_for, wear
from app.shell.pages import Pages
from app.shell.system_look import SystemLook
from app.shell.topics import Topics
from app.shell.window import Window

STYLES: Final = paths.resources() / "styles"
USUAL_SIZE: Final = (1280, 800)
FRAME_PX: Final = 40
"""Height of a system's title bar and edges, roughly."""


class Front:
    """The window with its page, in the right look from the first pixel on."""

    def __init__(
        self,
        application: QApplication,
        books: Collection,
        preferring: Preferring,
        size: tuple[int, int] = USUAL_SIZE,
        system: SystemLook | None = None,
    ) -> None:
        """Put a window over `books`, of `size` in px; `show` lets it appear.

        Where other windows were dressed before, `system` knows how the system looks.
        """
        self.application = application
        self.books = books
        self.preferring = preferring
        self.languages: tuple[str, ...] = (books.book.language,)
        """Of the book, as BCP 47; more are looked for after the first paint."""
        self.pages = Pages(books, STYLES)
        self.system = system or SystemLook(preferring.now.system_look)
        self.theme = theme_for(preferring.now, self.system.theme, size[0])
        wear(application, self.theme, STYLES)
        self.window = Window(self.pages.image)
        self.window.setWindowTitle(books.book.title)
        self.window.resize(*self._fitting(size))
        self.window.show_sidebar(shown=preferring.now.sidebar_shown)
        self.window.show_theme(self.theme)
        self.topics = Topics(self.window, books, self.pages, preferring)
        self.topics.show_theme(self.theme)

    def _fitting(self, size: tuple[int, int]) -> tuple[int, int]:
        """Give the size that fits on the screen, with room for the frame."""
        if self.application.platformName() == "offscreen":
            return size  # a picture may be larger than any screen
        room = self.application.primaryScreen().availableSize()
        return min(size[0], room.width()), min(size[1], room.height() - FRAME_PX)

    def show(self, place: Place | None, then: Callable[[], None]) -> None:
        """Let the window appear.

        Args:
            place: The topic to show at once; None where the first screen is no topic.
            then: Is done after the first paint.
        """
        self.window.when_painted(lambda: QTimer.singleShot(0, then))
        self.window.show()  # lays everything out; painting waits for the event loop
        if place is not None:
            self.topics.show(place)
