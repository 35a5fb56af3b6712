from pathlib import Path

import pytest

from app.errors import OutputError
from app.shell.delivery import deliver


def test_a_file_is_handed_over_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"older")
    deliver(b"newer", target)
    assert target.read_bytes() == b"newer"
    assert [*tmp_path.iterdir()] == [target]


def test_where_it_cannot_be_written_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"older")
    (tmp_path / "out.pdf.partial").mkdir()
    with pytest.raises(OutputError, match="could not be written"):
        deliver(b"newer", target)
    assert target.read_bytes() == b"older"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        deliver(b"", tmp_path / "gone" / "out.pdf")
