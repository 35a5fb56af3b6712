"""A topic becomes a page: rich text and its sections."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QTextDocument, QTextOption

from app.content.book import Book
from app.content.page import Section
from app.content.reference import Reference
from app.content.topic import Topic, TopicTitle
from app.i18n import N_, tr, trn
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
    return Page(topic.title, _html(body, setting), sections)


def plain_page(title: str, kicker: str, body: str, setting: Setting) -> Page:
    """Set a page that is no topic, such as About or a definition.

    Args:
        title: Plain text.
        kicker: Plain text above the title; may be empty.
        body: In the page language.
        setting: Its references and related topics are not shown.
    """
    parts = [_kicker(kicker) if kicker else "", _title(title), _lowered(body, setting)]
    return Page(title, _html(parts, setting), ())


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
        date = _date(topic.written)
        parts.append(tr("Written on {date}").format(date=date))
    if not book.is_plain:
        parts.insert(0, _review(topic))
    colour = theme.palette.hairline
    rule = f'<hr style="background-color:{colour};color:{colour}"/>'
    return f"{rule}{_paragraph('foot', escaped(' · '.join(parts)))}"


def _review(topic: Topic) -> str:
    if topic.review is None:
        return tr("Not yet reviewed by a clinician")
    date = _date(topic.review.date)
    words = tr("Reviewed by {name} on {date}")
    return words.format(name=topic.review.name, date=date)


def _date(iso: str) -> str:
    """Write a day in words; what is no date stays as it is."""
    parts = iso.split("-")
    if len(parts) != _PARTS_OF_DATE or not all(part.isdecimal() for part in parts):
        return iso
    year, month, day = (int(part) for part in parts)
    if not 1 <= month <= len(_MONTHS):
        return iso
    words = tr("{day} {month} {year}")
    return words.format(day=day, month=tr(_MONTHS[month - 1]), year=year)


_PARTS_OF_DATE = 3
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
