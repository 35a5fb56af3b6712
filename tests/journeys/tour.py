"""A tour of every screen of a pack, in a process of its own. Usage: tour.py PACK.

Run under strace it shows which files and sockets the reader asks the system for. Ends
with 0 when every screen was painted.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.content.links import Link, Screen, parse_link  # noqa: E402
from app.errors import AppError  # noqa: E402
from app.pack.collection import Collection  # noqa: E402
from app.pack.library import Library  # noqa: E402
from app.session.preferences import PreferenceStore  # noqa: E402
from app.session.preferring import Preferring  # noqa: E402
from app.shell.application import make_application  # noqa: E402
from app.shell.desk import Desk  # noqa: E402
from app.shell.trouble import catch_all  # noqa: E402

MOST_TOPICS = 60
WORDS = ("fertility", "can I have kids", "stem sell", "", '"', "NEAR(", "zzzz")


def main() -> int:
    """Walk through everything once."""
    books = Collection(Library.open(Path(sys.argv[1])))
    application = make_application()
    desk = Desk(application, books, Preferring(PreferenceStore(None)))
    told: list[AppError] = []
    catch_all(None, told.append)
    desk.open(Link.screen(Screen.HOME), 1280, 800)
    application.processEvents()
    for link in places(books):
        desk.guide.follow(link)
        application.processEvents()
    for words in WORDS:
        desk.cards.palette().open_palette()
        desk.cards.palette().show_words(words)
        desk.cards.search(words)
        application.processEvents()
    desk.cards.palette().close_card()
    for theme in ("night", "contrast-dark", "day"):
        desk.preferring.choose_theme(theme)
        application.processEvents()
    for percent in (200, 400, 100):
        desk.preferring.choose_text_percent(percent)
        application.processEvents()
    for _slice in books.verify():
        pass
    desk.window.close()
    books.close()
    for error in told:
        sys.stderr.write(f"{error}\n")
    return 0


def places(books: Collection) -> list[Link]:
    """Give every screen, stage and term, and the first topics."""
    screens = [Link.screen(screen) for screen in Screen if screen in SHOWN]
    slugs = [
        title.slug for shelf in books.shelves() for title in books.topics_on(shelf.id)
    ]
    topics = [Link.topic(slug) for slug in slugs[:MOST_TOPICS]]
    timeline = books.timeline()
    stages = [Link.stage(stage.slug) for stage in timeline.stages] if timeline else []
    terms = [Link.term(term.slug) for term in books.terms()[:MOST_TOPICS]]
    found = [parse_link(str(link)) for link in (*screens, *topics, *stages, *terms)]
    return [link for link in found if link is not None]


SHOWN = frozenset(Screen) - {Screen.MY_PAGE, Screen.PREFERENCES}

if __name__ == "__main__":
    sys.exit(main())
