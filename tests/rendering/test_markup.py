"""Pages are read into known tags; all else vanishes, and words stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.page import MAX_PAGE_BYTES
from app.rendering.markup import (
    MAX_DEPTH,
    MAX_GROUNDS,
    MAX_ITEMS,
    Node,
    captioned,
    read_markup,
    runs,
)


def shape(node: Node) -> object:
    children = [
        child if isinstance(child, str) else shape(child) for child in node.children
    ]
    return (node.tag, node.attributes, children)


def test_a_page_becomes_a_tree() -> None:
    read = read_markup('<p class="note">A &amp; <em>b</em></p>')
    assert shape(read) == (
        "page",
        {},
        [("p", {"class": "note"}, ["A & ", ("em", {}, ["b"])])],
    )


def test_inline_text_needs_no_block() -> None:
    assert shape(read_markup("a <strong>b</strong>")) == (
        "page",
        {},
        ["a ", ("strong", {}, ["b"])],
    )


def test_unknown_tags_vanish_and_their_words_stay() -> None:
    assert read_markup("<div><font>words</font></div>").children == ["words"]


@pytest.mark.parametrize(
    "tag", ["script", "style", "title", "iframe", "object", "svg", "template"]
)
def test_scripts_and_their_like_vanish_with_their_words(tag: str) -> None:
    page = f"a<{tag}>hidden<p>too</p></{tag}>b"
    assert read_markup(page).words() == "ab"


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ('<p style="color:red">x</p>', {}),
        ('<p onclick="go()" class="note">x</p>', {"class": "note"}),
        ('<p class="huge">x</p>', {}),
        ('<em class="note">x</em>', {}),
        ('<h2 id="one" class="note">x</h2>', {"id": "one"}),
    ],
)
def test_attributes_and_classes_are_of_the_vocabulary(
    page: str, kept: dict[str, str]
) -> None:
    (node,) = read_markup(page).children
    assert isinstance(node, Node)
    assert node.attributes == kept


def test_the_words_of_a_broken_page_are_kept() -> None:
    words = read_markup("<p>one <b>two</p><p>three</p>").words()
    assert words.split() == ["one", "two", "three"]


def test_a_page_cannot_close_its_own_frame() -> None:
    words = read_markup("<p>one</p></page><p>two</p>").words()
    assert words.split() == ["one", "two"]


def test_a_doctype_ends_the_reading() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "boom">]><p>&x;</p>'
    assert "boom" not in read_markup(bomb).words()


def test_a_doctype_in_the_middle_is_a_fault_too() -> None:
    assert read_markup("<p>a</p><!DOCTYPE a>").words() == "a"


def test_an_unknown_entity_is_no_harm() -> None:
    assert "after" in read_markup("<p>before &nope; after</p>").words()


def test_what_is_too_deep_keeps_its_words_only() -> None:
    page = "<em>" * 100 + "deep" + "</em>" * 100
    read = read_markup(page)
    assert read.words() == "deep"
    depth = 0
    node: Node | str = read
    while isinstance(node, Node):
        node = node.children[0]
        depth += 1
    assert depth == MAX_DEPTH + 1


def test_what_is_too_long_is_cut() -> None:
    words = read_markup("<p>" + "word " * MAX_PAGE_BYTES + "</p>").words()
    assert len(words) < MAX_PAGE_BYTES


def test_children_are_found_by_tag() -> None:
    read = read_markup("<ul><li>a</li> <li>b</li></ul>")
    (listing,) = read.tags("ul", "ol")
    assert [item.words() for item in listing.tags("li")] == ["a", "b"]


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    read_markup(text).words()


def test_blocks_are_told_from_loose_words() -> None:
    read = read_markup("a <em>b</em><p>c</p>d")
    told = [shape(run) if isinstance(run, Node) else len(run) for run in runs(read)]
    assert told == [2, ("p", {}, ["c"]), 1]


def test_pictures_are_paired_with_the_captions_that_follow() -> None:
    (figure,) = read_markup(
        '<figure><img src="a"/><img src="b"/><figcaption>B</figcaption></figure>'
    ).tags("figure")
    told = [(img.attributes["src"], text.words()) for img, text in captioned(figure)]
    assert told == [("a", ""), ("b", "B")]


def test_grounds_in_grounds_end_early_and_keep_their_words() -> None:
    page = "<blockquote>" * 30 + "deep" + "</blockquote>" * 30

    node, depth = read_markup(page), 0
    while any(node.tags("blockquote")):
        node, depth = next(node.tags("blockquote")), depth + 1

    assert (depth, node.words()) == (MAX_GROUNDS, "deep")


def test_a_list_without_end_is_cut() -> None:
    read = read_markup(f"<ul>{'<li>a</li>' * (MAX_ITEMS + 9)}</ul>")

    (listed,) = read.tags("ul")

    assert len(list(listed.tags("li"))) == MAX_ITEMS
