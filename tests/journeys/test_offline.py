"""The reader asks the system for no network: the whole tour, seen through by strace."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.watching import families, need, tour

LOCAL = {"AF_UNIX"}
"""X and D-Bus are reached so; nothing else is asked for."""

LIMIT_S = 120


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    need("Xvfb")
    number = tmp_path / "display"
    with number.open("wb") as file:
        words = ["Xvfb", "-displayfd", str(file.fileno()), "-nolisten", "tcp"]
        screen = ["-screen", "0", "1280x800x24"]
        server = subprocess.Popen(
            [*words, *screen],
            pass_fds=[file.fileno()],
            stderr=subprocess.DEVNULL,
        )
    for _ in range(100):
        if number.read_text():
            break
        time.sleep(0.1)
    yield f":{number.read_text().strip()}"
    server.terminate()
    server.wait()


def test_a_tour_without_a_display_opens_no_socket(
    real_pack: Path, tmp_path: Path
) -> None:
    need("strace")

    seen = tour(
        real_pack, tmp_path / "calls", "network", LIMIT_S, QT_QPA_PLATFORM="offscreen"
    )

    assert (seen.exit_code, seen.told) == (0, "")
    assert families(seen.calls) <= LOCAL


def test_a_tour_on_a_display_talks_to_that_display_only(
    real_pack: Path, tmp_path: Path, display: str
) -> None:
    need("strace")

    seen = tour(
        *(real_pack, tmp_path / "calls", "network", LIMIT_S),
        QT_QPA_PLATFORM="xcb",
        DISPLAY=display,
    )

    assert (seen.exit_code, seen.told) == (0, "")
    assert families(seen.calls) == LOCAL


def test_a_socket_would_be_seen() -> None:
    planted = ("7 socket(AF_INET6, SOCK_STREAM, 0) = 3", "7 connect(3, {}) = 0")

    assert families(planted) == {"AF_INET6"}
