"""Walk-through: one idea on each screen, in large letters, for two at one table."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from app.content.links import Link, Screen
from app.controls.late_image import FindImage
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme
from app.widgets.walkthrough.foot import Foot
from app.widgets.walkthrough.idea import Idea
from app.widgets.walkthrough.step import Step

WIDEST_PX: Final = 1600


class WalkThrough(QWidget):
    """Steps forward and back; arrow keys turn them, PgUp and PgDown scroll, Esc leaves.

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
        self._steps: tuple[Step, ...] = ()
        self._at = 0
        self._foot = Foot()
        self._idea = Idea(find)
        self._sheet = _Stage(self._idea)
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
        for part in (self._sheet, self._idea, self._foot):
            part.show_theme(theme)

    def _connect(self) -> None:
        self._foot.back.clicked.connect(self._back)
        self._foot.on.clicked.connect(self._on)
        self._foot.leave.clicked.connect(self.leave_requested)
        self._idea.link_requested.connect(self.link_requested)
        keys = {
            "Home": self._first,
            "End": self._last,
            "Esc": self.leave_requested.emit,
            "Right": self._right,
            "Left": self._left,
            "PgDown": partial(self._scroll, QScrollBar.SliderAction.SliderPageStepAdd),
            "PgUp": partial(self._scroll, QScrollBar.SliderAction.SliderPageStepSub),
        }
        for key, deed in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _right(self) -> None:
        (self._back if self.isRightToLeft() else self._on)()

    def _left(self) -> None:
        (self._on if self.isRightToLeft() else self._back)()

    def _scroll(self, step: QScrollBar.SliderAction) -> None:
        """Read on in a step that is taller than the room, whichever button is held."""
        self._sheet.verticalScrollBar().triggerAction(step)

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
        self._idea.show_step(self._steps[at])
        self._sheet.verticalScrollBar().setValue(0)
        self._foot.show_place(at, self._steps)


class _Stage(Sheet):
    """What an idea stands on: it may fill all that is seen, and scrolls if it is taller."""

    def __init__(self, idea: Idea) -> None:
        super().__init__(WIDEST_PX)
        self.setAccessibleName(tr("This step"))
        self._idea = idea
        self.column.addWidget(idea)
        self.column.addStretch(1)

    @override
    def _set_margins(self) -> None:
        """Leave as much below as above, and find the idea its room between them.

        The foot has room of its own.
        """
        super()._set_margins()
        around = self.column.contentsMargins()
        around.setBottom(around.top())
        self.column.setContentsMargins(around)
        room = self.viewport().size().shrunkBy(around)
        self._idea.fill(room.expandedTo(QSize(1, 1)))
