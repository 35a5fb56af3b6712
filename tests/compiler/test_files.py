from pathlib import Path

import pytest

from app.compiler.drafts import Draft
from app.compiler.files import Folder, decoded, split_head


def test_text_has_one_kind_of_line_end_and_no_mark_of_order() -> None:
    assert decoded(b"\xef\xbb\xbfa\r\nb\rc\x00\x0b", "a") == "a\nb\nc"


@pytest.mark.parametrize(
    ("text", "head", "body", "first_line"),
    [
        ("---\ntitle: A\n---\nText\n", "title: A\n", "Text\n", 4),
        ("--- \n---", "", "", 2),
        ("---\ntitle: A\n", "", "---\ntitle: A\n", 1),
        ("Text\n---\n", "", "Text\n---\n", 1),
    ],
)
def test_the_head_is_parted_from_the_text(
    text: str, head: str, body: str, first_line: int
) -> None:
    assert split_head("a.md", text) == Draft("a.md", body, first_line, head)


def test_a_folder_names_files_as_the_writer_did() -> None:
    folder = Folder(Path("book"), [])

    assert folder.shown(Path("book/../other/a.md")) == "other/a.md"


def test_a_missing_file_is_none_and_no_problem(tmp_path: Path) -> None:
    folder = Folder(tmp_path, [])

    assert folder.text("none.yaml") is None
    assert folder.told == []


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    folder = Folder(tmp_path, [])

    assert folder.read(tmp_path) is None
    assert [each.rule for each in folder.told] == ["unreadable-file"]
    assert "Is a directory" in folder.told[0].message
