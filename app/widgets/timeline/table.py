"""Stage table: the timeline as a table of stage, time and what happens."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link
from app.content.timeline import Timeline
from app.controls.lines import marked
from app.controls.rows import Row, Rows
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.timeline.grid import StageGrid
from app.widgets.timeline.naming import here, place

NARROW_PX: Final = 620
"""Below this width, at 100 % text, every row is a card: columns would break words."""


class StageTable(QWidget):
    """Shows stage, time and what happens: as a table, or as cards where it is narrow.

    Signals:
        stage_requested: A stage was moved to.
        enter_requested: A stage was pressed, or Enter was: go to what it tells.
    """

    stage_requested = Signal(Link)
    enter_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self._timeline: Timeline | None = None
        self._now = ""
        self._grid, self._cards = StageGrid(), Rows(grows=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for view in (self._grid, self._cards):
            view.setAccessibleName(tr("Stages of the treatment"))
            view.glance_requested.connect(self._glance)
            view.row_requested.connect(self._enter)
            column.addWidget(view)
        column.addStretch(1)
        self._cards.hide()
        self.setFocusProxy(self._grid)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the stages of `timeline`."""
        self._timeline = timeline
        rows = tuple(
            Row(
                stage.slug,
                stage.shown,
                f"{place(timeline, stage)} · {stage.when}",
                marked(stage.what_happens.replace("</p><p>", "</p> <p>")),
                badge=here(stage, self._now),
            )
            for stage in timeline.stages
        )
        self._cards.show_rows(rows)
        self._grid.show_timeline(timeline, self._now)

    def show_now(self, slug: str) -> None:
        """Mark the stage that one is at; an empty slug is none."""
        if slug != self._now:
            self._now = slug
            chosen = self._grid.chosen()
            if self._timeline is not None:
                self.show_timeline(self._timeline)
            self.show_stage(chosen)

    def show_stage(self, slug: str) -> None:
        """Mark a stage."""
        self._cards.choose(slug)
        self._grid.choose(slug)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._grid.show_theme(theme)
        self._cards.show_theme(theme)
        self._take_form()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become cards where it is narrow, and a table again where it is not."""
        super().resizeEvent(event)
        self._take_form()

    def _take_form(self) -> None:
        is_narrow = self.width() < self._theme.px(NARROW_PX)
        had_focus = self._grid.hasFocus() or self._cards.hasFocus()
        self._grid.setVisible(not is_narrow)
        self._cards.setVisible(is_narrow)
        self.setFocusProxy(self._cards if is_narrow else self._grid)
        if had_focus:
            self.setFocus()

    def _glance(self, slug: str) -> None:
        self.stage_requested.emit(Link.stage(slug))

    def _enter(self, slug: str) -> None:
        self.enter_requested.emit(Link.stage(slug))
