"""A desktop of its own: an X server, a window manager, a bus, and a screen reader.

The reader runs in it as at home, in a process of its own, and what it tells over
AT-SPI is heard by `listener.py`.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, cast

import pytest

from tests.journeys.watching import need

ROOT: Final = Path(__file__).parents[2]
LISTENER: Final = Path(__file__).with_name("listener.py")
SYSTEM_PYTHON: Final = "/usr/bin/python3"
"""Has `gi`, where Debian's python3-gi is installed."""

SIZE: Final = "1280x800"
PATIENCE_S: Final = 20.0
STEP_S: Final = 0.02


class Told(NamedTuple):
    """One thing, as a screen reader is told of it."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    level: int
    """Of a heading; 0 for all else."""
    actions: tuple[str, ...]
    kids: tuple["Told", ...]

    def every(self) -> Iterator["Told"]:
        """Go through this and all inside it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.every()

    def of(self, *roles: str) -> tuple["Told", ...]:
        """Give everything inside that has one of these roles."""
        return tuple(one for one in self.every() if one.role in roles)

    def find(self, role: str, name: str) -> "Told":
        """Give the first thing of this role whose name begins so."""
        return next(one for one in self.of(role) if one.name.startswith(name))

    def written(self, depth: int = 0) -> str:
        """Write the tree down, for whoever looks for a fault."""
        level = f" {self.level}" if self.level else ""
        states = " ".join(sorted(self.states - {"enabled", "showing"}))
        line = f"{'  ' * depth}[{self.role}{level}] {self.name!r} {states}"
        more = f" ({self.description})" if self.description else ""
        kids = (kid.written(depth + 1) for kid in self.kids)
        return "\n".join((f"{line}{more}", *kids))


class Desktop(NamedTuple):
    """A screen without people."""

    environment: Mapping[str, str]
    """Set for every program that shall be on this desktop."""

    def presses(self, *keys: str) -> None:
        """Press keys, as xdotool names them: `ctrl+t`, `Tab`."""
        self._do("key", "--clearmodifiers", *keys)

    def types(self, words: str) -> None:
        """Type words."""
        self._do("type", "--delay", "5", words)

    def _do(self, *words: str) -> None:
        command = ["xdotool", *words]
        subprocess.run(command, env=self.environment, check=True)


class ScreenReader:
    """Hears one program."""

    def __init__(
        self, child: subprocess.Popen[str], program: subprocess.Popen[str]
    ) -> None:
        """Ask `child`, a listener, about a program."""
        self._child, self.program = child, program
        self.pid = program.pid

    def tree(self, *, seen_only: bool = True) -> Told:
        """Give all that the program tells, or all of it that is not hidden."""
        return _told(self.ask("tree", self.pid, seen_only))

    def sees(self, role: str, name: str) -> Told:
        """Wait for a thing of this role whose name begins so, and give it."""
        found: list[Any] = []

        def is_there() -> bool:
            found[:] = [self.ask("see", self.pid, role, name)]
            return found[0] is not None

        wait_until(is_there, lambda: f"no {role} {name!r} in\n{self.tree().written()}")
        return _told(found[0])

    def settled(self) -> Told:
        """Give the tree once it no longer changes."""
        trees = [self.tree()]

        def is_settled() -> bool:
            trees.append(self.tree())
            return trees[-1] == trees[-2]

        wait_until(is_settled, lambda: "it never comes to rest")
        return trees[-1]

    def press(self, role: str, name: str) -> bool:
        """Press a thing as a screen reader does; tell whether there is one."""
        return bool(self.ask("press", self.pid, role, name))

    def text(self, role: str) -> str:
        """Give the text that the first thing of this role lends."""
        return str(self.ask("text", self.pid, role))

    def walk(self, seconds: float) -> tuple[int, int]:
        """Walk through the tree again and again; give visits and stale answers."""
        visits, stale = self.ask("walk", self.pid, seconds)
        return visits, stale

    def heard(self, kind: str) -> list[str]:
        """Give what was heard since the last time: words for `say`, or `focus`."""
        return [words for what, words in self.ask("heard") if what == kind]

    def hears(self, words: str, kind: str = "say") -> list[str]:
        """Wait until something with these words is heard, and give all until then."""
        found: list[str] = []

        def is_heard() -> bool:
            found.extend(self.heard(kind))
            return any(words in each for each in found)

        def why_not() -> str:
            return f"{words!r} was not heard, but {found}; in\n{self.tree().written()}"

        wait_until(is_heard, why_not)
        return found

    def ask(self, what: str, *given: object) -> Any:
        """Put one question to the listener."""
        pipe, answer = _pipes(self._child)
        pipe.write(json.dumps([what, *given]) + "\n")
        pipe.flush()
        line = answer.readline()
        assert line, "the listener has ended"
        return json.loads(line)


def close_cards(heard: ScreenReader, desktop: Desktop) -> None:
    """Close each card that is open by Escape, and wait until it is gone.

    Qt (6.11) asks the screen reader about a key first, but not about those of an action,
    which overtake it: Ctrl+K right after Escape opened a card that Escape then closed.
    """
    while cards := len(heard.tree().of("dialog")):
        desktop.presses("Escape")
        wait_until(
            lambda cards=cards: len(heard.tree().of("dialog")) < cards,
            lambda: f"Escape closes nothing in\n{heard.tree().written()}",
        )


def need_a_desktop() -> None:
    """Skip by name where a tool is missing; in CI, fail."""
    for program in ("Xvfb", "openbox", "xdotool", "dbus-daemon", SYSTEM_PYTHON):
        need(program)
    ask = (
        "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    )
    known = subprocess.run(
        [SYSTEM_PYTHON, "-c", ask], capture_output=True, check=False, timeout=60
    )
    launcher = [Path("/usr/libexec"), Path("/usr/lib/at-spi2-core")]
    if known.returncode or not any(
        (each / "at-spi-bus-launcher").exists() for each in launcher
    ):
        say = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        say("at-spi2-core, python3-gi or gir1.2-atspi-2.0 is not installed")


@contextmanager
def a_desktop(folder: Path) -> Generator[Desktop]:
    """Set up a desktop whose home is `folder`, and take it down in the end."""
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("XDG_", "QT_", "DBUS_", "WAYLAND_"))
    }
    environment |= {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
        "NO_AT_BRIDGE": "0",
    }
    with ExitStack() as stack:
        screen = ("-screen", "0", f"{SIZE}x24", "-nolisten", "tcp")
        number = stack.enter_context(_telling("Xvfb", *screen, env=environment))
        environment["DISPLAY"] = f":{number}"
        bus = stack.enter_context(_telling("dbus-daemon", env=environment))
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        stack.enter_context(_started(["openbox"], environment))
        stack.callback(_end_speech, runtime)
        yield Desktop(environment)


@contextmanager
def a_screen_reader(desktop: Desktop, words: list[str]) -> Generator[ScreenReader]:
    """Start a program on a desktop, and listen to it.

    Args:
        desktop: Where.
        words: What our own Python is given, such as `-m app read FILE`.
    """
    environment = dict(desktop.environment)
    with ExitStack() as stack:
        listener = [SYSTEM_PYTHON, str(LISTENER)]
        ears = stack.enter_context(_started(listener, environment))
        command = [sys.executable, *words]
        child = stack.enter_context(_started(command, environment))
        reader = ScreenReader(ears, child)
        wait_until(
            lambda: bool(reader.ask("is_there", child.pid)),
            lambda: f"the program is not on the bus; exit code {child.poll()}",
        )
        yield reader


def wait_until(is_done: Callable[[], bool], why_not: Callable[[], str]) -> None:
    """Look again and again; fail with a reason after a while."""
    end = time.monotonic() + PATIENCE_S
    while not is_done():
        assert time.monotonic() < end, why_not()
        time.sleep(STEP_S)


def _end_speech(runtime: Path) -> None:
    """End the speech server of a desktop: without a sound card it never does by itself."""
    pid_file = runtime / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
    with suppress(OSError, ValueError):  # there is none, or it has ended
        os.kill(int(pid_file.read_text("ascii")), signal.SIGKILL)


@contextmanager
def _telling(program: str, *words: str, env: Mapping[str, str]) -> Generator[str]:
    """Start a server that tells where it is on a descriptor; give what it tells."""
    end, start = os.pipe()
    option = {
        "Xvfb": ["-displayfd", str(start)],
        "dbus-daemon": ["--session", "--nofork", f"--print-address={start}"],
    }
    child = subprocess.Popen(
        [program, *option[program], *words],
        env=env,
        pass_fds=[start],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(start)
    try:
        with os.fdopen(end) as told:
            line = told.readline()
        yield line.strip()
    finally:
        child.terminate()
        child.wait(10)


@contextmanager
def _started(
    words: list[str], environment: Mapping[str, str]
) -> Generator[subprocess.Popen[str]]:
    """Start a program, and end it in the end."""
    child = subprocess.Popen(
        words,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield child
    finally:
        if child.poll() is None:
            child.terminate()
        for pipe in _pipes(child):
            pipe.close()
        child.wait(10)


def _pipes(child: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert child.stdin is not None
    assert child.stdout is not None
    return child.stdin, child.stdout


def _told(found: Mapping[str, Any]) -> Told:
    kids = cast("list[Mapping[str, Any]]", found["kids"])
    return Told(
        found["role"],
        found["name"],
        found["description"],
        frozenset(found["states"]),
        found["level"],
        tuple(found["actions"]),
        tuple(map(_told, kids)),
    )
