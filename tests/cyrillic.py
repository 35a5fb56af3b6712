"""A small book without one Latin letter: what is Latin on the screen is the program's."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.pack.writer import write_pack
from tests.builders import a_book, a_topic, contents

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "абцдефгхийклмнопщрстувшжызАБЦДЕФГХИЙКЛМНОПЩРСТУВШЖЫЗ",
)
_TAG = re.compile(r"(<[^>]*>|&\w+;)")
_WORDS = frozenset(
    {
        *("title", "shelf_title", "summary", "key_points", "page", "purpose", "short"),
        *("name", "definition", "also", "say", "abbreviation_of", "when", "note"),
        *("what_happens", "how_you_may_feel", "what_you_can_do", "who_to_call"),
        *("typical_day", "carer", "caption", "low_label", "question", "cells", "text"),
        *("event", "opposite", "who", "where", "period", "followup", "caveat", "alt"),
        *("description", "publisher", "funding", "authors", "key", "know", "warning"),
        *("statement", "begin", "options", "right", "told"),
        *("ask", "try_", "sure_high", "sure_moderate", "sure_low", "url"),
    }
)
"""Fields that hold what a reader reads."""


def cyrillic(text: str) -> str:
    """Write words with Cyrillic letters; tags and entities stay."""
    parts = _TAG.split(text)
    return "".join(
        part if _TAG.fullmatch(part) else part.translate(_LETTERS) for part in parts
    )


def rewritten(
    value: Any, write: Callable[[str], str] = cyrillic, *, is_words: bool = False
) -> Any:
    """Write every word of a value, and of the values in it, in other letters."""
    if isinstance(value, str):
        return write(value) if is_words else value
    fields: tuple[str, ...] = getattr(value, "_fields", ())
    if fields:
        changed = {
            name: rewritten(getattr(value, name), write, is_words=name in _WORDS)
            for name in fields
        }
        return value._replace(**changed)
    if isinstance(value, tuple):
        return tuple(rewritten(item, write, is_words=is_words) for item in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return value


def a_cyrillic_pack(
    path: Path, change: Callable[[Any], Any] = lambda whole: whole
) -> Path:
    """Write the small book with Cyrillic letters alone."""
    whole = contents(
        topics=(
            a_topic("what-it-is", title="What is it?", shelf="start"),
            a_topic(
                short='<h2 id="infections">Infections</h2><p>Fever is the sign.</p>',
                short_words=40,
            ),
            a_topic("who-to-call", title="Who to call", related=()),
        ),
        book=a_book(question="What is it?"),
    )
    write_pack(change(rewritten(whole)), path)
    return path
