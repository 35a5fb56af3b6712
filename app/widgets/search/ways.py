"""Ways: what there is to do in the search before and after its results."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link, Screen
from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.flow import Flow
from app.controls.showing import show_part
from app.controls.words import Heading, Words
from app.i18n import tr
from app.style.tokens import Theme

MOST_OFFERED: Final = 6
"""Words to choose from; more would have to be read."""


class Ways(QWidget):
    """Leads on where there are no results: before a search, and after one in vain.

    Signals:
        link_requested: One of the ways was chosen.
        words_requested: Words that were offered are to be searched.
        forget_requested: What was searched for before is to be forgotten.
    """

    link_requested = Signal(Link)
    words_requested = Signal(str)
    forget_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Heading("h3", 2, "heading")
        self._text = Words("ui", "quiet")
        self._offer = Words("ui", "ink", bold=True)
        self._offered = [Button(icon="search") for _ in range(MOST_OFFERED)]
        self._forget = Button(tr("Forget these"), "close", Variant.FLAT)
        ways = (
            (tr("Words from A to Z"), "glossary", Screen.GLOSSARY),
            (tr("Questions people ask"), "questions", Screen.QUESTIONS),
            (tr("Who to call"), "phone", Screen.CALL),
        )
        self._ways = [
            (Button(words, icon), Link.screen(screen)) for words, icon, screen in ways
        ]
        self._staff = Words("ui", "quiet", words=tr("Or ask a member of staff."))
        self._flow, self._row = Flow(), Columns(200, most=3)
        self._column = QVBoxLayout(self)
        self._set_up()
        self.show_start(())

    def show_start(self, recent: Sequence[str]) -> None:
        """Say what can be asked, and what was asked before."""
        self._title.show_words(tr("What would you like to know?"))
        self._text.show_words(
            tr(
                "Type a word or a question, in your own words. Spelling does not matter."
            )
        )
        self._show_offer(tr("You searched for:"), recent)
        show_part(self._forget, shown=bool(recent))
        show_part(self._staff, shown=False)

    def show_nothing(self, words: str, near: Sequence[str]) -> None:
        """Say that nothing was found, and what else there is."""
        nothing = tr("Nothing was found for “{words}”.")
        self._title.show_words(nothing.format(words=words))
        self._text.show_words(tr("Try another word, or look here:"))
        self._show_offer(tr("Did you mean one of these?"), near)
        show_part(self._forget, shown=False)
        show_part(self._staff, shown=True)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setContentsMargins(*(theme.px(6),) * 4)
        self._column.setSpacing(theme.px(10))
        self._row.set_least(theme.px(190), theme.px(8))
        words = (self._title, self._text, self._offer, self._staff)
        buttons = (*self._offered, self._forget, *(button for button, _ in self._ways))
        for part in (*words, *buttons):
            part.show_theme(theme)

    def _set_up(self) -> None:
        for part in (self._title, self._offer):
            self._column.addWidget(part)
        self._column.addLayout(self._flow)
        self._column.addWidget(self._text)
        self._column.addLayout(self._row)
        self._column.addWidget(self._staff)
        for button in (*self._offered, self._forget):
            self._flow.addWidget(button)
        for button in self._offered:
            button.clicked.connect(lambda _=False, one=button: self._search(one))
        self._forget.clicked.connect(self.forget_requested)
        for button, link in self._ways:
            self._row.addWidget(button)
            button.clicked.connect(lambda _=False, to=link: self._go(to))

    def _show_offer(self, title: str, words: Sequence[str]) -> None:
        offered = words[:MOST_OFFERED]
        self._offer.show_words(title if offered else "")
        for button, each in zip(self._offered, offered, strict=False):
            button.show_words(each)
        for at, button in enumerate(self._offered):
            show_part(button, shown=at < len(offered))

    def _search(self, button: Button) -> None:
        self.words_requested.emit(button.accessibleName())

    def _go(self, link: Link) -> None:
        self.link_requested.emit(link)
