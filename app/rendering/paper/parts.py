"""What leaflets are made of: topics, stages, lists and what stands at their end."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from app.content.glossary import Term
from app.content.links import Link
from app.content.reference import Reference
from app.content.timeline import Stage
from app.content.topic import Topic
from app.i18n import tr
from app.rendering.lowering import escaped
from app.rendering.page import (
    Page,
    Setting,
    heading,
    kicker,
    lowered,
    main_title,
    page_html,
    paragraph,
    topic_text,
)
from app.rendering.paper.inlays import code, page_number
from app.rendering.paper.notes import ARROW, Notes, unlinked
from app.rendering.standing import footer

CODE_PX: Final = 130
"""Side of a code at 100 %: 23 mm in normal print, of which a camera needs 20."""

_BESIDE_PX: Final = 12
_SHORT_MARK: Final = 2
"""A tick, or an arrow with one figure."""
_MARK_SHARE: Final = 7
_LONG_MARK_SHARE: Final = 10
_PAGE_SHARE: Final = 20


class Row(NamedTuple):
    """One line of a list: a mark, words, and the page they lead to."""

    words: str
    """Rich text."""
    mark: str = ""
    """Plain text."""
    place: Link | None = None
    """Where that stands."""


class Directions(NamedTuple):
    """How the end of a chapter tells where a link leads."""

    name: Callable[[Link], str]
    """What a link leads to, in words."""
    holds: Callable[[Link], bool]
    """Whether that stands in the same document."""


def topic_part(topic: Topic, setting: Setting, notes: Notes) -> list[str]:
    """Set a topic from its head to the last of its own words."""
    notes.cite(topic.sources)
    told = topic._replace(
        summary=notes.told(topic.summary),
        key_points=tuple(map(notes.told, topic.key_points)),
        page=notes.told(topic.page),
        short=notes.told(topic.short),
    )
    parts = topic_text(told, setting)[0]
    # the last part of a short form leads to the whole: on paper nobody can follow it
    return parts[:-1] if setting.telling.is_short else parts


def standing_part(topic: Topic, setting: Setting) -> str:
    """Tell who has read a topic, its version and its date, under a rule."""
    return footer(topic, setting.book, setting.theme)


def stage_part(
    stage: Stage, above: str, carer: str, setting: Setting, notes: Notes
) -> list[str]:
    """Set a stage: its picture, the questions it answers, and the part for the carer.

    Args:
        stage: What is told.
        above: Plain text over its title.
        carer: Title of the part for the person beside the reader.
        setting: Of the page.
        notes: Of the leaflet.
    """
    notes.cite(stage.sources)
    image = f'<img src="illustration:{stage.illustration}" alt=""/>'
    body = [
        kicker(above),
        main_title(stage.shown),
        paragraph("lede", escaped(stage.when)),
        lowered(f'<figure class="picture">{image}</figure>', setting),
    ]
    answers = (
        (tr("What happens"), stage.what_happens),
        (tr("How you may feel"), stage.how_you_may_feel),
        (tr("What you can do"), stage.what_you_can_do),
        (tr("Who to call"), stage.who_to_call),
        (tr("A typical day"), stage.typical_day),
    )
    for words, answer in answers:
        if answer:
            body += [heading("", words), lowered(notes.told(answer), setting)]
    if stage.carer:
        head = f'<p class="title">{escaped(carer)}</p>'
        aside = f'<aside class="carer">{head}{notes.told(stage.carer)}</aside>'
        body.append(lowered(aside, setting))
    return body


def plain_part(
    title: str, above: str, lead: str, body: str, setting: Setting
) -> list[str]:
    """Set what is no topic: a title, a first paragraph, and more in the page language."""
    return [
        kicker(above) if above else "",
        main_title(title),
        paragraph("lede", lowered(lead, setting)),
        lowered(body, setting),
    ]


def terms_part(terms: Iterable[Term], setting: Setting) -> str:
    """Explain words in small type, each a paragraph; nothing without any."""
    told = "".join(
        paragraph("small", lowered(term_told(term), setting)) for term in terms
    )
    return heading("words", tr("Words explained")) + told if told else ""


def term_told(term: Term) -> str:
    """Give a word, how to say it, and its meaning, as inline page language."""
    name = f"<strong>{escaped(term.shown)}</strong>"
    said = f" ({escaped(term.say)})" if term.say else ""
    return f"{name}{said}: {unlinked(term.definition)}"


def links_part(notes: Notes, directions: Directions) -> str:
    """Tell where the arrows in the text lead; nothing without any."""
    rows = [
        Row(escaped(directions.name(link)), f"{ARROW}{number}", link)
        for number, link in enumerate(notes.links, 1)
    ]
    list_ = listed(rows, directions.holds, "small")
    return heading("arrows", tr("Read on in the book")) + list_ if rows else ""


def codes_part(references: Iterable[Reference], setting: Setting) -> str:
    """Show addresses as codes for a telephone, each with its words beside it."""
    side = setting.theme.px(CODE_PX)
    rows = "".join(
        f'<tr><td class="sign" width="{side + setting.theme.px(_BESIDE_PX)}">'
        f"{paragraph('in', code(each.url, side))}</td>"
        f'<td class="sign">{paragraph("small", escaped(each.text))}'
        f"{paragraph('address', escaped(each.url))}</td></tr>"
        for each in references
        if each.url
    )
    title = heading("codes", tr("Look it up with a telephone"))
    return f'{title}<table class="list" {_TABLE}>{rows}</table>' if rows else ""


def listed(
    rows: Iterable[Row], holds: Callable[[Link], bool], style: str = "in"
) -> str:
    """Set a list whose lines may have marks at the left and pages at the right.

    Args:
        rows: In their order.
        holds: Whether a place stands in the same document, and so has a page.
        style: The class of its paragraphs.
    """
    rows = tuple(
        row if row.place and holds(row.place) else row._replace(place=None)
        for row in rows
    )
    has_marks = any(row.mark for row in rows)
    has_pages = any(row.place for row in rows)
    widest = max((len(row.mark) for row in rows), default=0)
    share = _LONG_MARK_SHARE if widest > _SHORT_MARK else _MARK_SHARE
    marks = share if has_marks else 0
    lines = "".join(
        f"<tr>{_row(row, style, marks, has_pages=has_pages)}</tr>" for row in rows
    )
    return f'<table class="list" {_TABLE}>{lines}</table>' if rows else ""


def made(title: str, parts: Iterable[str], setting: Setting) -> Page:
    """Put the parts of a chapter together."""
    return Page(title, page_html(list(parts), setting), ())


_TABLE: Final = 'width="100%" border="0" cellspacing="0" cellpadding="0"'


def _row(row: Row, style: str, marks: int, *, has_pages: bool) -> str:
    """Set one line; `marks` is the share of the width that the marks take, in percent."""
    wide = 100 - marks - _PAGE_SHARE * has_pages
    words = paragraph(style, row.words)
    cells = f'<td class="sign" width="{wide}%">{words}</td>'
    if marks:
        mark = paragraph(style, escaped(row.mark))
        cells = f'<td class="sign" width="{marks}%">{mark}</td>{cells}'
    if has_pages:
        # an empty last cell would cost the table its lower margin (Qt 6.11)
        told = page_number(str(row.place)) if row.place else "&nbsp;"
        page = paragraph(style, told)
        cells += f'<td class="page" width="{_PAGE_SHARE}%">{page}</td>'
    return cells
