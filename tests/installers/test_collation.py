"""The rules of sorting that stay: what a reader of European texts needs."""

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from installers import collation

ICU = sorted((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))

SORTS = """
from PySide6.QtCore import QCollator, QLocale
for language, words in {
    "de": ["ähnlich", "Arzt", "zart"],
    "es": ["nube", "ñu", "oso"],
    "sv": ["zon", "åtta", "älv", "öra"],
    "da": ["zebra", "æble", "ø", "å"],
}.items():
    assert sorted(words, key=QCollator(QLocale(language)).sortKey) == words, language
print("sorted")
"""


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("coll/de.res", True),
        ("coll/zh.res", False),
        ("coll/root.res", True),
        ("curr/de.res", False),
        ("zone/es.res", False),
        ("uprops.icu", True),
        ("brkitr/th.brk", False),
    ],
)
def test_what_stays_and_what_goes(name: str, *, is_kept: bool) -> None:
    assert bool(collation.KEPT.fullmatch(name)) is is_kept


@pytest.mark.skipif(
    sys.platform != "linux" or bool(collation.missing_tools()) or not ICU,
    reason="needs icupkg, gcc and binutils",
)
def test_qt_sorts_by_the_small_tables(tmp_path: Path) -> None:
    made = collation.make(ICU[0], tmp_path / "made")
    assert made.stat().st_size < 4_000_000 < ICU[0].stat().st_size
    words = [sys.executable, "-c", SORTS]
    given = {"LD_PRELOAD": str(made), "PATH": ""}
    done = subprocess.run(words, env=given, capture_output=True, text=True, check=False)
    assert done.stdout == "sorted\n", done.stderr
    first = made.read_bytes()
    assert collation.make(ICU[0], tmp_path / "again").read_bytes() == first


def test_a_missing_tool_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def which(tool: str) -> str | None:
        return None if tool == "gcc" else tool

    monkeypatch.setattr(shutil, "which", which)
    assert collation.missing_tools() == ["gcc"]
