"""Nobody gets out of the kiosk; the same attempts do get somewhere on a desk."""

import ctypes
import ctypes.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.access.desktop import Desktop, a_desktop, need_a_desktop, wait_until
from tests.kiosk.escapes import (
    ATTEMPTS,
    ELSEWHERE,
    FORBIDDEN,
    MIDDLE,
    Attempt,
    escapes,
)
from tests.kiosk.stage import ROOT, Stage, a_stage

FEWEST = 200
QUICK = ATTEMPTS[::13]
FORGETS = """
from PySide6.QtGui import QClipboard, QGuiApplication
from app.shell.forgetting import clear_clipboard
application = QGuiApplication(["reader", "-platform", "xcb"])
board, modes = application.clipboard(), QClipboard.Mode
both = (modes.Clipboard, modes.Selection)
for mode in both:
    board.setText("left", mode)
print(*(board.text(mode) for mode in both))
clear_clipboard()
print(*(board.text(mode) or "-" for mode in both))
"""

MODIFIERS = {"alt", "ctrl", "shift", "super"}
"""Names that are the pressing program's own."""

ON_A_DESK = ("ctrl+q", "ctrl+k", "F1", "ctrl+plus", "minimised", "resized", "moved")


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """Set up a desktop, once."""
    need_a_desktop()
    with a_desktop(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop


@pytest.fixture
def kiosk(desktop: Desktop, real_pack: Path, tmp_path: Path) -> Iterator[Stage]:
    """Start a kiosk; somebody has begun to read."""
    words = ("read", str(real_pack), "--kiosk", "--unsupervised")
    with a_stage(desktop, tmp_path, *words) as stage:
        stage.hand.click(*MIDDLE)
        stage.rest()
        yield stage


def test_some_attempts_fail(kiosk: Stage) -> None:
    assert escapes(kiosk, QUICK) == {}


@pytest.mark.soak
def test_all_attempts_fail(kiosk: Stage) -> None:
    assert len(ATTEMPTS) >= FEWEST
    assert escapes(kiosk, ATTEMPTS) == {}


def test_no_window_of_another_program_stays_in_front(kiosk: Stage) -> None:
    before = kiosk.rest()
    kiosk.ask("intrude")

    def is_in_front() -> bool:
        active = kiosk.hand.do("getactivewindow")
        return active == kiosk.hand.window and kiosk.ask("screen") == before

    wait_until(is_in_front, lambda: "it stays behind the other")
    kiosk.ask("retreat")


def test_every_key_that_is_tried_is_one_that_there_is() -> None:
    library = ctypes.util.find_library("X11")
    if library is None:
        pytest.skip("needs libX11")
    code_of = ctypes.CDLL(library).XStringToKeysym
    code_of.restype = ctypes.c_ulong
    tried = {key for keys in (*FORBIDDEN, *ELSEWHERE) for key in keys.split("+")}
    assert [key for key in tried - MODIFIERS if not code_of(key.encode())] == []


def test_forgetting_leaves_nothing_to_paste_by_a_middle_button(
    desktop: Desktop,
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FORGETS],
        cwd=ROOT,
        env={**desktop.environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == ["left", "left", "-", "-"]


def test_a_window_that_was_destroyed_is_there_again(kiosk: Stage) -> None:
    before = kiosk.rest()
    kiosk.hand.do("windowclose", kiosk.hand.window)  # nobody is asked
    wait_until(lambda: not kiosk.windows(), lambda: "it was not destroyed")
    wait_until(lambda: kiosk.ask("screen") == before, lambda: "the screen stays bare")
    assert kiosk.is_alive


def not_by_keys() -> tuple[Attempt, ...]:
    return tuple(each for each in ATTEMPTS if each.name not in FORBIDDEN)


@pytest.mark.soak
def test_the_calm_page_is_not_left_either(desktop: Desktop, tmp_path: Path) -> None:
    words = ("read", str(tmp_path / "no.pack"), "--kiosk", "--unsupervised")
    with a_stage(desktop, tmp_path, *words) as page:
        assert escapes(page, (*not_by_keys(), *QUICK)) == {}
        before = page.rest()
        page.hand.do("windowclose", page.hand.window)
        wait_until(lambda: not page.windows(), lambda: "it was not destroyed")
        wait_until(lambda: page.ask("screen") == before, lambda: "it stays bare")


def test_a_desk_is_left_at_once(
    desktop: Desktop, real_pack: Path, tmp_path: Path
) -> None:
    tried = tuple(each for each in ATTEMPTS if each.name in ON_A_DESK)
    with a_stage(desktop, tmp_path, "read", str(real_pack)) as desk:
        before = desk.rest()
        desk.ask("intrude")
        assert desk.rest() != before
        desk.ask("retreat")
        desk.rest()
        assert escapes(desk, tried).keys() == set(ON_A_DESK)
