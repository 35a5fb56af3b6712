from collections.abc import Iterator
from pathlib import Path

import pytest

from app import i18n

CATALOGUE = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n!=1;\n",
    "Back": "Zurück",
    "one topic\x00{count} topics": "ein Thema\x00{count} Themen",
}


@pytest.fixture(autouse=True)
def english_afterwards(tmp_path: Path) -> Iterator[None]:
    yield
    i18n.use_language(tmp_path / "nothing", ["en"])


def write_catalogue(folder: Path, name: str = "de") -> None:
    """Write CATALOGUE as gettext's binary form (GNU gettext manual, 10.3)."""
    keys = sorted(CATALOGUE)
    ids, strings = (
        [word.encode() for word in words]
        for words in (keys, [CATALOGUE[key] for key in keys])
    )
    start = 28 + 16 * len(keys)
    tables: list[bytes] = []
    body = b""
    for words in (ids, strings):
        table = b""
        for word in words:
            table += len(word).to_bytes(4, "little")
            table += (start + len(body)).to_bytes(4, "little")
            body += word + b"\0"
        tables.append(table)
    counts = (0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    head = b"".join(figure.to_bytes(4, "little") for figure in counts)
    (folder / f"{name}.mo").write_bytes(head + b"".join(tables) + body)


def test_without_a_catalogue_the_words_stay_english(tmp_path: Path) -> None:
    assert i18n.use_language(tmp_path, ["de"]) == "en"
    assert i18n.tr("Back") == "Back"
    assert i18n.trn("one topic", "{count} topics", 3) == "3 topics"


def test_a_catalogue_gives_words_and_plurals(tmp_path: Path) -> None:
    write_catalogue(tmp_path)
    assert i18n.use_language(tmp_path, ["de"]) == "de"
    assert i18n.language() == "de"
    assert i18n.tr("Back") == "Zurück"
    assert i18n.trn("one topic", "{count} topics", 1) == "ein Thema"
    assert i18n.trn("one topic", "{count} topics", 4) == "4 Themen"


@pytest.mark.parametrize("region", ["de-AT", "de_AT", "de_DE.UTF-8", "de-Latn-AT"])
def test_a_region_falls_back_to_its_language(tmp_path: Path, region: str) -> None:
    write_catalogue(tmp_path)
    assert i18n.use_language(tmp_path, [region]) == "de"
    assert i18n.tr("Back") == "Zurück"


def test_a_region_of_its_own_comes_before_its_language(tmp_path: Path) -> None:
    write_catalogue(tmp_path)
    write_catalogue(tmp_path, "de-CH")
    assert i18n.use_language(tmp_path, ["de-CH"]) == "de-CH"


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (["fr", "de"], "de"),
        (["en-GB", "de"], "en"),
        (["C"], "en"),
        (["", "../de"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_there_is_is_spoken(
    tmp_path: Path, wanted: list[str], spoken: str
) -> None:
    write_catalogue(tmp_path)
    assert i18n.use_language(tmp_path, wanted) == spoken


def test_one_comes_back_to_english(tmp_path: Path) -> None:
    write_catalogue(tmp_path)
    i18n.use_language(tmp_path, ["de"])
    i18n.use_language(tmp_path, ["en"])
    assert i18n.tr("Back") == "Back"


def test_no_words_stay_none(tmp_path: Path) -> None:
    """Gettext keeps its own head under the empty word."""
    write_catalogue(tmp_path)
    i18n.use_language(tmp_path, ["de"])
    assert i18n.tr("") == ""


def test_marking_leaves_the_words_alone() -> None:
    assert i18n.N_("Back") == "Back"
