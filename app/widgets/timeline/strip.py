"""Stage strip: the journey as a winding path of medallions, in one painted widget."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.content.links import Link
from app.content.timeline import Stage, Timeline
from app.controls.late_image import FindImage, LateImage
from app.controls.semantics import NodeSpec, Role, nodes_changed
from app.controls.sheet import bring_into_view
from app.i18n import tr
from app.overriding import override
from app.rendering.timeline_paint import (
    Look,
    paint_timeline,
    placed_timeline,
    stage_at,
)
from app.rendering.timeline_shapes import PlacedStage, PlacedTimeline
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.timeline.mirroring import mirrored
from app.widgets.timeline.naming import spoken

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_BACK: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_ON: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
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
        self._find = find
        self._theme: Theme = DAY
        self._timeline: Timeline | None = None
        self._placed: PlacedTimeline | None = None
        self._heights: dict[int, int] = {}
        self._late: dict[str, LateImage] = {}
        self._chosen = self._hovered = self._pressed = -1
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
        self._timeline = timeline if timeline.stages else None
        self._chosen = self._hovered = -1
        self._forget()

    def show_stage(self, slug: str) -> None:
        """Choose a stage, without asking for it."""
        slugs = [stage.slug for stage in self._stages()]
        self._chosen = slugs.index(slug) if slug in slugs else -1
        self.update()
        nodes_changed(self)
        if self.hasFocus():
            self._bring_chosen()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._forget()

    def semantic_nodes(self) -> tuple[NodeSpec, ...]:
        """Name the stages for a screen reader, in order."""
        if self._timeline is None:
            return ()
        return tuple(
            NodeSpec(
                spoken(self._timeline, placed.stage),
                Role.ListItem,
                _around(placed),
                focused=number == self._chosen,
                pressable=True,
                chosen=number == self._chosen,
            )
            for number, placed in enumerate(self._place().stages)
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
        if self._timeline is None:
            return 0
        if arg__1 not in self._heights:
            placed = placed_timeline(self._timeline, arg__1, self._theme)
            self._heights[arg__1] = round(placed.height + 0.49)
        return self._heights[arg__1]

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
        if self._timeline is None:
            return
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        look = Look(self._chosen, self.hasFocus(), self._hovered)
        paint_timeline(painter, self._place(), look, self._theme, self._image)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, Home and End; go to the stage by Enter."""
        key = Qt.Key(event.key())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            key = _MIRRORED.get(key, key)
        last = len(self._stages()) - 1
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
        """Show the ring, on the first stage if none is chosen, and bring it in sight."""
        super().focusInEvent(event)
        self.update()
        nodes_changed(self)
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
            self._forget()

    def _ask(self, number: int) -> None:
        if 0 <= number < len(self._stages()) and number != self._chosen:
            self.stage_requested.emit(self._link(number))

    def _link(self, number: int) -> Link:
        return Link.stage(self._stages()[number].slug)

    def _stages(self) -> tuple[Stage, ...]:
        return self._timeline.stages if self._timeline else ()

    def _under(self, event: QMouseEvent) -> int:
        if self._timeline is None:
            return -1
        place = event.position()
        return stage_at(self._place(), place.x(), place.y())

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            shape = Qt.CursorShape.PointingHandCursor
            self.setCursor(shape if number >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def _bring_chosen(self) -> None:
        if self._timeline is not None and self._chosen >= 0:
            bring_into_view(self, _around(self._place().stages[self._chosen]))

    def _place(self) -> PlacedTimeline:
        """Place the stages in the width there is now."""
        if self._timeline is None:
            raise ValueError
        width = max(1, self.width())
        if self._placed is None or self._placed.width != width:
            placed = placed_timeline(self._timeline, width, self._theme)
            is_turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._placed = mirrored(placed) if is_turned else placed
        return self._placed

    def _image(self, name: str, width_px: int) -> QImage | None:
        """Give a medallion's picture, or None until it is drawn."""
        if name not in self._late:
            self._late[name] = LateImage(self, self._find)
        image = self._late[name].image(name, self._theme, width_px)
        return None if image.isNull() else image

    def _forget(self) -> None:
        """Place everything anew."""
        self._placed = None
        self._heights.clear()
        self.updateGeometry()
        self.update()
        nodes_changed(self)


def _around(placed: PlacedStage) -> QRect:
    """Give the room of a stage and its words, in px."""
    whole = QRectF(*placed.box)
    for part in (placed.label, placed.when):
        whole = whole.united(QRectF(*part.box))
    return whole.toAlignedRect().adjusted(-8, -8, 8, 8)
