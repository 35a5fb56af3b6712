from pathlib import Path

import pytest

from app.compiler.build import check_library
from tests.compiler.writers import Writer


def page(plain: Writer, slug: str = "a") -> str:
    topic = plain.builds().topic(slug)
    assert topic is not None
    return topic.page


def test_links_between_files_become_links_between_topics(plain: Writer) -> None:
    plain.writes("a.md", "[x](ward/b.md#Big%20Part) [y](ward/) [z](#part)\n\n## Part\n")
    plain.writes("ward/b.md", "T\n\n## Big part\n").writes("ward/README.md", "Hello\n")
    plain.writes("c.md", "[x](ward/b.md#nowhere) [y](./ward/b.md)\n")

    assert page(plain) == (
        '<p><a href="topic:ward/b#big-part">x</a> <a href="topic:ward/readme">y</a> '
        '<a href="topic:a#part">z</a></p><h2 id="part">Part</h2>'
    )
    assert page(plain, "c") == (
        '<p><a href="topic:ward/b">x</a> <a href="topic:ward/b">y</a></p>'
    )


def test_the_folder_one_stands_in_is_a_book_too(
    plain: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain.writes("README.md", "Hello\n").writes("a.md", "[x](./) [y](README.md)\n")
    monkeypatch.chdir(plain.folder)

    assert check_library(Path()) == ()


def test_dead_links_become_plain_words(plain: Writer) -> None:
    plain.writes("a.md", "[the *old* one](old.md) and [pdf](a.pdf)\n")

    assert page(plain) == "<p>the <em>old</em> one and pdf</p>"
    assert plain.hears() == [
        ("a.md:1", "dead-link", 'no topic is made of "book/a.pdf" (and 1 more)')
    ]


def test_links_of_the_book_work_in_a_plain_one_too(plain: Writer) -> None:
    plain.writes(
        "a.md",
        "[x](topic:b#part) [y](topic:c) [z](term:x) [home](home) [t](timeline)\n",
    )
    plain.writes("b.md", "b\n\n## Part\n")

    assert page(plain) == (
        '<p><a href="topic:b#part">x</a> y z <a href="home">home</a> t</p>'
    )
    assert {each[1] for each in plain.hears()} == {"dead-link"}
