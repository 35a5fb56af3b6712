"""About the timeline: what its sketch shows and does not show, and what it rests on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.reference import Reference
from app.content.timeline import Timeline
from app.controls.showing import show_part
from app.controls.words import Heading, Words
from app.i18n import tr
from app.rendering.timeline.breaks import leaps
from app.style.tokens import Theme


class AboutTimeline(QWidget):
    """Small print below the stages: the sketch, the broken scale, and the sources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Heading("text", 2, "heading", words=tr("About this timeline"))
        self._sketch, self._scale = Words("small", "quiet"), Words("small", "quiet")
        self._sources_title = Heading("ui", 3, "quiet", words=tr("Sources"))
        self._sources = Words("small", "quiet")
        self._parts = (
            self._title,
            self._sketch,
            self._scale,
            self._sources_title,
            self._sources,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in self._parts:
            self._column.addWidget(part)

    def show_timeline(
        self, timeline: Timeline, sources: tuple[Reference, ...] = ()
    ) -> None:
        """Tell about `timeline`, whose sketch rests on `sources`."""
        curve = timeline.curve
        told = f"{curve.title}: {curve.caption}" if curve and curve.caption else ""
        scale = tr("Two slanted lines across the path: months or years pass here.")
        has_leaps = bool(leaps(timeline.stages))
        self._sketch.show_words(told)
        self._scale.show_words(scale if has_leaps else "")
        listed = (f"{n}. {source.text}" for n, source in enumerate(sources, 1))
        self._sources.show_words("\n".join(listed))
        show_part(self._sources_title, shown=bool(sources))
        show_part(self, shown=bool(told) or has_leaps or bool(sources))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._column.setSpacing(theme.px(4))
        for part in self._parts:
            part.show_theme(theme)
