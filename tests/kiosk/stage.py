"""A reader on a desktop of its own, a hand that tries things, and eyes that judge."""

import json
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, NamedTuple, cast

from tests.access.desktop import Desktop, wait_until

ROOT: Final = Path(__file__).parents[2]
OBSERVER: Final = Path(__file__).with_name("observer.py")
VOICE: Final = "-m app.speaker"
WIDE, HIGH = 1280, 800
CALM_S: Final = 0.05
"""Between two looks at a screen that shall be at rest."""


class Hand:
    """Does with keyboard, pointer and window manager what a visitor could."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Reach into the desktop of `environment`."""
        self._environment = dict(environment)
        self.window = ""
        """Id of the window that is attacked."""

    def do(self, *words: object) -> str:
        """Run one command of xdotool; give what it prints."""
        command = ["xdotool", *map(str, words)]
        ran = subprocess.run(
            command,
            env=self._environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=30,
        )
        return ran.stdout.strip()

    def key(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self.do("key", "--clearmodifiers", *keys)

    def type(self, words: str) -> None:
        """Type letters, as fast as it goes."""
        self.do("type", "--delay", "0", words)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Press and release a button somewhere."""
        self.do("mousemove", x, y, "click", button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, move and release."""
        half = [(a + b) // 2 for a, b in zip(start, end, strict=True)]
        self.do("mousemove", *start, "mousedown", 1)
        self.do("mousemove", *half)
        self.do("mousemove", *end, "mouseup", 1)


class Sight(NamedTuple):
    """What can be seen from outside."""

    place: tuple[str, ...]
    """The windows of the reader, each with where it is."""
    clipboards: tuple[str, ...]
    screen: str
    children: tuple[str, ...]


class Stage:
    """One reader that can be started anew, and what is seen of it."""

    def __init__(
        self,
        words: list[str],
        environment: Mapping[str, str],
        eyes: "subprocess.Popen[str]",
        log: Path,
    ) -> None:
        """Play `python WORDS`, whose complaints go into `log`."""
        self._words, self._environment = words, dict(environment)
        self._eyes, self._log = eyes, log
        self.hand = Hand(environment)
        self._start()

    def _start(self) -> None:
        with self._log.open("ab") as log:
            self.program = subprocess.Popen(
                [sys.executable, *self._words],
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=log,
            )
        wait_until(lambda: len(self.windows()) == 1, lambda: self.complaints or "none")
        self.hand.window = self.windows()[0]
        self.hand.do("windowfocus", self.hand.window)
        self.rest()

    def start_again(self) -> None:
        """End the reader, whatever became of it, and start it anew."""
        self.end()
        self._start()

    def end(self) -> None:
        """End the reader."""
        self.program.kill()
        self.program.wait(10)

    @property
    def complaints(self) -> str:
        """All that the reader wrote to its standard error."""
        return self._log.read_text("utf-8")

    def windows(self) -> tuple[str, ...]:
        """Give the windows of the reader that can be seen."""
        pid = self.program.pid
        return tuple(self.hand.do("search", "--onlyvisible", "--pid", pid).split())

    def place(self) -> tuple[str, ...]:
        """Give the windows that can be seen, each with its position and size."""
        return tuple(self.hand.do("getwindowgeometry", w) for w in self.windows())

    def ask(self, question: str) -> object:
        """Put one question to the observer."""
        assert self._eyes.stdin is not None
        assert self._eyes.stdout is not None
        self._eyes.stdin.write(f"{question}\n")
        self._eyes.stdin.flush()
        return json.loads(self._eyes.stdout.readline())

    def rest(self) -> str:
        """Wait until nothing is done and the screen stays as it is; give its digest.

        On a busy machine a screen is also the same where the reader had no turn yet.
        """
        looks = [self._look(), None]

        def is_at_rest() -> bool:
            time.sleep(CALM_S)
            looks[:] = [self._look(), looks[0]]
            return looks[0] == looks[1]

        wait_until(is_at_rest, lambda: f"there is no rest: {looks}")
        last = looks[0]
        assert last is not None
        return last.screen

    def _look(self) -> "_Look":
        return _Look(str(self.ask("screen")), _worked(self.program.pid))

    def see(self) -> Sight:
        """Look at everything."""
        boards = cast("list[str]", self.ask("clipboards"))
        return Sight(
            place=self.place(),
            clipboards=tuple(boards),
            screen=self.rest(),
            children=_children(self.program.pid),
        )

    @property
    def is_alive(self) -> bool:
        """Tell whether the reader still runs."""
        return self.program.poll() is None


class _Look(NamedTuple):
    """One look at the reader."""

    screen: str
    worked: float


def _worked(pid: int) -> float:
    """Tell how long the part that paints has worked; no two times the same as it does."""
    try:
        told = Path(f"/proc/{pid}/task/{pid}/stat").read_text("ascii")
    except OSError:
        return 0.0  # it ended
    state, *fields = told.rpartition(")")[2].split()
    is_asleep = state in "SZ"
    return sum(map(int, fields[10:12])) if is_asleep else time.monotonic()


@contextmanager
def a_stage(desktop: Desktop, folder: Path, *words: str) -> Generator[Stage]:
    """Start `python -m app WORDS` on a desktop, with eyes on it."""
    environment = dict(desktop.environment)
    environment["HOME"] = str(folder)
    with ExitStack() as after:
        eyes = after.enter_context(
            subprocess.Popen(
                [sys.executable, str(OBSERVER)],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        stage = Stage(["-m", "app", *words], environment, eyes, folder / "log.txt")
        after.callback(stage.end)
        yield stage


def _children(pid: int) -> tuple[str, ...]:
    """Give the command lines of what a process started and what still runs.

    The voice is left out: it is started by a button that everybody may press.
    """
    tasks = Path(f"/proc/{pid}/task")
    if not tasks.exists():
        return ()
    found: list[str] = []
    for task in tasks.iterdir():
        for child in (task / "children").read_text("ascii").split():
            words = _words_of(child)
            if not words.endswith(VOICE):
                found.extend((words, *_children(int(child))))
    return tuple(found)


def _words_of(pid: str) -> str:
    """Give the command line of a process; empty once it has ended."""
    try:
        return (
            Path(f"/proc/{pid}/cmdline").read_text("utf-8").replace("\0", " ").strip()
        )
    except OSError:
        return ""
