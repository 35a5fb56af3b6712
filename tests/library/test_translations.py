"""The book's translations: whole, in step with the original, and in their own words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextLayout, QTextOption

from app.compiler.build import compile_library
from app.content.number import short_form
from app.pack.library import Library
from app.paths import own_book, own_translations

SPANISH = next(each for each in own_translations() if each.name.endswith("-es"))
TRANSLATED = ("in-two-minutes", "who-to-call", "how-to-use-this-book")
ENGLISH_WORDS = re.compile(r"\b(?:the|and|with|your|which|people)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs")
    for source in (own_book(), SPANISH):
        problems = compile_library(source, folder / f"{source.name}.pack")
        assert [str(each) for each in problems] == []
    return folder


@pytest.fixture(scope="module")
def spanish(packs: Path) -> Iterator[Library]:
    library = Library.open(packs / f"{SPANISH.name}.pack")
    yield library
    library.close()


@pytest.fixture(scope="module")
def english(packs: Path) -> Iterator[Library]:
    library = Library.open(packs / f"{own_book().name}.pack")
    yield library
    library.close()


def test_it_is_the_same_book_in_another_language(
    english: Library, spanish: Library
) -> None:
    assert spanish.book.id == english.book.id
    assert (english.book.language, spanish.book.language) == ("en", "es")
    assert spanish.book.counts == english.book.counts._replace(
        illustrations=spanish.book.counts.illustrations
    )


@pytest.mark.parametrize("slug", TRANSLATED)
def test_a_translated_topic_is_in_step_with_its_original(
    english: Library, spanish: Library, slug: str
) -> None:
    there, own = english.topic(slug), spanish.topic(slug)
    assert there is not None
    assert own is not None
    assert own.language == ""
    assert own.review is None, "nobody may call a translation reviewed"
    assert [(each.id, each.level) for each in own.sections] == [
        (each.id, each.level) for each in there.sections
    ]
    for marks in (r'class="number"', r'<aside class="\w+"', r"<li>", r'class="cite"'):
        found = (re.findall(marks, each.page) for each in (own, there))
        first, second = found
        assert len(first) == len(second), marks
    assert len(own.key_points) == len(there.key_points)
    assert not ENGLISH_WORDS.findall(re.sub(r"<[^>]*>", " ", own.page))


def test_what_is_not_translated_says_so(spanish: Library) -> None:
    topic = spanish.topic("fertility")
    assert topic is not None
    assert topic.language == "en"


def test_figures_are_the_originals_in_the_words_of_the_language(
    english: Library, spanish: Library
) -> None:
    for there, own in zip(english.numbers(), spanish.numbers(), strict=True):
        assert own[:3] == there[:3]
        assert (own.of, own.range, own.good) == (there.of, there.range, there.good)
    told = spanish.number("death-recent")
    assert told is not None
    words = spanish.book.number_words
    assert short_form(told, words) == "entre 0 y 15 de cada 1.000"
    odd = told._replace(value=(2.25,), of=0, kind=told.kind.LENGTH, unit="años")
    assert short_form(odd, words) == "2,25 años"


def test_at_least_ten_words_are_explained_in_it(spanish: Library) -> None:
    own = [term for term in spanish.terms() if not term.language]
    assert len(own) >= 10
    assert {"ahsct", "relapse", "neutropenia"} <= {term.slug for term in own}


def test_words_stand_in_the_order_of_the_language(spanish: Library) -> None:
    names = [term.name.casefold() for term in spanish.terms()]
    assert names.index("célula madre") < names.index("cerebrospinal fluid")


def test_a_patient_finds_things_by_spanish_words(spanish: Library) -> None:
    for words, place in (
        ("fiebre", "topic:who-to-call"),
        ("trasplante de células madre", "term:ahsct"),
        ("globulos blancos", "term:white-blood-cell"),
    ):
        hits = [str(hit.place) for hit in spanish.search(words).hits]
        assert any(hit.startswith(place) for hit in hits[:5]), (words, hits[:5])


@pytest.mark.parametrize("words", ["¿Qué es?", "«No espere»", "¡Atención!"])
def test_marks_of_the_language_are_not_left_alone_on_a_line(
    qapp: object, words: str
) -> None:
    del qapp
    layout = QTextLayout(f"Llame {words} ahora")
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(1)
        starts.append(line.textStart())
    layout.endLayout()
    lines = [
        layout.text()[a:b].strip()
        for a, b in zip(starts, [*starts[1:], None], strict=True)
    ]
    assert not {"¿", "¡", "«", "?", "!", "»"} & set(lines)
    assert not any(line.endswith("-") for line in lines)
