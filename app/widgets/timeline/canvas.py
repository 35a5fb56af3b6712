"""Canvas: the journey laid out in a width, and painted with its pictures."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.content.timeline import Stage, Timeline
from app.controls.late_image import FindImage, LateImage
from app.rendering.timeline.ground import KeptGround
from app.rendering.timeline.mirroring import mirrored
from app.rendering.timeline.paint import Look, paint_stages, placed_timeline
from app.rendering.timeline.placed import PlacedTimeline
from app.style.themes import DAY
from app.style.tokens import Theme


class Canvas:
    """Lays a timeline out for one widget, once per width, and paints it there."""

    def __init__(self, widget: QWidget, find: FindImage) -> None:
        """Fit into `widget`, and draw the medallions' pictures with `find`."""
        self._widget, self._find = widget, find
        self._timeline: Timeline | None = None
        self._theme: Theme = DAY
        self._now = ""
        self._placed: PlacedTimeline | None = None
        self._heights: dict[int, int] = {}
        self._late: dict[str, LateImage] = {}
        self._ground = KeptGround()

    @property
    def timeline(self) -> Timeline | None:
        """The journey, unless it has no stages."""
        return self._timeline

    @property
    def stages(self) -> tuple[Stage, ...]:
        """All stages; none without a journey."""
        return self._timeline.stages if self._timeline else ()

    @property
    def now(self) -> str:
        """The stage that one is at, by its slug; empty for none."""
        return self._now

    def show_timeline(self, timeline: Timeline) -> None:
        """Show another journey."""
        self._timeline = timeline if timeline.stages else None
        self.forget()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self.forget()

    def show_now(self, slug: str) -> None:
        """Mark the stage that one is at; an empty slug is none."""
        self._now = slug
        self.forget()

    def height_in(self, width_px: int) -> int:
        """Tell how tall the picture is in a width, in px."""
        if self._timeline is None:
            return 0
        if width_px not in self._heights:
            placed = self._place(self._timeline, width_px)
            self._heights[width_px] = round(placed.height + 0.49)
        return self._heights[width_px]

    def placed(self) -> PlacedTimeline | None:
        """Give the places of all stages in the width there is now."""
        if self._timeline is None:
            return None
        width = max(1, self._widget.width())
        if self._placed is None or self._placed.width != width:
            placed = self._place(self._timeline, width)
            right_to_left = Qt.LayoutDirection.RightToLeft
            is_turned = self._widget.layoutDirection() == right_to_left
            self._placed = mirrored(placed) if is_turned else placed
        return self._placed

    def paint(self, painter: QPainter, parts: Iterable[QRect], look: Look) -> None:
        """Paint what lies in some parts of the widget."""
        placed = self.placed()
        if placed is None:
            return
        for part in parts:
            painter.setClipRect(part)
            self._ground.paint(painter, placed, self._theme, QRectF(part))
            paint_stages(painter, placed, look, self._theme, self._image)

    def forget(self) -> None:
        """Lay everything out anew when it is needed next."""
        self._placed = None
        self._heights.clear()

    def _place(self, timeline: Timeline, width_px: int) -> PlacedTimeline:
        return placed_timeline(timeline, width_px, self._theme, self._now)

    def _image(self, name: str, width_px: int) -> QImage | None:
        """Give a medallion's picture, or None until it is drawn."""
        if name not in self._late:
            self._late[name] = LateImage(self._widget, self._find)
        image = self._late[name].image(name, self._theme, width_px)
        return None if image.isNull() else image
