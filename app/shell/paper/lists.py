"""Lists on paper: the glossary, the questions, the numbers to call, and the like."""

from collections.abc import Callable
from itertools import groupby
from typing import Final

from app import paths
from app.content.alphabet import initial
from app.content.book import Book
from app.content.glossary import Term
from app.content.links import Link, parse_link
from app.content.option import as_page
from app.content.page import first_section
from app.content.topic import Topic
from app.i18n import N_, tr
from app.pack.collection import Collection
from app.rendering.lowering import escaped
from app.rendering.page import (
    Setting,
    heading,
    lowered,
    main_title,
    minutes,
    paragraph,
)
from app.rendering.paper.inlays import writing_line
from app.rendering.paper.notes import Notes, unlinked
from app.rendering.paper.parts import Row, listed, plain_part, term_told
from app.rendering.standing import review
from app.session.profile import Profile
from app.shell.paper.clinic import unbroken
from app.shell.question_heads import question_heads
from app.widgets.about import STATEMENTS, contents_told, review_told
from app.widgets.callcard import TOPIC

LINES: Final = (
    N_("My team, by day"),
    N_("At night and at weekends"),
    N_("My specialist nurse"),
    N_("My own doctor"),
)
"""What is written down by hand where the clinic gives no numbers."""

_LABEL_SHARE: Final = 38
_LINE_EM: Final = 1.7
_BESIDE: Final = 60
TICK: Final = "□"


class Lists:
    """Tells whole lists of a book as the parts of a chapter."""

    def __init__(
        self, books: Collection, setting: Setting, notes: Notes, profile: Profile
    ) -> None:
        """Tell what `books` hold; `profile` has the clinic's name and numbers."""
        self.holds: Callable[[Link], bool] = _nothing
        """Whether a place stands in the same document, and so has a page."""
        self.setting = setting
        """Of the chapter that is laid out now."""
        self._books, self._notes = books, notes
        self._clinic = profile.clinic

    def home(self) -> list[str]:
        """Tell what the book is about, the ways into it, and all its topics."""
        book = self._books.book
        parts = plain_part(
            book.question or book.title, book.title, book.summary, "", self.setting
        )
        ways = (
            (tr("In two minutes"), book.two_minutes),
            (tr("In ten minutes"), book.ten_minutes),
        )
        for title, slugs in ways:
            named = [self._books.title(slug) for slug in slugs]
            rows = [Row(escaped(each.title)) for each in named if each]
            if rows:
                parts += [heading("", title), listed(rows, self.holds)]
        parts.append(heading("", tr("All topics")))
        return [*parts, *self.topics()]

    def topics(self) -> list[str]:
        """List all topics by shelf: with their pages, or how long they take."""
        parts: list[str] = []
        for shelf in self._books.shelves():
            parts.append(paragraph("tied", escaped(shelf.title)))
            rows: list[Row] = []
            for title in self._books.topics_on(shelf.id):
                link = self._books.link_on(shelf.id, title.slug)
                time = "" if self.holds(link) else f" · {minutes(title.minutes)}"
                rows.append(Row(f"{escaped(title.title)}{time}", place=link))
            parts.append(listed(rows, self.holds))
        return parts

    def glossary(self) -> list[str]:
        """Explain all words, A to Z."""
        language = self._books.book.language
        parts = plain_part(tr("Glossary"), "", "", "", self.setting)
        letters = groupby(
            self._books.terms(), lambda term: initial(term.name, language)
        )
        for letter, terms in letters:
            parts.append(heading("", letter))
            parts += [self._term(term) for term in terms]
        return parts

    def term(self, slug: str, name: Callable[[Link], str]) -> list[str]:
        """Explain one word, and tell where it appears; `name` names a place."""
        term = self._books.term(slug)
        if term is None:
            return []
        lead = unlinked(term.definition)
        parts = plain_part(term.shown, tr("Glossary"), lead, "", self.setting)
        if term.say:
            words = tr("Say: {say}").format(say=term.say)
            parts.append(paragraph("text", escaped(words)))
        if term.also:
            words = tr("Also written or called: {names}")
            told = escaped(words.format(names=", ".join(term.also)))
            parts.append(paragraph("text", told))
        related = [self._books.term(each) for each in term.related]
        if any(related):
            parts.append(heading("", tr("Related words")))
            parts += [self._term(each) for each in related if each]
        if term.topics:
            rows = [
                Row(escaped(name(Link.topic(slug))), place=Link.topic(slug))
                for slug in term.topics
            ]
            parts += [heading("", tr("Where it appears")), listed(rows, self.holds)]
        return parts

    def questions(self, name: Callable[[Link], str]) -> list[str]:
        """Tell what people ask, and where it is answered; `name` names a place."""
        lead = escaped(tr("Tick what you want to ask your team."))
        title = tr("Questions people ask")
        parts = plain_part(title, "", lead, "", self.setting)
        heads = question_heads(self._books)
        asked: dict[str, list[Row]] = {}
        for each in self._books.questions():
            link = parse_link(each.answer)
            place = f"<br/>{_quiet(name(link), self.setting)}" if link else ""
            row = Row(f"{escaped(each.shown)}{place}", TICK, link)
            asked.setdefault(heads[each.answer], []).append(row)
        for head, rows in asked.items():
            parts += [heading("", head), listed(rows, self.holds)]
        return parts

    def options(self) -> list[str]:
        """Tell the treatments side by side."""
        comparison = self._books.comparison()
        if comparison is None:
            words = f"<p>{escaped(tr('This book compares no treatments.'))}</p>"
            return plain_part(tr("The options"), "", "", words, self.setting)
        lead, body = comparison.summary, as_page(comparison)
        told = self._notes.told
        return plain_part(comparison.title, "", told(lead), told(body), self.setting)

    def call(self) -> list[str]:
        """Tell whom to call: the clinic's numbers, or lines to write them on."""
        parts = [main_title(tr("Who to call")), self.numbers()]
        topic = self._books.topic(TOPIC)
        if topic is not None:
            section = self._notes.told(first_section(topic.page))
            parts.append(lowered(section, self.setting))
        return parts

    def numbers_alone(self) -> list[str]:
        """Tell the numbers, where what to call for stands elsewhere."""
        return [main_title(tr("Numbers to call")), self.numbers()]

    def numbers(self) -> str:
        """Give the clinic's numbers large, and lines to write others on."""
        parts = [
            paragraph("tied", escaped(f"{phone.name}"))
            + paragraph("phone", unbroken(phone.number))
            + paragraph("small", escaped(phone.when))
            for phone in self._clinic.phones
        ]
        if not parts:
            words = tr("Ask your team for its number and write it down here:")
            parts.append(paragraph("text", escaped(words)))
        labels = LINES[2:] if self._clinic.phones else LINES
        return "".join(parts) + self.lines(tuple(map(tr, labels)))

    def lines(self, labels: tuple[str, ...]) -> str:
        """Give lines to write on, each with what is to be written there."""
        share = 100 - _LABEL_SHARE
        line = self._line(self.setting.width_px * share // 100 - _BESIDE)
        rows = "".join(
            f'<tr><td class="line" width="{_LABEL_SHARE}%">'
            f"{paragraph('in', escaped(label))}</td>"
            f'<td class="line" width="{share}%">{line}</td></tr>'
            for label in labels
        )
        table = 'class="list" width="100%" border="0" cellspacing="0" cellpadding="0"'
        return f"<table {table}>{rows}</table>"

    def blank_lines(self, count: int) -> str:
        """Give so many lines across the page."""
        return self._line(self.setting.width_px) * count

    def about(self) -> list[str]:
        """Tell who stands for the book and the program, and what they rest on."""
        book = self._books.book
        version = tr("{title}, version {version}")
        facts = (
            (tr("Book"), version.format(title=book.title, version=book.version)),
            (tr("Program"), f"Anteroom {paths.version()}"),
            (tr("Publisher"), book.publisher),
            (tr("Authors"), ", ".join(book.authors)),
            (tr("Reviewers"), ", ".join(book.reviewers)),
            (tr("Funding"), book.funding),
            (tr("What it holds"), contents_told(book.counts)),
            (tr("Checksum (SHA-256)"), self._books.sha256()),
        )
        lead = "" if book.is_plain else escaped(review_told(book))
        parts = plain_part(tr("About this book"), "", lead, "", self.setting)
        for label, words in facts:
            if words:
                told = f"<b>{escaped(label)}:</b> {escaped(words)}"
                parts.append(paragraph("text", told))
        for title, words in STATEMENTS:
            parts += [heading("", tr(title)), paragraph("text", escaped(tr(words)))]
        return parts

    def _line(self, width: int) -> str:
        height = int(self.setting.theme.type.text * _LINE_EM)
        return paragraph("in", writing_line(width, height))

    def _term(self, term: Term) -> str:
        told = term_told(term)
        return paragraph("text", lowered(told, self.setting))


def foot(book: Book, topic: Topic | None = None) -> str:
    """Tell book, version and review state, for the foot of every page.

    Args:
        book: What is printed.
        topic: What stands on the page, if it is one topic.
    """
    parts = [book.title, tr("Version {version}").format(version=book.version)]
    if not book.is_plain:
        if topic is not None:
            parts.append(review(topic.review))
        else:
            reviewed, not_yet = tr("Reviewed"), tr("Not yet reviewed by a clinician")
            parts.append(reviewed if book.is_reviewed else not_yet)
    return " · ".join(parts)


def _quiet(words: str, setting: Setting) -> str:
    """Give words in small type, for a line below others."""
    look = f"color:{setting.theme.palette.quiet};font-size:{setting.theme.type.small}px"
    return f'<span style="{look}">{escaped(words)}</span>'


def _nothing(_link: Link) -> bool:
    return False
