"""A tour of every screen of a pack, in a process of its own. Usage: tour.py PACK.

Run under strace it shows which files and sockets the reader asks the system for. Ends
with 0 when every screen was painted, and 1 if a window beyond ours stood open.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QRect

from app.content.links import Kind, Link, Screen, Way
from app.errors import AppError, PackError
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.desk import HOME, Desk
from app.shell.front import Front
from app.shell.trouble import catch_all

MOST_TOPICS = 30
PATIENCE_S = 3.0
WORD = QRect(100, 100, 80, 20)
WORDS = ("fertility", "can I have kids", "stem sell", "", '"', "NEAR(", "zzzz")


def main() -> int:
    """Walk through everything once."""
    books = Collection(Library.open(Path(sys.argv[1])))
    application = make_application()
    preferring = Preferring(PreferenceStore(None))
    desk = Desk(Front(application, books, preferring), HOME)
    told: list[AppError] = []
    catch_all(None, told.append)
    desk.window.show()
    desk.open(HOME)
    try:
        _walk(desk)
    except PackError as error:  # as in the reader, where every step is a slot
        told.append(error)
        desk.tell(error)
        _paint(desk)
    for error in told:
        sys.stderr.write(f"{error}\n")
    windows = [each for each in application.topLevelWidgets() if each.isVisible()]
    desk.window.close()
    books.close()
    return int(windows != [desk.window])


def _walk(desk: Desk) -> None:
    links = places(desk.books)
    for link in links:
        desk.guide.follow(link)
        _paint(desk)
    for term in [link for link in links if link.kind is Kind.TERM][:3]:
        desk.cards.open_term(term.slug, WORD, WORD)
        _paint(desk)
    _search(desk)
    for topic in [link for link in links if link.kind is Kind.TOPIC][:1]:
        desk.guide.follow(topic)
    _change_looks(desk)
    for _slice in desk.books.verify():
        pass


def _search(desk: Desk) -> None:
    palette = desk.cards.palette()
    for words in WORDS:
        palette.open_palette()
        palette.show_words(words)
        desk.finding.search(words)
        _paint(desk)
    palette.close_card()


def _change_looks(desk: Desk) -> None:
    for theme in ("night", "contrast-dark", "day"):
        desk.preferring.choose("theme", theme)
        _paint(desk)
    for percent in (200, 400, 100):
        desk.preferring.choose("text_percent", percent)
        _paint(desk)


def _paint(desk: Desk) -> None:
    """Paint what is shown, its pictures too."""
    end = time.monotonic() + PATIENCE_S
    desk.application.processEvents()
    desk.window.grab()
    while not desk.screens.are_pictures_done() and time.monotonic() < end:
        desk.application.processEvents()


def places(books: Collection) -> list[Link]:
    """Give every screen and stage, and the first topics and terms."""
    screens = [Link.screen(screen) for screen in Screen]
    slugs = [
        title.slug for shelf in books.shelves() for title in books.topics_on(shelf.id)
    ]
    topics = [Link.topic(slug) for slug in slugs[:MOST_TOPICS]]
    timeline = books.timeline()
    stages = [Link.stage(stage.slug) for stage in timeline.stages] if timeline else []
    terms = [Link.term(term.slug) for term in books.terms()[:MOST_TOPICS]]
    ways = [link for way in Way for link in (Link.way(way), Link.end(way))]
    return [*screens, *ways, *topics, *stages, *terms]


if __name__ == "__main__":
    sys.exit(main())
