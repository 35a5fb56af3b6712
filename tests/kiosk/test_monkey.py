"""Thousands of touches, drags and keys at random: nothing breaks, nothing is left."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

MONKEY = Path(__file__).with_name("monkey.py")
LATENCY_MS = 100
MEMORY_MIB = 3
SHORT = 5_000
LONG = 200_000


def played(pack: Path, events: int, seed: int) -> dict[str, Any]:
    """Let a monkey play, and give its figures."""
    words = ("--pack", str(pack), "--events", str(events), "--seed", str(seed))
    ran = subprocess.run(
        [sys.executable, str(MONKEY), *words],
        check=False,
        capture_output=True,
        text=True,
    )
    assert ran.stdout, ran.stderr
    figures: dict[str, Any] = json.loads(ran.stdout)
    assert figures["faults"] == []
    assert figures["done"] == events
    return figures


def test_five_thousand_doings_break_nothing(
    real_pack: Path, request: pytest.FixtureRequest
) -> None:
    seed = request.config.getoption("randomly_seed", None)
    figures = played(real_pack, SHORT, int(seed or 1))
    assert figures["p99_busy_ms"] < LATENCY_MS, figures  # other tests run beside it


@pytest.mark.soak
def test_two_hundred_thousand_doings_break_nothing(real_pack: Path) -> None:
    figures = played(real_pack, LONG, 1)
    assert figures["p99_ms"] < LATENCY_MS, figures
    assert figures["grown_mib"] < MEMORY_MIB, figures
