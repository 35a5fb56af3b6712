"""Stage strip: the journey as a winding path of medallions, in one painted widget."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.content.links import Link
from app.content.timeline import Timeline
from app.controls.late_image import FindImage
from app.controls.semantics import NodeSpec, Role, focus_node, nodes_changed
from app.controls.sheet import bring_into_view
from app.i18n import tr
from app.overriding import override
from app.rendering.shapes import Box
from app.rendering.timeline.paint import Look, stage_at
from app.rendering.timeline.travel import travelled
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.timeline.canvas import Canvas
from app.widgets.timeline.naming import spoken
from app.widgets.timeline.travel import Travel

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_ON: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
_REACH_PX: Final = 8
"""So far rings and grounds reach beyond a stage and its words."""

_MIRRORED: Final = {
    Qt.Key.Key_Left: Qt.Key.Key_Right,
    Qt.Key.Key_Right: Qt.Key.Key_Left,
}


class StageStrip(QWidget):
    """Shows all stages at once; it is one tab stop, and the arrows move between them.

    Signals:
        stage_requested: A stage was moved to.
        enter_requested: A stage was pressed, or Enter was: go to what it tells.
    """

    stage_requested = Signal(Link)
    enter_requested = Signal(Link)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw the medallions' pictures with `find`."""
        super().__init__(parent)
        self._theme: Theme = DAY
        self._canvas = Canvas(self, find)
        self._chosen = self._hovered = self._pressed = -1
        self._travel = Travel(self)
        self._travel.valueChanged.connect(self._update_way)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Stages of the treatment"))
        self.setAccessibleDescription(
            tr("The arrow keys move between stages; Enter goes to what a stage tells.")
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another journey; no stage is chosen."""
        self._canvas.show_timeline(timeline)
        self._chosen = self._hovered = -1
        self._travel.leave(-1, seen=False)
        self._renew()

    def show_stage(self, slug: str) -> None:
        """Choose a stage, without asking for it."""
        slugs = [stage.slug for stage in self._canvas.stages]
        chosen = slugs.index(slug) if slug in slugs else -1
        if chosen == self._chosen:
            return
        left, self._chosen = self._chosen, chosen
        self._travel.leave(left, seen=self.isVisible())
        self._update_way()
        nodes_changed(self)
        if self.hasFocus():
            self._bring_chosen()

    def show_now(self, slug: str) -> None:
        """Mark the stage that one is at; an empty slug is none."""
        if slug != self._canvas.now:
            self._canvas.show_now(slug)
            self._renew()

    def show_motion(self, *, moves: bool) -> None:
        """Travel from stage to stage, or be there at once."""
        self._travel.allow(moves=moves)
        self._update_way()

    def is_travelling(self) -> bool:
        """Tell whether something moves now."""
        return self._travel.is_running()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._canvas.show_theme(theme)
        self._renew()

    def chosen_rect(self) -> QRect:
        """Give the room of the chosen stage, in px; empty if none is."""
        placed = self._canvas.placed()
        if placed is None or self._chosen < 0:
            return QRect()
        return _around(placed.stages[self._chosen].whole)

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        """Name the stages for a screen reader, in order."""
        placed, timeline = self._canvas.placed(), self._canvas.timeline
        if placed is None or timeline is None:
            return ()
        return tuple(
            NodeSpec(
                spoken(timeline, one.stage, self._canvas.now),
                Role.ListItem,
                _around(one.whole),
                focused=number == self._chosen,
                pressable=True,
                chosen=number == self._chosen,
            )
            for number, one in enumerate(placed.stages)
        )

    def activate_node(self, index: int) -> None:
        """Go to what a stage tells."""
        self.enter_requested.emit(self._link(index))

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that a narrower path is longer."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the picture is in this width, in px."""
        return self._canvas.height_in(arg__1)

    @override
    def sizeHint(self) -> QSize:
        """Ask for a comfortable width."""
        width = self._theme.px(900)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Need little width."""
        return QSize(self._theme.px(160), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the path."""
        way = (self._travel.left, self._travel.arrived())
        look = Look(self._chosen, self.hasFocus(), self._hovered, *way)
        painter = QPainter(self)
        parts = cast("Iterable[QRect]", event.region())  # the stubs do not say so
        self._canvas.paint(painter, parts, look)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, Home and End; go to the stage by Enter."""
        key = Qt.Key(event.key())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            key = _MIRRORED.get(key, key)
        last = len(self._canvas.stages) - 1
        if key in _ENTER and self._chosen >= 0:
            self.enter_requested.emit(self._link(self._chosen))
        elif key in _BACK:
            self._ask(max(0, self._chosen - 1))
        elif key in _ON:
            self._ask(min(last, self._chosen + 1))
        elif key == Qt.Key.Key_Home:
            self._ask(0)
        elif key == Qt.Key.Key_End:
            self._ask(last)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed; nothing happens before release."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._under(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the stage if the finger is still on it."""
        pressed, self._pressed = self._pressed, -1
        if event.button() != Qt.MouseButton.LeftButton or pressed < 0:
            return
        if pressed == self._under(event):
            self.enter_requested.emit(self._link(pressed))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        self._hover(self._under(event))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Rest again."""
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring around the chosen stage, tell it, and bring it in sight."""
        super().focusInEvent(event)
        self.update()
        nodes_changed(self)
        focus_node(self, self._chosen)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._bring_chosen()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Turn the path around with the writing direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._renew()

    def _ask(self, number: int) -> None:
        if 0 <= number < len(self._canvas.stages) and number != self._chosen:
            self.stage_requested.emit(self._link(number))

    def _link(self, number: int) -> Link:
        return Link.stage(self._canvas.stages[number].slug)

    def _under(self, event: QMouseEvent) -> int:
        placed, place = self._canvas.placed(), event.position()
        return -1 if placed is None else stage_at(placed, place.x(), place.y())

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            shape = Qt.CursorShape.PointingHandCursor
            self.setCursor(shape if number >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def _update_way(self) -> None:
        """Paint the stage that is left and the chosen one anew, and what is between."""
        placed = self._canvas.placed()
        if placed is None:
            return
        for box in travelled(placed, self._travel.left, self._chosen):
            self.update(_around(box))

    def _bring_chosen(self) -> None:
        if self._chosen >= 0:
            bring_into_view(self, self.chosen_rect())

    def _renew(self) -> None:
        """Place everything anew."""
        self._canvas.forget()
        self.updateGeometry()
        self.update()
        nodes_changed(self)


def _around(box: Box) -> QRect:
    """Give the room of a stage with its words, rings and grounds."""
    room = QRectF(*box).toAlignedRect()
    return room.adjusted(-_REACH_PX, -_REACH_PX, _REACH_PX, _REACH_PX)
