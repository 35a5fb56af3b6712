"""Stage panel: one stage, always told under the same four questions."""

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.languages import set_apart
from app.content.links import Link
from app.content.timeline import Stage, Timeline
from app.controls.button import Button
from app.controls.columns import Columns
from app.controls.ground import Ground
from app.controls.keeping import Keeping
from app.controls.late_image import FindImage
from app.controls.picture import Picture
from app.controls.ring import paint_ring
from app.controls.semantics import Role
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme
from app.widgets.timeline.answer import Answer
from app.widgets.timeline.naming import kicker, spoken
from app.widgets.timeline.related import Related, RelatedLinks

ANSWER_PX: Final = 330
"""Least width of an answer before the two columns become one, at 100 % text."""


HEAD_PX: Final = 320
"""Least width of the picture beside the title, at 100 % text."""

WIDEST_PX: Final = 1240
"""The words grow no wider, at 100 % text."""


class StagePanel(Ground):
    """Shows one stage. What keeps it is hidden until somebody answers it.

    Signals:
        stage_requested: The stage before or after is wanted.
        now_requested: This is the stage that one is at: its slug; or it is no longer,
            and one is at none: an empty string.
        link_requested: A link, a topic or a term was chosen.
    """

    stage_requested = Signal(Link)
    now_requested = Signal(str)
    link_requested = Signal(Link)

    def __init__(self, find: FindImage, parent: QWidget | None = None) -> None:
        """Draw illustrations with `find`."""
        super().__init__("card", "hairline", parent)
        self._neighbours: tuple[Link | None, Link | None] = (None, None)
        self._timeline: Timeline | None = None
        self._stage: Stage | None = None
        self._now = ""
        self._picture = Picture(find)
        self._kicker = Words("small", "quiet")
        self._title = Heading("h2", 2, "heading")
        self._answers = (
            Answer(tr("What happens")),
            Answer(tr("How you may feel")),
            Answer(tr("What you can do")),
            Answer(tr("Who to call"), "accent_ground"),
            Answer(tr("For the person beside you"), "carer_ground"),
            Answer(tr("A typical day")),
        )
        self._carer = Answer(tr("For the person beside you"), "carer_ground")
        self._is_for_carer = False
        for answer in (self._carer, *self._answers):
            answer.link_requested.connect(self.link_requested)
        self._here = Button(tr("I am at this stage now"), "pin")
        self._here.setCheckable(True)
        self._here.toggled.connect(self._ask_now)
        self.keeping = Keeping()
        self.keeping.stack(stacked=True)
        self.keeping.hide()
        self._more = RelatedLinks()
        self._more.link_requested.connect(self.link_requested)
        self._back = Button(tr("The stage before"), "back")
        self._on = Button(tr("The next stage"), "forward")
        self._on.put_icon(last=True)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._set_up()

    def semantic_role(self) -> Role:
        """Be a named group to a screen reader."""
        return Role.Grouping

    def show_stage(self, timeline: Timeline, stage: Stage, related: Related) -> None:
        """Show a stage of `timeline`."""
        stages = timeline.stages
        at = stages.index(stage)
        self._timeline, self._stage = timeline, stage
        self._show_place(timeline, stage)
        self._title.show_words(stage.shown)
        self.keeping.stand_for(Link.stage(stage.slug))
        self._picture.show_picture(stage.illustration, related.alt)
        pages = (
            stage.what_happens,
            stage.how_you_may_feel,
            stage.what_you_can_do,
            stage.who_to_call,
            "" if self._is_for_carer else stage.carer,
            stage.typical_day,
        )
        for answer, page in zip(self._answers, pages, strict=True):
            answer.show_page(page)
        self._carer.show_page(self._for_carer(stage))
        self._more.show_related(related)
        before = stages[at - 1] if at else None
        after = stages[at + 1] if at + 1 < len(stages) else None
        self._neighbours = (
            Link.stage(before.slug) if before else None,
            Link.stage(after.slug) if after else None,
        )
        self._back.setVisible(before is not None)
        self._on.setVisible(after is not None)
        if before:
            self._back.show_words(
                tr("Before: {stage}").format(stage=set_apart(before.short_shown))
            )
        if after:
            short = set_apart(after.short_shown)
            self._on.show_words(tr("Next: {stage}").format(stage=short))

    def show_now(self, slug: str) -> None:
        """Know the stage that one is at; an empty slug is none."""
        self._now = slug
        if self._timeline is not None and self._stage is not None:
            self._show_place(self._timeline, self._stage)

    def show_carer(self, *, first: bool) -> None:
        """Begin with the part for the person beside the reader, or end with it."""
        self._is_for_carer = first
        if self._stage is not None:
            self._answers[4].show_page("" if first else self._stage.carer)
            self._carer.show_page(self._for_carer(self._stage))

    def offer_now(self, *, offered: bool) -> None:
        """Let the reader mark the stage they are at, or do not even offer it."""
        self._here.setVisible(offered)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._set_margins()
        self._column.setSpacing(theme.px(20))
        self._told.setSpacing(theme.px(6))
        self._aside.setSpacing(theme.px(12))
        gap = theme.px(24)
        self._head.set_least(theme.px(HEAD_PX), gap)
        self._grid.set_least(theme.px(ANSWER_PX), gap)
        self._ways.set_least(theme.px(260), theme.px(12))
        for part in (self._picture, self._kicker, self._title, self._more):
            part.show_theme(theme)
        for answer in (self._carer, *self._answers):
            answer.show_theme(theme)
        for button in (self._back, self._on, self._here, self.keeping):
            button.show_theme(theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines of a readable length in the middle of a wide card."""
        super().resizeEvent(event)
        self._set_margins()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Paint the card, and the ring while the keyboard is on the stage itself."""
        super().paintEvent(arg__1)
        if self.hasFocus():
            painter = QPainter(self)
            paint_ring(painter, QRectF(self.rect()), self.theme)
            painter.end()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def _set_margins(self) -> None:
        pad = self.theme.px(20)
        side = max(pad, (self.width() - self.theme.px(WIDEST_PX)) // 2)
        self._column.setContentsMargins(side, pad, side, pad)

    def _set_up(self) -> None:
        beside = QWidget()
        self._told = QVBoxLayout(beside)
        self._told.setContentsMargins(0, 0, 0, 0)
        self._told.addWidget(self._kicker)
        self._told.addWidget(self._title)
        self._told.addWidget(self._carer)
        self._told.addWidget(self._answers[0])
        self._told.addStretch(1)
        aside = QWidget()
        self._aside = QVBoxLayout(aside)
        self._aside.setContentsMargins(0, 0, 0, 0)
        self._aside.addWidget(self._picture)
        self._aside.addWidget(self._here)
        self._aside.addWidget(self.keeping)
        self._aside.addStretch(1)
        self._head = Columns(HEAD_PX, weights=(3, 2))
        self._head.addWidget(beside)  # first: in one column the title leads
        self._head.addWidget(aside)
        self._grid = Columns(ANSWER_PX, most=2, fills=True)
        for answer in self._answers[1:]:
            self._grid.addWidget(answer)
        self._ways = Columns(260, most=2)
        self._ways.addWidget(self._back)
        self._ways.addWidget(self._on)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._more)
        self._column.addLayout(self._ways)

    def _for_carer(self, stage: Stage) -> str:
        """Give what the stage begins with for a carer, be it that there is nothing."""
        if not self._is_for_carer:
            return ""
        words = tr("This stage has no part of its own for you.")
        return stage.carer or f"<p>{words}</p>"

    def _show_place(self, timeline: Timeline, stage: Stage) -> None:
        """Tell where the stage stands, and whether one is at it."""
        self._kicker.show_words(kicker(timeline, stage, self._now))
        self._here.setChecked(stage.slug == self._now)
        self._here.show_icon("check" if stage.slug == self._now else "pin")
        self.setAccessibleName(spoken(timeline, stage, self._now))

    def _ask_now(self, is_wanted: bool) -> None:  # noqa: FBT001 (Qt's own order)
        """Ask where the wish differs from what is known; a screen reader toggles too."""
        if self._stage is not None and is_wanted != (self._stage.slug == self._now):
            self.now_requested.emit(self._stage.slug if is_wanted else "")

    def _go_back(self) -> None:
        if self._neighbours[0] is not None:
            self.stage_requested.emit(self._neighbours[0])

    def _go_on(self) -> None:
        if self._neighbours[1] is not None:
            self.stage_requested.emit(self._neighbours[1])
