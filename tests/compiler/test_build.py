from pathlib import Path

import pytest

from app.compiler.build import check_library, compile_library
from app.compiler.library import Progress
from app.errors import InputError, OutputError
from tests.compiler.writers import Writer


def test_a_book_becomes_a_pack(writer: Writer) -> None:
    library = writer.builds()

    assert library.book.title == "A small book"
    assert [shelf.title for shelf in library.shelves()] == ["Start here", "Afterwards"]
    topic = library.topic("first-week")
    assert topic is not None
    assert '<span class="number">2 in 100</span> people died' in topic.page


def test_the_counts_of_a_book_are_filled(writer: Writer) -> None:
    counts = writer.builds().book.counts

    assert counts[:6] == (2, 1, 1, 1, 1, 1)
    assert counts[6:] == (1, 1, 1, 0)


def test_terms_know_their_topics(writer: Writer) -> None:
    term = writer.builds().term("neutropenia")

    assert term is not None
    assert term.topics == ("first-week",)


def test_an_error_leaves_what_stood_there(writer: Writer) -> None:
    writer.pack.write_text("as it was")
    writer.swaps("topics/start/who-to-call.md", "#fever", "#nothing")

    problems = compile_library(Path("book"), writer.pack)

    assert [each.rule for each in problems] == ["dead-link"]
    assert problems[0].message == 'the topic "first-week" has no section "nothing"'
    assert writer.pack.read_text() == "as it was"


@pytest.mark.usefixtures("in_folder")
def test_a_folder_that_is_not_there_is_wrong_use() -> None:
    with pytest.raises(InputError, match="no folder"):
        check_library(Path("nowhere"))


def test_a_target_that_cannot_be_written_is_told(writer: Writer) -> None:
    (writer.folder.parent / "file").write_text("")

    with pytest.raises(OutputError):
        compile_library(Path("book"), Path("file/out.pack"))


def test_progress_is_told_to_its_end(writer: Writer) -> None:
    heard: list[Progress] = []

    compile_library(Path("book"), writer.pack, heard.append)

    assert heard[0] == Progress(1, 2, "Reading the topics")
    assert heard[-1] == Progress(100, 100, "Writing the pack")


def test_a_book_file_that_cannot_be_read_stops_at_once(writer: Writer) -> None:
    writer.writes("book.yaml", "id: [")

    assert [each[:2] for each in writer.hears()] == [("book.yaml:2", "bad-yaml")]


def test_an_empty_book_file_is_told(writer: Writer) -> None:
    writer.writes("book.yaml", "")

    assert writer.hears() == [("book.yaml:1", "missing-key", "book.yaml is empty")]


def test_the_same_folder_under_another_name_is_told_under_it(writer: Writer) -> None:
    writer.swaps("topics/start/who-to-call.md", "#fever", "#nothing")

    problems = check_library(writer.folder)

    assert problems[0].path == f"{writer.folder.as_posix()}/topics/start/who-to-call.md"
