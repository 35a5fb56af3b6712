"""Writers' files as text: UTF-8, one kind of line end, head and body apart."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from app.compiler.drafts import Draft, Spot
from app.compiler.problems import Problem, problem

MAX_FILE_BYTES = 16_000_000
"""Nobody writes such a file by hand; reading it whole would only fill the memory."""

_BREAKS = re.compile(r"\r\n?")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_HEAD = re.compile(r"---[ ]*\n(?P<head>(?:.*\n)*?)---[ ]*(?:\n|$)")


class Folder(NamedTuple):
    """A writer's folder, and the list that Problems in it are told to."""

    path: Path
    told: list[Problem]

    def shown(self, file: Path) -> str:
        """Name a file as the writer would: from where they named the folder."""
        return Path(os.path.normpath(file)).as_posix()

    def text(self, name: str) -> str | None:
        """Read a file of this folder; None if it is not there or cannot be read."""
        file = self.path / name
        return self.read(file) if file.is_file() else None

    def read(self, file: Path) -> str | None:
        """Read a file that is there; if that fails, a Problem is told."""
        path = self.shown(file)
        try:
            found = decoded(_bytes(file), path)
        except OSError as error:
            why = error.strerror or "unknown reason"
            found = problem(
                "unreadable-file",
                Spot(path),
                f"the file cannot be read ({why})",
                "Ask who may read it, or take it out of the folder.",
            )
        if isinstance(found, Problem):
            self.told.append(found)
            return None
        return found


def decoded(data: bytes, path: str) -> str | Problem:
    """Turn a file's bytes into text with one kind of line end."""
    if len(data) > MAX_FILE_BYTES:
        return problem(
            "unreadable-file",
            Spot(path),
            "the file is far too large",
            f"A file may have {MAX_FILE_BYTES // 1_000_000} million bytes.",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return problem(
            "not-utf-8",
            Spot(path, line),
            "the file is not UTF-8 text",
            "Save it again with the encoding UTF-8.",
        )
    return _NO_TEXT.sub("", _BREAKS.sub("\n", text))


def split_head(path: str, text: str) -> Draft:
    """Part the YAML head of a topic, if there is one, from its text."""
    found = _HEAD.match(text)
    if not found:
        return Draft(path, text)
    head = found["head"]
    return Draft(path, text[found.end() :], found.group().count("\n") + 1, head)


def _bytes(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(MAX_FILE_BYTES + 1)
