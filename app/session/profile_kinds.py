"""Kinds of keys of a profile: what may stand there, and how that is told.

A field of the values in `profile` is annotated with one. Reading, `profile check`, the
file that `profile new` writes and the tables of `docs/profile.md` all follow it. Its
words are for whoever looks after computers and stay in English, as the command line's do.
"""

from typing import Any, Final, NamedTuple, cast, get_args

from app.content.links import parse_link

LONGEST_TEXT: Final = 120
"""Letters; more would push the page out of sight in large type."""

_NO_TEXT: Final = "must be text in quotes"


class Text(NamedTuple):
    """Some words of the clinic, in one line."""

    told: str
    example: object = ""
    longest: int = LONGEST_TEXT

    @property
    def values(self) -> str:
        """Tell what may stand there."""
        return f"one line of at most {self.longest} letters"

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        if not isinstance(value, str):
            return _NO_TEXT
        if len(value) > self.longest:
            return f"is longer than {self.longest} letters"
        return (
            "" if value.isprintable() else "must be one line without signs of control"
        )


class PhoneNumber(NamedTuple):
    """A number as it is dialled and printed."""

    told: str
    example: object = ""

    @property
    def values(self) -> str:
        """Tell what may stand there."""
        return "digits, with spaces and signs as they are printed"

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        wrong = Text("", longest=40).fault(value)
        if wrong:
            return wrong
        has_digits = any(sign.isdecimal() for sign in value)
        return "" if has_digits else "has no digit"


class OneOf(NamedTuple):
    """One of a few named values."""

    told: str
    choices: tuple[str, ...]
    example: object = ""

    @property
    def values(self) -> str:
        """Tell what may stand there."""
        return ", ".join(f'"{choice}"' for choice in self.choices)

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        return "" if value in self.choices else f"must be one of {self.values}"


class OnOff(NamedTuple):
    """Yes or no."""

    told: str
    example: object = ""
    values: str = "true, false"

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        return "" if isinstance(value, bool) else "must be true or false"


class Amount(NamedTuple):
    """A number within limits."""

    told: str
    least: float
    most: float
    is_whole: bool = True
    may_be_unset: bool = False
    """0 stands for "not set"."""
    example: object = ""

    @property
    def values(self) -> str:
        """Tell what may stand there."""
        kind = "a whole number" if self.is_whole else "a number"
        unset = ", or 0" if self.may_be_unset else ""
        return f"{kind} from {self.least:,} to {self.most:,}{unset}"

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        is_number = type(value) is int or (type(value) is float and not self.is_whole)
        is_unset = self.may_be_unset and value == 0
        if is_number and (is_unset or self.least <= value <= self.most):
            return ""
        return f"must be {self.values}"


class TimeOfDay(NamedTuple):
    """A time of the day, by the clock of the computer."""

    told: str
    example: object = ""
    values: str = '"HH:MM", or ""'

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        from datetime import time  # noqa: PLC0415 (not before the first paint)

        if isinstance(value, time):
            return f'must stand in quotes, such as "{value:%H:%M}"'
        try:
            is_clock = value == "" or f"{time.fromisoformat(value):%H:%M}" == value
        except (TypeError, ValueError):
            is_clock = False
        return "" if is_clock else 'must be a time such as "08:30"'


class PlaceName(NamedTuple):
    """A PLACE, as the command line takes it."""

    told: str
    example: object = ""
    values: str = 'a PLACE, such as "home", "timeline" or "topic:what-is-ahsct"'

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        if not isinstance(value, str):
            return _NO_TEXT
        return "" if parse_link(value) is not None else f"must be {self.values}"


class PlaceNames(NamedTuple):
    """Several PLACEs."""

    told: str
    example: object = ()
    values: str = 'a list of PLACEs, such as ["topic:fertility", "timeline"]'

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        wrong = _list_fault(value)
        lost = [] if wrong else [each for each in value if parse_link(each) is None]
        return wrong or (f'names no PLACE, "{lost[0]}"' if lost else "")


class Languages(NamedTuple):
    """Languages, by their BCP 47 codes."""

    told: str
    example: object = ()
    values: str = 'a list of codes, such as ["en", "es"]'

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        from app.content.languages import NAMES, primary  # noqa: PLC0415 (as above)

        wrong = _list_fault(value)
        if wrong:
            return wrong
        unknown = [code for code in value if primary(code) not in NAMES]
        return f'names a language that is not known, "{unknown[0]}"' if unknown else ""


class ShelfNames(NamedTuple):
    """Shelves, by the names of their folders."""

    told: str
    example: object = ()
    values: str = 'a list of names, such as ["treatment", "risks"]'

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        return _list_fault(value)


class FileName(NamedTuple):
    """A file that is there, named from the profile's own folder."""

    told: str
    endings: tuple[str, ...]
    largest_bytes: int
    example: object = ""

    @property
    def values(self) -> str:
        """Tell what may stand there."""
        return f"a {' or '.join(self.endings)} file, from the profile's own folder"

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a name; empty if it may stand. No file is looked at."""
        if not isinstance(value, str) or not value.isprintable():
            return _NO_TEXT
        is_named = not value or value.lower().endswith(self.endings)
        return "" if is_named else f"must end in {' or '.join(self.endings)}"


class PinHash(NamedTuple):
    """A PIN, hashed."""

    told: str
    example: object = ""
    values: str = "what `anteroom profile pin NAME` prints"

    def fault(self, value: Any) -> str:
        """Tell what is wrong with a value; empty if it may stand."""
        from app.session.pins import is_hash  # noqa: PLC0415 (as above)

        is_one = isinstance(value, str) and is_hash(value)
        return "" if is_one else "is no hash of a PIN"


class Part(NamedTuple):
    """A table of its own."""

    told: str


class Parts(NamedTuple):
    """As many tables as there are things, up to a limit."""

    told: str
    most: int
    once: str
    """The key that tells them apart: no two may have the same value there."""


Key = (
    Text
    | PhoneNumber
    | OneOf
    | OnOff
    | Amount
    | TimeOfDay
    | PlaceName
    | PlaceNames
    | Languages
    | ShelfNames
    | FileName
    | PinHash
)
"""What one value stands for."""


class Declared(NamedTuple):
    """One name of a table, as it was declared."""

    kind: Key | Part | Parts
    table: type[NamedTuple] | None
    """What its tables hold, of a Part or of Parts."""
    default: object
    is_required: bool


def declared(table: Any) -> dict[str, Declared]:
    """Give what a table of the file may hold, in the order of its declaration.

    Args:
        table: One of the values in `profile`.
    """
    found: dict[str, Declared] = {}
    for name, hint in table.__annotations__.items():
        if hasattr(hint, "__metadata__"):
            kind, default = hint.__metadata__[0], table._field_defaults.get(name)
            inner: Any = hint.__origin__ if isinstance(kind, Part) else None
            if isinstance(kind, Parts):
                inner = get_args(hint.__origin__)[0]
            is_required = name not in table._field_defaults
            found[name] = Declared(kind, inner, default, is_required)
    return found


def _list_fault(value: Any) -> str:
    """Tell what is wrong with a list of words, none of them twice."""
    words = cast("list[Any]", value) if isinstance(value, list) else [None]
    if not all(isinstance(each, str) for each in words):
        return 'must be a list of words, such as ["one", "two"]'
    if not all(words):
        return "has an empty word in its list"
    return "" if len(set(words)) == len(words) else "names something twice"
