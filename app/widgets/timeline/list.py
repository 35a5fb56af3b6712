"""Stage list: the timeline as a list of stages."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link
from app.content.timeline import Timeline
from app.controls.late_image import FindImage
from app.controls.rows import Row, Rows
from app.i18n import tr
from app.style.tokens import Theme
from app.widgets.timeline.naming import here, kicker


class StageList(QWidget):
    """Shows every stage with its picture, time and phase, from the first to the last.

    Signals:
        stage_requested: A stage was moved to.
        enter_requested: A stage was pressed, or Enter was: go to what it tells.
    """

    stage_requested = Signal(Link)
    enter_requested = Signal(Link)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw the small pictures with `find`."""
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._now = ""
        self._rows = Rows(find=find, grows=True)
        self._rows.setAccessibleName(tr("Stages of the treatment"))
        self._rows.glance_requested.connect(self._glance)
        self._rows.row_requested.connect(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        column.addStretch(1)
        self.setFocusProxy(self._rows)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the stages of `timeline`."""
        self._timeline = timeline
        self._rows.show_rows(
            tuple(
                Row(
                    stage.slug,
                    stage.shown,
                    kicker(timeline, stage),
                    picture=stage.illustration,
                    badge=here(stage, self._now),
                )
                for stage in timeline.stages
            )
        )

    def show_now(self, slug: str) -> None:
        """Mark the stage that one is at; an empty slug is none."""
        if slug != self._now:
            self._now = slug
            chosen = self._rows.chosen()
            if self._timeline is not None:
                self.show_timeline(self._timeline)
            self._rows.choose(chosen)

    def show_stage(self, slug: str) -> None:
        """Mark a stage."""
        self._rows.choose(slug)

    def chosen_rect(self) -> QRect:
        """Tell where the marked stage stands, in px; null if none is marked."""
        return self._rows.visualRect(self._rows.currentIndex())

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._rows.show_theme(theme)

    def _glance(self, slug: str) -> None:
        self.stage_requested.emit(Link.stage(slug))

    def _enter(self, slug: str) -> None:
        self.enter_requested.emit(Link.stage(slug))
