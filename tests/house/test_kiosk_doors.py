"""No dialog of the system can be reached on a shared screen.

A dialog shows files and folders, and closes no visit. Where the program has one, it is
known here which action or screen leads there; on a shared screen none of them exists.
"""

import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from app import paths
from app.content.links import Screen
from app.session.kiosk import SCREENS
from app.shell.actions import KIOSK, Act

DIALOGS: Final = re.compile(
    r"\bQ(?:FileDialog|MessageBox|InputDialog|ColorDialog|FontDialog|ErrorMessage"
    r"|PrintDialog|PrintPreviewDialog|PageSetupDialog|DesktopServices|SystemTrayIcon"
    r"|ProgressDialog)\b"
)


class Way(NamedTuple):
    """What has to exist for a dialog to be opened."""

    screens: frozenset[Screen]
    acts: frozenset[Act] = frozenset()


LEAD_THERE: Final = {
    "shell/settings.py": Way(
        frozenset({Screen.PREFERENCES}), frozenset({Act.SETTINGS})
    ),
    "shell/file_dialog.py": Way(
        frozenset({Screen.PREFERENCES, Screen.MY_PAGE, Screen.TAKE_HOME})
    ),
    "shell/mypage.py": Way(frozenset({Screen.MY_PAGE}), frozenset({Act.MY_PAGE})),
    "shell/takehome.py": Way(frozenset({Screen.TAKE_HOME})),
    "shell/printing.py": Way(frozenset(), frozenset({Act.PRINT})),
}
"""By file, what leads to its dialog."""


def with_dialogs() -> set[str]:
    root = paths.root() / "app"
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if DIALOGS.search(path.read_text("utf-8"))
    }


def test_every_dialog_of_the_system_is_known() -> None:
    assert with_dialogs() <= set(LEAD_THERE)


@pytest.mark.parametrize("name", LEAD_THERE)
def test_nothing_that_leads_to_one_exists_on_a_shared_screen(name: str) -> None:
    way = LEAD_THERE[name]
    assert way.screens or way.acts
    assert not way.acts & KIOSK
    assert not way.screens & SCREENS


def test_the_places_of_a_shared_screen_name_no_file() -> None:
    root = paths.root() / "app" / "widgets"
    folders = [root / "kiosk", root / "timeline", root / "glossary", root / "search"]
    files = [path for folder in folders for path in folder.rglob("*.py")]
    assert files
    named = [path.name for path in files if names_a_file(path)]
    assert named == []


def names_a_file(path: Path) -> bool:
    return bool(re.search(r"file:/|openUrl|QDrag\b", path.read_text("utf-8")))
