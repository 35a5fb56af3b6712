"""The letters of each language, as people know them from their phones.

What a search folds anyway, such as accents, has no key of its own.
"""

from types import MappingProxyType
from typing import Final

from app.content.alphabet import sorter
from app.content.languages import primary

Rows = tuple[str, ...]
"""Letters row by row, in small letters."""

QWERTY: Final[Rows] = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_QWERTZ: Final[Rows] = ("qwertzuiop", "asdfghjkl", "yxcvbnm")
_NORSE: Final[Rows] = ("qwertyuiopå", "asdfghjkløæ", "zxcvbnm")

ROWS: Final = MappingProxyType(
    {
        "cs": _QWERTZ,
        "da": ("qwertyuiopå", "asdfghjklæø", "zxcvbnm"),
        "de": ("qwertzuiopü", "asdfghjklöä", "yxcvbnmß"),
        "en": QWERTY,
        "es": ("qwertyuiop", "asdfghjklñ", "zxcvbnm"),
        "fi": ("qwertyuiopå", "asdfghjklöä", "zxcvbnm"),
        "fr": ("azertyuiop", "qsdfghjklm", "wxcvbn"),
        "gl": ("qwertyuiop", "asdfghjklñ", "zxcvbnm"),
        "hu": _QWERTZ,
        "nb": _NORSE,
        "nn": _NORSE,
        "no": _NORSE,
        "sk": _QWERTZ,
        "sl": _QWERTZ,
        "sv": ("qwertyuiopå", "asdfghjklöä", "zxcvbnm"),
    }
)
"""By BCP 47, of the languages that have rows of their own; others write with QWERTY."""

DIGITS: Final[Rows] = ("12345", "67890")


def rows_for(language: str) -> Rows:
    """Give the rows of letters that people of a language, as BCP 47, are used to."""
    return ROWS.get(primary(language), QWERTY)


def in_alphabet(language: str) -> Rows:
    """Give the same letters from A to Z in as many rows, for whoever knows no keyboard."""
    rows = rows_for(language)
    letters = "".join(sorted("".join(rows), key=sorter(language)))
    longest = -(-len(letters) // len(rows))
    starts = range(0, len(letters), longest)
    return tuple(letters[start : start + longest] for start in starts)
