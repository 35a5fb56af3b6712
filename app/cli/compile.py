"""`anteroom compile`: make a pack from a writer's folder."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.verbs import Verbs

if TYPE_CHECKING:
    from app.compiler.library import Progress
    from app.compiler.problems import Problem


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("compile")
    parser.add_argument("source", type=Path, metavar="SRC", help="the folder")
    parser.add_argument(
        *("-o", "--output"),
        type=Path,
        required=True,
        metavar="FILE.pack",
        help="what stood there stays until the new one is complete",
    )
    parser.add_argument("--json", action="store_true", help="print a JSON list")


def run(arguments: argparse.Namespace) -> int:
    """Compile, print every Problem, and exit 0 or 1.

    Raises:
        InputError: SRC is no folder.
        OutputError: The pack cannot be written.
    """
    from app.cli.check import as_json, summary
    from app.compiler.problems import has_errors

    problems = _compiled(arguments.source, arguments.output)
    failed = has_errors(problems)
    if arguments.json:
        print(as_json(problems))
        return int(failed)
    for each in problems:
        print(each)
    end = "The library was not built." if failed else f"Built {arguments.output}."
    print(summary(problems, end))
    return int(failed)


def _compiled(source: Path, target: Path) -> "tuple[Problem, ...]":
    """Compile, with a bar where a person looks at it."""
    from app.compiler.build import compile_library

    if not sys.stderr.isatty():
        return compile_library(source, target)
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        job = bar.add_task("", total=None)

        def show(progress: "Progress") -> None:
            bar.update(
                job,
                completed=progress.done,
                total=progress.total,
                description=progress.what,
            )

        return compile_library(source, target, show)
