from pathlib import Path

import pytest

from app.errors import OutputError
from app.session.whole_file import partial_of
from app.shell.delivery import deliver

FULL = Path("/dev/full")
"""Linux keeps a device that takes nothing: writing to it fails as on a full disk."""


def test_a_file_is_handed_over_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"older")
    deliver(b"newer", target)
    assert target.read_bytes() == b"newer"
    assert [*tmp_path.iterdir()] == [target]


def test_where_it_cannot_be_written_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"older")
    partial_of(target).mkdir()
    with pytest.raises(OutputError, match="could not be written"):
        deliver(b"newer", target)
    assert target.read_bytes() == b"older"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_bytes(b"older")
    partial_of(target).symlink_to(FULL)
    with pytest.raises(OutputError, match="the disk is full") as refused:
        deliver(b"newer", target)
    assert "make room" in refused.value.remedy
    assert target.read_bytes() == b"older"
    assert [*tmp_path.iterdir()] == [target]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        deliver(b"", tmp_path / "gone" / "out.pdf")
