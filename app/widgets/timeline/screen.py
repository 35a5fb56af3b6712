"""Timeline screen: the journey as strip, list or table, and one stage told in full."""

from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSpacerItem, QVBoxLayout, QWidget

from app.content.links import Link
from app.content.reference import Reference
from app.content.timeline import Stage, Timeline
from app.controls.arranged import laid_out_once
from app.controls.columns import Columns
from app.controls.late_image import FindImage
from app.controls.segments import Segments
from app.controls.semantics import say
from app.controls.sheet import AROUND_PX, Sheet, bring_into_view
from app.controls.soon import soon
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme
from app.widgets.timeline.about import AboutTimeline
from app.widgets.timeline.beside import Beside
from app.widgets.timeline.list import StageList
from app.widgets.timeline.naming import told_now
from app.widgets.timeline.panel import StagePanel
from app.widgets.timeline.related import Related
from app.widgets.timeline.strip import StageStrip
from app.widgets.timeline.table import StageTable

WIDEST_PX: Final = 1860
"""Fourteen stages then stand in one row."""

WIDEST_WORDS_PX: Final = 1240
"""List and table grow no wider: their lines are to be read."""

_BESIDE_PX: Final = 300
"""Least width of list and panel side by side, at 100 % text."""

_ABOVE_PX: Final = 14
"""Above the title: the path and its note then fit into 1280x800."""

_HEAD_PX: Final = 132
"""How much of a stage shall be seen at once: its title and the first question."""


class TimelineScreen(Sheet):
    """The whole timeline; strip, list and table share one chosen stage.

    Signals:
        stage_requested: Another stage is wanted; nothing has been shown yet.
        link_requested: A link, a topic or a term was chosen.
        view_requested: Another view was chosen, and is shown: strip, list or table.
        now_requested: One is at this stage, given by its slug; empty for none.
    """

    stage_requested = Signal(Link)
    view_requested = Signal(str)
    now_requested = Signal(str)
    link_requested = Signal(Link)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw illustrations with `find`."""
        super().__init__(WIDEST_PX, parent)
        self._above_px = _ABOVE_PX
        self._timeline: Timeline | None = None
        self._title = Heading("h1", 1, "heading")
        self._summary = Words("text", "quiet")
        self._notes = (Words("small", "quiet"), Words("small", "quiet"))
        self._switch = Segments(
            (("strip", tr("Path")), ("list", tr("List")), ("table", tr("Table")))
        )
        self._switch.setAccessibleName(tr("How to show the stages"))
        self._strip, self._list = StageStrip(find), StageList(find)
        self._table, self._panel = StageTable(), StagePanel(find)
        self.keeping = self._panel.keeping
        self._about = AboutTimeline()
        self._now = ""
        self._shown_view = ""
        self._is_walked = False
        self._to_tell: tuple[Stage, Related] | None = None
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell)
        self._views = {
            "strip": self._strip,
            "list": self._list,
            "table": self._table,
        }
        self._connect()
        self._set_up()
        self.show_view("strip")

    def show_timeline(
        self, timeline: Timeline, sources: tuple[Reference, ...] = ()
    ) -> None:
        """Show another timeline, at its first stage; its sketch rests on `sources`."""
        self._timeline = timeline
        self._title.show_words(timeline.title)
        self._summary.show_words(timeline.summary)
        for note in self._notes:
            note.show_words(timeline.note)
        self._notes[0].setVisible(self._switch.chosen() != "strip")
        self._about.show_timeline(timeline, sources)
        for view in self._views.values():
            view.show_timeline(timeline)
        if timeline.stages:
            self.show_stage(timeline.stages[0].slug)

    def show_stage(self, slug: str, related: Related | None = None) -> None:
        """Choose a stage in all views, and tell it once that has been painted.

        An unknown slug changes nothing.
        """
        stages = self._timeline.stages if self._timeline else ()
        stage = next((stage for stage in stages if stage.slug == slug), None)
        if stage is None or self._timeline is None:
            return
        for view in self._views.values():
            view.show_stage(slug)
        self._to_tell = (stage, related or Related())
        self._is_walked = self.isVisible() and self._view().hasFocus()
        if self.isVisible():
            self._telling.start()
        else:
            self._tell()

    def show_view(self, name: str) -> None:
        """Show the stages as `strip`, `list` or `table`."""
        if name == self._shown_view:
            return
        self._shown_view = name
        self._switch.choose(name)
        for key, view in self._views.items():
            view.setVisible(key == name)
        self._path.setVisible(name == "strip")
        self._notes[0].setVisible(name != "strip")
        self._body.set_weights((2, 3) if name == "list" else ())
        self._widest_px = WIDEST_PX if name == "strip" else WIDEST_WORDS_PX
        self._set_margins()
        soon(self, self._place_panel)

    def show_now(self, slug: str) -> None:
        """Mark the stage that one is at, in all views; an empty slug is none."""
        if slug == self._now:
            return
        self._now = slug
        for view in (*self._views.values(), self._panel):
            view.show_now(slug)
        if self.isVisible():
            say(self, told_now(self._timeline, slug))

    def offer_now(self, *, offered: bool) -> None:
        """Let the reader mark the stage they are at, or do not even offer it."""
        self._panel.offer_now(offered=offered)

    def show_carer(self, *, first: bool) -> None:
        """Begin each stage with the part for the person beside the reader, or not."""
        self._panel.show_carer(first=first)

    def show_motion(self, *, moves: bool) -> None:
        """Travel from stage to stage, or be there at once."""
        self._strip.show_motion(moves=moves)

    def bring_stage(self) -> None:
        """Bring the head of the stage into sight, with all stages if both fit."""
        soon(self, self._bring_head)

    def told_part(self) -> QWidget:
        """Give the stage that is told, to be read aloud."""
        return self._panel

    def enter_stage(self) -> None:
        """Go from the stages into what the chosen one tells."""
        self._tell()
        self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
        soon(self, self._bring_panel)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        heads = (self._title, self._summary, *self._notes, self._switch)
        for part in (*heads, *self._views.values(), self._panel, self._about):
            part.show_theme(theme)
        self.column.setSpacing(theme.px(6))
        self._under.setSpacing(theme.px(4))
        self._gap.changeSize(0, theme.px(6))
        self._end_gap.changeSize(0, theme.px(24))
        self._head.set_least(theme.px(240), theme.px(16))
        self._body.set_least(theme.px(_BESIDE_PX), theme.px(16))

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Keep the stage beside its row."""
        super().resizeEvent(arg__1)
        soon(self, self._place_panel)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        """Esc leads from the stage back to where it was chosen."""
        if arg__1.key() == Qt.Key.Key_Escape and self._is_in_panel():
            self._view().setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self._view(), 0, 0)
            return
        super().keyPressEvent(arg__1)

    def _connect(self) -> None:
        self._switch.choice_requested.connect(self.show_view)
        self._switch.choice_requested.connect(self.view_requested)
        for view in self._views.values():
            view.stage_requested.connect(self.stage_requested)
            view.enter_requested.connect(self._enter)
        self._panel.stage_requested.connect(self._enter)
        self._panel.link_requested.connect(self.link_requested)
        self._panel.now_requested.connect(self.now_requested)

    def _set_up(self) -> None:
        self._head = Columns(240, weights=(2, 1))
        self._head.addWidget(self._title)
        self._head.addWidget(self._switch)
        self._path = QWidget()
        self._under = QVBoxLayout(self._path)
        self._under.setContentsMargins(0, 0, 0, 0)
        self._under.addWidget(self._strip)
        self._under.addWidget(self._notes[1])
        self._body = Columns(_BESIDE_PX, most=1)
        self._beside = Beside(self._panel, self)
        for part in (self._path, self._list, self._table, self._beside):
            self._body.addWidget(part)
        self._gap, self._end_gap = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self.column.addLayout(self._head)
        self.column.addWidget(self._summary)
        self.column.addWidget(self._notes[0])
        self.column.addItem(self._gap)
        self.column.addLayout(self._body)
        self.column.addItem(self._end_gap)
        self.column.addWidget(self._about)
        self.column.addStretch(1)

    def _enter(self, link: Link) -> None:
        self.stage_requested.emit(link)
        self.enter_stage()

    def _tell(self) -> None:
        """Tell the chosen stage in the panel, unless that is done."""
        self._telling.stop()
        page, wanted, self._to_tell = self.widget(), self._to_tell, None
        if page is not None and wanted is not None and self._timeline is not None:
            with laid_out_once(page):
                self._panel.show_stage(self._timeline, *wanted)
            self._place_panel()

    def _is_beside(self) -> bool:
        """Tell whether the stage is told beside the list."""
        columns = self._body.columns_in(self._body.geometry().width())
        return self._shown_view == "list" and columns > 1

    def _place_panel(self) -> None:
        """Let the stage stand beside its row, if there is room beside the list."""
        row = self._list.chosen_rect() if self._is_beside() else QRect()
        self._beside.stand_at(max(0, row.top()))

    def _bring_panel(self) -> None:
        """Scroll so far that the panel's upper part is seen, once it is laid out."""
        upper, seen = self._panel.rect(), self.viewport().height()
        least = min(seen - AROUND_PX, self._theme.px(3 * _HEAD_PX))
        upper.setHeight(min(upper.height(), max(seen * 2 // 3, least)))
        bring_into_view(self._panel, upper)

    def _bring_head(self) -> None:
        """Scroll no further than the head of the panel asks, once it is laid out.

        The chosen stage stays in sight with it, if both fit.
        """
        head, seen = self._panel.rect(), self.viewport().height()
        if self._is_beside():
            row = self._list.chosen_rect()
            row.setHeight(min(self._panel.height(), seen * 2 // 3))
            bring_into_view(self._list, row)
            return
        if self._is_walked:
            return  # the stages follow the arrow keys by themselves
        head.setHeight(min(head.height(), self._theme.px(_HEAD_PX)))
        top = self._view().y()
        if self._path.isVisible():
            top = self._path.y() + self._strip.chosen_rect().top()
        if self._beside.y() + head.height() - top > seen:
            self._bring_panel()
        else:
            bring_into_view(self._panel, head)

    def _is_in_panel(self) -> bool:
        here = QApplication.focusWidget()
        return here is not None and (
            here is self._panel or self._panel.isAncestorOf(here)
        )

    def _view(self) -> QWidget:
        return self._views[self._switch.chosen() or "strip"]
