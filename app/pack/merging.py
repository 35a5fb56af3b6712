"""Two searches as one: the book's hits and, among them, the clinic's."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from app.content.hit import Hit
from app.content.links import Kind
from app.pack.search import Found

BOOK_HITS_IN_A_ROW: Final = 2
"""Then one of the clinic's: it is smaller, and must be seen."""


def merged(book: Found, clinic: Found, clinic_title: str, limit: int) -> Found:
    """Put what was found in both into one list.

    Args:
        book: Found in the book.
        clinic: Found in the clinic's pack.
        clinic_title: Stands before the shelves of the clinic's hits.
        limit: How many hits at most.
    """
    own = clinic._replace(hits=tuple(_own(hit, clinic_title) for hit in clinic.hits))
    pair = [found for found in (book, own) if found.hits]
    as_typed = [found for found in pair if not found.corrected]
    if len(as_typed) == 1 or len(pair) == 1:  # mended words yield to typed ones
        (best,) = as_typed or pair
        return best
    first = own.hits[:1] if own.term and not book.term else ()
    hits = tuple(islice(_woven(first, book.hits, own.hits), limit))
    return book._replace(hits=hits, term=book.term or own.term)


def _own(hit: Hit, title: str) -> Hit:
    """Mark a hit as the clinic's."""
    is_topic = hit.place.kind is Kind.TOPIC
    place = hit.place._replace(kind=Kind.CLINIC) if is_topic else hit.place
    shelf = f"{title} · {hit.shelf}" if hit.shelf else title
    return hit._replace(place=place, shelf=shelf)


def _woven(
    first: tuple[Hit, ...], book: tuple[Hit, ...], clinic: tuple[Hit, ...]
) -> Iterator[Hit]:
    yield from first
    places = {hit.place for hit in (*first, *book)}
    others = iter([hit for hit in clinic if hit.place not in places])
    for number, hit in enumerate(book, start=1):
        yield hit
        if number % BOOK_HITS_IN_A_ROW == 0:
            yield from islice(others, 1)
    yield from others
