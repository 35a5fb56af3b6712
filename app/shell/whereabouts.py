"""Whereabouts: where the reader is, in words for eye and ear."""

from typing import Final

from PySide6.QtWidgets import QWidget

from app.content.links import Kind
from app.controls.floating import Floating
from app.controls.words import Heading
from app.i18n import tr
from app.pack.collection import Collection
from app.session.history import Place
from app.shell.pane import Pane
from app.shell.window import Window
from app.widgets.timeline.naming import spoken

_TOP: Final = 2
_END: Final = 98
"""Percent of the way down that count as the top and the end."""


class Whereabouts:
    """Says where one is: shortly as a title, or in full."""

    def __init__(self, books: Collection, window: Window) -> None:
        """Tell of `books`, as they are shown in `window`."""
        self._books = books
        self._window = window

    def title(self, place: Place) -> str:
        """Name a place that is shown, in a few words."""
        link = place.link
        if link.kind is Kind.STAGE:
            return self._stage(link.slug)
        term = self._books.term(link.slug) if link.kind is Kind.TERM else None
        name = term.name if term is not None else _name_of(self._window.shown())
        step = self._window.pane.reader.stands() if link.kind is Kind.WAY else ""
        return f"{name} · {step}" if step else name

    def told(self, place: Place) -> str:
        """Say in full sentences where one is: topic, shelf, section, how far down."""
        title = tr("You are at “{title}”.").format(title=self.title(place))
        parts = [title, *self._among(place), *self._down()]
        for card in self._window.findChildren(Floating):
            if card.isVisible() and card.accessibleName():
                open_card = tr("The card “{name}” is open.")
                parts.append(open_card.format(name=card.accessibleName()))
        return " ".join(parts)

    def _among(self, place: Place) -> list[str]:
        """Say which of how many a topic is, and on which shelf, or what a place is."""
        link = place.link
        if link.kind is Kind.TERM:
            return [tr("It is a word of the glossary.")]
        if link.kind is Kind.STAGE:
            return [tr("It is a stage of the timeline.")]
        topic = self._books.topic_at(link)
        if topic is None:
            return []
        slugs = [title.slug for title in self._books.topics_on(topic.shelf)]
        number = slugs.index(topic.slug) + 1 if topic.slug in slugs else 0
        told = tr("It is topic {number} of {total} on the shelf “{shelf}”.").format(
            number=number, total=len(slugs), shelf=topic.shelf_title
        )
        return [told] if number else []

    def _down(self) -> list[str]:
        """Say which section of a page is being read, and how far down that is."""
        pane = self._window.shown()
        if not isinstance(pane, Pane):
            return []
        parts: list[str] = []
        part = pane.reader.part_read()
        if part is not None:
            told = tr("You read part {number} of {total}, “{part}”.")
            number, total = part.number, part.total
            parts.append(told.format(number=number, total=total, part=part.title))
        percent = round(100 * pane.reader.scrolled())
        if pane.reader.verticalScrollBar().maximum() == 0:
            return [*parts, tr("The whole page is in sight.")]
        if percent <= _TOP:
            return [*parts, tr("This is the top of the page.")]
        if percent >= _END:
            return [*parts, tr("This is the end of the page.")]
        down = tr("You are {percent} % of the way down.")
        return [*parts, down.format(percent=percent)]

    def _stage(self, slug: str) -> str:
        timeline, stage = self._books.timeline(), self._books.stage(slug)
        if timeline is None or stage is None:
            return _name_of(self._window.shown())
        return spoken(timeline, stage)


def _name_of(screen: QWidget) -> str:
    """Give the name of a screen: its own, the title of its page, or its first heading."""
    if isinstance(screen, Pane):
        return screen.reader.accessibleName()
    headings = screen.findChildren(Heading)
    return screen.accessibleName() or (headings[0].text() if headings else "")
