"""Glossary card: one term beside the word that was chosen."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.content.glossary import Term
from app.content.links import Link
from app.controls.button import Button, Variant
from app.controls.floating import SHADOW_PX, Floating
from app.controls.flow import Flow
from app.controls.passage import Passage
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme

WIDTH_PX: Final = 400
"""At 100 % text, where the window is wide enough."""

LEAST_PX: Final = 150
"""Height, at 100 % text, that a card needs to be of use."""

_GAP_PX: Final = 4
"""Between the sentence and the card."""


class GlossaryCard(Floating):
    """Tells what a word means, close to where it stands.

    Signals:
        link_requested: The whole entry, or a link in the definition, was chosen.
        listen_requested: The term is to be read aloud.
    """

    link_requested = Signal(Link)
    listen_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        """Stand over `window`, hidden at first."""
        super().__init__(window)
        self._word = QRect()
        self._sentence = QRect()
        self._link = Link.term("")
        self._name = Heading("h3", 2, "heading")
        self._say = Words("ui", "quiet")
        self._meaning = Passage()
        self._close = Button(
            tr("Close"), "close", Variant.FLAT, icon_only=True, parent=self
        )
        self._open = Button(tr("Open in the glossary"), "glossary")
        self._listen = Button(tr("Listen"), "listen")
        self._deeds = Flow()
        self._head = QHBoxLayout()
        self._sheet = Sheet(10_000, flush=True)
        self._say.keep_silent()
        self._set_up()
        self._close.clicked.connect(self.close_card)
        self._open.clicked.connect(self._open_entry)
        self._listen.clicked.connect(self.listen_requested)
        self._meaning.link_requested.connect(self._follow)

    def show_term(self, term: Term) -> None:
        """Tell another term; the card appears with `show_beside`."""
        self._link = Link.term(term.slug)
        self._name.show_words(term.shown)
        self._say.show_words(tr("Say: {say}").format(say=term.say) if term.say else "")
        self._meaning.show_page(f"<p>{term.definition}</p>")
        self.setAccessibleName(term.shown)
        told = tr("{term}: {meaning}")
        meaning = self._meaning.toPlainText()
        self._told = told.format(term=term.name, meaning=meaning)

    def told_part(self) -> QWidget:
        """Give the name and the meaning, to be read aloud."""
        return self._sheet

    def offer_listening(self, offered: bool) -> None:  # noqa: FBT001 (a signal's)
        """Offer to read the term aloud, where there is a voice."""
        self._listen.setVisible(offered)

    def has_room(self, word: QRect) -> bool:
        """Tell whether there is room to be of use above or below a word's line.

        Args:
            word: The word's place on the screen, in global px.
        """
        tall = self._tall(self._width_px())
        rooms = _rooms(self.over.rect(), self._inside(word))
        return max(rooms) >= min(tall, self._theme.px(LEAST_PX))

    def show_beside(self, word: QRect, sentence: QRect) -> None:
        """Appear below or above the word's sentence, inside the window.

        Args:
            word: The word's place on the screen, in global px.
            sentence: That of its sentence.
        """
        self._word = self._inside(word)
        self._sentence = self._inside(sentence).united(self._word)
        self._fit()
        is_whole = self.height() >= self._tall(self.width())
        self.open_with(self._open if is_whole else self._close)  # from the beginning on
        say(self, self._told)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        for part in (self._name, self._say, self._meaning, self._close):
            part.show_theme(theme)
        for button in (self._open, self._listen):
            button.show_theme(theme)
        self._deeds.setSpacing(theme.px(8))
        self._head.setContentsMargins(0, 0, theme.gap_px, 0)  # from a scroll bar
        self._sheet.show_theme(theme)
        self._sheet.column.setSpacing(theme.px(8))
        pad = theme.px(16) + SHADOW_PX
        self._column.setContentsMargins(pad, pad, pad, pad)
        if self.isVisible():
            self._fit()

    def _set_up(self) -> None:
        self._head.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._sheet.column.addLayout(self._head)
        for part in (self._say, self._meaning):
            self._sheet.column.addWidget(part)
        for button in (self._open, self._listen):
            self._deeds.addWidget(button)
        self._sheet.column.addLayout(self._deeds)
        self._sheet.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._sheet)

    def _open_entry(self) -> None:
        self._follow(self._link)

    def _follow(self, link: Link) -> None:
        self.close_card()
        self.link_requested.emit(link)

    @override
    def _fit(self) -> None:
        """Take the side of the sentence, below or above, that has room for it."""
        window = self.over.rect()
        width = self._width_px()
        around, tall = self._sentence, self._tall(width)
        if max(_rooms(window, around)) < min(tall, self._theme.px(LEAST_PX)):
            around = self._word  # a sentence of a whole window: its line stays clear
        below, above = _rooms(window, around)
        is_below = below >= tall - SHADOW_PX or below >= above
        height = min(tall, (below if is_below else above) + SHADOW_PX)
        self._put_meaning_first(is_first=height < tall)
        # the shadow may touch the line, the card may not
        top = around.bottom() + 1 + _GAP_PX - SHADOW_PX
        if not is_below:
            top = around.top() - _GAP_PX - height + SHADOW_PX
        left = self._word.left() - SHADOW_PX
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self._word.right() + 1 + SHADOW_PX - width
        left = max(window.left(), min(left, window.right() + 1 - width))
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))

    def _put_meaning_first(self, *, is_first: bool) -> None:
        """Tell the meaning before how to say the word, where not all is in sight."""
        column, at = self._sheet.column, 2 if is_first else 1
        if column.indexOf(self._say) != at:
            column.removeWidget(self._say)
            column.insertWidget(at, self._say)

    def _width_px(self) -> int:
        wanted = self._theme.px(WIDTH_PX) + 2 * SHADOW_PX
        return min(wanted, self.over.width())

    def _inside(self, place: QRect) -> QRect:
        """Give a place on the screen in px of the window."""
        return QRect(self.over.mapFromGlobal(place.topLeft()), place.size())

    def _tall(self, width_px: int) -> int:
        """Tell how tall the card is with all its words in sight, in px."""
        margins = self._column.contentsMargins()
        room = width_px - margins.left() - margins.right()
        told = self._sheet.column.heightForWidth(room)
        return margins.top() + told + margins.bottom()


def _rooms(window: QRect, around: QRect) -> tuple[int, int]:
    """Tell how much room there is below a box and above it, in px."""
    below = window.bottom() - around.bottom() - _GAP_PX
    return below, around.top() - window.top() - _GAP_PX
