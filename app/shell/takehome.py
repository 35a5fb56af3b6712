"""Take home: counts the pages of a pack while it is chosen, and writes it."""

from collections.abc import Collection as Collected
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDir, QObject, QTimer

from app.content.links import Link, Screen, Way, parse_link
from app.errors import AppError
from app.i18n import tr, trn
from app.pack.collection import Collection
from app.session.mypage import MyPage
from app.session.own_page import OwnPage
from app.shell.delivery import deliver
from app.shell.file_dialog import ask_target
from app.shell.front import Front
from app.shell.printing import ask_printer, has_printers, send, usual_paper
from app.shell.ways import Ways
from app.widgets.notices import Notices
from app.widgets.takehome import Bundle, Choice, Group, TakeHome, Wanted

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QFileDialog

    from app.rendering.paper.press import Job
    from app.shell.paper.book import Mine

FILE_NAME: Final = "anteroom-take-home.pdf"
COUNT_AFTER_MS: Final = 150
"""A short wait after the last choice, before the pages are counted anew."""


class _CancelledError(Exception):
    """Somebody no longer wants the pack."""


class TakingHome(QObject):
    """Fills the screen of the pack, and answers it."""

    def __init__(
        self, screen: TakeHome, front: Front, own: OwnPage, notices: Notices
    ) -> None:
        """Answer `screen`.

        Args:
            screen: Where the pack is chosen.
            front: Has the book, and the window that asks for files.
            own: Knows my questions and bookmarks.
            notices: Tells what came of it.
        """
        super().__init__(screen)
        self._screen, self._front = screen, front
        self._own, self._notices = own, notices
        self._wanted = Wanted()
        self._counting: Iterator[int] = iter(())
        self._is_cancelled = False
        self._soon = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._soon.timeout.connect(self._begin_count)
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._count_on)
        groups = tuple(self._groups())
        offered = {each.link for group in groups for each in group.choices}
        screen.show_choices(self._bundles(offered), groups)
        screen.pack_changed.connect(self._want)
        screen.pdf_requested.connect(self.choose_target)
        screen.print_requested.connect(self.choose_printer)
        # which printers there are is not asked before one is wanted: the system looks
        # for them at an address of its own, and this reader knows no network
        screen.offer_printer(offered=front.site.profile.printing)
        screen.cancel_requested.connect(self._cancel)
        front.window.close_requested.connect(self._cancel)
        self._begin()

    def recount(self) -> None:
        """Count the pages anew: other questions may be on them."""
        self._want(self._wanted)

    def choose_target(self) -> "QFileDialog":
        """Ask where the pack is to be written, and write it there."""
        title = tr("Save the pack as a PDF")
        filters = tr("PDF (*.pdf)")
        dialog = ask_target(self._front.window, title, filters, FILE_NAME)
        dialog.fileSelected.connect(self._write)
        dialog.open()
        return dialog

    def choose_printer(self) -> "QPrintDialog | None":
        """Ask for a printer, and print the pack; None where there is no printer."""
        if not has_printers():
            words = tr(
                "This computer knows no printer. You can save the pack as a PDF."
            )
            self._notices.show_notice(words)
            return None
        return ask_printer(self._front.window, self._wanted.paper, self.print_on)

    def print_on(self, printer: "QPrinter") -> None:
        """Print the pack, and say so."""
        with self._busy():
            words = send(printer, self._job()._replace(told=self._tell))
            self._notices.show_notice(words)

    def _begin(self) -> None:
        """Begin with what a person kept; else with the two minutes."""
        links = self._marked(self._own.now) or tuple(
            map(Link.topic, Ways(self._front.books).steps(Way.TWO_MINUTES))
        )
        wanted = Wanted(links, paper=usual_paper())
        self._screen.show_wanted(wanted)
        self._want(wanted)

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._step.stop()
        self._screen.show_pages(None)
        self._soon.start()

    def _begin_count(self) -> None:
        if self._wanted.links and self._screen.isVisible():
            self._counting = _pages_of(self._job())
            self._step.start()

    def _count_on(self) -> None:
        """Lay one more chapter out, and go on later: nobody waits for it."""
        if not self._screen.isVisible():
            self._step.stop()  # `recount` begins again
            return
        pages = next(self._counting)
        if pages >= 0:
            self._step.stop()
            self._screen.show_pages(pages)

    def _write(self, target: str) -> None:
        from app.shell.paper.order import pdf_of  # noqa: PLC0415 (seldom used)

        with self._busy():
            job = self._job()._replace(told=self._tell)
            deliver(pdf_of(job, self._front.books.book.language), Path(target))
            words = trn(
                "The pack of {count} page was saved to {{place}}.",
                "The pack of {count} pages was saved to {{place}}.",
                job.pagination.total,
            )
            place = QDir.toNativeSeparators(target)
            self._notices.show_notice(words.format(place=place))

    @contextmanager
    def _busy(self) -> Generator[None]:
        """Do one long work at a time, and say if it ends early."""
        self._is_cancelled = False
        try:
            yield
        except _CancelledError:
            with suppress(RuntimeError):  # the reader went with its window meanwhile
                self._notices.show_notice(tr("Nothing was written."))
        except AppError as error:
            self._notices.show_notice(f"{error.what} {error.remedy}")
        finally:
            with suppress(RuntimeError):
                self._screen.show_progress(0, 0)

    def _tell(self, done: int, of: int) -> None:
        """Show how far it is, and hear whether it is wanted still."""
        try:
            self._screen.show_progress(done, of)
        except RuntimeError as gone:
            raise _CancelledError from gone
        QCoreApplication.processEvents()
        if self._is_cancelled:
            raise _CancelledError

    def _cancel(self) -> None:
        self._is_cancelled = True

    def _job(self) -> "Job":
        from app.rendering.paper.kinds import PaperKind  # noqa: PLC0415
        from app.shell.paper.book import Mine  # noqa: PLC0415
        from app.shell.paper.order import Order, job_for  # noqa: PLC0415

        wanted = self._wanted
        kind = PaperKind(wanted.paper, is_large=wanted.is_large)
        # one page alone would be a leaflet without cover, calls and questions
        call = Link.screen(Screen.CALL)
        links = tuple(dict.fromkeys((*wanted.links, call)))
        mine = _mine(self._own.now, self._front.books) if wanted.has_mine else Mine()
        order = Order(links, kind, self._front.site.profile, mine)
        return job_for(self._front.books, order)

    def _bundles(self, offered: Collected[Link]) -> tuple[Bundle, ...]:
        """Give what goes in at one press, the clinic's own sets among it."""
        ways = Ways(self._front.books)
        found = (
            (tr("In two minutes"), ways.steps(Way.TWO_MINUTES)),
            (tr("In ten minutes"), ways.steps(Way.TEN_MINUTES)),
        )
        bundles = [
            Bundle(title, tuple(map(Link.topic, steps)))
            for title, steps in found
            if steps
        ]
        for visit in self._front.site.profile.book.visits:
            links = (parse_link(place) for place in visit.places)
            held = tuple(link for link in links if link and link in offered)
            if held:
                bundles.append(Bundle(visit.name, held))
        marked = self._marked(self._own.now)
        if marked:
            bundles.append(Bundle(tr("My bookmarks"), marked))
        return tuple(bundles)

    def _groups(self) -> Iterator[Group]:
        """Give what can go in: the overviews first, then the topics, shelf by shelf."""
        books = self._front.books
        counts, comparison = books.book.counts, books.comparison()
        screens = [
            (Screen.TIMELINE, tr("Treatment timeline"), bool(counts.stages)),
            (Screen.OPTIONS, tr("Compare the options"), comparison is not None),
            (Screen.GLOSSARY, tr("Glossary"), bool(counts.terms)),
        ]
        choices = tuple(
            Choice(Link.screen(screen), title)
            for screen, title, is_there in screens
            if is_there
        )
        if choices:
            yield Group(tr("Overviews"), choices)
        for shelf in books.shelves():
            titles = books.topics_on(shelf.id)
            told = (Choice(books.link_on(shelf.id, t.slug), t.title) for t in titles)
            yield Group(shelf.title, tuple(told))

    def _marked(self, page: MyPage) -> tuple[Link, ...]:
        """Give the topics of the bookmarks and notes."""
        places = [each.place for each in (*page.marks, *page.notes)]
        links = (parse_link(place) for place in places)
        topics = (link._replace(section="") for link in links if link)
        held = (each for each in topics if self._front.books.topic_at(each))
        return tuple(dict.fromkeys(held))


def _mine(page: MyPage, books: Collection) -> "Mine":
    """Give what a person brings along: what is not asked yet, what matters, notes."""
    from app.shell.paper.book import Mine  # noqa: PLC0415
    from app.widgets.mypage.values import WEIGHTS  # noqa: PLC0415

    sheets, weights = books.worksheets(), dict(WEIGHTS)
    weighed = [
        f"{each.shown} {tr(weights[weight])}."
        for each in sheets.statements
        if (weight := page.weight_of(each.id)) in weights
    ]
    ended = [
        f"{each.shown} {words}"
        for each in sheets.beginnings
        if (words := page.weight_of(each.id))
    ]
    told = (
        (tr("What matters to me"), (*weighed, *ended)),
        (tr("Notes"), tuple(f"{note.title}: {note.text}" for note in page.notes)),
    )
    return Mine(
        tuple(each.words for each in page.questions if not each.is_asked),
        tuple((title, lines) for title, lines in told if lines),
    )


def _pages_of(job: "Job") -> Iterator[int]:
    """Lay chapter after chapter out; -1 after each, and in the end the pages of all."""
    pages = 0
    for chapter in job.chapters:
        pages += chapter.lay().pages
        yield -1
    yield pages
