"""Wine's small Debian is joined to this computer in a name space of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installers import wine


@pytest.fixture
def windows(tmp_path: Path) -> wine.Wine:
    made = wine.Wine(tmp_path)
    made.display = ":7"
    return made


def test_a_windows_program_gets_its_environment_and_no_other(
    windows: wine.Wine,
) -> None:
    words = windows.command("a.exe", "/S", folder="src", TZ="UTC")
    assert words[-3:] == ["wine", "a.exe", "/S"]
    at = words.index("env")
    assert words[at : at + 4] == ["env", "-i", "-C", "/w/src"]
    assert {"DISPLAY=:7", "TZ=UTC", f"WINEPREFIX={windows.prefix}"} <= set(words)


def test_what_is_mounted_is_seen_by_that_program_alone(windows: wine.Wine) -> None:
    words = windows.command("a.exe")
    assert words[:3] == ["unshare", "--mount", "sh"]
    assert words.index("unshare") < words.index(str(windows.root))


@pytest.mark.skipif(sys.platform != "linux", reason="is made on Linux")
def test_the_script_that_joins_is_one(windows: wine.Wine) -> None:
    done = subprocess.run(["sh", "-n", "-c", wine.JOINED], check=False)
    assert done.returncode == 0
    assert windows.drive == windows.root / "root" / "build" / "drive_c"


def test_what_is_missing_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if sys.platform != "linux" or os.geteuid() != 0:
        assert wine.missing() == "This needs root, on a Debian."
        return
    assert wine.missing().startswith("Please install: debootstrap, ")
    for tool in wine.TOOLS.values():
        (tmp_path / tool).touch(mode=0o755)
    assert wine.missing() == ""


def test_a_program_that_fails_says_what_it_said() -> None:
    with pytest.raises(SystemExit, match="broken"):
        wine.quiet(["sh", "-c", "echo broken; exit 3"])
