"""Journey: fills the timeline screen: its stages, where one is, and what may move."""

from app.content.timeline import Timeline
from app.controls.soon import soon
from app.pack.collection import Collection
from app.session.preferring import Preferring
from app.shell.motion import SystemMotion, may_move
from app.shell.pages import Pages
from app.widgets.timeline.related import Related
from app.widgets.timeline.screen import TimelineScreen


class Journey:
    """The timeline of one book, and what the reader prefers about it."""

    def __init__(
        self,
        timeline: Timeline,
        books: Collection,
        pages: Pages,
        preferring: Preferring,
    ) -> None:
        """Tell a timeline of `books`, with words and pictures set by `pages`."""
        self._timeline, self._books = timeline, books
        self._pages, self._preferring = pages, preferring
        self._system_wants_less = False
        self._system = SystemMotion(self._hear)
        self._screen: TimelineScreen | None = None

    def make(self) -> TimelineScreen:
        """Make the screen, with the book's stages in it."""
        screen = TimelineScreen(self._pages.image)
        curve = self._timeline.curve
        sources = self._pages.references(curve.sources if curve else ())
        screen.show_timeline(self._timeline, sources)
        screen.offer_now(offered=self._preferring.is_private)
        self._screen = screen
        self.show_preferred()
        return screen

    def show(self, screen: TimelineScreen, slug: str) -> None:
        """Show a stage, or with an empty slug the one that one is at, or the first."""
        now = self._preferring.now.stage_now
        stage = self._books.stage(slug or now) or self._timeline.stages[0]
        terms = (self._books.term(term) for term in stage.terms)
        drawing = self._books.illustration(stage.illustration)
        related = Related(
            self._pages.titles(stage.topics),
            tuple(term for term in terms if term is not None),
            self._pages.references(stage.sources),
            drawing.alt if drawing else "",
        )
        screen.show_stage(stage.slug, related)
        if not screen.isVisible():
            soon(screen, self._system.ask)

    def show_preferred(self) -> None:
        """Let the screen show the stages as is preferred now, and mark where one is."""
        if self._screen is not None:
            now = self._preferring.now
            self._screen.show_view(now.timeline_view)
            self._screen.show_now(now.stage_now)
            self._screen.show_carer(first=now.carer_view)
            less = self._system_wants_less
            self._screen.show_motion(moves=may_move(now, system_wants_less=less))

    def _hear(self, wants_less: bool) -> None:  # noqa: FBT001 (an answer)
        self._system_wants_less = wants_less
        self.show_preferred()
