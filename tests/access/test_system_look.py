"""The reader follows a real desktop: dark and light, more contrast, and back again."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from select import select
from typing import IO, cast

import pytest

from app.style.themes import THEMES
from tests.access.desktop import PATIENCE_S, ROOT, Desktop

PORTAL = """
import sys
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject,
)

SPACE, WHERE = "org.freedesktop.appearance", "/org/freedesktop/portal/desktop"
application = QCoreApplication([])
known = {"color-scheme": 0, "contrast": 0}

class Settings(QDBusVirtualObject):
    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        values = {key: QDBusVariant(value) for key, value in known.items()}
        words = [word for word in message.arguments() if isinstance(word, str)]
        asked = [word for word in words if word in known]
        if message.member() == "ReadAll":
            answer = message.createReply([{SPACE: values}])
        elif asked:
            value = QDBusVariant(known[asked[0]])
            twice = message.member() == "Read"
            answer = message.createReply(QDBusVariant(value) if twice else value)
        else:
            name = "org.freedesktop.portal.Error.NotFound"
            answer = message.createErrorReply(name, "unknown")
        return connection.send(answer)

def change():
    key, value = sys.stdin.readline().split()
    known[key] = int(value)
    interface = "org.freedesktop.portal.Settings"
    told = QDBusMessage.createSignal(WHERE, interface, "SettingChanged")
    told.setArguments([SPACE, key, QDBusVariant(int(value))])
    bus.send(told)

settings, bus = Settings(), QDBusConnection.sessionBus()
whole = QDBusConnection.VirtualObjectRegisterOption.SubPath
bus.registerVirtualObject(WHERE, settings, whole)
bus.registerService("org.freedesktop.portal.Desktop")
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(change)
print("ready", flush=True)
application.exec()
"""
"""A desktop portal that changes as it is told: `color-scheme 1`, `contrast 1`."""

READER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.shell.application import make_application
from app.shell.desk import HOME, Desk
from app.shell.front import Front

application = make_application()
books = Collection(Library.open(Path(sys.argv[1])))
desk = Desk(Front(application, books, Preferring(PreferenceStore(None))), HOME)
desk.window.show()
desk.open(HOME)
seen = [""]

def look():
    image = desk.window.grab().toImage()
    colour = image.pixelColor(300, image.height() - 4).name()
    if colour != seen[0]:
        seen[0] = colour
        print(colour, flush=True)

clock = QTimer(interval=50)
clock.timeout.connect(look)
clock.start()
application.exec()
"""
"""A reader that tells the colour of its paper whenever that is another one."""


@pytest.fixture
def talk(desktop: Desktop, book: Path) -> Iterator[tuple[IO[str], IO[str]]]:
    """Put a portal and a reader on the desktop; give what changes, and what tells."""
    environment = {
        **desktop.environment,
        "PYTHONPATH": str(ROOT),
        "XDG_CURRENT_DESKTOP": "GNOME",
        "QT_QPA_PLATFORMTHEME": "gnome",
    }
    with ExitStack() as stack:

        def run(code: str, *words: str) -> subprocess.Popen[str]:
            child = subprocess.Popen(
                [sys.executable, "-c", code, *words],
                env=environment,
                cwd=ROOT,
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            stack.enter_context(child)
            stack.callback(child.kill)
            return child

        portal = run(PORTAL)
        said = cast("IO[str]", portal.stdout)
        assert said.readline() == "ready\n"
        reader = run(READER, str(book))
        yield cast("IO[str]", portal.stdin), cast("IO[str]", reader.stdout)


def test_the_look_follows_the_desktop_and_comes_back(
    talk: tuple[IO[str], IO[str]],
) -> None:
    change, told = talk

    def paper() -> str:
        ready, *_ = select([told], [], [], PATIENCE_S)
        return told.readline().strip() if ready else "nothing was told"

    def ground(theme: str) -> str:
        return THEMES[theme].palette.ground.lower()

    assert paper() == ground("day")
    for words, theme in (
        ("color-scheme 1", "night"),
        ("contrast 1", "contrast-dark"),
        ("color-scheme 2", "contrast-light"),
        ("contrast 0", "day"),
    ):
        change.write(f"{words}\n")
        change.flush()
        assert paper() == ground(theme), words
