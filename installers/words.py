"""The words of the interface: out of the code, into each language, into what is read.

`python3 dev.py words` brings `resources/locale` up to date: the words of the code go into
`anteroom.pot`, from there into each language's `.po`, and each `.po` becomes the `.mo` that
the reader opens. `docs/translating.md` tells translators how.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Final, cast

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parents[1]
LOCALE: Final = ROOT / "resources" / "locale"
FORMS: Final = {"tr": 1, "N_": 1, "trn": 2}
"""What marks words for translation, and how many forms each is given."""

HEADER: Final = """\
# The words of Anteroom's interface. Made by `python3 dev.py words` from the code.
# Licence: MIT, as the program."""
_DAY: Final = datetime(2026, 11, 1, tzinfo=UTC)
"""Stands in each header: a day that went with the clock would change with every run."""

PSEUDO: Final = "en-XA"
PSEUDO_RTL: Final = "ar-XB"
"""Languages that nobody speaks: English that is seen to be translated, and English that
runs from right to left. For tests and for looking; they are left out of the bundle."""

_ACCENTED: Final = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åßçðéƒğħîįķļµñöþģŕšţûùųżýžÅßÇÐÉƒĞĦÎĮĶĻµÑÖÞĢŔŠŢÛÙŲŻÝŽ",
)
"""Letters that the reader's own font has, so that they are as high as any language's."""

_GAP: Final = re.compile(r"(\{+[^}]*\}+)")
_LONGER: Final = 0.4
"""How much longer than English a translation may well be."""


def main(words: list[str] | None = None) -> int:
    """Bring everything up to date, or do one part of it.

    Returns:
        The exit code: 1 if something is to be mended.
    """
    parser = argparse.ArgumentParser(prog="dev.py words", description=__doc__)
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--check", action="store_true", help="change nothing, and judge")
    only.add_argument("--compile", action="store_true", help="make the .mo files alone")
    given = parser.parse_args(words)
    if not (given.check or given.compile):
        refresh(LOCALE)
    if not given.check:
        compile_languages(LOCALE, LOCALE)
        make_pseudo(LOCALE)
    if given.compile:
        return 0
    faults = list(faults_in(LOCALE))
    for fault in faults:
        print(fault)
    for file in languages_in(LOCALE):
        print(f"{file.stem}: {len(read(file))} words")
    return int(bool(faults))


def extracted() -> Catalog:
    """Gather the words of the code."""
    catalog = Catalog(
        project="Anteroom",
        version="interface",
        header_comment=HEADER,
        creation_date=_DAY,
    )
    for name, words in _said():
        catalog.add(words, locations=[(f"app/{name}", 0)])
    return catalog


@cache
def _said() -> tuple[tuple[str, str | tuple[str, ...]], ...]:
    """Give every word of the code with the file that says it.

    The tree of the code is asked, because a tokenizer sees no calls inside f-strings.
    """
    return tuple(
        (file.relative_to(ROOT / "app").as_posix(), words)
        for file in sorted((ROOT / "app").rglob("*.py"))
        for words in words_in(file.read_text("utf-8"))
    )


def words_in(code: str) -> list[str | tuple[str, ...]]:
    """Give the words that a file marks for translation, in order, plurals as pairs."""
    found: list[tuple[int, str | tuple[str, ...]]] = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            forms = FORMS.get(node.func.id, 0)
            told = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            words = tuple(each for each in told if isinstance(each, str))[:forms]
            if forms and len(words) == forms:
                found.append((node.lineno, words if forms > 1 else words[0]))
    return [words for _, words in sorted(found, key=lambda each: each[0])]


def refresh(folder: Path) -> None:
    """Write the words of the code down, and merge them into each language.

    What the code says no more is dropped. A word that is like an old one gets the old
    one's translation, marked `fuzzy`, until a translator has looked at it.
    """
    template = extracted()
    _write(folder / "anteroom.pot", template)
    for file in languages_in(folder):
        catalog = read(file)
        catalog.update(template, update_creation_date=False)
        catalog.creation_date = _DAY
        _write(file, catalog)


def compile_languages(folder: Path, target: Path) -> None:
    """Make of each language in `folder` what the reader opens."""
    for file in languages_in(folder):
        _write_mo(target / f"{file.stem}.mo", read(file))


def make_pseudo(target: Path) -> None:
    """Make the two pseudo-languages out of the words of the code."""
    template = extracted()
    for name, change in ((PSEUDO, accented), (PSEUDO_RTL, turned)):
        catalog = Catalog(locale=name.partition("-")[0], creation_date=_DAY)
        for message in _messages(template):
            forms = tuple(change(form) for form in _forms(message.id))
            is_plural = len(forms) > 1
            if is_plural:  # Arabic has six forms; the others are like the last
                forms += forms[-1:] * (catalog.num_plurals - len(forms))
            catalog.add(message.id, forms if is_plural else forms[0])
        _write_mo(target / f"{name}.mo", catalog)


def faults_in(folder: Path) -> Iterator[str]:
    """Tell what is to be mended, a line each."""
    known = {_key(message) for message in _messages(extracted())}
    for file in [folder / "anteroom.pot", *languages_in(folder)]:
        there = {_key(message) for message in _messages(read(file))}
        for words in sorted(known - there):
            yield f'{file.name}: lacks "{words}". Run: python3 dev.py words'
        for words in sorted(there - known):
            yield f'{file.name}: the code says no more "{words}". Run: dev.py words'
    for file in languages_in(folder):
        for message in _messages(read(file)):
            yield from _faults_of(message, file)


def languages_in(folder: Path) -> list[Path]:
    """Give the file of each language."""
    return sorted(folder.glob("*.po"))


def read(file: Path) -> Catalog:
    """Read a `.po` or `.pot` file; one that is not there holds nothing."""
    if not file.is_file():
        return Catalog()
    with file.open("rb") as stream:
        return read_po(stream, locale=file.stem if file.suffix == ".po" else None)


def accented(words: str) -> str:
    """Write words so that one sees that they went through gettext: longer, in brackets."""
    parts = _GAP.split(words)
    changed = [
        part if _GAP.fullmatch(part) else part.translate(_ACCENTED) for part in parts
    ]
    more = "·" * max(1, round(len(words) * _LONGER))
    return f"[{''.join(changed)}{more}]"


def turned(words: str) -> str:
    """Write words so that they run from right to left."""
    return f"\u202b\u202e{words}\u202c\u202c"


def _faults_of(message: Message, file: Path) -> Iterator[str]:
    wanted, *_ = _forms(message.id)
    name = f'{file.name}: "{wanted}"'
    forms = _forms(message.string)
    if message.fuzzy:
        yield f"{name} was guessed; look at it and take the mark fuzzy out"
    elif not all(forms):
        yield f"{name} is not translated"
    else:
        allowed = [gaps(form) for form in _forms(message.id)]
        for form in forms:
            if gaps(form) not in allowed:
                yield f'{name} has other gaps in "{form}"'


def gaps(words: str) -> frozenset[str]:
    """Give the names between braces; doubled ones are filled later, and count too."""
    single = words.replace("{{", "{").replace("}}", "}")
    try:
        return frozenset(gap for _, gap, _, _ in Formatter().parse(single) if gap)
    except ValueError:
        return frozenset({"a brace that does not close"})


def _messages(catalog: Catalog) -> Iterable[Message]:
    return (message for message in catalog if message.id)


def _key(message: Message) -> str:
    return " | ".join(_forms(message.id))


def _forms(words: object) -> tuple[str, ...]:
    if isinstance(words, str) or not words:
        return (str(words or ""),)
    return tuple(cast("Sequence[str]", words))


def _write(file: Path, catalog: Catalog) -> None:
    with file.open("wb") as stream:
        write_po(
            stream,
            catalog,
            width=100,
            include_lineno=False,
            sort_by_file=True,
            ignore_obsolete=True,
            include_previous=False,
        )


def _write_mo(file: Path, catalog: Catalog) -> None:
    partial = file.with_suffix(".partial")
    with partial.open("wb") as stream:
        write_mo(stream, catalog)
    partial.replace(file)


if __name__ == "__main__":
    sys.exit(main())
