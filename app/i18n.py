"""Interface words through gettext, for floors that know no toolkit.

The book's own words never pass through here: a translated book is another pack.
"""

import gettext
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

ENGLISH: Final = "en"
"""The words in the code itself."""

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {ENGLISH: "English", "es": "Español"}
)
"""What the reader speaks, each as it calls itself, by BCP 47. Each but English has a
`.po` file of its name in `resources/locale`; see `docs/translating.md`."""


class _Chosen:
    """The translations in force; English words stand in the code itself."""

    language: str = ENGLISH
    translations: gettext.NullTranslations = gettext.NullTranslations()


def use_language(folder: Path, wanted: Iterable[str]) -> str:
    """Speak the first of these languages that there is, else English.

    Args:
        folder: Holds a `<language>.mo` for each language; need not exist.
        wanted: BCP 47 or POSIX names, best first. A region that there is not, such as
            `es-MX`, gets its language.

    Returns:
        The language that is spoken now.
    """
    _Chosen.language = _first_of(folder, wanted)
    _Chosen.translations = gettext.NullTranslations()
    if _Chosen.language != ENGLISH:
        with _file(folder, _Chosen.language).open("rb") as file:
            _Chosen.translations = gettext.GNUTranslations(file)
    return _Chosen.language


def language() -> str:
    """Tell which language is spoken, as BCP 47."""
    return _Chosen.language


def tr(words: str) -> str:
    """Say `words` in the reader's language; no words stay none."""
    return _Chosen.translations.gettext(words) if words else ""


def trn(one: str, many: str, count: int) -> str:
    """Say the form of a sentence that fits `count`, with `{count}` filled in."""
    return _Chosen.translations.ngettext(one, many, count).format(count=count)


def N_(words: str) -> str:  # noqa: N802 (the name that gettext's tools look for)
    """Mark `words` for translation where they are declared, and leave them."""
    return words


def _first_of(folder: Path, wanted: Iterable[str]) -> str:
    for name in wanted:
        full = name.partition(".")[0].replace("_", "-")
        for each in (full, full.partition("-")[0]):
            if each == ENGLISH or (each and _file(folder, each).is_file()):
                return each
    return ENGLISH


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.mo"
