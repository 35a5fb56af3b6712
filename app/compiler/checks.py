"""Rules that only the whole book can tell: dead links, what is unused, what is due."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final, NamedTuple

from app.compiler.drafts import Spot
from app.compiler.markdown.desk import Pointer
from app.compiler.notes import Notes
from app.compiler.problems import Problem, did_you_mean, problem
from app.compiler.rules import RULES
from app.compiler.sheets import Acceptance

_RULES: Final = {
    "fact": "unknown-fact",
    "source": "unknown-source",
    "picture": "missing-picture",
    "number": "unknown-number",
}
"""By kind of what is pointed at; all else is a dead link."""
_HINTS: Final = {
    "topic": "Topics are named after their files.",
    "term": "Terms are linked in lower case with hyphens.",
    "stage": "Stages are named by their id.",
    "fact": "Facts stand in facts.yaml.",
    "source": "Sources stand in sources.json.",
    "picture": "Pictures are named after their files.",
    "screen": "This book has nothing to show there.",
}


class Known(NamedTuple):
    """All that can be pointed at, by kind."""

    names: Mapping[str, Mapping[str, object]]
    """Kind -> names."""
    sections: Mapping[str, frozenset[str]]
    """Topic -> names of its sections."""


def dead_pointers(pointers: Iterable[Pointer], known: Known) -> list[Problem]:
    """Tell everything that points at nothing."""
    told: list[Problem] = []
    for pointer in pointers:
        names = known.names.get(pointer.kind)
        name, _, section = pointer.name.partition("#")
        if names is None or not name:
            continue
        if name not in names:
            told.append(_nowhere(pointer, name, names))
        elif section and section not in known.sections.get(name, ()):
            what = f'the topic "{name}" has no section "{section}"'
            hint = did_you_mean(section, known.sections.get(name, ()))
            spot = Spot(pointer.path, pointer.line)
            told.append(problem("dead-link", spot, what, hint))
    return told


def _nowhere(pointer: Pointer, name: str, names: Mapping[str, object]) -> Problem:
    hints = (did_you_mean(name, names), _HINTS.get(pointer.kind, ""))
    return problem(
        _RULES.get(pointer.kind, "dead-link"),
        Spot(pointer.path, pointer.line),
        f'no {pointer.kind} is called "{name}"',
        "  ".join(filter(None, hints)),
    )


def unused(kind: str, spots: Mapping[str, Spot], used: Iterable[str]) -> list[Problem]:
    """Tell every term, number or source that nothing uses.

    Args:
        kind: term, number or source.
        spots: Where each stands, by name.
        used: Names.
    """
    idle = set(spots) - set(used)
    hint = "Mention it, or take it out."
    return [
        problem(
            f"unused-{kind}", spots[name], f'nothing uses the {kind} "{name}"', hint
        )
        for name in spots
        if name in idle
    ]


def overdue(pointers: Iterable[Pointer]) -> list[Problem]:
    """Tell every topic whose next review should have been by now."""
    today = datetime.now(tz=UTC).date().isoformat()
    hint = "Ask a clinician to read it again."
    return [
        problem(
            "review-overdue",
            Spot(each.path, each.line),
            f"the next review was due on {each.name}",
            hint,
        )
        for each in pointers
        if each.kind == "review" and each.name < today
    ]


def accepted(notes: Notes) -> list[Problem]:
    """Leave out the warnings that writers accepted; an idle acceptance is told."""
    kept = list(notes.told)
    for acceptance in notes.acceptances:
        left = [each for each in kept if not _is_accepted(each, acceptance)]
        if len(left) == len(kept):
            left.append(_idle(acceptance))
        kept = left
    return kept


def _is_accepted(slip: Problem, acceptance: Acceptance) -> bool:
    return (
        slip.rule == acceptance.rule
        and slip.path == acceptance.path
        and RULES[slip.rule].level == "warning"
        and acceptance.first_line <= slip.line <= acceptance.last_line
    )


def _idle(acceptance: Acceptance) -> Problem:
    rule = RULES.get(acceptance.rule)
    if rule is None:
        what = f'no rule is called "{acceptance.rule}"'
        hint = did_you_mean(acceptance.rule, RULES)
    elif rule.level == "error":
        what = f'"{acceptance.rule}" is an error and cannot be accepted'
        hint = "Only warnings can."
    else:
        what = f'there is no warning "{acceptance.rule}" here to accept'
        hint = "Take the line out."
    return problem("unused-accept", Spot(acceptance.path, acceptance.line), what, hint)
