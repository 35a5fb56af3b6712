"""Keeping: a bookmark and a note, beside the place they are for."""

from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.content.links import Link
from app.controls.button import Button, Variant
from app.controls.semantics import Role
from app.i18n import N_, tr
from app.overriding import override
from app.style.tokens import Theme

_MARK_ICONS: Final = {False: "bookmark", True: "bookmark-on"}
_NOTE_ICONS: Final = {False: "write", True: "note"}
_DIRECTIONS: Final = {
    False: QBoxLayout.Direction.LeftToRight,
    True: QBoxLayout.Direction.TopToBottom,
}


class What(StrEnum):
    """What kind of place can be kept."""

    PAGE = "page"
    SECTION = "section"
    STAGE = "stage"
    TERM = "term"


_MARK_WORDS: Final = {
    What.PAGE: N_("Bookmark this page"),
    What.SECTION: N_("Bookmark this section"),
    What.STAGE: N_("Bookmark this stage"),
    What.TERM: N_("Bookmark this word"),
}


class Kept(NamedTuple):
    """What my page has of a place."""

    title: str
    """What the place is called."""
    what: What = What.PAGE
    is_marked: bool = False
    has_note: bool = False


class Keeping(QWidget):
    """Two quiet buttons: one is pressed where there is a bookmark, one opens the note.

    They stand in one line, or below each other where they are stacked. A line too narrow
    for their words shows icons alone.

    Signals:
        mark_requested: A bookmark is wanted, or no longer.
        note_requested: A note is to be written, or read.
        focus_requested: The keyboard has come here: it wants to be seen.
        kept_requested: It is to be told what there is of another place now.
    """

    mark_requested = Signal()
    note_requested = Signal()
    focus_requested = Signal()
    kept_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Keep this place"))
        self._gap_px = 8
        self.mark = Button(icon=_MARK_ICONS[False], variant=Variant.FLAT)
        self.mark.setCheckable(True)
        self.note = Button(icon=_NOTE_ICONS[False], variant=Variant.FLAT)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for button in (self.mark, self.note):
            self._box.addWidget(button)
            button.installEventFilter(self)
        self._box.addStretch(1)
        self.mark.clicked.connect(self.mark_requested)
        self.note.clicked.connect(self.note_requested)
        self.show_kept(Kept(""))

    def semantic_role(self) -> Role:
        """Be a named group to a screen reader."""
        return Role.Grouping

    def show_kept(self, kept: Kept) -> None:
        """Tell what there is of the place that is read."""
        self.mark.show_words(tr(_MARK_WORDS[kept.what]))
        self.mark.setChecked(kept.is_marked)
        self.mark.show_icon(_MARK_ICONS[kept.is_marked])
        self.note.show_words(tr("Your note") if kept.has_note else tr("Write a note"))
        self.note.show_icon(_NOTE_ICONS[kept.has_note])
        for button in (self.mark, self.note):
            button.setAccessibleDescription(kept.title)
        self._fit()

    def stand_for(self, link: Link) -> None:
        """Be for another place, and ask what there is of it."""
        self.kept_requested.emit(link)

    def stack(self, *, stacked: bool) -> None:
        """Stand below each other, or in one line."""
        wanted = _DIRECTIONS[stacked]
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self._fit()

    def come_before(self, page: QWidget) -> None:
        """Be the parts to which Tab comes before it comes to the page."""
        before = page.previousInFocusChain() or page
        self.setTabOrder(before, self.mark)
        self.setTabOrder(self.mark, self.note)

    def stacked_px(self, width_px: int) -> int:
        """Tell how tall both are below each other in this width, in px."""
        return sum(each.heightForWidth(width_px) for each in (self.mark, self.note))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`, in large text smaller than the page."""
        theme = theme.of_bars()
        self._gap_px = theme.px(8)
        for button in (self.mark, self.note):
            button.show_theme(theme)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the words that there is room for."""
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that one of the buttons has the keyboard."""
        if event.type() == QEvent.Type.FocusIn:
            self.focus_requested.emit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Leave the words out in a line that is too narrow for them."""
        is_line = self._box.direction() == QBoxLayout.Direction.LeftToRight
        self._box.setSpacing(self._gap_px if is_line else 0)
        buttons = (self.mark, self.note)
        for button in buttons:
            button.show_icon_only(icon_only=False)
        needed = sum(each.sizeHint().width() for each in buttons) + self._gap_px
        for button in buttons:
            button.show_icon_only(icon_only=is_line and needed > self.width())
            button.setToolTip(button.accessibleDescription())
