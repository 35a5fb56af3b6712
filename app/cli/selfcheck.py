"""`anteroom selfcheck`: see whether this installation is whole."""

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from app import paths
from app.cli.verbs import Verbs
from app.errors import AppError


class Finding(NamedTuple):
    """One thing that was looked at."""

    name: str
    is_fine: bool
    detail: str


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("selfcheck", help="see whether all parts are there")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="the pack to check")
    parser.add_argument("--json", action="store_true", help="print a JSON list")


def run(arguments: argparse.Namespace) -> int:
    """Look at everything, print one line each, and exit 0 or 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    checks: dict[str, Callable[[], str]] = {
        "resources": _resources,
        "pack": lambda: _pack(arguments.pack),
        "languages": _languages,
        "fonts": _fonts,
        "page": lambda: _page(arguments.pack),
        "paths": _paths,
    }
    findings = [_finding(name, check) for name, check in checks.items()]
    if arguments.json:
        print(json.dumps([finding._asdict() for finding in findings], indent=1))
    else:
        for finding in findings:
            word = "ok" if finding.is_fine else "FAILED"
            print(f"{finding.name:10} {word:7} {finding.detail}")
    return 0 if all(finding.is_fine for finding in findings) else 1


def _finding(name: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(name, is_fine=True, detail=check())
    except AppError as error:
        return Finding(name, is_fine=False, detail=error.what)
    except (OSError, RuntimeError) as error:
        return Finding(name, is_fine=False, detail=str(error))


def _resources() -> str:
    icons = len(list((paths.resources() / "icons").glob("*.svg")))
    styles = len(list((paths.resources() / "styles").iterdir()))
    if not icons or not styles:
        raise RuntimeError("icons or styles are missing")
    return f"{icons} icons, {styles} styles"


def _languages() -> str:
    from app.content.languages import own_name
    from app.i18n import ENGLISH, LANGUAGES, use_language

    folder = paths.resources() / "locale"
    missing = [each for each in LANGUAGES if use_language(folder, [each]) != each]
    use_language(folder, [ENGLISH])
    if missing:
        raise RuntimeError(f"words are missing: {', '.join(missing)}")
    return ", ".join(map(own_name, LANGUAGES))


def _pack(named: Path | None) -> str:
    from app.cli.packs import pack_path
    from app.pack.library import Library

    library = Library.open(pack_path(named))
    try:
        for _slice in library.verify():
            pass
        counts = library.book.counts
        return f"{library.book.title}, {counts.topics} topics, whole"
    finally:
        library.close()


def _fonts() -> str:
    from app.shell.selfcheck import fonts

    return fonts()


def _page(named: Path | None) -> str:
    from app.cli.packs import pack_path
    from app.shell.selfcheck import every_screen

    return every_screen(pack_path(named))


def _paths() -> str:
    portable = paths.portable_folder()
    kept = f"settings beside the program in {portable}" if portable else "per user"
    return f"{kept}; the clinic's files in {paths.site_folder()}"
