"""Speech programs for tests: the real one with Qt's silent engine, and bad ones."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from app import speaker
from app.session.voice import Patience, Voice

REAL: Final = (sys.executable, "-m", "app.speaker")
HASTE: Final = Patience(start=20_000, ping=200, sentence=15_000)


PATIENT: Final = """
tell('ready patient')
tell('voice patient')
for line in sys.stdin:
    word, number = (*line.split(), '', '')[:2]
    if word == 'say':
        tell('began ' + number)
    elif word == 'ping':
        tell('pong ' + number)
"""
"""A program that never comes to the end of a sentence, so that one can look at it."""


def program(lines: str) -> tuple[str, ...]:
    """Give a program that is these lines of Python; `tell` says one line."""
    head = "import sys, time\ntell = lambda line: print(line, flush=True)\n"
    return (sys.executable, "-c", head + lines)


def is_alive(process_id: int) -> bool:
    """Tell whether a process is still there."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def freeze(process_id: int) -> None:
    """Stop a process where it is; it answers nothing any more."""
    assert process_id, "0 would be all of us"
    os.kill(process_id, signal.SIGSTOP)


def kill(process_id: int) -> None:
    """End a process at once, as kill -9 does."""
    assert process_id, "0 would be all of us"
    os.kill(process_id, signal.SIGKILL)


def silent_voice(monkeypatch: pytest.MonkeyPatch, language: str = "en") -> Voice:
    """Give a voice with the silent engine."""
    monkeypatch.setenv(speaker.ENGINE, speaker.SILENT_ENGINE)
    return Voice(REAL, language, HASTE)


def closed(voice: Voice) -> Iterator[Voice]:
    """Give a voice, and close it in the end."""
    yield voice
    voice.close()


def children_of_this() -> set[str]:
    """Name the speech programs that this process has started and not ended."""
    found: set[str] = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and _is_ours(entry):
            found.add(entry.name)
    return found


def _is_ours(entry: Path) -> bool:
    try:
        parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
        words = (entry / "cmdline").read_bytes()
    except OSError:
        return False
    return parent == str(os.getpid()) and b"app.speaker" in words
