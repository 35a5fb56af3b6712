"""One running reader: its process, its group, and the pipe its heartbeats come through."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Final

_LOOK_S: Final = 0.02
"""How often one looks whether a program has ended."""


class Child:
    """A program that was told, by `--heartbeat`, which pipe it has inherited."""

    def __init__(self, command: Sequence[str], words: Sequence[str] = ()) -> None:
        """Start it.

        Args:
            command: The program, and what we tell it.
            words: What a person told it. They come last: after `--`, or with a mistake
                in them, what we say would not be heard.

        Raises:
            OSError: The system cannot start one more program.
            RuntimeError: Or one more thread.
        """
        self.beats: SimpleQueue[bytes] = SimpleQueue()
        listening, telling = os.pipe()
        try:
            self._listen_to(listening)
            self._process = _start(command, telling, words)
        finally:
            os.close(telling)  # theirs is the only one then: its end tells of theirs

    @property
    def code(self) -> int | None:
        """Its exit code; None while it runs; negative: the signal that ended it."""
        return self._process.poll()

    def end(self, patience_s: float = 0.0) -> int:
        """End it with all that it started, and give its exit code.

        Args:
            patience_s: How long it may take to end by itself; 0: it has no choice.
        """
        if patience_s:
            with suppress(OSError):
                self._process.terminate()
            until = time.monotonic() + patience_s
            while self.code is None and time.monotonic() < until:
                nap(_LOOK_S)
        with suppress(OSError):
            self._process.kill()
        if sys.platform != "win32":
            with suppress(OSError):  # its group: also a voice, if one was speaking
                os.killpg(self._process.pid, signal.SIGKILL)
        return self._process.wait()

    def _listen_to(self, pipe: int) -> None:
        """Hand every beat on; an empty one says that there will be no more."""

        def listen() -> None:
            heard = b"any"
            while heard:
                heard = os.read(pipe, 64)
                self.beats.put(heard)
            os.close(pipe)

        try:
            threading.Thread(target=listen, daemon=True).start()
        except RuntimeError:
            os.close(pipe)
            raise


def nap(seconds: float) -> None:
    """Do nothing for a while.

    `time.sleep` fails where somebody plays with the clock on the wall (libfaketime), and
    with it the one program that must not.
    """
    with suppress(Empty):
        SimpleQueue[None]().get(timeout=seconds)


def _start(
    command: Sequence[str], pipe: int, words: Sequence[str]
) -> "subprocess.Popen[bytes]":
    """Start a program that inherits one end of a pipe and is told its number."""
    quiet = subprocess.DEVNULL
    if sys.platform == "win32":  # pragma: no cover (only there; run under Wine)
        import msvcrt  # noqa: PLC0415 (only there)

        handle = msvcrt.get_osfhandle(pipe)
        os.set_handle_inheritable(handle, True)  # noqa: FBT003 (its only argument)
        only = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]})
        told = [*command, "--heartbeat", str(handle), *words]
        return subprocess.Popen(told, stdin=quiet, startupinfo=only)  # noqa: S603
    return subprocess.Popen(  # noqa: S603 (our own program)
        [*command, "--heartbeat", str(pipe), *words],
        stdin=quiet,
        pass_fds=(pipe,),
        process_group=0,  # so that all it started can be ended with it
    )
