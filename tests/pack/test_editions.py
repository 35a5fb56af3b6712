from collections.abc import Iterator
from pathlib import Path

import pytest

from app.pack import editions as module
from app.pack.editions import Edition
from app.pack.library import Library
from tests.builders import a_book, a_pack


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(a_pack(tmp_path / "library.pack"))
    yield library
    library.close()


def editions(book: Library, folders: list[Path]) -> tuple[Edition, ...]:
    return module.editions(book.book, book.path, folders)


def in_language(path: Path, language: str, version: str = "1.0.0") -> Path:
    path.parent.mkdir(exist_ok=True)
    return a_pack(path, book=a_book(language=language, version=version))


def test_a_book_alone_has_one_language(book: Library, tmp_path: Path) -> None:
    found = editions(book, [tmp_path, tmp_path / "nowhere"])
    assert [(each.language, each.path) for each in found] == [("en", book.path)]


def test_packs_beside_it_are_its_other_languages(book: Library, tmp_path: Path) -> None:
    spanish = in_language(tmp_path / "library-es.pack", "es")
    danish = in_language(tmp_path / "packs" / "a.pack", "da")
    found = editions(book, [tmp_path, tmp_path / "packs"])
    assert [(each.language, each.path) for each in found] == [
        ("da", danish),
        ("en", book.path),
        ("es", spanish),
    ]


def test_other_books_and_what_is_no_pack_are_passed_over(
    book: Library, tmp_path: Path
) -> None:
    a_pack(tmp_path / "other.pack", book=a_book(id="another", language="es"))
    (tmp_path / "broken.pack").write_bytes(b"no pack")
    in_language(tmp_path / "again.pack", "en", "9.0.0")
    assert [each.path for each in editions(book, [tmp_path])] == [book.path]


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        ("1.9.0", "1.10.0", "second"),
        ("2.0.0", "1.10.0", "first"),
        ("1.0.0", "1.0.0", "first"),
        ("x.1", "0.1", "first"),
    ],
)
def test_the_higher_version_counts(
    book: Library, tmp_path: Path, first: str, second: str, chosen: str
) -> None:
    packs = {
        "first": in_language(tmp_path / "b" / "es.pack", "es", first),
        "second": in_language(tmp_path / "c" / "es.pack", "es", second),
    }
    _, spanish = editions(book, [tmp_path / "b", tmp_path / "c"])
    assert spanish.path == packs[chosen]


@pytest.mark.parametrize(
    ("version", "is_newer"), [("1.2.4", True), ("1.2.3", False), ("0.9.9", False)]
)
def test_a_newer_book_of_the_clinic_is_the_one(
    book: Library, tmp_path: Path, version: str, *, is_newer: bool
) -> None:
    other = in_language(tmp_path / "packs" / "b.pack", "en", version)
    chosen = module.newest(book.path, other.parent)
    assert chosen == (other if is_newer else book.path)


def test_of_newer_books_the_newest_is_the_one(book: Library, tmp_path: Path) -> None:
    for name, version in (("a", "1.9.0"), ("b", "1.10.0"), ("c", "1.3.0")):
        in_language(tmp_path / "packs" / f"{name}.pack", "en", version)
    chosen = module.newest(book.path, tmp_path / "packs")
    assert chosen == tmp_path / "packs" / "b.pack"


def test_what_is_not_this_book_is_never_newer(book: Library, tmp_path: Path) -> None:
    folder = tmp_path / "packs"
    assert module.newest(book.path, folder) == book.path
    in_language(folder / "es.pack", "es", "9.0.0")
    a_pack(folder / "other.pack", book=a_book(id="another", version="9.0.0"))
    (folder / "broken.pack").write_bytes(b"no pack")
    assert module.newest(book.path, folder) == book.path
