"""A whole reader over a real pack: one window with everything in it, and its look."""

import gc
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from app import paths
from app.content.links import Link
from app.pack.collection import Collection
from app.pack.library import Library
from app.rendering.fonts import load_fallbacks, load_fonts
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.desk import HOME, Desk
from app.shell.front import USUAL_SIZE, Front, Site
from app.shell.window import Window
from tests.parts import settle

LOOK_MS: Final = 20
PATIENCE: Final = 500
"""Looks, until a reader that shows nothing is given up."""


class Wanted(NamedTuple):
    """What a reader is opened on."""

    pack: Path
    kept: Path | None = None
    """The preferences file; None keeps nothing."""
    place: Link | None = None
    """Where it begins; None is the first page."""
    size: tuple[int, int] = USUAL_SIZE


def a_front(wanted: Wanted) -> Front:
    """Give a window with its page, before anything was put around it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    load_fonts(paths.resources() / "fonts")
    load_fallbacks(paths.resources() / "fonts")
    books = Collection(Library.open(wanted.pack))
    preferring = Preferring(PreferenceStore(wanted.kept))
    return Front(application, books, preferring, Site(wanted.size))


@contextmanager
def opened(wanted: Wanted) -> Generator[Desk]:
    """Open a reader, shown and settled; close it in the end, and undo its look."""
    with own_look():
        front = a_front(wanted)
        place = Place(wanted.place) if wanted.place else HOME
        desk = Desk(front, HOME)
        front.window.show()
        desk.open(place)
        front.window.activateWindow()
        settle()
        try:
            yield desk
        finally:
            put_away(desk)


def put_away(desk: Desk) -> None:
    """Close a reader as a person does, and let its parts go."""
    settle()
    desk.window.close()
    desk.window.deleteLater()
    desk.deleteLater()
    settle()
    desk.books.close()


@contextmanager
def own_look() -> Generator[None]:
    """Let a reader dress the program, and undress it for the tests that follow."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    font, palette = QFont(application.font()), QPalette(application.palette())
    try:
        yield
    finally:
        gc.disable()  # Qt goes through all widgets; none may go under its hands
        application.setStyleSheet("")
        application.setPalette(palette)
        application.setFont(font)
        gc.enable()


@contextmanager
def closed_once(is_done: Callable[[Window], bool]) -> Generator[None]:
    """Close the reader that is started inside, once something can be seen in it."""
    looks = iter(range(PATIENCE))
    clock = QTimer(interval=LOOK_MS)

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if (
                isinstance(window, Window)
                and window.isVisible()
                and (is_done(window) or next(looks, None) is None)
            ):
                window.close()

    clock.timeout.connect(look)
    clock.start()
    yield
    clock.stop()
    assert next(looks, None) is not None, "it was never seen"


def spoil(pack: Path, kind: str, key: str) -> None:
    """Change one letter inside a value of a pack; its length stays."""
    with closing(sqlite3.connect(pack)) as connection, connection:
        (body,) = connection.execute(
            "SELECT body FROM value WHERE kind = ? AND key = ?", (kind, key)
        ).fetchone()
        worse = bytes(body[:-9]) + bytes([body[-9] ^ 1]) + bytes(body[-8:])
        connection.execute(
            "UPDATE value SET body = ? WHERE kind = ? AND key = ?", (worse, kind, key)
        )


def config_folder() -> Path:
    """Give the folder where a reader that was not told otherwise keeps its settings."""
    where = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(where))
