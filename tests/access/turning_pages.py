"""Open a book and change the page again and again. Usage: turning_pages.py PACK CHANGES.

Prints one line of JSON for each hundred changes: how many there were, and how much
memory the program holds, in KiB. Ends with 0 if nothing went wrong.
"""

import ctypes
import gc
import itertools
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer

from app.content.links import Link, Screen
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.desk import HOME, Desk
from app.shell.front import Front
from app.shell.trouble import catch_all

if TYPE_CHECKING:
    from app.errors import AppError

EACH_MS = 100
MEASURED_EVERY = 100


def main() -> int:
    """Turn the pages, then end."""
    books, changes = Collection(Library.open(Path(sys.argv[1]))), int(sys.argv[2])
    application = make_application()
    preferring = Preferring(PreferenceStore(None))
    desk = Desk(Front(application, books, preferring), HOME)
    told: list[AppError] = []
    catch_all(None, told.append)
    desk.window.show()
    desk.open(HOME)
    places = itertools.cycle(pages(books))
    turned = itertools.count(1)
    clock = QTimer(desk, interval=EACH_MS)

    def turn() -> None:
        if not desk.screens.are_pictures_done():
            return  # else the first round leaves pictures out that the next one draws
        desk.guide.follow(next(places))
        number = next(turned)
        if number % MEASURED_EVERY == 0:
            tell(number)
        if number >= changes:
            clock.stop()
            desk.window.close()

    clock.timeout.connect(turn)
    clock.start()
    code = application.exec()
    books.close()
    return code or len(told)


def pages(books: Collection) -> list[Link]:
    """Give all topics, with other screens between them."""
    others = itertools.cycle(
        (Screen.HOME, Screen.TIMELINE, Screen.GLOSSARY, Screen.QUESTIONS)
    )
    found: list[Link] = []
    for shelf in books.shelves():
        for title in books.topics_on(shelf.id):
            found += [Link.topic(title.slug)]
            if len(found) % 6 == 0:
                found.append(Link.screen(next(others)))
    return found


def tell(number: int) -> None:
    """Print how much memory is held now, without what is only not yet given back."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    held = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    kib = held * os.sysconf("SC_PAGE_SIZE") // 1024
    sys.stdout.write(json.dumps([number, kib]) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
