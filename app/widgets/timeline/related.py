"""Related links: where to read on after a stage, and what it rests on."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.glossary import Term
from app.content.links import Link
from app.content.reference import Reference
from app.content.topic import TopicTitle
from app.controls.button import Button
from app.controls.flow import Flow
from app.controls.showing import show_part
from app.controls.words import Heading, Words
from app.i18n import tr
from app.style.themes import DAY
from app.style.tokens import Theme


class Related(NamedTuple):
    """What a stage points at, looked up."""

    topics: tuple[TopicTitle, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Reference, ...] = ()
    alt: str = ""
    """What the stage's illustration shows."""


class RelatedLinks(QWidget):
    """Topics and terms as buttons, sources as small print.

    Signals:
        link_requested: A topic or a term was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics, self._terms = (
            _Links(tr("Read more")),
            _Links(tr("Words explained")),
        )
        for links in (self._topics, self._terms):
            links.link_requested.connect(self.link_requested)
        self._sources_title = Heading("text", 3, "heading", words=tr("Sources"))
        self._sources = Words("small", "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._topics, self._terms, self._sources_title, self._sources):
            self._column.addWidget(part)

    def show_related(self, related: Related) -> None:
        """Show other links."""
        topics = ((topic.title, Link.topic(topic.slug)) for topic in related.topics)
        terms = ((term.shown, Link.term(term.slug)) for term in related.terms)
        self._topics.show_links(tuple(topics))
        self._terms.show_links(tuple(terms))
        sources = (f"{n}. {source.text}" for n, source in enumerate(related.sources, 1))
        self._sources.show_words("\n".join(sources))
        self._sources_title.setVisible(bool(related.sources))
        show_part(self, shown=any(related[:-1]))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setSpacing(theme.px(8))
        for part in (self._topics, self._terms, self._sources_title, self._sources):
            part.show_theme(theme)


class _Links(QWidget):
    """A few links as buttons under a heading.

    Signals:
        link_requested: One of them was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._theme: Theme = DAY
        self._title = Heading("text", 3, "heading", words=title)
        self._links: dict[Button, Link] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._flow = Flow()
        self._column.addWidget(self._title)
        self._column.addLayout(self._flow)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._column.setSpacing(theme.px(8))
        for part in (self._title, *self._links):
            part.show_theme(theme)

    def show_links(self, links: tuple[tuple[str, Link], ...]) -> None:
        """Let the buttons lead elsewhere; none of them is ever thrown away."""
        while len(self._links) < len(links):
            self._add()
        buttons = [*self._links]
        for button, (words, link) in zip(buttons, links, strict=False):
            button.show_words(words)
            self._links[button] = link
        for button in buttons[len(links) :]:
            button.show_words("")
        for number, button in enumerate(buttons):
            button.setVisible(number < len(links))
        show_part(self, shown=bool(links))

    def _add(self) -> None:
        button = Button()
        button.show_theme(self._theme)
        button.clicked.connect(lambda: self.link_requested.emit(self._links[button]))
        self._links[button] = Link.topic("")
        self._flow.addWidget(button)
