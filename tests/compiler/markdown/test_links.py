import pytest

from app.compiler.markdown.desk import Pointer
from app.compiler.markdown.links import path_inside
from tests.compiler.markdown.pages import page, parsed, told


def test_links_of_the_book_are_kept_and_noted() -> None:
    found = parsed("[a](topic:fever#signs) [b](term:mri)\n\n[c](glossary)")

    assert found.page == (
        '<p><a href="topic:fever#signs">a</a> <a href="term:mri">b</a></p>'
        '<p><a href="glossary">c</a></p>'
    )
    assert found.pointers == (
        Pointer("topic", "fever#signs", "notes/a.md", 1),
        Pointer("term", "mri", "notes/a.md", 1),
        Pointer("screen", "glossary", "notes/a.md", 3),
    )


@pytest.mark.parametrize(
    "target", ["https://example.org", "other.md", "#part", "illustration:x", "search:a"]
)
def test_links_that_lead_outside_are_told_in_a_book(target: str) -> None:
    assert told(f"One.\n\n[words]({target})") == [
        (3, "outside-link", f'the link leads to "{target}"')
    ]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[us](https://example.org)!", "us (https://example.org)!"),
        ("[https://example.org](https://example.org)", "https://example.org"),
        ("[write](mailto:a@b.org)", "write (a@b.org)"),
        ("[empty]()", "empty"),
        ("[bad](//host/share)", "bad (//host/share)"),
    ],
)
def test_addresses_become_words_in_a_plain_book(text: str, html: str) -> None:
    assert parsed(text, is_plain=True).page == f"<p>{html}</p>"


def test_relative_links_of_a_plain_book_are_paths() -> None:
    found = parsed("[x](../ward%203/b.md?a=b#part) and [y](#here)", is_plain=True)

    assert found.page == (
        '<p><a href="path:ward 3/b.md#part">x</a> and '
        '<a href="path:notes/a.md#here">y</a></p>'
    )
    assert [each.kind for each in found.pointers] == ["path", "path"]


def test_reference_links_are_links() -> None:
    assert page("[x][1]\n\n[1]: topic:a") == '<p><a href="topic:a">x</a></p>'


def test_paths_never_climb_unseen() -> None:
    assert path_inside("notes/a.md", "../../etc/passwd") == "../etc/passwd"
    assert path_inside("notes/a.md", "c\\d.md") == "notes/c/d.md"
