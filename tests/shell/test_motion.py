"""The system's wish for less motion is asked over a session bus of the test's own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app import paths
from app.session.preferences import Preferences
from app.shell.motion import SystemMotion, has_session_bus, may_move
from tests.journeys.watching import need


@pytest.mark.parametrize(
    ("motion", "system_wants_less", "moves"),
    [
        ("system", False, True),
        ("system", True, False),
        ("less", False, False),
        ("full", True, True),
    ],
)
def test_the_readers_wish_counts_more_than_the_systems(
    motion: str,
    system_wants_less: bool,  # noqa: FBT001 (a table)
    moves: bool,  # noqa: FBT001
) -> None:
    preferences = Preferences(motion=motion)
    assert may_move(preferences, system_wants_less=system_wants_less) is moves


def test_without_a_bus_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert not has_session_bus()
    told: list[bool] = []
    SystemMotion(told.append).ask()
    assert told == []


def test_a_bus_in_the_runtime_folder_is_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "bus").touch()
    assert not has_session_bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert has_session_bus()


PORTAL = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusVariant, QDBusVirtualObject

known = dict(pair.split("=") for pair in sys.argv[1:])
application = QCoreApplication([])

class Settings(QDBusVirtualObject):
    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        space, key = message.arguments()
        if key in known:
            value = known[key] == "true" if known[key].isalpha() else int(known[key])
            answer = message.createReply(QDBusVariant(QDBusVariant(value)))
        else:
            name = "org.freedesktop.portal.Error.NotFound"
            answer = message.createErrorReply(name, "unknown")
        return connection.send(answer)

settings = Settings()
bus = QDBusConnection.sessionBus()
whole = QDBusConnection.VirtualObjectRegisterOption.SubPath
bus.registerVirtualObject("/org/freedesktop/portal/desktop", settings, whole)
bus.registerService("org.freedesktop.portal.Desktop")
print("ready", flush=True)
application.exec()
"""
"""A desktop portal that knows what it is told, such as `reduced-motion=1`."""

ASK = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from app.shell.motion import SystemMotion

application = QCoreApplication([])
told = []
system = SystemMotion(told.append)
system.ask()
print("waited" if told else "at once", flush=True)
QTimer.singleShot(int(sys.argv[1]), application.quit)
application.exec()
print(told)
"""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Start a session bus, and give the environment of programs on it."""
    need("dbus-daemon")
    daemon = shutil.which("dbus-daemon") or ""
    child = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert child.stdout is not None
    address = child.stdout.readline().strip()
    yield os.environ | {
        "DBUS_SESSION_BUS_ADDRESS": address,
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": str(paths.root()),
    }
    child.terminate()
    child.wait()
    child.stdout.close()


def asked(bus: dict[str, str], patience_ms: int = 400) -> list[str]:
    words = [sys.executable, "-c", ASK, str(patience_ms)]
    done = subprocess.run(
        words, env=bus, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.splitlines()


@contextmanager
def a_portal(bus: dict[str, str], known: list[str]) -> Generator[None]:
    """Put a desktop portal on the bus."""
    portal = subprocess.Popen(
        [sys.executable, "-c", PORTAL, *known],
        env=bus,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert portal.stdout is not None
    assert portal.stdout.readline() == "ready\n"
    try:
        yield
    finally:
        portal.terminate()
        portal.wait()
        portal.stdout.close()


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (["reduced-motion=1"], "[True]"),
        (["reduced-motion=0"], "[False]"),
        (["enable-animations=false"], "[True]"),
        (["enable-animations=true"], "[False]"),
        (["reduced-motion=0", "enable-animations=false"], "[False, True]"),
        (["reduced-motion=1", "enable-animations=true"], "[True, True]"),
        (["color-scheme=1"], "[]"),
    ],
    ids=" ".join,
)
def test_the_desktop_is_asked_and_answers_later(
    bus: dict[str, str], known: list[str], told: str
) -> None:
    with a_portal(bus, known):
        assert asked(bus) == ["at once", told]


def test_where_no_desktop_answers_nothing_is_said(bus: dict[str, str]) -> None:
    assert asked(bus) == ["at once", "[]"]
