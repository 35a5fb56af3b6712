"""Call card: who to call, and when; one key and one button away from everywhere."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link
from app.controls.button import Button
from app.controls.columns import Columns
from app.controls.ground import Ground
from app.controls.late_image import FindImage
from app.controls.passage import Passage
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import N_, tr
from app.overriding import override
from app.session.profile import Phone
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 820
_NUMBER_PX: Final = 320
"""Narrowest column, at 100 %: a number with its country stays in one line."""
TOPIC: Final = "who-to-call"
"""The topic that every book must have; its first section is the emergency card."""

_LINES: Final = (N_("By day"), N_("At night and at weekends"))
"""What a person is asked to write down where the clinic gives no numbers."""


class CallCard(Sheet):
    """The clinic's numbers, then what the book says about calling for help.

    Where the clinic gives no numbers, lines to write them on come last: when to call at
    once must not wait below them.

    Signals:
        link_requested: The whole topic, or a link, was chosen.
    """

    link_requested = Signal(Link)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw pictures of the book's section with `find`."""
        super().__init__(WIDEST_PX, parent)
        self._theme: Theme = DAY
        self._title = Heading("h1", 1, "heading", words=tr("Who to call"))
        self._numbers = _Numbers()
        self._section = Passage(find=find)
        self._lines = _Numbers(
            tr("Ask your team for its number and write it down here:")
        )
        self._lines.show_numbers(tuple(Phone(tr(label), "") for label in _LINES))
        self._more = Button(tr("Read the whole topic"), "forward")
        for part in (self._title, self._numbers, self._section, self._lines):
            self.column.addWidget(part)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self._section.link_requested.connect(self.link_requested)
        self._more.clicked.connect(self._open_topic)
        self.show_call((), "")

    def show_call(
        self, numbers: tuple[Phone, ...], section: str, *, has_lines: bool = True
    ) -> None:
        """Show whom to call.

        Args:
            numbers: The clinic's.
            section: The first section of the topic `who-to-call`, in the page language.
            has_lines: Whether there are lines to write numbers on, where none are given.
        """
        self._numbers.show_numbers(numbers)
        self._numbers.setVisible(bool(numbers))
        self._lines.setVisible(has_lines and not numbers)
        self._section.show_page(section)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        self.column.setSpacing(theme.px(16))
        above = (self._title, self._numbers, self._section)
        for part in (*above, self._lines, self._more):
            part.show_theme(theme)

    def _open_topic(self) -> None:
        self.link_requested.emit(Link.topic(TOPIC))


class _Numbers(Ground):
    """Large numbers on a ground of their own, or lines to write them on."""

    def __init__(self, ask: str = "") -> None:
        """Show `ask` above them, if anything."""
        super().__init__("accent_ground", "accent")
        self._ask = Words("text", words=ask)
        self._cells: list[_Number] = []
        self._row = Columns(_NUMBER_PX, most=2)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._ask)
        self._column.addLayout(self._row)
        self._ask.setVisible(bool(ask))

    def show_numbers(self, numbers: tuple[Phone, ...]) -> None:
        """Show these; one that is empty is a line to write on."""
        self._row.clear()
        self._cells = [_Number(phone) for phone in numbers]
        for cell in self._cells:
            cell.show_theme(self.theme)
            self._row.addWidget(cell)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        pad = theme.px(20)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(14))
        self._row.set_least(theme.px(_NUMBER_PX), theme.px(20))
        self._ask.show_theme(theme)
        for cell in self._cells:
            cell.show_theme(theme)


class _Number(QWidget):
    """One number, what it is for, and when."""

    def __init__(self, phone: Phone) -> None:
        super().__init__()
        label, number, when = phone
        self._label = Words("ui", "quiet", words=label)
        self._number = Heading("h2", 2, "accent", words=number) if number else _Line()
        self._when = Words("ui", "quiet", words=when)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)
        self._column.addWidget(self._number)
        self._column.addWidget(self._when)
        self._column.addStretch(1)
        self._when.setVisible(bool(when))
        self.setAccessibleName(f"{label}: {number}" if number else label)
        self.setAccessibleDescription(when)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._label, self._number, self._when):
            part.show_theme(theme)


class _Line(QWidget):
    """A line to write on, once it is on paper."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DAY

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.setFixedHeight(theme.px(40))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for room to write."""
        return QSize(self._theme.px(240), self._theme.px(40))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line at the lower edge."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._theme.palette.boundary), 2))
        box = QRectF(self.rect()).adjusted(0, 0, 0, -2)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.end()
