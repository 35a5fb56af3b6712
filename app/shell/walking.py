"""Walking: the book's ten minutes, cut into single ideas for a talk between two."""

import html
import re
from collections.abc import Iterator
from typing import Final

from app.content.illustration import Illustration
from app.content.languages import marked
from app.content.links import Kind, Link, Way
from app.content.number import Number, NumberKind, icon_array
from app.content.page import parted, told_inside
from app.content.timeline import Stage
from app.content.topic import Topic
from app.i18n import tr
from app.pack.collection import Collection
from app.rendering.figures import crowd
from app.shell.ways import Ways
from app.widgets.walkthrough.step import Plate, Step

_FIGURE: Final = re.compile(
    r'<img src="number:([^"]*)" alt="([^"]*)"/>\s*<figcaption>(.*?)'
    r'(<p class="note">.*?)?</figcaption>',
    re.DOTALL,
)
_CITED: Final = re.compile(
    r'\s*<sup>(?:(?!</sup>).)*<a class="cite".*?</sup>', re.DOTALL
)
_PEOPLE_PX: Final = 800
"""A width in which a thousand people stand in wide rows: all are seen at one look."""

_PARAGRAPH: Final = re.compile(r"<p>.*?</p>", re.DOTALL)


def steps_of(books: Collection) -> tuple[Step, ...]:
    """Cut the topics of the ten-minute way, and the timeline, into steps.

    Each topic: what it is about, its key points, its figures, and what is not known.
    Each stage of the timeline: its picture, and what happens. None in a book that has
    no such way: it is no guide for a talk.
    """
    slugs = Ways(books).steps(Way.TEN_MINUTES)
    topics = (books.topic(slug) for slug in slugs)
    steps = [step for topic in topics if topic for step in _told(books, topic)]
    if not steps:
        return ()
    return (*steps, *_stages(books), *_asking(books, slugs))


def _told(books: Collection, topic: Topic) -> Iterator[Step]:
    title = marked(topic.title, topic.language)
    plate = _drawn(books.illustration(topic.illustration))
    # told once, and seen all through its part, so that one knows where one is
    again = plate._replace(alt="") if plate else None
    yield Step(title, title, f"<p>{_plain(topic.summary)}</p>", plate)
    total = len(topic.key_points)
    for number, point in enumerate(topic.key_points, 1):
        heading = tr("Key point {number} of {total}")
        words = heading.format(number=number, total=total)
        yield Step(title, words, f"<p>{_plain(point)}</p>", again)
    for id_, alt, words, note in _FIGURE.findall(topic.short):
        told = f"<p>{_plain(words)}</p>{_plain(note)}"
        people = _people(books.number(id_), html.unescape(alt))
        yield Step(title, tr("In numbers"), told, people)
    for callout in parted(topic.page, "know")[0]:
        told = _plain(told_inside(callout))
        yield Step(title, books.book.callouts.title("know"), told, again)


def _stages(books: Collection) -> Iterator[Step]:
    timeline = books.timeline()
    for stage in timeline.stages if timeline else ():
        title = timeline.title if timeline else ""
        plate = _drawn(books.illustration(stage.illustration))
        yield Step(title, stage.shown, _happens(stage), plate)


def _happens(stage: Stage) -> str:
    """Tell when a stage comes, and the first paragraph of what happens."""
    found = _PARAGRAPH.search(_plain(stage.what_happens))
    when = f"<p><strong>{stage.when}</strong></p>" if stage.when else ""
    return when + (found.group() if found else "")


def _asking(books: Collection, slugs: tuple[str, ...]) -> Iterator[Step]:
    """Give the last part: what one could ask now, topic by topic."""
    title = books.book.callouts.title("ask")
    lead = tr("Which of these do you want to ask now, and what else?")
    lead = f"<p><strong>{lead}</strong></p>"
    for topic in (topic for slug in slugs if (topic := books.topic(slug))):
        asked = "".join(
            _plain(told_inside(one)) for one in parted(topic.page, "ask")[0]
        )
        if asked:
            plate = _drawn(books.illustration(topic.illustration))
            again = plate._replace(alt="") if plate else None
            shown = marked(topic.title, topic.language)
            yield Step(title, shown, lead + asked, again)
            lead = ""


def _drawn(drawing: Illustration | None) -> Plate | None:
    if drawing is None:
        return None
    return Plate(Link(Kind.ILLUSTRATION, drawing.name), drawing.alt)


def _people(number: Number | None, alt: str) -> Plate | None:
    """Give the people whom a number tells of; none where it is no share."""
    if number is None or number.kind is not NumberKind.SHARE:
        return None
    shape = crowd(icon_array(number), _PEOPLE_PX).size
    return Plate(Link(Kind.NUMBER, number.id), alt, shape)


def _plain(words: str) -> str:
    """Leave the numbers of sources out: no list of them follows here."""
    return _CITED.sub("", words)
