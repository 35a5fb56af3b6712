"""A book as the search reads it: one document per topic, section, term, stage, question.

Text is taken from the page language with the tags removed, so nothing that a writer
did not write is ever found. Titles say what is not translated; names do not.
"""

import html
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from app.content.glossary import Term
from app.content.languages import marked
from app.content.links import Kind, Link, parse_link
from app.content.question import Question
from app.content.timeline import Phase, Stage, Timeline
from app.content.topic import Topic
from app.pack.folding import fold
from app.pack.schema import Document

MAX_TEXT: Final = 20_000
"""Characters kept for snippets; a chapter longer than that is still found by all of
its words."""

MAX_ANSWER: Final = 600
"""Characters of an answer kept with its question."""

WORDINGS: Final = 8
"""Other wordings of a question in one document: the index takes a word of a long list
to say little, so a question with many ways to ask it has several documents."""


class Columns(NamedTuple):
    """The columns of `bodies`; `heads` has those without running text."""

    title: str = ""
    heading: str = ""
    key: str = ""
    term: str = ""
    context: str = ""
    """Titles of what the place is part of."""
    text: str = ""


class Indexed(NamedTuple):
    """A document and the words it is found by."""

    document: Document
    columns: Columns


def topic_documents(topic: Topic) -> Iterator[Indexed]:
    """Give the document of a topic, then one of each section."""
    lead, *sections = _split(topic.page)
    key = " ".join(plain(words) for words in (topic.summary, *topic.key_points))
    place = str(Link.topic(topic.slug))
    names = _names(topic.title)
    text = _cut(key, lead.text)
    shown = marked(topic.title, topic.language)
    yield Indexed(
        Document("topic", place, shown, topic.shelf_title, text, names),
        Columns(title=topic.title, key=key, context=topic.shelf_title, text=lead.text),
    )
    shelf = f"{topic.shelf_title} · {topic.title}"
    for part in sections:
        place = str(Link.topic(topic.slug, part.id))
        names = _names(part.heading, f"{topic.title} {part.heading}")
        text = _cut(part.text)
        shown = marked(part.heading, topic.language)
        yield Indexed(
            Document("section", place, shown, shelf, text, names),
            Columns(heading=part.heading, context=topic.title, text=part.text),
        )


def term_document(term: Term) -> Indexed:
    """Give the document of a term."""
    text = plain(term.definition)
    written = tuple(spellings(term))
    place, names = str(Link.term(term.slug)), _names(*written)
    return Indexed(
        Document("term", place, term.shown, "", _cut(text), names),
        Columns(term=" · ".join(written), text=text),
    )


def stage_documents(timeline: Timeline) -> Iterator[Indexed]:
    """Give the document of each stage."""
    for phase in timeline.phases:
        for stage in phase.stages:
            yield _stage_document(phase, stage)


def _stage_document(phase: Phase, stage: Stage) -> Indexed:
    texts = (
        stage.what_happens,
        stage.how_you_may_feel,
        stage.what_you_can_do,
        stage.who_to_call,
        stage.typical_day,
        stage.carer,
    )
    text = " ".join(plain(each) for each in texts if each)
    place, names = str(Link.stage(stage.slug)), _names(stage.title, stage.short)
    return Indexed(
        Document("stage", place, stage.shown, phase.title, _cut(text), names),
        Columns(
            title=stage.title,
            heading=stage.short,
            context=f"{phase.title} {stage.when}",
            text=text,
        ),
    )


def question_documents(
    question: Question, answers: dict[str, Document]
) -> Iterator[Indexed]:
    """Give the documents of a question, which lead to its answer.

    Args:
        question: Asked by a patient.
        answers: Documents by place, for the first words of the answer.
    """
    answer = answers.get(question.answer)
    text, shelf = (_begun(answer.text), _shelf(answer)) if answer else ("", "")
    for start in range(0, max(1, len(question.also)), WORDINGS):
        wordings = question.also[start : start + WORDINGS]
        names = _names(question.question, *wordings)
        asked = question.question
        yield Indexed(
            Document("question", question.answer, question.shown, shelf, text, names),
            Columns(
                title="" if start else asked,
                heading=" · ".join(wordings),
                context=" ".join(answer.names[:1]) if answer else "",
            ),
        )


def spellings(term: Term) -> Iterator[str]:
    """Give every way to write a term."""
    yield term.name
    yield from term.also
    if term.abbreviation_of:
        yield term.abbreviation_of


def plain(page: str) -> str:
    """Take the tags off, and the numbers of citations with them."""
    text = _CITATION.sub("", page)
    text = _BREAK.sub(" ", text)
    text = html.unescape(_TAG.sub("", text))
    return _STRAY.sub(r"\1", " ".join(text.split()))


class _Part(NamedTuple):
    """The text below one heading."""

    id: str
    heading: str
    text: str


_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_TAG = re.compile(rf"<{_ATTRIBUTES}>")
_CITATION = re.compile(rf'\s*<a\b(?={_ATTRIBUTES}\bclass="cite"){_ATTRIBUTES}>.*?</a>')
_STRAY = re.compile(r" ([.,;:)])")
"""What a citation leaves before the end of its sentence."""

_INLINE = "a|code|em|mark|strong|sub|sup|span"
_BREAK = re.compile(rf"</?+(?!(?:{_INLINE})\b){_ATTRIBUTES}>")
_HEADING = re.compile(r'<h([234]) id="([^"]*)"\s*>(.*?)</h\1>', re.DOTALL)


def _split(page: str) -> list[_Part]:
    """Part a page at its headings; the first part is what stands above them."""
    pieces = _HEADING.split(page)
    parts = [_Part("", "", plain(pieces[0]))]
    for start in range(1, len(pieces), 4):
        _, id_, heading, text = pieces[start : start + 4]
        parts.append(_Part(html.unescape(id_), plain(heading), plain(text)))
    return parts


def _names(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(fold, names))))


def _cut(*texts: str) -> str:
    return " ".join(text for text in texts if text)[:MAX_TEXT]


def _begun(text: str) -> str:
    """Give the beginning of an answer, up to the end of a word."""
    if len(text) <= MAX_ANSWER:
        return text
    end = text.rfind(" ", 0, MAX_ANSWER)
    return f"{text[: end if end > 0 else MAX_ANSWER]} …"


def _shelf(answer: Document) -> str:
    """Tell where an answer stands: for a section the shelf and topic, as its own."""
    link = parse_link(answer.place)
    if link is not None and link.kind is Kind.TOPIC and not link.section:
        return f"{answer.shelf} · {answer.title}"
    return answer.shelf
