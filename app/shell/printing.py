"""Printing: the place that is shown, on paper or in a file.

Everything that paper needs is loaded when it is first wanted.
"""

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.content.links import Kind
from app.errors import AppError
from app.i18n import tr, trn
from app.session.reading import Reading
from app.shell.cards import Cards
from app.shell.file_dialog import ask_target
from app.shell.front import Front
from app.widgets.notices import Notices
from app.widgets.printing import PrintWish

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QFileDialog

    from app.rendering.paper.press import Job


SPOOLER: Final = Path("/run/cups/cups.sock")
"""Where the printing system of Linux listens on the computer itself."""


SPOOLER_LIBRARY: Final = "libcups.so.2"
LAST_GOOD_STATUS: Final = 0x00FF
"""Source: RFC 8011, 4.1.6: higher ones are errors of the client or the server."""


class PrintDesk:
    """Puts what is shown on paper, one job at a time, and says what came of it."""

    def __init__(
        self, front: Front, reading: Reading, cards: Cards, notices: Notices
    ) -> None:
        """Print what `reading` shows; ask on a card, and tell in `notices`."""
        self._front, self._reading = front, reading
        self._cards, self._notices = cards, notices

    def open_card(self) -> None:
        """Ask how the place that is shown is to be printed, if it can be."""
        try:
            job = self._job(PrintWish(usual_paper(), is_large=False, to_printer=False))
        except AppError:
            self._notices.show_notice(tr("This screen cannot be printed."))
            return
        title = job.chapters[0].title
        has_printer = self._front.site.profile.printing and has_printers()
        self._cards.open_printing(title, usual_paper(), has_printer=has_printer)

    def carry_out(self, wish: PrintWish) -> "QFileDialog | QPrintDialog":
        """Ask for the file, or for the printer, and then do what is wished."""
        if not wish.to_printer:
            return self._ask_file(wish)

        def print_it(printer: "QPrinter") -> None:
            self.print_on(printer, wish)

        return ask_printer(self._front.window, wish.paper, print_it)

    def save(self, wish: PrintWish, target: str) -> None:
        """Write the place that is shown as a PDF, and say so."""
        from app.shell.delivery import deliver  # noqa: PLC0415
        from app.shell.paper.order import pdf_of  # noqa: PLC0415

        path = Path(target)
        try:
            job = self._job(wish)
            deliver(pdf_of(job, self._front.books.book.language), path)
        except AppError as error:
            self._notices.show_notice(f"{error.what} {error.remedy}")
            return
        words = tr("“{name}” was saved.").format(name=path.name)
        self._notices.show_notice(words)

    def print_on(self, printer: "QPrinter", wish: PrintWish) -> None:
        """Print the place that is shown, and say so."""
        self._notices.show_notice(send(printer, self._job(wish)))

    def _ask_file(self, wish: PrintWish) -> "QFileDialog":
        title = self._job(wish).chapters[0].title
        name = "".join(each if each.isalnum() else " " for each in title)
        file = f"{' '.join(name.split())}.pdf"
        window, filters = self._front.window, tr("PDF (*.pdf)")
        dialog = ask_target(window, tr("Save this page as PDF"), filters, file)
        dialog.fileSelected.connect(partial(self.save, wish))
        dialog.open()
        return dialog

    def _job(self, wish: PrintWish) -> "Job":
        """Make a job of the place that is shown.

        Raises:
            InputError: It cannot be put on paper.
        """
        from app.rendering.paper.kinds import PaperKind  # noqa: PLC0415
        from app.shell.paper.order import Order, job_for  # noqa: PLC0415

        link = self._front.topics.ways.topic(self._reading.place.link)
        place = link._replace(section="") if link.kind is not Kind.SCREEN else link
        kind = PaperKind(wish.paper, is_large=wish.is_large)
        site = self._front.site
        return job_for(self._front.books, Order((place,), kind, site.profile))


def ask_printer(
    window: QWidget, paper: str, then: "Callable[[QPrinter], None]"
) -> "QPrintDialog":
    """Ask over `window` for a printer with this paper in it, and then use it."""
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415
    from PySide6.QtWidgets import QDialog  # noqa: PLC0415

    from app.rendering.paper.kinds import PaperKind  # noqa: PLC0415
    from app.rendering.paper.press import page_layout  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(PaperKind(paper)))
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(then, printer))
    QDialog.open(dialog)  # its own needs a slot by its name
    return dialog


def send(printer: "QPrinter", job: "Job") -> str:
    """Print a job, and tell what came of it."""
    from app.rendering.paper.press import page_layout, press  # noqa: PLC0415

    printer.setFullPage(True)
    printer.setPageLayout(page_layout(job.kind))
    printer.setDocName(job.imprint.title)
    press(printer, job)
    if not printer.outputFileName() and was_refused():
        return tr(
            "The printer did not take the pages. Please see whether it is ready, or "
            "save them as a PDF."
        )
    return trn(
        "{count} page was sent to the printer.",
        "{count} pages were sent to the printer.",
        job.pagination.total,
    )


def was_refused() -> bool:
    """Tell whether the printing system of Linux refused what it was asked last.

    Qt (6.11) keeps that for itself; the library that it asks with remembers it.
    """
    if sys.platform != "linux":
        return False
    from ctypes import CDLL  # noqa: PLC0415 (only where something was printed)

    try:
        return int(CDLL(SPOOLER_LIBRARY).cupsLastError()) > LAST_GOOD_STATUS
    except (OSError, AttributeError):  # then Qt has no printers of this kind either
        return False


def usual_paper(locale: QLocale | None = None) -> str:
    """Tell what is printed on in a country, where the reader stands if None is given."""
    system = (locale or QLocale.system()).measurementSystem()
    is_letter = system == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if is_letter else "a4"


def has_printers() -> bool:
    """Tell whether this computer knows a printer; nobody but the computer is asked."""
    if sys.platform == "linux":
        if not SPOOLER.is_socket():
            return False
        os.environ["CUPS_SERVER"] = str(
            SPOOLER
        )  # else its library looks in the network
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 (only when asked)

    return bool(QPrinterInfo.availablePrinterNames())
