"""Preview: a writer's folder in the reader, compiled again at each save."""

import tempfile
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from app import paths
from app.content.links import Link
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks
from app.session.compiling import Compiling, Finding, Outcome
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferences import FOLLOW_SYSTEM
from app.session.preferring import Preferring
from app.session.watching import FolderWatch
from app.shell.application import make_application
from app.shell.desk import HOME, Desk
from app.shell.dressing import theme_for, wear
from app.shell.front import STYLES, Front, Site
from app.shell.languages import speak
from app.shell.moving import put_away
from app.shell.stopping import Stopping
from app.shell.system_look import SystemLook
from app.shell.trouble import catch_all
from app.style.tokens import Theme
from app.widgets.problems import Problems

SIZE: Final = (1500, 860)
PROBLEMS_PX: Final = 380
"""Width of the Problems at first; the line between can be moved."""

TOPICS: Final = "topics"
"""The folder of the topics in a full book."""


class Request(NamedTuple):
    """What is previewed."""

    source: Path
    watched: tuple[Path, ...]
    """Folders in which a change means that the book is another: source and pictures."""
    command: tuple[str, ...]
    """Compiles the book and prints its Problems as JSON."""


def start(request: Request) -> int:
    """Open the preview and stay until it is closed.

    Returns:
        The exit code.
    """
    application = make_application()
    speak(FOLLOW_SYSTEM)
    load_fallbacks(paths.resources() / "fonts")
    with tempfile.TemporaryDirectory(prefix="anteroom-preview-") as folder:
        compiling = Compiling(request.command, Path(folder))
        preview = Preview(application, compiling, request.source)
        catch_all(None, lambda error: preview.tell(f"{error.what} {error.remedy}"))
        watch = FolderWatch(request.watched)
        watch.changed.connect(preview.compile)
        preview.compile()
        preview.show()
        Stopping(application, preview.close)
        try:
            return application.exec()
        finally:
            compiling.stop()
            preview.let_go()


class Preview(QWidget):
    """The reader at the left, the Problems at the right."""

    def __init__(
        self, application: QApplication, compiling: Compiling, source: Path
    ) -> None:
        """Show what `compiling` makes of the folder `source`."""
        super().__init__()
        self._application = application
        self._compiling = compiling
        self._source = source
        self._preferring = Preferring(PreferenceStore(None))
        self._system = SystemLook()
        self._desk: Desk | None = None
        self._stack = QStackedWidget()
        self._waiting = _Waiting()
        self._stack.addWidget(self._waiting)
        self._problems = Problems()
        self._halves = QSplitter(Qt.Orientation.Horizontal, self)
        self._halves.setChildrenCollapsible(False)
        for part in (self._stack, self._problems):
            self._halves.addWidget(part)
        self._halves.setStretchFactor(0, 1)
        self.resize(*SIZE)
        self._halves.setSizes([SIZE[0] - PROBLEMS_PX, PROBLEMS_PX])
        self.setWindowTitle(_titled(source.resolve().name))
        again = QShortcut(QKeySequence("F5"), self)
        again.activated.connect(self.compile)
        self._problems.again_requested.connect(self.compile)
        self._problems.finding_requested.connect(self._open)
        compiling.compiled.connect(self._show)
        changed = self._preferring.preferences_changed
        changed.connect(self._dress, Qt.ConnectionType.QueuedConnection)
        self._dress()

    @property
    def desk(self) -> Desk | None:
        """The reader over the last book without errors, if there was one."""
        return self._desk

    def compile(self) -> None:
        """Compile the folder as it is now."""
        self._problems.show_work()
        self._compiling.start()

    def tell(self, words: str) -> None:
        """Say something in one quiet line."""
        if self._desk is not None:
            self._desk.furniture.notices.show_notice(words)

    def let_go(self) -> None:
        """Close the book."""
        if self._desk is not None:
            put_away(self._desk)
            self._desk.books.close()
            self._desk = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the halves fill the window."""
        super().resizeEvent(event)
        self._halves.setGeometry(self.rect())

    def _show(self, outcome: Outcome) -> None:
        if outcome.pack is not None:
            self._show_book(outcome.pack)
        is_built = outcome.pack is not None or self._desk is None
        self._problems.show_findings(outcome.findings, is_built=is_built)

    def _show_book(self, pack: Path) -> None:
        """Put a reader over the new pack in the old one's place."""
        books = Collection(Library.open(pack))
        old = self._desk
        size = (self._stack.width(), self._stack.height())
        site = Site(size)
        front = Front(self._application, books, self._preferring, site, self._system)
        self._desk = desk = Desk(front, HOME)
        self._stack.addWidget(desk.window)
        self._stack.setCurrentWidget(desk.window)
        self.setWindowTitle(_titled(books.book.title))
        desk.open(_place_in(desk, old))
        if old is not None:
            put_away(old)
            old.books.close()
        self._dress()

    def _open(self, finding: Finding) -> None:
        """Show the topic in which a Problem stands."""
        if self._desk is None:
            return
        for link in _links_of(finding.path, self._source):
            if self._desk.screens.knows(link):
                self._desk.go(link)
                return

    def _dress(self) -> None:
        """Take the look of the reader, after it has put it on.

        A new style sheet of the program takes the colours back that parts were given.
        """
        theme = theme_for(self._preferring.now, self._system.theme, self.width())
        if self._desk is None:
            wear(self._application, theme, STYLES)
        self._problems.show_theme(theme)
        self._waiting.show_theme(theme)


class _Waiting(Sheet):
    """What stands in the reader's place while there is no book."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(640, parent)
        self._title = Heading("h1", 1, "heading", words=tr("Nothing to show yet"))
        self._words = Words(
            "lede",
            "quiet",
            words=tr("Mend the errors at the side and save. The book appears here."),
        )
        self.column.addWidget(self._title)
        self.column.addWidget(self._words)
        self.column.addStretch(1)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self.column.setSpacing(theme.px(20))
        self._title.show_theme(theme)
        self._words.show_theme(theme)


def _titled(book: str) -> str:
    return tr("Preview: {book}").format(book=book)


def _place_in(desk: Desk, old: Desk | None) -> Place:
    """Give the place where the writer was, if the new book still has it."""
    if old is None:
        return HOME
    place = old.screens.as_left()
    return place if desk.screens.knows(place.link) else HOME


def _links_of(path: str, source: Path) -> tuple[Link, ...]:
    """Give the topics that a file may be: by name, or by path in a plain book."""
    file = PurePosixPath(path)
    try:
        inside = PurePosixPath(Path(path).relative_to(source).as_posix())
    except ValueError:
        inside = file
    return Link.topic(file.stem), Link.topic(inside.with_suffix("").as_posix())
