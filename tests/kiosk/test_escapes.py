"""Nobody gets out of the kiosk; the same attempts do get somewhere on a desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.access.desktop import Desktop, a_desktop, need_a_desktop, wait_until
from tests.kiosk.escapes import ATTEMPTS, MIDDLE, escapes
from tests.kiosk.stage import Stage, a_stage

FEWEST = 200
QUICK = ATTEMPTS[::13]
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
