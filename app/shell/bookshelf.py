"""Bookshelf: the book in all its languages, each opened once."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from app.content.languages import primary
from app.errors import PackError
from app.pack.collection import Collection
from app.pack.library import Library


class Bookshelf:
    """Knows in which languages the book is at hand, and gives it in each of them.

    Looking for them opens files: nothing is looked for before it is asked for.
    """

    def __init__(
        self,
        books: Collection,
        folders: Iterable[Path],
        offered: tuple[str, ...] = (),
    ) -> None:
        """Put `books` on the shelf, and those of its languages that lie in `folders`.

        Args:
            books: As they were opened.
            folders: Where packs may lie.
            offered: Languages that the clinic offers, the first one first; without any
                all, and all too where none of them is there.
        """
        self._own = books
        self._wanted = offered
        self._folders = tuple(folders)
        self._opened = {books.book.language: books}
        self._paths: dict[str, Path] | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the languages of the book, as BCP 47, in the order of their own names."""
        found = tuple(self._found())
        chosen = (
            each
            for each in found
            if each in self._wanted or primary(each) in self._wanted
        )
        return tuple(chosen) or found

    def books(self, language: str) -> Collection:
        """Give the book in a language; where it is not there, the one that was opened.

        A pack that is gone or damaged since it was found counts as not there. Where the
        clinic chose languages, one of these is given.
        """
        if self._wanted:
            language = self._nearest(language)
        if language and language not in self._opened:
            path = self._found().get(language)
            with suppress(PackError):
                if path is not None:
                    opened = self._own.beside(Library.open(path))
                    self._opened[language] = opened
        return self._opened.get(language, self._own)

    def close(self) -> None:
        """Let go of the files that were opened here."""
        for books in self._opened.values():
            if books is not self._own:
                books.close()

    def _nearest(self, language: str) -> str:
        """Give the language that is offered and comes nearest to one that is wanted."""
        offered = self.languages
        for each in (language, self._own.book.language, *self._wanted):
            of_its_kind = (one for one in offered if primary(one) == primary(each))
            near = each if each in offered else next(of_its_kind, "")
            if near:
                return near
        return offered[0]

    def _found(self) -> dict[str, Path]:
        if self._paths is None:
            from app.pack.editions import editions  # noqa: PLC0415 (not at start)

            found = editions(self._own.book, self._own.path, self._folders)
            self._paths = {each.language: each.path for each in found}
        return self._paths
