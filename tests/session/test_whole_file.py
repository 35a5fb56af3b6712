import errno
import subprocess
import sys
from pathlib import Path

import pytest

from app.paths import root
from app.session.whole_file import partial_of, write_whole
from tests.journeys.watching import need


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


WRITES = """
import sys
from pathlib import Path
from app.session.whole_file import write_whole
write_whole(Path(sys.argv[1]), b"new")
"""


def test_what_takes_the_old_ones_place_lies_on_the_disk_by_then(tmp_path: Path) -> None:
    need("strace")
    calls = tmp_path / "calls"
    seen = ("strace", "-o", str(calls), "-e", "trace=fsync,rename,renameat,renameat2")
    own = (sys.executable, "-B", "-c", WRITES, str(tmp_path / "a.json"))
    subprocess.run((*seen, *own), cwd=root(), check=True)
    lines = calls.read_text("utf-8").splitlines()
    made = [line.partition("(")[0] for line in lines if "(" in line]
    assert made[-2] == "fsync"
    assert made[-1].startswith("rename")
