"""`anteroom selfcheck`: see whether this installation is whole."""

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

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
    parser = verbs.add_parser("selfcheck")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="the pack to check")
    parser.add_argument("--json", action="store_true", help="print a JSON list")


def run(arguments: argparse.Namespace) -> int:
    """Look at everything, print one line each, and exit 0 or 1."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    named: Path | None = arguments.pack
    findings = [_finding(name, check, named) for name, check in CHECKS.items()]
    if arguments.json:
        print(json.dumps([finding._asdict() for finding in findings], indent=1))
    else:
        for finding in findings:
            word = "ok" if finding.is_fine else "FAILED"
            print(f"{finding.name:10} {word:7} {finding.detail}")
    return 0 if all(finding.is_fine for finding in findings) else 1


def _finding(name: str, check: "Check", named: Path | None) -> Finding:
    try:
        return Finding(name, is_fine=True, detail=check(named))
    except AppError as error:
        return Finding(name, is_fine=False, detail=error.what)
    except (OSError, RuntimeError) as error:
        return Finding(name, is_fine=False, detail=str(error))


def _resources(_named: Path | None) -> str:
    icons = len(list((paths.resources() / "icons").glob("*.svg")))
    styles = len(list((paths.resources() / "styles").iterdir()))
    if not icons or not styles:
        raise RuntimeError("icons or styles are missing")
    return f"{icons} icons, {styles} styles"


def _languages(_named: Path | None) -> str:
    from app.content.languages import own_name
    from app.i18n import ENGLISH, LANGUAGES, use_language

    folder = paths.resources() / "locale"
    missing = [each for each in LANGUAGES if use_language(folder, [each]) != each]
    use_language(folder, [ENGLISH])
    if missing:
        raise RuntimeError(f"words are missing: {', '.join(missing)}")
    return ", ".join(map(own_name, LANGUAGES))


def _pack(named: Path | None) -> str:
    """Check every byte of the pack, and of the book in other languages beside it."""
    from app.cli.packs import pack_path

    own = pack_path(named)
    told = _whole(own)
    others = sorted(own.parent.glob(f"{own.stem}-*.pack"))
    return ", ".join([told, "whole", *(f"also “{_whole(each)}”" for each in others)])


def _whole(pack: Path) -> str:
    from app.pack.library import Library

    library = Library.open(pack)
    try:
        for _slice in library.verify():
            pass
        counts = library.book.counts
        return f"{library.book.title}, {counts.topics} topics"
    finally:
        library.close()


def _fonts(_named: Path | None) -> str:
    from app.shell.selfcheck import fonts

    return fonts()


def _page(named: Path | None) -> str:
    from app.cli.packs import pack_path
    from app.shell.selfcheck import every_screen

    return every_screen(pack_path(named))


def _pictures(_named: Path | None) -> str:
    from app.shell.selfcheck import pictures

    return pictures()


def _sorting(_named: Path | None) -> str:
    from app.shell.selfcheck import sorting

    return sorting()


def _search(named: Path | None) -> str:
    """Look for the first topic by its title, and by words that nobody wrote."""
    from app.cli.packs import pack_path
    from app.pack.library import Library

    library = Library.open(pack_path(named))
    try:
        titles = library.topics_on(library.shelves()[0].id)
        found = library.search(titles[0].title)
        library.search("tretment zzyzx")  # the repair of typing errors is there, too
    finally:
        library.close()
    if titles[0].title not in [hit.title for hit in found.hits]:
        raise RuntimeError(f"“{titles[0].title}” is not found")
    return f"{len(found.hits)} places for “{titles[0].title}”"


def _paper(named: Path | None) -> str:
    from app.cli.packs import pack_path
    from app.shell.selfcheck import paper

    return paper(pack_path(named))


def _speech(_named: Path | None) -> str:
    """Start the speech program with the voice that is silent; it may not be there."""
    import subprocess

    program = paths.speaker()
    if not Path(program[0]).exists():
        return "not installed: nothing is read aloud"
    silent = {**os.environ, "ANTEROOM_SPEECH_ENGINE": "mock"}
    try:
        child = subprocess.run(  # noqa: S603 (our own program)
            program,
            input="",
            env=silent,
            cwd=paths.root(),
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RuntimeError("the speech program does not end") from error
    if "ready" not in child.stdout:
        raise RuntimeError(f"the speech program does not start ({child.returncode})")
    return "the speech program answers"


def _paths(_named: Path | None) -> str:
    portable = paths.portable_folder()
    kept = f"settings beside the program in {portable}" if portable else "per user"
    return f"{kept}; the clinic's files in {paths.site_folder()}"


def _profile(_named: Path | None) -> str:
    """Look at the clinic's profile, and whether PINs can be compared here."""
    from app.session.pins import hash_pin, verify_pin
    from app.session.profile_file import check_profile

    try:
        can_compare = verify_pin(hash_pin("471108"), "471108")
    except ImportError:
        can_compare = False
    if not can_compare:
        raise RuntimeError("PINs cannot be compared")
    if not paths.profile_file().exists():
        return "none"
    problems = check_profile(paths.profile_file()).problems
    if problems:
        raise RuntimeError(f"not used: {problems[0]}")
    return str(paths.profile_file())


Check = Callable[[Path | None], str]

CHECKS: Final[dict[str, Check]] = {
    "resources": _resources,
    "pack": _pack,
    "languages": _languages,
    "fonts": _fonts,
    "pictures": _pictures,
    "sorting": _sorting,
    "page": _page,
    "search": _search,
    "paper": _paper,
    "speech": _speech,
    "paths": _paths,
    "profile": _profile,
}
"""What is looked at, in this order. Each is given the pack that was named, if any, tells
what it found, and raises if that is not as it should be."""

PATIENCE_S: Final = 60
"""For the speech program."""
