"""Compiling: a book is compiled again and again, in a process of its own."""

import json
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QProcess, Signal

from app.i18n import tr

_HAS_PROBLEMS: Final = 1
"""Exit code of `anteroom compile` for a book that has errors."""


class Finding(NamedTuple):
    """A Problem, as the compiler's process told it."""

    path: str
    line: int
    level: str
    """error or warning."""
    rule: str
    message: str
    hint: str


class Outcome(NamedTuple):
    """How a compilation ended."""

    pack: Path | None
    """The new pack; None if there is an error."""
    findings: tuple[Finding, ...]


class Compiling(QObject):
    """Runs `anteroom compile`, one process at a time.

    Signals:
        compiled: A process ended.
    """

    compiled = Signal(Outcome)

    def __init__(self, command: tuple[str, ...], folder: Path) -> None:
        """Compile with `command`, to which `-o PACK` is added; packs go to `folder`."""
        super().__init__()
        self._command = command
        self._folder = folder
        self._target = folder
        self._runs = 0
        self._is_wanted_again = False
        self._process = QProcess(self)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail)

    @property
    def is_running(self) -> bool:
        """Tell whether a process is at work."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Compile now, or once more after what is running."""
        if self.is_running:
            self._is_wanted_again = True
            return
        self._is_wanted_again = False
        self._runs += 1
        self._target = self._folder / f"book-{self._runs}.pack"
        program, *words = self._command
        self._process.start(program, [*words, "-o", str(self._target)])

    def stop(self) -> None:
        """End a process that is running, and tell nothing of it."""
        self._process.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self._process.kill()
        self._process.waitForFinished()

    def _end(self) -> None:
        code = self._process.exitCode()
        told = bytes(self._process.readAllStandardOutput().data())
        cried = bytes(self._process.readAllStandardError().data()).decode("utf-8")
        if self._is_wanted_again:
            self.start()  # what has just been made is old already
            return
        self.compiled.emit(_outcome(code, told, cried, self._target))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.compiled.emit(_broken(self._process.errorString()))


def _outcome(code: int, told: bytes, cried: str, target: Path) -> Outcome:
    if code not in {0, _HAS_PROBLEMS}:
        return _broken(" ".join(cried.split()))
    findings = tuple(Finding(**each) for each in json.loads(told))
    return Outcome(None if code else target, findings)


def _broken(why: str) -> Outcome:
    """Tell that the compiler itself did not work."""
    what = tr("The book could not be compiled.")
    return Outcome(None, (Finding("", 0, "error", "", what, why),))
