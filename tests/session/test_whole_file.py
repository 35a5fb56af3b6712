import errno
from pathlib import Path

import pytest

from app.session.whole_file import partial_of, write_whole


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for data in (b"one", b"two"):
        write_whole(path, data)
        assert path.read_bytes() == data
    assert [each.name for each in tmp_path.iterdir()] == ["a.json"]


def test_the_old_file_stays_where_the_new_one_cannot_be_put(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    (path / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match=r"\[Errno") as told:
        write_whole(path, b"new")
    assert told.value.errno in {errno.EISDIR, errno.ENOTEMPTY, errno.EACCES}
    assert not partial_of(path).exists()
    assert path.is_dir()
