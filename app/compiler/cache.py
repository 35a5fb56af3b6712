"""What was parsed before and has not changed since is kept, one file per book."""

import json
import os
import sys
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

import markdown

from app.compiler.markdown.desk import Pointer
from app.compiler.problems import Problem
from app.compiler.sheets import Acceptance
from app.compiler.topics import Compiled
from app.content.page import Section
from app.content.topic import Review, Topic
from app.paths import cache_folder


class Cache:
    """Topics by the digest of all they were made of. Losing it costs time alone."""

    def __init__(self, file: Path, base: str) -> None:
        self._file = file
        self._base = base
        self._rows = _rows(file, base)
        self._used: dict[str, Any] = {}

    def kept(self, key: str) -> Compiled | None:
        """Give what was kept under a digest."""
        row = self._rows.get(key)
        found = _compiled(row) if row is not None else None
        if found is not None:
            self._used[key] = row
        return found

    def keep(self, key: str, compiled: Compiled) -> None:
        """Keep a topic under a digest."""
        self._used[key] = compiled

    def write(self) -> None:
        """Keep what was used this time; a folder that cannot be written is no loss."""
        if self._used.keys() == self._rows.keys():
            return
        beside = self._file.with_suffix(f".{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps([self._base, self._used], separators=(",", ":"))
            beside.write_text(text, encoding="utf-8")
            beside.replace(self._file)
        except OSError:
            return


def open_cache(source: Path, base: str) -> Cache:
    """Open the cache of a book.

    Args:
        source: Its folder.
        base: Digest of all that every topic draws on.
    """
    name = digest([os.path.realpath(source)])
    return Cache(cache_folder(source) / f"{name}.json", base)


def digest(parts: Iterable[str]) -> str:
    """Give one short name for texts; other texts have another."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def compiler_digest() -> str:
    """Give the digest of the compiler itself: when it changes, all is parsed anew."""
    app = Path(__file__).parent.parent
    files = sorted([*app.glob("compiler/**/*.py"), *app.glob("content/*.py")])
    if files:
        texts = [file.read_text(encoding="utf-8") for file in files]
    else:  # a bundle holds no sources: the program itself stands for them
        stat = Path(sys.executable).stat()
        texts = [f"{stat.st_mtime_ns} {stat.st_size}"]
    return digest([*texts, markdown.__version__])


def _rows(file: Path, base: str) -> dict[str, Any]:
    """Read what was kept; anything unreadable or of another time is nothing."""
    try:
        found = json.loads(file.read_bytes())
        if found[0] == base and isinstance(found[1], dict):
            return found[1]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        pass
    return {}


def _compiled(row: Any) -> Compiled | None:
    """Build the values again out of lists; None if they are not what was kept."""
    try:
        fields, pointers, terms, problems, acceptances = row
        topic = Topic(*fields)
        topic = topic._replace(
            key_points=tuple(topic.key_points),
            sections=tuple(Section(*each) for each in topic.sections),
            sources=tuple(topic.sources),
            related=tuple(topic.related),
            review=Review(*topic.review) if topic.review else None,
        )
        return Compiled(
            topic,
            tuple(Pointer(*each) for each in pointers),
            tuple(terms),
            tuple(Problem(*each) for each in problems),
            tuple(Acceptance(*each) for each in acceptances),
        )
    except (TypeError, ValueError):
        return None
