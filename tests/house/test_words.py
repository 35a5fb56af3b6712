"""Every word of the interface is known to every language, with its gaps."""

from pathlib import Path

import pytest

from app.i18n import ENGLISH, LANGUAGES, tr, trn, use_language
from installers import words


def test_every_language_has_every_word() -> None:
    faults = list(words.faults_in(words.LOCALE))
    assert not faults, "\n".join(["Run: python3 dev.py words", *faults])


def test_the_languages_of_the_reader_are_those_that_there_are() -> None:
    there = {file.stem for file in words.languages_in(words.LOCALE)}
    assert there == set(LANGUAGES) - {ENGLISH}


def a_language(folder: Path, words_: str, told: str) -> None:
    """Write a language that knows one word."""
    head = (
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    )
    lines = f'msgid "{words_}"\nmsgstr "{told}"\n'
    (folder / "es.po").write_text(head + lines, "utf-8")


@pytest.mark.parametrize(
    ("words_", "told", "fault"),
    [
        ("Home", "", "is not translated"),
        ("Version {version}", "Versión {versión}", "other gaps"),
        ("Version {version}", "Versión {version", "other gaps"),
        ("Nobody says this", "Nadie", "says no more"),
    ],
)
def test_what_is_wrong_with_a_language_is_told(
    tmp_path: Path, words_: str, told: str, fault: str
) -> None:
    a_language(tmp_path, words_, told)
    found = [each for each in words.faults_in(tmp_path) if f'"{words_}"' in each]
    assert any(fault in each for each in found), found


def test_a_word_that_a_language_lacks_is_told(tmp_path: Path) -> None:
    a_language(tmp_path, "Home", "Inicio")
    assert 'es.po: lacks "Back". Run: python3 dev.py words' in words.faults_in(tmp_path)


def test_to_refresh_keeps_what_was_translated_and_adds_what_is_new(
    tmp_path: Path,
) -> None:
    a_language(tmp_path, "Home", "Inicio")
    words.refresh(tmp_path)
    catalog = words.read(tmp_path / "es.po")
    assert catalog["Home"].string == "Inicio"
    assert "Back" in catalog
    before = (tmp_path / "es.po").read_bytes()
    words.refresh(tmp_path)
    assert (tmp_path / "es.po").read_bytes() == before


CODE = """
def say(count):
    first = f"<b>{escaped(tr('in the middle'))}</b>"
    return tr("parted "
              "words"), trn("{count} day", "{count} days", count), tr(first), N_("kept")
"""


def test_words_are_found_wherever_they_are_marked() -> None:
    assert words.words_in(CODE) == [
        "in the middle",
        "parted words",
        ("{count} day", "{count} days"),
        "kept",
    ]


def test_doubled_braces_are_gaps_too() -> None:
    assert words.gaps("{{title}}, {count} topics") == {"title", "count"}


@pytest.mark.parametrize("name", [words.PSEUDO, words.PSEUDO_RTL])
def test_a_pseudo_language_says_every_word_and_fills_every_gap(
    tmp_path: Path, name: str
) -> None:
    words.make_pseudo(tmp_path)
    try:
        assert use_language(tmp_path, [name]) == name
        assert tr("Home") != "Home"
        assert "7" in trn("{count} minute", "{count} minutes", 7)
    finally:
        use_language(tmp_path, [ENGLISH])


def test_accented_words_are_longer_and_in_brackets() -> None:
    told = words.accented("Go on reading: {title}")
    assert told.startswith("[")
    assert told.endswith("]")
    assert "{title}" in told
    assert len(told) >= 1.4 * len("Go on reading: {title}")


def test_the_made_files_are_those_of_the_written_ones(tmp_path: Path) -> None:
    words.compile_languages(words.LOCALE, tmp_path)
    for made in tmp_path.glob("*.mo"):
        kept = words.LOCALE / made.name
        assert kept.is_file(), "Run: python3 dev.py words"
        assert kept.read_bytes() == made.read_bytes(), "Run: python3 dev.py words"
