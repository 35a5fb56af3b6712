"""What is written is kept: no file of ours is one that git leaves out."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = ("app", "content", "content-es", "docs", "installers", "tests")


def test_git_leaves_out_nothing_of_ours() -> None:
    if not shutil.which("git"):
        pytest.skip("there is no git")
    words = ["git", "ls-files", "--others", "--ignored", "--exclude-standard"]
    done = subprocess.run(
        [*words, *OURS], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("this is no checkout")
    left_out = [each for each in done.stdout.split("\n") if each]
    assert [each for each in left_out if "__pycache__" not in each] == []
