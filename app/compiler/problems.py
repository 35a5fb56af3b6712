"""Problem: one mistake of a writer, where it stands and what to do about it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process

from app.compiler.drafts import Draft, Spot
from app.compiler.rules import RULES, Level
from app.overriding import override

ALIKE: Final = 65
"""Percent of letters two names share before one is taken for a slip of the other."""


class Problem(NamedTuple):
    """Something a writer should mend. Problems are collected, never raised."""

    path: str
    """As the writer named the folder, with forward slashes."""
    line: int
    """From 1."""
    level: Level
    rule: str
    """A name of `rules.RULES`; the table in `docs/writing.md` shows each."""
    message: str
    hint: str = ""

    @override
    def __str__(self) -> str:
        """Print the Problem, and its hint on a line below."""
        said = self.message
        if self.level == "warning":
            said = f"warning: {said} [{self.rule}]"
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}: {said}{hint}"


def problem(rule: str, spot: Spot, message: str, hint: str = "") -> Problem:
    """Make a Problem of the level that its rule has."""
    level = RULES[rule].level
    return Problem(spot.path, spot.line, level, rule, message, hint)


def line_of(draft: Draft, needle: str) -> int:
    """Find the line of a text where `needle` first stands; its first line if nowhere.

    The Markdown tree knows no lines, so what was wrong is looked for in the text.
    """
    at = draft.body.find(needle)
    while at >= 0 and _goes_on(draft.body, at, needle):
        at = draft.body.find(needle, at + 1)
    return draft.first_line + draft.body.count("\n", 0, max(at, 0))


def _goes_on(text: str, at: int, needle: str) -> bool:
    """Tell whether this is but the beginning of a longer name."""
    after = text[at + len(needle) : at + len(needle) + 1]
    return needle[-1:].isalnum() and (after.isalnum() or after in {"-", "_"})


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """Hint at the name that a writer may have had in mind; empty if none is near."""
    near = process.extractOne(name, list(names), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return f'did you mean "{near[0]}"?' if near else ""


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of these stops the build."""
    return any(each.level == "error" for each in problems)


def softened(problems: Iterable[Problem]) -> list[Problem]:
    """Turn every error into a warning, as a plain book has it; nothing at all stays one."""
    return [
        each if each.rule == "no-book" else each._replace(level="warning")
        for each in problems
    ]


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by file and line, and tell each Problem once."""
    return tuple(sorted(set(problems), key=lambda each: each[:2] + each[3:]))
