"""Verifying: looks for damage in a book while it is being read."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.errors import PackError
from app.pack.collection import Collection


def verify(
    books: Collection, parent: QObject, tell: Callable[[PackError], None]
) -> None:
    """Check every byte of a book, in slices of 4 ms whenever nothing else is to be done.

    Args:
        books: Stays open until `parent` is gone.
        parent: Ends it.
        tell: Hears of damage.
    """
    slices = books.verify()
    clock = QTimer(parent)

    def verify_slice() -> None:
        try:
            next(slices)
        except StopIteration:
            clock.stop()
        except PackError as error:
            clock.stop()
            tell(error)

    clock.timeout.connect(verify_slice)
    clock.start(0)
