"""A topic becomes a page: rich text, its sections, and what is read aloud."""

import re
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextDocument, QTextOption

from app.content.book import Book
from app.content.page import Section
from app.content.reference import Reference
from app.content.topic import Topic, TopicTitle
from app.i18n import tr, trn
from app.rendering.fonts import font
from app.rendering.grounds import Ground, grounds
from app.rendering.lowering import SizeOf, escaped, lower, usual_size
from app.style.sheets import page_css
from app.style.tokens import Theme

KEY_POINTS = "key-points"
SOURCES = "sources"
"""Anchors of the two parts that every topic may have, as `Section.id`."""


class Page(NamedTuple):
    """What the reader shows."""

    title: str
    """Plain text."""
    html: str
    """Rich text for `set_page`, with its style sheet."""
    sections: tuple[Section, ...]
    """In reading order, with key points and sources; each id is an anchor."""
    reading: str
    """Plain text to be read aloud, one block a line, without citations and sources."""


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


def topic_page(topic: Topic, setting: Setting) -> Page:
    """Set a topic: head, key points, text, sources, related topics and footer."""
    key_title = setting.book.callouts.title("key")
    sections = topic.sections
    body = [
        _kicker(f"{topic.shelf_title} · {_minutes(topic.minutes)}"),
        _title(topic.title),
        _paragraph("lede", _lowered(topic.summary, setting)),
    ]
    if topic.key_points:
        body.append(_key_points(topic, key_title, setting))
        sections = (Section(KEY_POINTS, key_title, 2), *sections)
    body.append(_lowered(topic.page, setting))
    sources = _sources(topic, setting)
    if sources:
        body.append(sources)
        sections = (*sections, Section(SOURCES, tr("Sources"), 2))
    body += [_related(setting), _footer(topic, setting.book, setting.theme)]
    points = "".join(f"<p>{point}</p>" for point in topic.key_points)
    spoken = f"<p>{escaped(topic.title)}</p><p>{topic.summary}</p>{points}{topic.page}"
    return Page(topic.title, _html(body, setting), sections, _reading(spoken))


def plain_page(title: str, kicker: str, body: str, setting: Setting) -> Page:
    """Set a page that is no topic, such as About or a definition.

    Args:
        title: Plain text.
        kicker: Plain text above the title; may be empty.
        body: In the page language.
        setting: Its references and related topics are not shown.
    """
    parts = [_kicker(kicker) if kicker else "", _title(title), _lowered(body, setting)]
    reading = _reading(f"<p>{escaped(title)}</p>{body}")
    return Page(title, _html(parts, setting), (), reading)


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
    document.setHtml(page.html)
    return grounds(document)


_INDENT_PX = 26


def _html(body: list[str], setting: Setting) -> str:
    css = page_css(setting.styles, setting.theme)
    text = "".join(body)
    return f"<html><head><style>{css}</style></head><body>{text}</body></html>"


def _lowered(text: str, setting: Setting) -> str:
    return lower(text, setting.theme, setting.width_px, setting.size_of)


def _paragraph(style: str, html: str) -> str:
    return f'<p class="{style}">{html}</p>' if html else ""


def _kicker(words: str) -> str:
    return _paragraph("kicker", escaped(words))


def _title(words: str) -> str:
    return _paragraph("h1", escaped(words))


def _heading(anchor: str, words: str) -> str:
    return _paragraph("h2", f'<a name="{anchor}"></a>{escaped(words)}')


def _minutes(minutes: int) -> str:
    return trn("{count} minute", "{count} minutes", minutes)


def _key_points(topic: Topic, title: str, setting: Setting) -> str:
    items = "".join(f"<li>{point}</li>" for point in topic.key_points)
    aside = f'<aside class="key"><p class="title">{escaped(title)}</p><ul>{items}</ul>'
    html = _lowered(f"{aside}</aside>", setting)
    return html.replace("<span", f'<a name="{KEY_POINTS}"></a><span', 1)


def _sources(topic: Topic, setting: Setting) -> str:
    """List the sources under the numbers by which the text cites them."""
    known = {reference.id: reference for reference in setting.references}
    items = [
        f'<li class="source">{_source(known[name])}</li>'
        for name in topic.sources
        if name in known
    ]
    heading = _heading(SOURCES, tr("Sources"))
    return f"{heading}<ol>{''.join(items)}</ol>" if items else ""


def _source(reference: Reference) -> str:
    anchor = f'<a name="source:{escaped(reference.id)}"></a>'
    address = f"<br/>{escaped(reference.url)}" if reference.url else ""
    return f"{anchor}{escaped(reference.text)}{address}"


def _related(setting: Setting) -> str:
    items = "".join(
        f'<li><a href="topic:{escaped(title.slug)}">{escaped(title.title)}</a>'
        f" · {_minutes(title.minutes)}</li>"
        for title in setting.related
    )
    heading = _heading("related", tr("Related topics"))
    return f"{heading}<ul>{items}</ul>" if items else ""


def _footer(topic: Topic, book: Book, theme: Theme) -> str:
    parts = [tr("Version {version}").format(version=book.version)]
    if topic.written:
        date = _date(topic.written, book.language)
        parts.append(tr("Written on {date}").format(date=date))
    if not book.is_plain:
        parts.insert(0, _review(topic, book.language))
    colour = theme.palette.hairline
    rule = f'<hr style="background-color:{colour};color:{colour}"/>'
    return f"{rule}{_paragraph('foot', escaped(' · '.join(parts)))}"


def _review(topic: Topic, language: str) -> str:
    if topic.review is None:
        return tr("Not yet reviewed by a clinician")
    date = _date(topic.review.date, language)
    words = tr("Reviewed by {name} on {date}")
    return words.format(name=topic.review.name, date=date)


def _date(iso: str, language: str) -> str:
    """Write a day as the book's language does; what is no date stays as it is."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale(language).toString(day, "d MMMM yyyy") if day.isValid() else iso


def _reading(page: str) -> str:
    text = _CITATION.sub("", page)
    text = _PICTURE.sub(r" \1. ", text)
    text = _BLOCK_END.sub("\n", text)
    text = _TAG.sub("", text)
    for entity, letter in _ENTITIES:
        text = text.replace(entity, letter)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


_CITATION = re.compile(r'<a [^>]*class="cite"[^>]*>[^<]*</a>')
_PICTURE = re.compile(r'<img [^>]*alt="([^"]*)"[^>]*>')
_BLOCK_END = re.compile(r"</(?:p|li|h\d|td|th|tr|figcaption|pre)>|<br ?/>")
_TAG = re.compile(r"<[^>]*>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))
