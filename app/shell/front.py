"""Front: what the first paint needs, and nothing more.

A touch of Qt's namespace `Qt` alone costs 25 ms (it makes some ninety enumerations), and
each module of ours about one. So the page comes first; bar, sidebar and all the rest are
put in at once after it (`desk`).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.pack.collection import Collection
from app.session.history import Place
from app.session.preferring import Preferring
from app.shell.dressing import theme_for, wear
from app.shell.languages import run_as
from app.shell.pages import Pages
from app.shell.system_look import SystemLook
from app.shell.topics import Topics
from app.shell.window import Window
from app.style.tokens import DESK, Measures

if TYPE_CHECKING:
    from pathlib import Path

    from app.session.kiosk import KioskPolicy
    from app.session.own_page import OwnPage
    from app.session.profile import Profile

STYLES: Final = paths.resources() / "styles"
USUAL_SIZE: Final = (1280, 800)
FRAME_PX: Final = 40
"""Height of a system's title bar and edges, roughly."""


class Site(NamedTuple):
    """Where the reader stands: what makes a desk of it, or a kiosk."""

    size: tuple[int, int] = USUAL_SIZE
    """Of the window, in px."""
    decided: "Profile | None" = None
    """What the clinic decided, if it has a profile; ask for `profile`."""
    policy: "KioskPolicy | None" = None
    """What strangers may do here; None on a desk, where everything can be done."""
    measures: Measures = DESK
    data_folder: "Path | None" = None
    """Where my page is kept on a private desk; None keeps it in memory alone."""

    @property
    def profile(self) -> "Profile":
        """What the clinic decided; where it has no file the defaults, loaded late."""
        from app.session.profile import Profile  # noqa: PLC0415 (after the first paint)

        return self.decided or Profile()


class Front:
    """The window with its page, in the right look from the first pixel on."""

    def __init__(
        self,
        application: QApplication,
        books: Collection,
        preferring: Preferring,
        site: Site = Site(),  # noqa: B008 (a value)
        system: SystemLook | None = None,
    ) -> None:
        """Put a window over `books`, as it suits the site; `show` lets it appear.

        Where other windows were dressed before, `system` knows how the system looks.
        """
        self.application = application
        self.books = books
        self.preferring = preferring
        self.site = site
        self.languages: tuple[str, ...] = (books.book.language,)
        """Of the book, as BCP 47; more are looked for after the first paint."""
        self.own_page: OwnPage | None = None
        """My page, where an earlier window had one; else it is read after the paint."""
        self.pages = Pages(books, STYLES, has_codes=site.policy is not None)
        self.system = system or SystemLook(preferring.now.system_look)
        self.theme = theme_for(
            preferring.now, self.system.theme, site.size[0], site.measures
        )
        wear(application, self.theme, STYLES)
        self.window = Window(self.pages.image)
        run_as(self.window.pane, books.book.language)
        self.window.setWindowTitle(books.book.title)
        if site.policy is not None:
            from app.shell.kiosk_screen import take_frame  # noqa: PLC0415 (only there)

            take_frame(self.window)
            self.window.put_bar_below()
        else:
            self.window.pane.leave_head()
        self.window.resize(*self._fitting(site.size))
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
        if self.site.policy is not None:
            self.window.showFullScreen()
        else:
            self.window.show()  # lays everything out; painting waits for the event loop
        if place is not None:
            self.topics.show(place)
