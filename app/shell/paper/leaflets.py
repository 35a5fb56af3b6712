"""Leaflets: every place of a book as a chapter for the press."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtGui import QImage

from app import paths
from app.content.links import Kind, Link, Screen
from app.content.page import only_section
from app.content.topic import Topic
from app.errors import InputError
from app.i18n import N_, tr
from app.pack.collection import Collection
from app.rendering.page import Setting, Telling, lowered, sources
from app.rendering.paper.fit import FITS, Fit, fitted
from app.rendering.paper.galley import Galley
from app.rendering.paper.inlays import Inlays
from app.rendering.paper.kinds import PaperKind, column, paper_theme
from app.rendering.paper.notes import Notes
from app.rendering.paper.parts import (
    Directions,
    codes_part,
    links_part,
    made,
    stage_part,
    standing_part,
    terms_part,
    topic_part,
)
from app.rendering.paper.press import Chapter, Laid, Pagination
from app.rendering.paper.timeline import TimelineSheets
from app.rendering.paper.timeline_print import SheetWords
from app.session.profile import Profile
from app.shell.pages import Pages
from app.shell.paper.lists import Lists, foot
from app.shell.ways import NAMES
from app.style.tokens import Theme

TITLES: Final = {
    Screen.HOME: N_("About this book"),
    Screen.TIMELINE: N_("Treatment timeline"),
    Screen.GLOSSARY: N_("Glossary"),
    Screen.QUESTIONS: N_("Questions people ask"),
    Screen.OPTIONS: N_("The options"),
    Screen.CALL: N_("Who to call"),
    Screen.ABOUT: N_("About this book"),
}


_ENDS: Final = ("?", "!", "؟", "…")


class Leaflets:
    """Makes chapters of one document, which share their notes and their pages."""

    def __init__(
        self, books: Collection, kind: PaperKind, profile: Profile, *, is_alone: bool
    ) -> None:
        """Set places of `books` on this paper.

        Args:
            books: What is on the table.
            kind: The paper, and the size of print.
            profile: Of the clinic: its name and its numbers.
            is_alone: One place alone explains its words and names its sources itself.
        """
        self.pagination = Pagination()
        self.notes = Notes()
        self._books, self._kind, self._is_alone = books, kind, is_alone
        self._pages = Pages(books, paths.resources() / "styles")
        self._theme, self._column = paper_theme(kind), column(kind)
        self._inlays = Inlays(
            self._pages.paint,
            self.pagination.page_of,
            self._theme,
            is_turned=kind.is_turned,
        )
        self._usual = self._pages.setting(self._theme, int(self._column.width))
        self._fits: dict[Callable[[], list[str]], Fit] = {}
        """How the chapters were set when they were laid out first."""
        self.setting = self._worn(FITS[0])
        """Of the chapter that is laid out now."""
        self.lists = Lists(books, self.setting, self.notes, profile)
        self.lists.holds = self._holds
        self.places: frozenset[Link] = frozenset()
        """What is in this document; known before the first chapter is laid out."""
        self._shown: dict[str, Callable[[], list[str]]] = {
            Screen.HOME: self.lists.home,
            Screen.GLOSSARY: self.lists.glossary,
            Screen.QUESTIONS: partial(self.lists.questions, self.name),
            Screen.OPTIONS: self.lists.options,
            Screen.CALL: self.lists.call,
            Screen.ABOUT: self.lists.about,
        }

    def knows(self, link: Link) -> bool:
        """Tell whether a place can be put on paper, and this book has it."""
        if link == Link.screen(Screen.TIMELINE):
            return self._books.timeline() is not None
        if link.kind is Kind.SCREEN:
            return link.slug in self._shown
        if link.kind in {Kind.TOPIC, Kind.CLINIC} and link.section:
            topic = self._books.topic_at(link)
            return bool(topic and only_section(topic.page, link.section))
        kinds = {Kind.TOPIC, Kind.CLINIC, Kind.STAGE, Kind.TERM}
        return link.kind in kinds and self._books.holds(link)

    def chapter(
        self, link: Link, depth: int = 0, telling: Telling | None = None
    ) -> Chapter:
        """Give a place as a chapter.

        Args:
            link: A place.
            depth: In the outline.
            telling: How a topic is told; whole if None.

        Raises:
            InputError: It cannot be put on paper, or this book lacks it.
        """
        if not self.knows(link):
            raise lacking(link)
        if link == Link.screen(Screen.TIMELINE):
            return self._timeline(depth)
        if link.kind in {Kind.TOPIC, Kind.CLINIC}:
            return self._topic(link, depth, telling or Telling())
        if link.kind is Kind.STAGE:
            return self._stage(link, depth)
        if link.kind is Kind.TERM:
            make = partial(self.lists.term, link.slug, self.name)
            title = self.name(link)
        else:
            make, title = self._shown[link.slug], self.name(link)
        return self.made(title, make, link, depth)

    def made(
        self,
        title: str,
        make: Callable[[], list[str]],
        link: Link | None = None,
        depth: int = 0,
    ) -> Chapter:
        """Make a chapter of parts that are made when they are wanted."""
        place = str(link) if link else ""
        lay = partial(self._lay, title, make)
        return Chapter(title, lay, self.foot(), place, depth)

    def end(self) -> list[str]:
        """Give what stands at the end of a document: words explained, and sources."""
        terms = [self._books.term(slug) for slug in self.notes.terms]
        told = terms_part(
            sorted(filter(None, terms), key=lambda term: term.name.casefold()),
            self.setting,
        )
        return [told, self.sources()]

    def sources(self) -> str:
        """List all sources that were cited so far."""
        references = self._pages.references(self.notes.sources)
        return sources(references, self.setting) if references else ""

    def cover(self, name: str) -> str:
        """Show a drawing as wide as the column; none where there is no name."""
        image = f'<img src="illustration:{name}" alt=""/>'
        figure = f'<figure class="picture">{image}</figure>'
        return lowered(figure, self._usual) if name else ""

    def codes(self, ids: tuple[str, ...]) -> str:
        """Show the addresses of a few sources as codes."""
        return codes_part(self._pages.references(ids), self.setting)

    def foot(self, topic: Topic | None = None, *, is_clinics: bool = False) -> str:
        """Tell book, version and review state, for the foot of every page.

        Args:
            topic: What stands on the page, if it is one topic.
            is_clinics: Whether it is the clinic's own, outside of the book's version.
        """
        if topic and is_clinics:
            return topic.shelf_title
        return foot(self._books.book, topic)

    def name(self, link: Link) -> str:
        """Tell in words what a link leads to."""
        if link.kind is Kind.SCREEN:
            title = TITLES.get(Screen(link.slug))
            return tr(title) if title else link.slug
        if link.kind is Kind.WAY:
            return tr(dict(NAMES.items()).get(link.slug, link.slug))  # type: ignore[call-overload]
        if link.kind is Kind.STAGE:
            stage = self._books.stage(link.slug)
            title = stage.shown if stage else link.slug
            return tr("Timeline: {stage}").format(stage=title)
        if link.kind is Kind.TERM:
            term = self._books.term(link.slug)
            return term.shown if term else link.slug
        return self._topic_name(link)

    def _topic_name(self, link: Link) -> str:
        topic = self._books.topic_at(link)
        if topic is None:
            return link.slug
        titles = {section.id: section.title for section in topic.sections}
        section = titles.get(link.section, "")
        if not section:
            return topic.title
        colon = "" if topic.title.endswith(_ENDS) else ":"
        return f"{topic.title}{colon} {section}"

    def _lay(self, title: str, make: Callable[[], list[str]]) -> Laid:
        """Lay a chapter out as it fills its pages best, the second time as the first."""
        known = self._fits.get(make)
        fits = FITS if known is None else (known,)
        self._fits[make], laid = fitted(partial(self._set, title, make), fits)
        return laid

    def _set(self, title: str, make: Callable[[], list[str]], fit: Fit) -> Galley:
        self.setting = self.lists.setting = self._worn(fit)
        self.notes.begin_chapter()
        parts = make()
        parts.append(links_part(self.notes, Directions(self.name, self._holds)))
        if self._is_alone:
            parts += self.end()
        page = made(title, parts, self.setting)
        return Galley(page, self.setting.theme, self._column, self._inlays)

    def _worn(self, fit: Fit) -> Setting:
        return self._usual._replace(
            theme=fit.worn(self._usual.theme),
            size_of=partial(fit.sized, self._usual.size_of),
        )

    def _holds(self, link: Link) -> bool:
        return link._replace(section="") in self.places

    def _topic(self, link: Link, depth: int, telling: Telling) -> Chapter:
        topic = self._books.topic_at(link)
        if topic is None:
            raise lacking(link)
        title = self._topic_name(link)
        place = link
        if link.section:
            section = only_section(topic.page, link.section)
            topic = topic._replace(page=section, key_points=())
            place = link._replace(section="")
        make = partial(self._topic_parts, topic, telling)
        is_clinics = link.kind is Kind.CLINIC
        foot = self.foot(topic, is_clinics=is_clinics)
        return self.made(title, make, place, depth)._replace(foot=foot)

    def _topic_parts(self, topic: Topic, telling: Telling) -> list[str]:
        setting = self.setting._replace(telling=telling)
        parts = topic_part(topic, setting, self.notes)
        parts.append(standing_part(topic, setting))
        return parts

    def _stage(self, link: Link, depth: int) -> Chapter:
        stage, timeline = self._books.stage(link.slug), self._books.timeline()
        if stage is None or timeline is None:
            raise lacking(link)
        phase = next(each for each in timeline.phases if stage in each.stages)
        above = f"{timeline.title} · {phase.title}"
        carer = self._books.book.callouts.carer

        def make() -> list[str]:
            return stage_part(stage, above, carer, self.setting, self.notes)

        return self.made(stage.shown, make, link, depth)

    def _timeline(self, depth: int) -> Chapter:
        timeline = self._books.timeline()
        if timeline is None:
            raise lacking(Link.screen(Screen.TIMELINE))
        found = timeline.curve.sources if timeline.curve else ()
        told = tuple(each.text for each in self._pages.references(found))
        words = SheetWords(self.foot(), told)
        lay = partial(TimelineSheets, timeline, words, self._kind, self._drawn)
        place = str(Link.screen(Screen.TIMELINE))
        return Chapter(timeline.title, lay, self.foot(), place, depth)

    def _drawn(self, name: str, theme: Theme, width_px: int, ratio: float) -> QImage:
        link = Link(Kind.ILLUSTRATION, name)
        return self._pages.image(link, theme, width_px, ratio)


def lacking(link: Link) -> InputError:
    """Say that a place cannot be put on paper."""
    if link == Link.screen(Screen.TIMELINE):
        return InputError(
            what=tr("This book has no timeline."),
            remedy=tr("“anteroom info” tells what a book holds."),
        )
    return InputError(
        what=tr("This book has no “{place}” that can be put on paper.").format(
            place=link
        ),
        remedy=tr("“anteroom search WORDS” shows which places there are."),
    )
