"""The order of words in a list, by the rules of the book's language.

A small part of the Unicode Collation Algorithm: letters first, then their accents. Qt's
collation stands on tables of 30 MB, which nobody should wait for.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from app.content.languages import primary

Letter = tuple[str, int]
"""A letter of the alphabet, and its place among those that come right after it."""

Key = tuple[tuple[Letter, ...], str, str]


def _after(base: str, letters: Iterable[str]) -> dict[str, Letter]:
    """Let letters follow another: `ñ` comes after `n` and before `o`."""
    return {letter: (base, place) for place, letter in enumerate(letters, 1)}


_NORSE: Final = _after("z", "æøå") | {"ä": ("z", 1), "ö": ("z", 2)}
_SWEDISH: Final = _after("z", "åäö") | {"æ": ("z", 2), "ø": ("z", 3)}
_CZECH: Final = {
    **_after("c", "č"),
    **_after("h", ("ch",)),  # two signs, one letter
    **_after("r", "ř"),
    **_after("s", "š"),
    **_after("z", "ž"),
}
_OWN_LETTERS: Final[Mapping[str, Mapping[str, Letter]]] = MappingProxyType(
    {
        "cs": _CZECH,
        "da": _NORSE,
        "es": _after("n", "ñ"),
        "fi": _SWEDISH,
        "gl": _after("n", "ñ"),
        "nb": _NORSE,
        "nn": _NORSE,
        "no": _NORSE,
        "pl": {
            **_after("a", "ą"),
            **_after("c", "ć"),
            **_after("e", "ę"),
            **_after("l", "ł"),
            **_after("n", "ń"),
            **_after("o", "ó"),
            **_after("s", "ś"),
            **_after("z", "źż"),
        },
        "sk": _CZECH | _after("a", "ä") | _after("o", "ô"),
        "sv": _SWEDISH,
        "tr": {
            **_after("c", "ç"),
            **_after("g", "ğ"),
            **_after("h", "\u0131"),
            **_after("o", "ö"),
            **_after("s", "ş"),
            **_after("u", "ü"),
        },
    }
)
"""What a language holds to be letters of their own. Source: Unicode CLDR 45, root
collation and its tailorings."""

_JOINED: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "\u0131": "i"}
)
_GAP: Final = re.compile(r"[\W_]+")


def sorter(language: str) -> Callable[[str], Key]:
    """Give the key to sort the words of a language by."""
    own = _OWN_LETTERS.get(primary(language), {})
    one = re.compile("|".join([*map(re.escape, own), "."]), re.DOTALL)

    def key(words: str) -> Key:
        text = unicodedata.normalize("NFC", words).casefold()
        folded = _GAP.sub(" ", text).strip()
        letters: list[Letter] = []
        for sign in one.findall(folded):
            letters += [own[sign]] if sign in own else _plain(sign)
        return tuple(letters), folded, words

    return key


def initial(words: str, language: str) -> str:
    """Give the letter under which words stand: `A` for “álbum”, `Ñ` for “ñu”.

    A digit, and what begins with neither, stands under `#`.
    """
    own = _OWN_LETTERS.get(primary(language), {})
    text = _GAP.sub("", unicodedata.normalize("NFC", words).casefold())
    for sign in (text[:2], text[:1]):
        if sign in own:
            return sign.upper()
    first = "".join(base for base, _ in _plain(text[:1]))[:1].upper()
    return first if first.isalpha() else "#"


def _plain(sign: str) -> list[Letter]:
    """Take a sign apart, and leave its accents out."""
    parts = unicodedata.normalize("NFD", sign.translate(_JOINED))
    return [(part, 0) for part in parts if not unicodedata.combining(part)]
