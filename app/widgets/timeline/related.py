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


class RelatedLinks(QWidget):
    """Topics and terms as buttons, sources as small print.

    Signals:
        link_requested: A topic or a term was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self._topics_title = Heading("text", 3, "heading", words=tr("Read more"))
        self._terms_title = Heading("text", 3, "heading", words=tr("Words explained"))
        self._sources_title = Heading("text", 3, "heading", words=tr("Sources"))
        self._topics, self._terms = Flow(), Flow()
        self._sources = Words("small", "quiet")
        self._buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._topics_title)
        self._column.addLayout(self._topics)
        self._column.addWidget(self._terms_title)
        self._column.addLayout(self._terms)
        self._column.addWidget(self._sources_title)
        self._column.addWidget(self._sources)

    def show_related(self, related: Related) -> None:
        """Show other links."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for topic in related.topics:
            self._add(self._topics, topic.title, Link.topic(topic.slug))
        for term in related.terms:
            self._add(self._terms, term.name, Link.term(term.slug))
        sources = (f"{n}. {source.text}" for n, source in enumerate(related.sources, 1))
        self._sources.show_words("\n".join(sources))
        self._topics_title.setVisible(bool(related.topics))
        self._terms_title.setVisible(bool(related.terms))
        self._sources_title.setVisible(bool(related.sources))
        show_part(self, shown=any(related))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._column.setSpacing(theme.px(8))
        headings = (self._topics_title, self._terms_title, self._sources_title)
        for part in (*headings, self._sources, *self._buttons):
            part.show_theme(theme)

    def _add(self, flow: Flow, words: str, link: Link) -> None:
        button = Button(words)
        button.show_theme(self._theme)
        button.clicked.connect(lambda: self.link_requested.emit(link))
        self._buttons.append(button)
        flow.addWidget(button)
