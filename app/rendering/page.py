"""A topic becomes a page: rich text and its sections."""

import re
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QTextDocument, QTextOption

from app.content.book import Book, runs_from_right
from app.content.links import Link
from app.content.page import Section, parted
from app.content.reference import Reference
from app.content.topic import Topic, TopicTitle
from app.i18n import tr, trn
from app.rendering.fonts import font
from app.rendering.grounds import Ground, grounds
from app.rendering.lowering import SizeOf, escaped, lower, usual_size
from app.rendering.roles import TURNED
from app.style.sheets import page_css
from app.style.tokens import Theme

CARER = "carer"
KEY_POINTS = "key-points"
SOURCES = "sources"
"""Anchors of the parts that every topic may have, as `Section.id`."""

_ID = re.compile(r' id="([^"]*)"')
_TO_TOPIC = re.compile(r'<a (?=href="topic:([^"#]*))')


class Page(NamedTuple):
    """What the reader shows."""

    title: str
    """Plain text."""
    html: str
    """Rich text for `set_page`, with its style sheet."""
    sections: tuple[Section, ...]
    """In reading order, with key points and sources; each id is an anchor."""
    stands: str = ""
    """How far along it stands, in words, such as "Step 2 of 4"; may be empty."""
    is_turned: bool = False
    """Whether its language is written from the right."""


class Telling(NamedTuple):
    """How a topic is told here."""

    is_short: bool = False
    """In short; only a topic that has a short form."""
    for_carer: bool = False
    """Begin with the part for the person beside the reader, or say there is none."""
    heading: str = ""
    """What it is a part of here; empty for its shelf."""
    progress: str = ""
    """How far along it stands, in words; may be empty."""
    link: Link | None = None
    """Its own; a topic of the book if None."""
    is_step: bool = False
    """Other topics are not offered: there is a next step."""
    visited: frozenset[str] = frozenset()
    """Slugs of topics that the reader has been at: links to them look otherwise."""


class Setting(NamedTuple):
    """What a page needs to know besides its topic."""

    theme: Theme
    styles: Path
    """The folder `resources/styles`."""
    references: tuple[Reference, ...]
    """The sources that the topic names, in any order."""
    related: tuple[TopicTitle, ...]
    book: Book
    width_px: int
    """Of the text column."""
    size_of: SizeOf = usual_size
    """`Pictures.size`, or nothing where every picture is 640 by 400."""
    telling: Telling = Telling()
    has_codes: bool = False
    """Show addresses as codes for a telephone too."""


def topic_page(topic: Topic, setting: Setting) -> Page:
    """Set a topic: head, key points, text, sources, related topics and footer."""
    body, sections = topic_text(topic, setting)
    known = {reference.id: reference for reference in setting.references}
    cited = tuple(known[name] for name in topic.sources if name in known)
    if cited:
        body.append(sources(cited, setting))
        sections.append(Section(SOURCES, tr("Sources"), 2))
    if not setting.telling.is_step:
        body.append(related(setting.related))
    from app.rendering.standing import footer  # noqa: PLC0415 (below the first view)

    body.append(footer(topic, setting.book, setting.theme))
    return bound_page(topic, body, sections, setting)


def bound_page(
    topic: Topic, body: list[str], sections: list[Section], setting: Setting
) -> Page:
    """Bind the parts of a topic as a page."""
    html = _with_visited(page_html(body, setting), setting.telling.visited)
    stands = setting.telling.progress
    is_turned = runs_from_right(topic.language or setting.book.language)
    return Page(topic.title, html, tuple(sections), stands, is_turned)


def topic_text(topic: Topic, setting: Setting) -> tuple[list[str], list[Section]]:
    """Set a topic from its head to the last of its own words, as parts of a page."""
    telling = setting.telling
    body = [
        kicker(_stands(topic, telling)),
        main_title(topic.title),
        _untranslated(topic.language),
        paragraph("lede", lowered(topic.summary, setting)),
    ]
    sections: list[Section] = []
    text = topic.short if telling.is_short else topic.page
    if telling.for_carer:
        title = setting.book.callouts.title(CARER)
        callouts, text = parted(topic.page, "carer")[0], parted(text, "carer")[1]
        body.append(_carer(callouts, title, setting))
        sections.append(Section(CARER, title, 2))
    if topic.key_points:
        key_title = setting.book.callouts.title("key")
        body.append(_key_points(topic, key_title, setting))
        sections.append(Section(KEY_POINTS, key_title, 2))
    body.append(lowered(text, setting))
    if telling.is_short:
        ids = set(_ID.findall(text))
        sections += [each for each in topic.sections if each.id in ids]
        body.append(_more(topic, telling))
    else:
        sections += topic.sections
    return body, sections


def set_page(document: QTextDocument, page: Page, theme: Theme) -> tuple[Ground, ...]:
    """Put a page into a document, replacing what it held.

    Args:
        document: Its width is the caller's; margin, fonts and indents are set here.
        page: As `topic_page` or `plain_page` made it.
        theme: The one the page was made with.

    Returns:
        The grounds to paint under the words, in document order.
    """
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font(theme.type.text))
    document.setIndentWidth(theme.px(_INDENT_PX))
    html = page.html
    if page.is_turned or document.property(TURNED):
        from app.rendering.turning import turned  # noqa: PLC0415 (it touches `Qt`)

        html = turned(document, html, is_turned=page.is_turned)
    document.setHtml(html)
    return grounds(document)


_INDENT_PX = 26


def page_html(body: list[str], setting: Setting) -> str:
    """Put the parts of a page together, with the styles of its theme."""
    css = page_css(setting.styles, setting.theme)
    head = f"<head><style>{css}</style></head>"
    return f"<html>{head}<body>{''.join(body)}</body></html>"


def lowered(text: str, setting: Setting) -> str:
    """Lower a part in the page language for this page."""
    return lower(text, setting.theme, setting.width_px, setting.size_of)


def kicker(words: str) -> str:
    """Give the line above a title."""
    return paragraph("kicker", escaped(words))


def _with_visited(html: str, visited: frozenset[str]) -> str:
    """Let the links to visited topics look so; without any, this takes no time."""
    if not visited:
        return html

    def styled(found: re.Match[str]) -> str:
        return '<a class="visited" ' if found[1] in visited else found[0]

    return _TO_TOPIC.sub(styled, html)


def _stands(topic: Topic, telling: Telling) -> str:
    """Tell what a topic is a part of, how far along it is, and how long it takes."""
    if telling.is_short:
        count = topic.short_minutes
        time = trn("{count} minute in short", "{count} minutes in short", count)
    else:
        time = minutes(topic.minutes)
    where = telling.heading or topic.shelf_title
    return " · ".join(filter(None, (where, telling.progress, time)))


def main_title(words: str) -> str:
    """Give the title of a page."""
    return paragraph("h1", escaped(words))


def _untranslated(language: str) -> str:
    """Say that a page is not in the book's language, and in which one it is."""
    if not language:
        return ""
    from app.content.languages import own_name  # noqa: PLC0415 (seldom; see start)

    words = tr("Not translated yet. It is shown as it was written: {language}.")
    return paragraph("more", escaped(words.format(language=own_name(language))))


def _key_points(topic: Topic, title: str, setting: Setting) -> str:
    items = "".join(f"<li>{point}</li>" for point in topic.key_points)
    aside = f'<aside class="key"><p class="title">{escaped(title)}</p><ul>{items}</ul>'
    return _anchored(KEY_POINTS, lowered(f"{aside}</aside>", setting))


def _carer(callouts: tuple[str, ...], title: str, setting: Setting) -> str:
    """Give the part for the person beside the reader, or say that there is none."""
    none = escaped(tr("This topic has no part of its own for you."))
    aside = f'<aside class="carer"><p class="title">{escaped(title)}</p><p>{none}</p>'
    told = "".join(callouts) or f"{aside}</aside>"
    return _anchored(CARER, lowered(told, setting))


def _anchored(name: str, callout: str) -> str:
    """Name the place of a callout that was lowered."""
    return callout.replace("<span", f'<a name="{name}"></a><span', 1)


def _more(topic: Topic, telling: Telling) -> str:
    """Lead from the short form to all of the topic."""
    link = escaped(str(telling.link or Link.topic(topic.slug)))
    words = trn(
        "Read all of this topic: {count} minute",
        "Read all of this topic: {count} minutes",
        topic.minutes,
    )
    return paragraph("more", f'<a href="{link}">{escaped(words)}</a>')


def paragraph(style: str, html: str) -> str:
    """Give a paragraph of a class; none where there is nothing to say."""
    return f'<p class="{style}">{html}</p>' if html else ""


def heading(anchor: str, words: str) -> str:
    """Give a heading of the second level, from plain words."""
    return paragraph("h2", f'<a name="{anchor}"></a>{escaped(words)}')


def minutes(count: int) -> str:
    """Tell how long something takes to read."""
    return trn("{count} minute", "{count} minutes", count)


def related(titles: tuple[TopicTitle, ...]) -> str:
    """List topics to read next."""
    items = "".join(
        f'<li><a href="topic:{escaped(title.slug)}">{escaped(title.title)}</a>'
        f" · {minutes(title.minutes)}</li>"
        for title in titles
    )
    title = heading("related", tr("Related topics"))
    return f"{title}<ul>{items}</ul>" if items else ""


def sources(references: tuple[Reference, ...], setting: Setting) -> str:
    """List sources under the numbers by which the text cites them."""
    title, told = heading(SOURCES, tr("Sources")), map(_source, references)
    if setting.has_codes:
        from app.rendering.source_cards import source_cards  # noqa: PLC0415 (in a kiosk)

        return title + source_cards(references, told, setting.theme)
    items = "".join(f'<li class="source">{each}</li>' for each in told)
    return f"{title}<ol>{items}</ol>"


def _source(reference: Reference) -> str:
    words = "<br/>".join(map(escaped, filter(None, (reference.text, reference.url))))
    return f'<a name="source:{escaped(reference.id)}"></a>{words}'
