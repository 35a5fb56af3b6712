"""Walk-through: one idea on each screen, in large letters, for two at one table."""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link, Screen
from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.late_image import FindImage
from app.controls.passage import Passage
from app.controls.picture import Picture
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr
from app.style.themes import DAY
from app.style.tokens import BIG_TEXT_PERCENT, Theme, type_scale

WIDEST_PX: Final = 1000
LARGER: Final = (1.7, 1.25)
"""How much larger few words are, and many, than on a page: two look at them."""

FEW: Final = 320
"""Characters of a step, with its tags, that count as few words."""

_PICTURE_PX: Final = 440
_BUTTON_PX: Final = 110


class Step(NamedTuple):
    """One idea."""

    part: str
    """What it belongs to, such as the title of a topic."""
    title: str
    page: str
    """A few sentences, in the page language."""
    picture: str = ""
    """Name of an illustration."""
    alt: str = ""
    """What is told of it to a screen reader."""


class WalkThrough(QWidget):
    """Steps forward and back; arrow keys turn them, Esc leaves.

    Signals:
        link_requested: The end was reached and what comes next is wanted, or a link.
        leave_requested: One wants back to where one was.
    """

    link_requested = Signal(Link)
    leave_requested = Signal()

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures and figures with `find`."""
        super().__init__(parent)
        self.setAccessibleName(tr("Walk through together"))
        self._theme: Theme = DAY
        self._steps: tuple[Step, ...] = ()
        self._at = 0
        self._foot = _Foot()
        self._sheet = Sheet(WIDEST_PX)
        self._sheet.setAccessibleName(tr("This step"))
        self._part = Words("text", "quiet")
        self._title = Heading("h2", 1, "heading")
        self._picture = Picture(find)
        self._page = Passage(find=find)
        for part in (self._part, self._title, self._page):
            self._sheet.column.addWidget(part)
        self._sheet.column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignLeading)
        self._sheet.column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._foot)  # first, so that the keyboard begins there
        around.insertWidget(0, self._sheet, 1)
        self._connect()

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Walk through these, from the first."""
        self._steps = steps
        self._show(0)

    def step(self) -> int:
        """Give the number of the step that is shown, from 0."""
        return self._at

    def told_part(self) -> QWidget:
        """Give the step, of all that stands around it, to be read aloud."""
        return self._sheet

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`, the words larger than elsewhere."""
        self._theme = theme
        self._sheet.show_theme(theme)
        self._sheet.column.setSpacing(theme.px(20))
        self._picture.keep_within(theme.px(_PICTURE_PX))
        for part in (self._part, self._title, self._picture):
            part.show_theme(theme)
        self._foot.show_theme(theme)
        self._size()

    def _size(self) -> None:
        """Set the words of the step in letters that two can read.

        In letters that are very large already, the idea needs the room of its title.
        """
        theme = self._theme
        is_big = theme.type.percent >= BIG_TEXT_PERCENT
        self._title.show_size("ui" if is_big else "h2")
        step = self._steps[self._at] if self._steps else None
        part = step.part if step and step.part != step.title and not is_big else ""
        self._part.show_words(part)
        if step and not is_big:
            larger = LARGER[len(step.page) > FEW]
            percent = round(theme.type.percent * larger)
            least_px = theme.measures.least_px
            theme = theme._replace(type=type_scale(percent, least_px=least_px))
        self._page.show_theme(theme)

    def _connect(self) -> None:
        self._foot.back.clicked.connect(self._back)
        self._foot.on.clicked.connect(self._on)
        self._foot.leave.clicked.connect(self.leave_requested)
        self._page.link_requested.connect(self.link_requested)
        keys = {
            "Home": self._first,
            "End": self._last,
            "Esc": self.leave_requested.emit,
            "Right": self._right,
            "Left": self._left,
        }
        for key, deed in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _right(self) -> None:
        (self._back if self.isRightToLeft() else self._on)()

    def _left(self) -> None:
        (self._on if self.isRightToLeft() else self._back)()

    def _first(self) -> None:
        self._turn(0)

    def _last(self) -> None:
        self._turn(len(self._steps) - 1)

    def _back(self) -> None:
        self._turn(self._at - 1)

    def _on(self) -> None:
        if self._at + 1 < len(self._steps):
            self._turn(self._at + 1)
        else:
            self.link_requested.emit(Link.screen(Screen.TAKE_HOME))

    def _turn(self, to: int) -> None:
        if 0 <= to < len(self._steps) and to != self._at:
            self._show(to)
            step = self._steps[to]
            say(self, f"{step.title}. {self._foot.stands()}")

    def _show(self, at: int) -> None:
        self._at = at
        step = self._steps[at]
        self._title.show_words(step.title)
        self._size()
        self._page.show_page(step.page)
        self._picture.show_picture(step.picture, step.alt)
        self._sheet.verticalScrollBar().setValue(0)
        self._foot.show_place(at, self._steps)


class _Foot(QWidget):
    """The large buttons below, and how far one is, in words."""

    def __init__(self) -> None:
        super().__init__()
        # in the order of the keyboard, which begins with what is wanted most
        self.on = Button(tr("Next"), "forward", Variant.PRIMARY, parent=self)
        self.back = Button(tr("Back"), "back", parent=self)
        self.leave = Button(tr("Leave"), "close", Variant.FLAT, parent=self)
        self._stands = Words("ui", "quiet", centred=True)
        self._column = QVBoxLayout(self)
        self._row = Columns(_BUTTON_PX, most=3, fills=True)
        for button in (self.leave, self.back, self.on):
            self._row.addWidget(button)
        self._column.addWidget(self._stands)
        self._column.addLayout(self._row)

    def stands(self) -> str:
        """Tell how far one is."""
        return self._stands.text()

    def show_place(self, at: int, steps: tuple[Step, ...]) -> None:
        """Tell which step of how many this is, and of which part."""
        parts = list(dict.fromkeys(step.part for step in steps))
        part = steps[at].part
        inside = [number for number, step in enumerate(steps) if step.part == part]
        told = tr("Part {part} of {parts}, step {step} of {steps}").format(
            part=parts.index(part) + 1,
            parts=len(parts),
            step=inside.index(at) + 1,
            steps=len(inside),
        )
        self._stands.show_words(told)
        self.back.setEnabled(at > 0)
        is_last = at + 1 == len(steps)
        self.on.show_words(tr("Something to take home") if is_last else tr("Next"))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`, in large text smaller than the page."""
        theme = theme.of_bars()
        pad = theme.px(12)
        self._column.setContentsMargins(pad, theme.px(6), pad, pad)
        self._column.setSpacing(theme.px(6))
        self._row.set_least(theme.px(_BUTTON_PX), theme.px(12))
        for part in (self._stands, self.leave, self.back, self.on):
            part.show_theme(theme)
        tall = round(theme.target_px * 1.4)
        for button in (self.back, self.on):
            button.setMinimumHeight(tall)
