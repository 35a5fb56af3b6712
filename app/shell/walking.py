"""Walking: the book's ten minutes, cut into single ideas for a talk between two."""

import re
from collections.abc import Iterator
from typing import Final

from app.content.links import Way
from app.content.page import parted, told_inside
from app.content.timeline import Stage
from app.content.topic import Topic
from app.i18n import tr
from app.pack.collection import Collection
from app.shell.ways import Ways
from app.widgets.walkthrough import Step

_FIGURE: Final = re.compile(
    r'(<img src="number:[^>]*/>)\s*(<figcaption>.*?</figcaption>)', re.DOTALL
)
_CITED: Final = re.compile(r'<sup>(?:(?!</sup>).)*<a class="cite".*?</sup>', re.DOTALL)
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
    return (*steps, *_stages(books), _asking(books, slugs))


def _told(books: Collection, topic: Topic) -> Iterator[Step]:
    title = topic.title
    drawing = books.illustration(topic.illustration)
    alt = drawing.alt if drawing else ""
    summary = f"<p>{_plain(topic.summary)}</p>"
    yield Step(title, title, summary, topic.illustration, alt)
    total = len(topic.key_points)
    for number, point in enumerate(topic.key_points, 1):
        heading = tr("Key point {number} of {total}")
        words = heading.format(number=number, total=total)
        yield Step(title, words, f"<p>{_plain(point)}</p>")
    for image, caption in _FIGURE.findall(topic.short):
        figure = f'<figure class="icons">{image}{_plain(caption)}</figure>'
        yield Step(title, tr("In numbers"), figure)
    for callout in parted(topic.page, "know")[0]:
        told = _plain(told_inside(callout))
        yield Step(title, books.book.callouts.title("know"), told)


def _stages(books: Collection) -> Iterator[Step]:
    timeline = books.timeline()
    for stage in timeline.stages if timeline else ():
        drawing = books.illustration(stage.illustration)
        alt = drawing.alt if drawing else ""
        title = timeline.title if timeline else ""
        yield Step(title, stage.shown, _happens(stage), stage.illustration, alt)


def _happens(stage: Stage) -> str:
    """Tell when a stage comes, and the first paragraph of what happens."""
    found = _PARAGRAPH.search(_plain(stage.what_happens))
    when = f"<p><strong>{stage.when}</strong></p>" if stage.when else ""
    return when + (found.group() if found else "")


def _asking(books: Collection, slugs: tuple[str, ...]) -> Step:
    """Give the last step: what one could ask now."""
    topics = (books.topic(slug) for slug in slugs)
    callouts = (
        one for topic in topics if topic for one in parted(topic.page, "ask")[0]
    )
    told = "".join(_plain(told_inside(one)) for one in callouts)
    lead = tr("Which of these do you want to ask now, and what else?")
    title = books.book.callouts.title("ask")
    return Step(title, title, f"<p>{lead}</p>{told}")


def _plain(words: str) -> str:
    """Leave the numbers of sources out: no list of them follows here."""
    return _CITED.sub("", words)
