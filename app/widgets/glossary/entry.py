"""Entry: one term told in full."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.glossary import Term
from app.content.hit import Sought
from app.content.links import Link
from app.controls.button import Button
from app.controls.columns import Columns
from app.controls.flow import Flow
from app.controls.ground import Ground
from app.controls.keeping import Keeping
from app.controls.passage import Passage
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme


class Appearance(NamedTuple):
    """A place where a term appears."""

    place: Link
    words: str
    """What the place is called, and what it is."""


class Entry(Ground):
    """A term's name, how to say it, what it means, and where to go from there.

    What keeps it is hidden until somebody answers it.

    Signals:
        link_requested: A related term, or a link in the definition, was chosen.
        appearance_requested: A place where the term appears was chosen; the words are
            the term's slug.
        listen_requested: The term is to be read aloud.
    """

    link_requested = Signal(Link)
    appearance_requested = Signal(Sought)
    listen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", "hairline", parent)
        self._theme: Theme = DAY
        self._name = Heading("h2", 2, "heading")
        self._say, self._long = Words("ui", "quiet"), Words("ui", "quiet")
        self._say.keep_silent()
        self._meaning = Passage()
        self._listen = Button(tr("Listen"), "listen")
        self.keeping = Keeping()
        self.keeping.hide()
        self._also = Words("ui", "quiet")
        self._related_title = Heading("text", 3, "heading", words=tr("Related words"))
        self._places_title = Heading("text", 3, "heading", words=tr("Where it appears"))
        self._related, self._places = Flow(), Columns(10_000, most=1)
        self._buttons: list[Button] = []
        self._meaning.link_requested.connect(self.link_requested)
        self._listen.clicked.connect(self.listen_requested)
        self._column = QVBoxLayout(self)
        for part in (self._name, self._say, self._long, self._meaning, self._also):
            self._column.addWidget(part)
        self._column.addWidget(self._listen, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.keeping)
        self._column.addWidget(self._related_title)
        self._column.addLayout(self._related)
        self._column.addWidget(self._places_title)
        self._column.addLayout(self._places)
        self._column.addStretch(1)

    def show_term(
        self,
        term: Term,
        appearances: tuple[Appearance, ...],
        names: Mapping[str, str],
    ) -> None:
        """Tell a term.

        Args:
            term: The term.
            appearances: The topics and stages it appears in.
            names: Of all terms, by slug; those unknown are not offered.
        """
        self._name.show_words(term.shown)
        self.keeping.stand_for(Link.term(term.slug))
        self._say.show_words(tr("Say: {say}").format(say=term.say) if term.say else "")
        long = term.abbreviation_of
        self._long.show_words(tr("Short for: {long}").format(long=long) if long else "")
        self._meaning.show_page(f"<p>{term.definition}</p>")
        also = ", ".join(term.also)
        words = tr("Also written or called: {names}").format(names=also)
        self._also.show_words(words if also else "")
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        related = [slug for slug in term.related if slug in names]
        for slug in related:
            button = self._button(names[slug])
            link = Link.term(slug)
            button.clicked.connect(lambda _=False, to=link: self._follow(to))
            self._related.addWidget(button)
        for place, words in appearances:
            button = self._button(words)
            sought = Sought(place, term.slug)
            button.clicked.connect(lambda _=False, one=sought: self._go(one))
            self._places.addWidget(button)
        self._related_title.setVisible(bool(related))
        self._places_title.setVisible(bool(appearances))
        self.setAccessibleName(term.shown)

    def offer_listening(self, offered: bool) -> None:  # noqa: FBT001 (a signal's)
        """Offer to read the term aloud, where there is a voice."""
        self._listen.setVisible(offered)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        pad = theme.px(20)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(8))
        self._places.set_least(10_000, theme.px(6))
        words = (self._name, self._say, self._long, self._meaning, self._also)
        titles = (self._related_title, self._places_title)
        for part in (*words, *titles, *self._buttons, self._listen, self.keeping):
            part.show_theme(theme)

    def _button(self, words: str) -> Button:
        button = Button(words)
        button.show_theme(self._theme)
        self._buttons.append(button)
        return button

    def _follow(self, link: Link) -> None:
        self.link_requested.emit(link)

    def _go(self, sought: Sought) -> None:
        self.appearance_requested.emit(sought)
