from collections.abc import Iterator
from pathlib import Path

import pytest

from app.pack.collection import Collection
from app.pack.library import Library
from app.shell.bookshelf import Bookshelf
from tests.builders import a_book, a_pack


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Bookshelf]:
    books = Collection(Library.open(a_pack(tmp_path / "library.pack")))
    shelf = Bookshelf(books, [tmp_path])
    yield shelf
    shelf.close()
    books.close()


def spanish(folder: Path) -> Path:
    return a_pack(folder / "library-es.pack", book=a_book(language="es", title="Libro"))


def test_a_book_has_the_languages_that_lie_beside_it(
    shelf: Bookshelf, tmp_path: Path
) -> None:
    spanish(tmp_path)
    assert shelf.languages == ("en", "es")


def test_each_language_is_opened_once(shelf: Bookshelf, tmp_path: Path) -> None:
    spanish(tmp_path)
    books = shelf.books("es")
    assert books.book.title == "Libro"
    assert shelf.books("es") is books


@pytest.mark.parametrize("language", ["", "en", "da"])
def test_else_it_is_the_book_that_was_opened(shelf: Bookshelf, language: str) -> None:
    assert shelf.books(language).book.language == "en"


def test_a_pack_that_went_is_not_there(shelf: Bookshelf, tmp_path: Path) -> None:
    path = spanish(tmp_path)
    assert shelf.languages == ("en", "es")
    path.unlink()
    assert shelf.books("es").book.language == "en"


def test_the_clinics_pack_stays_beside_every_language(tmp_path: Path) -> None:
    (tmp_path / "clinic").mkdir()
    clinic = Library.open(a_pack(tmp_path / "clinic" / "c.pack"))
    book = Library.open(a_pack(tmp_path / "library.pack"))
    spanish(tmp_path)
    books = Collection(book, clinic)
    shelf = Bookshelf(books, [tmp_path])
    assert len(shelf.books("es").shelves()) == len(shelf.books("en").shelves()) == 3
    shelf.close()
    books.close()


def test_a_clinic_offers_some_of_the_languages(tmp_path: Path) -> None:
    books = Collection(Library.open(a_pack(tmp_path / "library.pack")))
    spanish(tmp_path)
    a_pack(tmp_path / "library-de.pack", book=a_book(language="de-AT"))

    def shelf(*offered: str) -> Bookshelf:
        return Bookshelf(books, [tmp_path], offered)

    some = shelf("es", "de")
    assert some.languages == ("de-AT", "es")
    assert some.books("es").book.language == "es"
    assert some.books("de").book.language == "de-AT"
    assert some.books("en").book.language == "es"
    assert some.books("").book.language == "es"
    some.close()
    with_own = shelf("es", "en")
    assert with_own.books("de").book.language == "en"
    with_own.close()
    none_of_them = shelf("fr")
    assert none_of_them.languages == ("de-AT", "en", "es")
    assert none_of_them.books("fr").book.language == "en"
    none_of_them.close()
    books.close()
