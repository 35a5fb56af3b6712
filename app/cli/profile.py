"""`anteroom profile`: check a clinic's profile, begin one, hash a PIN for it."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.verbs import Verbs
from app.errors import InputError, OutputError
from app.i18n import tr

if TYPE_CHECKING:
    from app.session.profile import Profile
    from app.session.profile_file import Problem


def add(verbs: Verbs) -> None:
    """Declare the verb's words."""
    parser = verbs.add_parser("profile")
    doings = parser.add_subparsers(required=True, metavar="check | new | pin")
    check = doings.add_parser("check", help="list every Problem of a profile")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument(
        "--pack", type=Path, metavar="FILE", help="see whether it fits this book, too"
    )
    check.add_argument("--json", action="store_true", help="print a JSON list")
    check.set_defaults(do=_check)
    new = doings.add_parser("new", help="write a profile with every key explained")
    new.add_argument("-o", "--output", type=Path, metavar="FILE")
    new.set_defaults(do=_new)
    pin = doings.add_parser("pin", help="ask for a PIN and print its lines")
    pin.add_argument("name", metavar="NAME", help="who will open the staff door")
    pin.set_defaults(do=_pin)


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked for.

    Raises:
        InputError: A file cannot be read, or a PIN cannot be used.
        OutputError: A file cannot be written.
    """
    return int(arguments.do(arguments))


def _check(arguments: argparse.Namespace) -> int:
    from app.rendering.logo import may_be_drawn
    from app.session.profile_file import check_profile

    profile, problems = check_profile(arguments.file, may_be_drawn)
    if arguments.pack is not None and not problems:
        problems = _misfits(arguments.file, profile, arguments.pack)
    if arguments.json:
        import json

        told = [each._asdict() for each in problems]
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return int(bool(problems))
    for each in problems:
        print(each)
    print(_summary(problems))
    return int(bool(problems))


def _summary(problems: "tuple[Problem, ...]") -> str:
    """Tell how many Problems there are, and what comes of them."""
    if not problems:
        return "No problems. The profile can be used."
    number = len(problems)
    is_used = all(each.rule == "not-in-book" for each in problems)
    end = "The rest of the profile" if is_used else "The profile"
    verb = "will be used" if is_used else "will not be used"
    return f"{number} problem{'' if number == 1 else 's'}. {end} {verb}."


def _misfits(path: Path, profile: "Profile", pack: Path) -> "tuple[Problem, ...]":
    """Find what a valid profile asks for and this book does not have."""
    from app.pack.library import Library
    from app.session.profile_file import Problem
    from app.session.profile_lines import lines_of
    from app.shell.clinic import open_books, start_of

    book = Library.open(pack)
    shelves = [shelf.id for shelf in book.shelves()]
    book.close()
    books, _ = open_books(pack, profile)
    found: dict[str, tuple[str, str]] = {}
    for name in profile.book.shelves:
        if name not in shelves:
            hint = f"This book has {', '.join(shelves)}."
            found["shelves"] = f'There is no shelf "{name}".', hint
    if str(start_of(profile, books)) != profile.book.start:
        found["start"] = f'There is no "{profile.book.start}".', ""
    wanted = profile.book.topics
    if wanted and not books.has_clinic:
        hint = "It must be a pack, made of a plain folder of Markdown."
        found["topics"] = f"“{Path(wanted).name}” cannot be opened.", hint
    books.close()
    lines = lines_of(path.read_text("utf-8-sig"))
    problems = (
        Problem(str(path), lines.get(("book", key), 1), "error", "not-in-book", *told)
        for key, told in found.items()
    )
    return tuple(sorted(problems, key=lambda each: each.line))


def _new(arguments: argparse.Namespace) -> int:
    from app.session.profile_text import commented

    if arguments.output is None:
        print(commented(), end="")
        return 0
    try:
        with arguments.output.open("x", encoding="utf-8") as file:
            file.write(commented())
    except FileExistsError as error:
        raise _unwritten(arguments.output, tr("There is such a file.")) from error
    except (OSError, ValueError) as error:
        remedy = tr("Please name a place that you may write to.")
        raise _unwritten(arguments.output, remedy) from error
    print(f"{arguments.output}: written.")
    return 0


def _pin(arguments: argparse.Namespace) -> int:
    from app.session.pins import hash_pin, refusal
    from app.session.profile_text import may_be_named, staff_lines

    name = arguments.name.strip()
    if not may_be_named(name):
        remedy = tr("Please write a name in one line, of at most 60 letters.")
        raise InputError(tr("Nobody can be called that in a profile."), remedy)
    pin = _asked("PIN: ")
    if refusal(pin):
        raise InputError(tr(refusal(pin)), tr("Please choose another one."))
    if _asked("The same PIN again: ") != pin:
        raise InputError(tr("The two PINs differ."), tr("Please try once more."))
    print(staff_lines(name, hash_pin(pin)), end="")
    return 0


def _asked(words: str) -> str:
    """Ask for a line that is not shown, or take it from what is piped in."""
    if sys.stdin is not None and sys.stdin.isatty():  # pyright: ignore[reportUnnecessaryComparison] (a windowed program has none)
        import getpass

        return getpass.getpass(words)
    line = sys.stdin.readline() if sys.stdin else ""
    if not line:
        remedy = tr("Please run this in a terminal.")
        raise InputError(tr("No PIN was given."), remedy)
    return line.rstrip("\r\n")


def _unwritten(path: Path, remedy: str) -> OutputError:
    words = tr("“{path}” could not be written.").format(path=path)
    return OutputError(what=words, remedy=remedy)
