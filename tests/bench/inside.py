"""What one running reader measures of itself. Usage: inside.py PACK PAGE.html.

Writes the page of the first long topic into PAGE.html, as the yardstick shows it, and
prints JSON: that topic, and how long a topic and a keystroke take until painted.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.content.links import Link
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.history import Place
from app.session.preferences import PreferenceStore
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.desk import HOME, Desk
from app.shell.front import Front

TOPICS = 200
TYPED = (
    "fertility",
    "stem cells",
    "can I have children",
    "infection after",
    "walking relapse",
    "hospital visit",
    "neutropenia",
    "feversh",
)


def main() -> None:
    """Measure and print."""
    books = Collection(Library.open(Path(sys.argv[1])))
    application = make_application()
    desk = Desk(Front(application, books, Preferring(PreferenceStore(None))), HOME)
    desk.window.show()
    slugs = [
        title.slug for shelf in books.shelves() for title in books.topics_on(shelf.id)
    ]
    first = Link.topic(slugs[len(slugs) // 3])
    desk.open(Place(first))
    application.processEvents()
    Path(sys.argv[2]).write_text(desk.window.pane.reader.toHtml(), "utf-8")
    step = max(1, len(slugs) // TOPICS)
    links = [Link.topic(slug) for slug in slugs[::step]] * (1 if step > 1 else 9)
    switches = [timed(partial(open_topic, desk, link)) for link in links]
    desk.cards.palette().open_palette()
    application.processEvents()
    prefixes = [words[:end] for words in TYPED for end in range(1, len(words) + 1)]
    keystrokes = [timed(partial(desk.cards.search, words)) for words in prefixes * 3]
    figures = {
        "topic": first.slug,
        "topics": len(slugs),
        "topic_switch_ms": percentiles(switches),
        "keystroke_ms": percentiles(keystrokes),
    }
    sys.stdout.write(json.dumps(figures))


def open_topic(desk: Desk, link: Link) -> None:
    """Open a topic and paint its words; pictures come later, as for a reader."""
    desk.guide.follow(link)
    desk.window.pane.repaint()
    desk.window.pane.reader.viewport().repaint()


def timed(deed: Callable[[], None]) -> float:
    """Give the milliseconds that a deed takes."""
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000


def percentiles(times: list[float]) -> dict[str, float]:
    """Give the median and the 99th percentile in ms."""
    hundredths = statistics.quantiles(times, n=100)
    return {"p50": round(statistics.median(times), 2), "p99": round(hundredths[98], 2)}


if __name__ == "__main__":
    main()
