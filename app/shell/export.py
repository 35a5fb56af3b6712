"""Export: what a book holds, written as a PDF, without a display."""

from pathlib import Path

from app import paths
from app.rendering.fonts import load_fallbacks
from app.rendering.paper.press import Told
from app.shell.application import make_application
from app.shell.clinic import open_books
from app.shell.delivery import deliver
from app.shell.paper.order import Order, job_for, pdf_of


def export(pack: Path, order: Order, target: Path, told: Told | None = None) -> int:
    """Write places of a pack as a PDF, and tell how many pages it has.

    Args:
        pack: The file.
        order: What is to be written.
        target: Where to.
        told: Hears of the progress; may raise to end the work.

    Raises:
        PackError: The pack cannot be opened.
        InputError: A place cannot be put on paper, or this book lacks it.
        OutputError: The file cannot be written; what was there stays.
    """
    books, profile = open_books(pack, order.profile)
    try:
        make_application()
        load_fallbacks(paths.resources() / "fonts")
        job = job_for(books, order._replace(profile=profile))
        if told is not None:
            job = job._replace(told=told)
        deliver(pdf_of(job, books.book.language), target)
    finally:
        books.close()
    return job.pagination.total
