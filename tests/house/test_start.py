"""Opening the reader is quick because it does little: the work is counted."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from app import paths
from tests.builders import a_pack

MOST_MODULES = 75
"""Of ours, before the first paint of a topic; each costs about one ms."""

BANNED = (
    "markdown",
    "yaml",
    "app.compiler",
    "textstat",
    "typing_extensions",
    "PySide6.QtTextToSpeech",
    "app.speaker",
)
LATE = (
    "app.shell.speech",
    "app.session.voice",
    "json",
    "hashlib",
    "tomllib",
    "dataclasses",
    "platformdirs",
    "rapidfuzz",
    "argon2",
    "app.session.profile",
    "app.shell.clinic",
)
"""What a first start can do without until its page is painted."""

IMPORTS = """
import json, sys
import app.cli.main, app.cli.read, app.shell.application
"""

FIRST_PAINT = """
import os, sys
from app.cli.main import main
from app.shell import application

def look(*_given, **_named):
    names = sorted(sys.modules)
    import json, PySide6.QtCore
    print(json.dumps([names, "Qt" in vars(PySide6.QtCore)]), flush=True)
    os._exit(0)

setattr(application, "_furnished", look)
main(["read", sys.argv[1], "--topic", "first-week"])
"""


NOWHERE = str(paths.root() / "build" / "nobody")
"""A folder of settings that is not there, as at a first start."""


def told(code: str, *words: str) -> Any:
    """Run a program that prints JSON, and give what it tells."""
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=paths.root(),
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": NOWHERE},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def at_first_paint(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], bool]:
    """Open a topic, and give the modules there are when it has been painted."""
    pack = a_pack(tmp_path_factory.mktemp("start") / "library.pack")
    names, is_qt_touched = told(FIRST_PAINT, str(pack))
    return names, is_qt_touched


def is_part_of(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("package", BANNED)
def test_the_reader_imports_nothing_of_the_compiler(package: str) -> None:
    names = told(f"{IMPORTS}\nprint(json.dumps(sorted(sys.modules)))")
    assert [name for name in names if is_part_of(name, package)] == []


@pytest.mark.parametrize("package", [*BANNED, *LATE])
def test_the_first_page_waits_for_nothing_that_it_does_not_need(
    at_first_paint: tuple[list[str], bool], package: str
) -> None:
    names, _ = at_first_paint
    assert [name for name in names if is_part_of(name, package)] == []


def test_the_first_page_needs_few_modules(
    at_first_paint: tuple[list[str], bool],
) -> None:
    names, _ = at_first_paint
    ours = [name for name in names if is_part_of(name, "app")]
    assert len(ours) <= MOST_MODULES, ours


def test_the_first_page_does_not_touch_the_namespace_qt(
    at_first_paint: tuple[list[str], bool],
) -> None:
    _, is_qt_touched = at_first_paint
    assert not is_qt_touched, "25 ms: see app/shell/front.py"
