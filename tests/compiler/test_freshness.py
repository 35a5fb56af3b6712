import os
from pathlib import Path

from app.compiler.freshness import is_stale

LATER = 4_000_000_000_000_000_000
"""In the year 2096, in nanoseconds."""


def touch(path: Path, stamp: int) -> None:
    os.utime(path, ns=(stamp, stamp))


def made(tmp_path: Path) -> tuple[Path, Path]:
    source = tmp_path / "book"
    (source / "topics").mkdir(parents=True)
    (source / "book.yaml").write_text("id: a\npictures: ../drawings # shared\n")
    (tmp_path / "drawings").mkdir()
    (tmp_path / "drawings" / "a.svg").write_text("<svg/>")
    pack = tmp_path / "out.pack"
    pack.write_text("")
    touch(pack, LATER)
    return source, pack


def test_a_missing_pack_is_stale(tmp_path: Path) -> None:
    assert is_stale(tmp_path, tmp_path / "none.pack")


def test_a_pack_newer_than_all_is_fresh(tmp_path: Path) -> None:
    source, pack = made(tmp_path)
    (source / "dangling.md").symlink_to(tmp_path / "nowhere")

    assert not is_stale(source, pack)


def test_a_change_makes_it_stale(tmp_path: Path) -> None:
    source, pack = made(tmp_path)

    touch(source / "book.yaml", LATER + 1_000_000_000)

    assert is_stale(source, pack)


def test_a_file_that_went_makes_it_stale(tmp_path: Path) -> None:
    source, pack = made(tmp_path)

    touch(source / "topics", LATER + 1_000_000_000)

    assert is_stale(source, pack)


def test_pictures_elsewhere_count(tmp_path: Path) -> None:
    source, pack = made(tmp_path)

    touch(tmp_path / "drawings" / "a.svg", LATER + 1_000_000_000)

    assert is_stale(source, pack)


def test_a_folder_without_a_book_file_has_freshness(tmp_path: Path) -> None:
    source, pack = made(tmp_path)
    (source / "book.yaml").unlink()

    assert not is_stale(source, pack)


def test_a_book_without_a_word_about_pictures_has_freshness(tmp_path: Path) -> None:
    source, pack = made(tmp_path)
    (source / "book.yaml").write_text("id: a\n")

    assert not is_stale(source, pack)
