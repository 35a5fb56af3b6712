"""What was built is started, and its bill compared with its files."""

import json
from pathlib import Path

import pytest

from installers import checking, trying
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


def test_a_program_that_finds_itself_broken_is_told(dist: Path) -> None:
    program = dist / "anteroom" / "anteroom"
    program.write_text("#!/bin/sh\necho fonts FAILED; exit 1\n", "utf-8")
    program.chmod(0o700)
    with pytest.raises(FaultyError, match="fonts FAILED"):
        trying.selfcheck(dist / "anteroom")
    program.write_text("#!/bin/sh\necho fonts ok\n", "utf-8")
    assert trying.selfcheck(dist / "anteroom") == "1 lines, all fine"
