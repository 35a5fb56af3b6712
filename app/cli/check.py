"""`anteroom check`: list every Problem of a writer's folder."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.verbs import Verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.compiler.problems import Problem


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("check")
    parser.add_argument("source", type=Path, metavar="SRC", help="the folder")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print a JSON list")
    shape.add_argument(
        "--scorecard",
        action="store_true",
        help="add what a machine can judge of DISCERN, PEMAT-P, IPDAS and the CDC index",
    )


def run(arguments: argparse.Namespace) -> int:
    """Check, print every Problem, and exit 0 without errors, else 1.

    Raises:
        InputError: SRC is no folder.
    """
    from app.compiler.build import check_library, score_library
    from app.compiler.problems import has_errors
    from app.compiler.scorecard import lines

    card = None
    if arguments.scorecard:
        card, problems = score_library(arguments.source)
    else:
        problems = check_library(arguments.source)
    if arguments.json:
        print(as_json(problems))
        return int(has_errors(problems))
    for each in problems:
        print(each)
    for line in lines(card) if card else ():
        print(line)
    failed = has_errors(problems)
    end = "The library was not built." if failed else "The library can be built."
    print(summary(problems, end))
    return int(failed)


def as_json(problems: "Sequence[Problem]") -> str:
    """Write Problems as a JSON list."""
    return json.dumps([each._asdict() for each in problems], indent=2)


def summary(problems: "Sequence[Problem]", end: str) -> str:
    """Tell how many Problems there are, such as "2 errors, 1 warning. …"."""
    counts = {"error": 0, "warning": 0}
    for each in problems:
        counts[each.level] += 1
    parts = [
        f"{number} {level}{'' if number == 1 else 's'}"
        for level, number in counts.items()
        if number
    ]
    return f"{', '.join(parts) or 'No problems'}. {end}"
