"""Languages by their BCP 47 names: what they call themselves, and how they run."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ar": "العربية",
        "bg": "Български",
        "ca": "Català",
        "cs": "Čeština",
        "cy": "Cymraeg",
        "da": "Dansk",
        "de": "Deutsch",
        "el": "Ελληνικά",
        "en": "English",
        "es": "Español",
        "et": "Eesti",
        "eu": "Euskara",
        "fa": "فارسی",
        "fi": "Suomi",
        "fr": "Français",
        "ga": "Gaeilge",
        "gl": "Galego",
        "he": "עברית",
        "hr": "Hrvatski",
        "hu": "Magyar",
        "is": "Íslenska",
        "it": "Italiano",
        "lt": "Lietuvių",
        "lv": "Latviešu",
        "nb": "Norsk bokmål",
        "nl": "Nederlands",
        "nn": "Norsk nynorsk",
        "no": "Norsk",
        "pl": "Polski",
        "pt": "Português",
        "pt-BR": "Português (Brasil)",
        "ro": "Română",
        "ru": "Русский",
        "sk": "Slovenčina",
        "sl": "Slovenščina",
        "sr": "Српски",
        "sv": "Svenska",
        "tr": "Türkçe",
        "uk": "Українська",
        "ur": "اردو",
    }
)
"""What a language calls itself. Source: Unicode CLDR 45, with a capital letter."""

RIGHT_TO_LEFT: Final = frozenset(
    {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
)
"""Languages written from right to left. Source: Unicode CLDR 45."""


_FROM_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of Hebrew, Arabic and the scripts beside them in Unicode."""

_APART: Final = "\u2068"
_END: Final = "\u2069"


def own_name(language: str) -> str:
    """Give what a language calls itself; its code if we do not know."""
    return NAMES.get(language) or NAMES.get(primary(language), language)


def is_right_to_left(language: str) -> bool:
    """Tell whether a language is written from right to left."""
    return primary(language) in RIGHT_TO_LEFT


def set_apart(words: str) -> str:
    """Give a book's words for a sentence of the interface, which may run otherwise.

    Between Unicode's marks their full stops and question marks stay at their own end.
    """
    return f"{_APART}{words}{_END}" if _FROM_RIGHT.search(words) else words


def primary(language: str) -> str:
    """Give a language without its region: `pt` of `pt-BR`."""
    return language.partition("-")[0].lower()


def marked(title: str, language: str) -> str:
    """Give a title for a list, with the name of the language that it is in.

    Args:
        title: As it is.
        language: What it is in, if that is not the book's language; empty else.
    """
    return f"{title} ({own_name(language)})" if language else title
