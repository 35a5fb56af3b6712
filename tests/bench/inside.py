"""What one running reader measures of itself. Usage: inside.py PACK PAGE.html.

Writes the page of the first long topic into PAGE.html, as the yardstick shows it, and
prints JSON: that topic, and how long a topic and a keystroke take until painted.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.content.glossary import Term
from app.content.links import Link, Screen
from app.pack.collection import Collection
from app.pack.library import Library
from app.pack.terms import TermFinder
from app.session.history import Place
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.application import make_application, spare_what_stays
from app.shell.desk import HOME, Desk
from app.shell.finding import READY_AFTER_MS
from app.shell.front import Front
from app.widgets.glossary.panel import GlossaryPanel
from app.widgets.timeline.strip import StageStrip
from tests.bench.large_book import WORDS

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
    "nuetropenia",
    "stem sell",
)
TERMS = 5000
PLAIN = (
    "A plain meaning of about twenty words, as most of them have: what it is, why it "
    "matters to you, and what helps."
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
    spare_what_stays()
    Path(sys.argv[2]).write_text(desk.window.pane.reader.toHtml(), "utf-8")
    step = max(1, len(slugs) // TOPICS)
    links = [Link.topic(slug) for slug in slugs[::step]] * (1 if step > 1 else 9)
    switches = [timed(partial(open_topic, desk, link)) for link in links]
    found, painted = zip(*keystrokes(desk), strict=True)
    figures: dict[str, object] = {
        "topic": first.slug,
        "topics": len(slugs),
        "topic_switch_ms": percentiles(switches),
        "keystroke_ms": percentiles(found),
        "keystroke_painted_ms": percentiles(painted),
        "glossary_filter_ms": percentiles(filterings(desk)),
    }
    if (timeline := books.timeline()) is not None:
        changes = stage_changes(desk, [stage.slug for stage in timeline.stages])
        figures["stage_change_ms"] = percentiles([path for path, _ in changes])
        figures["stage_told_ms"] = percentiles([told for _, told in changes])
    sys.stdout.write(json.dumps(figures))


def open_topic(desk: Desk, link: Link) -> None:
    """Open a topic and paint what has changed, once; its pictures come later."""
    desk.guide.follow(link)
    paint()


def prefixes() -> list[str]:
    """Give all that stands in the field while words are typed letter by letter."""
    return [words[:end] for words in TYPED for end in range(1, len(words) + 1)] * 3


def keystrokes(desk: Desk) -> list[tuple[float, float]]:
    """Measure each letter until the ranked list is there, and until it is painted."""
    desk.finding.open_palette()
    ready = time.monotonic() + 4 * READY_AFTER_MS / 1000
    while time.monotonic() < ready:
        desk.application.processEvents()
    palette = desk.cards.palette()
    times: list[tuple[float, float]] = []
    for words in prefixes():
        found = timed(partial(desk.finding.search, words))
        times.append((found, found + timed(paint)))
        settle(desk.application)
    palette.close_card()
    return times


def paint() -> None:
    """Paint what waits to be painted, and do nothing else that waits."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)


def filterings(desk: Desk) -> list[float]:
    """Measure each letter until a glossary of many terms is narrowed."""
    terms = tuple(
        Term(f"term-{n}", f"{WORDS[n % 53]} {WORDS[n % 47]} {n}", PLAIN, (f"also {n}",))
        for n in range(TERMS)
    )
    finder = TermFinder(terms, desk.books.mended)
    frame = QWidget()
    frame.resize(1000, 700)
    panel = GlossaryPanel(finder.find, frame)
    panel.setGeometry(frame.rect())
    panel.show_terms(terms)
    frame.show()
    settle(desk.application)
    return [timed(partial(panel.show_words, words)) for words in prefixes()]


def stage_changes(desk: Desk, slugs: list[str]) -> list[tuple[float, float]]:
    """Walk along the timeline and back, and measure the two frames of each change.

    In the first the path shows the new stage, in the second the panel tells it.
    """
    application = desk.application
    desk.cards.close()
    desk.guide.open(Screen.TIMELINE)
    strip = desk.window.shown().findChildren(StageStrip)[0]
    strip.setFocus()
    way = [*slugs, *reversed(slugs)]
    for slug in way:  # draws the pictures
        desk.guide.follow(Link.stage(slug))
        settle(application)
    times: list[tuple[float, float]] = []
    for slug in way * 8:
        path = timed(partial(change_stage, desk, slug))
        times.append((path, timed(application.processEvents)))
        settle(application)
    return times


def change_stage(desk: Desk, slug: str) -> None:
    """Choose a stage and paint what changes on the path; the panel comes next."""
    desk.guide.follow(Link.stage(slug))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest.value)


def settle(application: QApplication) -> None:
    """Let all be laid out, drawn and thrown away that waits for it."""
    for _ in range(3):
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def timed(deed: Callable[[], None]) -> float:
    """Give the milliseconds that a deed takes."""
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000


def percentiles(times: Sequence[float]) -> dict[str, float]:
    """Give the median and the 99th percentile in ms."""
    hundredths = statistics.quantiles(times, n=100)
    return {"p50": round(statistics.median(times), 2), "p99": round(hundredths[98], 2)}


if __name__ == "__main__":
    main()
