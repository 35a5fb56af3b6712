"""YAML texts: where each word of them stands, and what is wrong with it."""

import re
from datetime import date
from typing import Any, Final, NamedTuple

import yaml
from yaml.nodes import Node

from app.compiler.drafts import Spot
from app.compiler.problems import Problem, problem

MAX_DEPTH: Final = 400
"""Lists in lists. libyaml recurses in C: some thousands deep it ends the process."""

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quick one where libyaml is there: ten times as fast."""
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEEP_LINE: Final = re.compile(
    rf"^ {{{MAX_DEPTH}}}|(?:[-?][ \t]+){{{MAX_DEPTH}}}", re.MULTILINE
)
_BRACKET: Final = re.compile(r"[\[\]{}]")


class Sheet(NamedTuple):
    """A YAML text: where it lies, and the list that its Problems are told to."""

    path: str
    first_line: int
    told: list[Problem]

    def line(self, node: Node) -> int:
        """Give the line of the file on which a node begins."""
        return int(node.start_mark.line) + self.first_line

    def tell(self, rule: str, node: Node, message: str, hint: str = "") -> None:
        """Tell a Problem at the line of a node."""
        spot = Spot(self.path, self.line(node))
        self.told.append(problem(rule, spot, message, hint))


class Words(NamedTuple):
    """A text out of a YAML file, and its line."""

    text: str
    line: int
    """From 1; 0 for what a translation takes from its original."""


class Acceptance(NamedTuple):
    """A writer looked at the warnings of one rule, and says why they may stay."""

    path: str
    line: int
    rule: str
    first_line: int
    """The head or entry it speaks for: from here …"""
    last_line: int
    """… to here."""


def read_yaml(text: str, sheet: Sheet) -> Node | None:
    """Read a YAML text; None if it is empty or cannot be read, which is told."""
    if _is_deep(text):
        spot = Spot(sheet.path, sheet.first_line)
        what = "this is no YAML that a person wrote: it is nested too deeply"
        sheet.told.append(problem("bad-yaml", spot, what, "Nest less."))
        return None
    try:
        return yaml.compose(text + "\n", Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = sheet.first_line + (int(mark.line) if mark else 0)
        why = error.problem or "it cannot be read"
    except yaml.YAMLError:
        line, why = sheet.first_line, "it holds characters that YAML does not allow"
    spot = Spot(sheet.path, line)
    hint = "Put texts with a colon or a quotation mark between quotation marks."
    sheet.told.append(problem("bad-yaml", spot, f"this is no YAML: {why}", hint))
    return None


def _is_deep(text: str) -> bool:
    """Tell whether a text may be nested more deeply than anything honest."""
    if _DEEP_LINE.search(text):
        return True
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        if depth > MAX_DEPTH:
            return True
    return False


def is_slug(text: str) -> bool:
    """Tell whether this is a name of lower-case letters, digits and hyphens."""
    return bool(_SLUG.fullmatch(text))


def is_day(text: str) -> bool:
    """Tell whether this is a date such as 2027-01-15."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
