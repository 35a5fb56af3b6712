from pathlib import Path

from app.compiler.files import Folder
from app.compiler.notes import Notes
from app.compiler.yaml_files import entries_of, entry_of


def a_folder(tmp_path: Path, notes: Notes, text: str) -> Folder:
    (tmp_path / "book.yaml").write_text(text, "utf-8")
    return Folder(tmp_path, notes.told)


def test_a_file_is_a_list_or_one_mapping(tmp_path: Path) -> None:
    notes = Notes()
    folder = a_folder(tmp_path, notes, "- id: one\n- id: two\n")
    entries = entries_of(folder, "book.yaml", notes)
    assert [entry.text("id") for entry in entries] == ["one", "two"]
    folder = a_folder(tmp_path, notes, "id: one\n")
    entry = entry_of(folder, "book.yaml", notes)
    assert entry is not None
    assert entry.text("id") == "one"
    assert notes.told == []


def test_a_file_that_is_empty_or_not_there_holds_nothing(tmp_path: Path) -> None:
    notes = Notes()
    folder = a_folder(tmp_path, notes, "")
    for name in ("book.yaml", "nothing.yaml"):
        assert entries_of(folder, name, notes) == ()
        assert entry_of(folder, name, notes) is None
    assert notes.told == []


def test_characters_that_cannot_be_shown_are_told(tmp_path: Path) -> None:
    notes = Notes()
    folder = a_folder(tmp_path, notes, "id: ☃\n")
    entry_of(folder, "book.yaml", notes)
    assert [problem.rule for problem in notes.told] == ["unknown-character"]
