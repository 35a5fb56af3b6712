"""The file of a profile: one TOML file, read and checked whole.

Nothing of a file with a Problem is used: half a profile might offer what the clinic
switched off.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from app.errors import InputError
from app.i18n import tr
from app.overriding import override
from app.session.profile import Profile
from app.session.profile_kinds import (
    Amount,
    Declared,
    FileName,
    Key,
    Part,
    Parts,
    declared,
)

LARGEST_BYTES: Final = 65_536
LONGEST_LINE: Final = 2000
"""A profile has two pages; whatever is larger is none. Python's TOML reader would work
for minutes at a key of a hundred thousand dots."""

ALIKE: Final = 65
"""Percent of letters two names share before one is taken for a slip of the other."""

_HEADS: Final = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".svg": b"<svg",
    ".pack": b"SQLite format 3\0",
}
"""What stands at, or near, the beginning of a file."""

At = tuple[str | int, ...]
"""Where something stands: tables, numbers of their entries, and the key."""


class Problem(NamedTuple):
    """Something in a profile that must be mended before any of it is used."""

    path: str
    line: int
    """From 1."""
    level: str
    """Always error."""
    rule: str
    """no-toml, unknown-key, wrong-value, missing-key, missing-file, too-many, twice,
    half-open; or not-in-book, which leaves the rest in force."""
    message: str
    hint: str = ""

    @override
    def __str__(self) -> str:
        """Print the Problem, and its hint on a line below."""
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}: {self.message}{hint}"


class Checked(NamedTuple):
    """A profile, and what is wrong with it."""

    profile: Profile
    """As the file says, if there is no Problem; else the defaults."""
    problems: tuple[Problem, ...]


def read_profile(path: Path) -> Profile:
    """Read a profile for the reader, who starts whatever the file holds.

    Returns:
        The profile; where it cannot be used the defaults, with a `warning`.
    """
    name = path.name
    try:
        checked = check_profile(path)
    except InputError:
        words = tr("For staff: the clinic's profile “{name}” cannot be read.")
        return Profile(warning=words.format(name=name))
    if not checked.problems:
        return checked.profile
    words = tr(
        "For staff: the clinic's profile is not used, see line {line} of {name}."
    )
    return Profile(warning=words.format(line=checked.problems[0].line, name=name))


def check_profile(
    path: Path, may_be_drawn: Callable[[bytes], bool] | None = None
) -> Checked:
    """Read a profile and find every Problem.

    Args:
        path: The file.
        may_be_drawn: Looks at the logo more closely than the reader does at its start.

    Raises:
        InputError: The file cannot be read, or is no text.
    """
    import tomllib  # noqa: PLC0415 (4 ms, where there is a profile)

    text = _text(path)
    try:
        given = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return Checked(Profile(), (_no_toml(path, text, error),))
    check = _Check(path, text)
    profile: Profile = check.table(Profile, given, ())
    check.opening_hours(profile)
    if profile.clinic.logo and may_be_drawn is not None:
        check.logo(profile.clinic.logo, may_be_drawn)
    problems = tuple(sorted(check.problems, key=lambda each: each.line))
    return Checked(Profile() if problems else profile, problems)


def _text(path: Path) -> str:
    try:
        if path.is_file() or not path.exists():  # a pipe would never end
            with path.open("rb") as file:
                told = file.read(LARGEST_BYTES + 1)
            longest = max(map(len, told.split(b"\n")))
            if len(told) <= LARGEST_BYTES and longest <= LONGEST_LINE:
                return told.decode("utf-8-sig")
            remedy = tr("A profile is a text of one or two pages, in short lines.")
        else:
            remedy = tr("Please name a file.")
    except UnicodeDecodeError:
        remedy = tr("Please save it as text in UTF-8.")
    except (OSError, ValueError):
        remedy = tr("Please name a file that you may read.")
    words = tr("“{name}” could not be read.")
    raise InputError(what=words.format(name=path), remedy=remedy)


def _no_toml(path: Path, text: str, error: Exception) -> Problem:
    """Tell that a file is no TOML, and where that shows."""
    import re  # noqa: PLC0415

    found = re.search(r"\(at line (\d+)", str(error))
    lines = text.splitlines() or [""]
    line = int(found[1]) if found else len(lines)
    hint = str(error) if found else ""
    if "\\" in lines[min(line, len(lines)) - 1]:
        hint = "In paths write / instead of \\, or put them in single quotes."
    return Problem(str(path), line, "error", "no-toml", "This is no valid TOML.", hint)


class _Check:
    """Goes through one file and gathers its Problems."""

    def __init__(self, path: Path, text: str) -> None:
        from app.session.profile_lines import lines_of  # noqa: PLC0415

        self._path = path
        self._lines = lines_of(text)
        self.problems: list[Problem] = []

    def table(self, of: Any, given: dict[str, Any], at: At) -> Any:
        """Read a table, and all that is in it."""
        known = declared(of)
        for name in given:
            if name not in known:
                self._unknown(name, known, at)
        found: dict[str, Any] = {}
        for name, each in known.items():
            if name in given:
                found[name] = self._value(each, given[name], (*at, name))
            elif each.is_required:
                self._add("missing-key", at, f'"{name}" is missing here.')
                found[name] = ""
        return of(**found)

    def opening_hours(self, profile: Profile) -> None:
        """Demand both ends of the opening hours, or none."""
        begin, end = profile.kiosk.open_from, profile.kiosk.open_until
        if bool(begin) != bool(end) and not self.problems:
            known = "open_from" if begin else "open_until"
            words = "“open_from” and “open_until” need each other."
            self._add("half-open", ("kiosk", known), words)

    def logo(self, path: str, may_be_drawn: Callable[[bytes], bool]) -> None:
        """Demand a logo that can be drawn."""
        if not may_be_drawn(Path(path).read_bytes()):
            words = f"“{path}” cannot be drawn."
            hint = (
                "Save it as plain SVG, without scripts and pictures inside, or as PNG."
            )
            self._add("wrong-value", ("clinic", "logo"), words, hint)

    def _value(self, declared: Declared, value: Any, at: At) -> Any:
        kind = declared.kind
        if isinstance(kind, Part):
            if isinstance(value, dict):
                return self.table(declared.table, cast("dict[str, Any]", value), at)
            self._add("wrong-value", at, f'"{at[-1]}" is a table.', f"[{at[-1]}]")
            return declared.default
        if isinstance(kind, Parts):
            return self._tables(kind, declared, value, at)
        wrong = kind.fault(value)
        if wrong:
            self._add("wrong-value", at, f'"{at[-1]}" {wrong}.', _near(value, kind))
            return declared.default
        return self._settled(kind, value, at)

    def _tables(self, kind: Parts, declared: Declared, value: Any, at: At) -> Any:
        """Read tables of one kind, no two of them the same."""
        given = cast("list[Any]", value) if isinstance(value, list) else [None]
        if not all(isinstance(each, dict) for each in given):
            head = ".".join(map(str, at))
            self._add("wrong-value", at, f'"{at[-1]}" are tables.', f"[[{head}]]")
            return ()
        if len(given) > kind.most:
            self._add("too-many", at, f'"{at[-1]}" are {kind.most} at most.')
            return ()
        tables = [
            self.table(declared.table, cast("dict[str, Any]", each), (*at, number))
            for number, each in enumerate(given)
        ]
        seen: set[str] = set()
        for number, table in enumerate(tables):
            once = str(getattr(table, kind.once)).casefold().strip()
            if once and once in seen:
                words = f'This "{kind.once}" stands here twice.'
                self._add("twice", (*at, number, kind.once), words)
            seen.add(once)
        return tuple(tables)

    def _settled(self, kind: Key, value: Any, at: At) -> Any:
        """Give a value as it is used: whole paths, tuples, no spaces around words."""
        if isinstance(kind, FileName) and value:
            return self._file(kind, value, at)
        if isinstance(kind, Amount) and not kind.is_whole:
            return float(value)
        if isinstance(value, list):
            return tuple(cast("list[str]", value))
        return value.strip() if isinstance(value, str) else value

    def _file(self, kind: FileName, name: str, at: At) -> str:
        """Look at a file that is named, and give its whole path."""
        path = Path(self._path.parent, name).absolute()
        try:
            with path.open("rb") as file:
                head, size = file.read(4096), path.stat().st_size
        except (OSError, ValueError):
            words = f"“{path}” cannot be read."
            hint = "Paths begin at the folder of the profile."
            self._add("missing-file", at, words, hint)
            return ""
        if size > kind.largest_bytes:
            most = kind.largest_bytes // 1024
            self._add("wrong-value", at, f"“{path}” is larger than {most:,} KiB.")
        elif _HEADS[path.suffix.lower()] not in head:
            self._add("wrong-value", at, f"“{path}” is no {path.suffix} file.")
        return str(path)

    def _unknown(self, name: str, known: dict[str, Declared], at: At) -> None:
        """Refuse a key that there is not, with a hint at the one that was meant."""
        near = _nearest(name, known)
        hint = f'did you mean "{near}"?' if near else _where_else(name)
        self._add("unknown-key", (*at, name), f'There is no key "{name}" here.', hint)

    def _add(self, rule: str, at: At, message: str, hint: str = "") -> None:
        while at and at not in self._lines:
            at = at[:-1]
        line = self._lines.get(at, 1)
        self.problems.append(
            Problem(str(self._path), line, "error", rule, message, hint)
        )


def _near(value: Any, kind: Key) -> str:
    """Hint at the choice that was meant."""
    choices = getattr(kind, "choices", ())
    near = _nearest(value, choices) if isinstance(value, str) else ""
    return f'did you mean "{near}"?' if near else ""


def _nearest(name: str, names: Any) -> str:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (10 ms, only for a mistake)

    found = process.extractOne(name, list(names), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return str(found[0]) if found else ""


def _where_else(name: str) -> str:
    """Tell where a key stands, if it only stands in the wrong place."""
    if name in declared(Profile):
        return f'"{name}" stands at the top of the file, before the first [table].'
    for table, each in declared(Profile).items():
        if each.table is not None and name in declared(each.table):
            return f'"{name}" stands in [{table}].'
    return ""
