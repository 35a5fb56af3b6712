"""Editions: one book in all the languages whose packs lie at hand."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

from app.content.book import Book
from app.content.languages import own_name
from app.errors import PackError
from app.pack.library import Library

MOST_PACKS: Final = 100
"""In one folder; who keeps more has put something else there."""


class Edition(NamedTuple):
    """A pack that holds the book in one language."""

    language: str
    """BCP 47."""
    path: Path


def editions(book: Book, path: Path, folders: Iterable[Path]) -> tuple[Edition, ...]:
    """Find the languages of a book, in the order of their own names.

    Args:
        book: The one being read; it stands for its own language.
        path: Its pack.
        folders: Where packs lie; they need not exist. Of two packs in one language the
            one with the higher version counts, of the same version the first.
    """
    own = Edition(book.language, path)
    found: dict[str, tuple[tuple[int, ...], Edition]] = {}
    for library in _libraries(folders, path):
        told = library.book
        if told.id == book.id and told.language != own.language:
            version = _version(told.version)
            before = found.get(told.language)
            if before is None or version > before[0]:
                found[told.language] = version, Edition(told.language, library.path)
        library.close()
    others = (edition for _, edition in found.values())
    return tuple(sorted((own, *others), key=lambda each: own_name(each.language)))


def newest(pack: Path, folder: Path) -> Path:
    """Give the pack of the same book and language with the highest version.

    Args:
        pack: The one that is installed; of the same version it is the one.
        folder: Where others may lie; it need not exist, and what is no pack is passed
            over.

    Raises:
        PackError: The installed one cannot be opened, and there are others.
    """
    if not any(folder.glob("*.pack")):
        return pack
    with closing(Library.open(pack)) as library:
        own = library.book
    found, version = pack, _version(own.version)
    for library in _libraries([folder], pack):
        with closing(library):
            told = library.book
        is_same = (told.id, told.language) == (own.id, own.language)
        if is_same and _version(told.version) > version:
            found, version = library.path, _version(told.version)
    return found


def _libraries(folders: Iterable[Path], but: Path) -> Iterator[Library]:
    """Open the packs that lie there; what is none is passed over."""
    for folder in folders:
        for path in sorted(folder.glob("*.pack"))[:MOST_PACKS]:
            if path != but:
                try:
                    library = Library.open(path)
                except PackError:
                    continue
                yield library


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in text.split("."))
