from pathlib import Path

from app.compiler.files import Folder
from app.compiler.library import quietly
from app.compiler.notes import Notes
from app.compiler.originals import NOTHING, named_original, read_original
from app.compiler.sheets import Words
from tests.compiler.writers import Writer


def test_a_book_names_its_original(translator: Writer) -> None:
    assert named_original(Folder(translator.folder, [])) == Words("../book", 1)


def test_a_book_of_its_own_names_none(writer: Writer) -> None:
    assert named_original(Folder(writer.folder, [])).text == ""
    writer.writes("book.yaml", "- 1")
    assert named_original(Folder(writer.folder, [])) == NOTHING


def test_an_original_is_read_whole(translator: Writer) -> None:
    notes = Notes()
    folder = Folder(translator.folder, notes.told)
    source = read_original(folder, Words("../book", 1), notes, quietly)
    assert source is not None
    assert source.file.book.language == "en"
    assert len(source.contents.topics) == 2
    assert set(source.entries["number"]) == {"deaths"}
    assert notes.told == []


def test_an_original_that_cannot_be_read_is_told(
    translator: Writer, writer: Writer
) -> None:
    writer.writes("book.yaml", "")
    notes = Notes()
    folder = Folder(Path(translator.folder.name), notes.told)
    assert read_original(folder, Words("../book", 7), notes, quietly) is None
    (told,) = notes.told
    assert (told.rule, told.path, told.line) == ("no-original", "libro/book.yaml", 7)
