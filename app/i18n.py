"""Interface words through gettext, for floors that know no toolkit.

The book's own words never pass through here: a translated book is another pack.
"""

import gettext
from collections.abc import Iterable
from pathlib import Path

DOMAIN = "anteroom"


class _Chosen:
    """The translations in force; English words stand in the code itself."""

    translations: gettext.NullTranslations = gettext.NullTranslations()


def use_language(folder: Path, languages: Iterable[str]) -> None:
    """Speak the first of these languages that `folder` holds, else English.

    Args:
        folder: Holds `<language>/LC_MESSAGES/anteroom.mo`; need not exist.
        languages: BCP 47 or POSIX names, best first.
    """
    names = [language.replace("-", "_") for language in languages]
    _Chosen.translations = gettext.translation(
        DOMAIN, folder, languages=names, fallback=True
    )


def tr(words: str) -> str:
    """Say `words` in the reader's language."""
    return _Chosen.translations.gettext(words)


def trn(one: str, many: str, count: int) -> str:
    """Say the form of a sentence that fits `count`, with `{count}` filled in."""
    return _Chosen.translations.ngettext(one, many, count).format(count=count)


def N_(words: str) -> str:  # noqa: N802 (the name that gettext's tools look for)
    """Mark `words` for translation where they are declared, and leave them."""
    return words
