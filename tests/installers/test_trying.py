"""What was built is started, and its bill compared with its files."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from installers import checking, trying
from installers.bundle import needs
from installers.checking import FaultyError


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    for name in ("anteroom", "_internal/libqxcb.so", "speech/anteroom-speech"):
        file = tmp_path / "anteroom" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("#!/bin/sh\n", "utf-8")
        file.chmod(0o700)
    (tmp_path / "anteroom" / "speech" / "twin").symlink_to("../anteroom")
    return tmp_path


def test_a_bill_that_forgets_a_file_is_found(dist: Path) -> None:
    bill = dist / "a.cdx.json"
    parts = [
        {"type": "file", "name": name}
        for name in checking.files(dist / "anteroom")
        if name != "speech/twin"  # a link
    ]
    bill.write_text(json.dumps({"components": [{"type": "library"}, *parts]}), "utf-8")
    assert trying.bill_of(bill, dist / "anteroom") == "1 parts, 3 files"
    bill.write_text(json.dumps({"components": parts[1:]}), "utf-8")
    with pytest.raises(FaultyError, match="libqxcb"):
        trying.bill_of(bill, dist / "anteroom")


def test_a_library_that_nobody_made_is_found(dist: Path) -> None:
    bill = dist / "a.cdx.json"
    parts = [
        {"type": "file", "name": name, "properties": [{"value": "Anteroom"}]}
        for name in checking.files(dist / "anteroom")
        if name != "speech/twin"  # a link
    ]
    bill.write_text(json.dumps({"components": parts}), "utf-8")
    with pytest.raises(FaultyError, match=r"^_internal/libqxcb\.so$"):
        trying.bill_of(bill, dist / "anteroom")


def test_a_program_that_finds_itself_broken_is_told(dist: Path) -> None:
    program = dist / "anteroom" / "anteroom"
    program.write_text("#!/bin/sh\necho fonts FAILED; exit 1\n", "utf-8")
    program.chmod(0o700)
    with pytest.raises(FaultyError, match="fonts FAILED"):
        trying.selfcheck(dist / "anteroom")
    program.write_text("#!/bin/sh\necho fonts ok\n", "utf-8")
    assert trying.selfcheck(dist / "anteroom") == "1 lines, all fine"


@pytest.mark.skipif(sys.platform != "linux", reason="reads ELF")
def test_a_library_that_no_package_asks_for_is_found(dist: Path) -> None:
    shutil.copy("/bin/true", dist / "anteroom" / "anteroom")
    assert trying.libraries(dist / "anteroom", ["glibc >= 2.35"]) == "0 are asked for"
    with pytest.raises(FaultyError, match=r"^libX11\.so\.6$"):
        trying.libraries(dist / "anteroom", ["libX11.so.6()(64bit)"])
    shutil.copy(sys.executable, dist / "anteroom" / "more")
    needed = needs(str(dist / "anteroom" / "more"))
    others = [name for name in needed if not name.startswith(trying.OF_GLIBC)]
    found = trying.libraries(dist / "anteroom", [f"{each}()(64bit)" for each in others])
    assert found == f"{len(others)} are asked for"
