import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import paths
from app.quickstart import NAME, make, own_file

MAKE = """
import sys
from pathlib import Path
from app.quickstart import make
print(make(Path(sys.argv[1])))
"""
USE = """
import builtins, sys
from pathlib import Path
compiled = []
real = builtins.compile
def spy(source, name, *rest, **named):
    compiled.append(name)
    return real(source, name, *rest, **named)
builtins.compile = spy
from app.quickstart import preload
preload(Path(sys.argv[1]))
from PySide6.QtCore import QObject
assert builtins.compile is spy
print(sum(str(name).startswith("shibokensupport/") for name in compiled))
"""


def run(code: str, file: Path) -> int:
    """Run a program in a process of its own, and give the number that it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        cwd=paths.root(),
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("binding") / NAME
    assert run(MAKE, file) > 5
    return file


def test_nothing_is_compiled_with_what_was_kept(kept: Path) -> None:
    assert run(USE, kept) == 0


def test_without_the_file_everything_is_compiled(tmp_path: Path) -> None:
    assert run(USE, tmp_path / NAME) > 5


@pytest.mark.parametrize("fault", ["empty", "cut off", "another Python's", "no table"])
def test_a_file_that_is_of_no_use_counts_as_none(
    kept: Path, tmp_path: Path, fault: str
) -> None:
    data = kept.read_bytes()
    spoilt = {
        "empty": b"",
        "cut off": data[:60],
        "another Python's": b"\0\0\0\0" + data[4:],
        "no table": data[:4] + b"i\1\0\0\0",
    }
    file = tmp_path / NAME
    file.write_bytes(spoilt[fault])
    assert run(USE, file) > 5


def test_another_source_is_compiled(kept: Path, tmp_path: Path) -> None:
    file = tmp_path / NAME
    data = kept.read_bytes()
    magic, table = data[:4], marshal.loads(data[4:])  # noqa: S302 (made here)
    other = {name: (b"another!", code) for name, (_digest, code) in table.items()}
    file.write_bytes(magic + marshal.dumps(other))
    assert run(USE, file) > 5


def test_where_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_file() == paths.root() / "build" / NAME
    monkeypatch.setattr(paths, "is_frozen", lambda: True)
    assert own_file() == paths.resources() / NAME


def test_once_qt_is_there_nothing_is_left_to_keep(tmp_path: Path) -> None:
    file = tmp_path / "new" / NAME
    assert make(file) == 0
    assert file.is_file()
