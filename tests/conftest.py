"""What every test has: no window on the screen, no user's files, no silent trouble."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "1")
sys.path.insert(0, str(Path(__file__).parent))

SOAK = "ANTEROOM_SOAK"


def pytest_configure(config: pytest.Config) -> None:
    """Name our marks."""
    config.addinivalue_line("markers", "soak: the long form, run by `dev.py soak`")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the long forms out unless they are asked for."""
    if os.environ.get(SOAK):
        return
    skip = pytest.mark.skip(reason="long; run by dev.py soak")
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep every test's settings and caches in a folder of its own."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    yield
