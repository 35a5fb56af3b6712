"""Every tag of the page language becomes rich text that Qt understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QTextDocument

from app.content.links import Kind, Link
from app.content.page import CALLOUTS, VOCABULARY
from app.rendering.lowering import escaped, lower, usual_size
from app.rendering.roles import GROUND_ROLES
from app.style.themes import DAY, NIGHT, theme_at
from app.style.tokens import Theme

RAISED = DAY.palette.raised


def lowered(page: str, theme: Theme = DAY, width_px: int = 660) -> str:
    return lower(page, theme, width_px)


def ground(kind: str, content: str) -> str:
    """Give the table that Qt sees for a part on a ground."""
    role = GROUND_ROLES[kind]
    return (
        '<table width="100%" border="0" cellspacing="0" cellpadding="0" '
        f'bgcolor="{role.ground_colour(DAY.palette)}"><tr>'
        f'<td class="ground" width="100%" style="padding-left:24px;padding-right:24px">'
        f'<p style="-qt-user-state:{role.state}" '
        f"{content}</td></tr></table>"
    )


RULE = f'<hr style="background-color:{DAY.palette.boundary};color:{DAY.palette.boundary}"/>'
GRID = '<table class="grid" width="100%" border="0" cellspacing="0" cellpadding="0">'
IMAGE = '<img src="illustration:ward?660" alt="A &quot;ward&quot;" width="660" height="412"/>'

FIGURE = (
    '<figure class="picture"><img src="illustration:ward" alt="A &quot;ward&quot;"/>'
)

TAGS = {
    "h2": (
        '<h2 id="one">One</h2>',
        '<p class="h2"><a name="one"></a>One</p>',
    ),
    "h3": ("<h3>One</h3>", '<p class="h3">One</p>'),
    "h4": ("<h4>One</h4>", '<p class="h4">One</p>'),
    "p": (
        '<p>a</p><p class="note">b</p>',
        '<p class="text">a</p><p class="note">b</p>',
    ),
    "ul": ("<ul><li>a</li></ul>", "<ul><li>a</li></ul>"),
    "ol": ('<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'),
    "li": ("<li>alone</li>", "alone "),
    "blockquote": (
        "<blockquote><p>a</p></blockquote>",
        ground("quote", 'class="text">a</p>'),
    ),
    "pre": (
        "<pre>\na\n<code>b</code></pre>",
        ground("code", 'class="lines">a<br/>b</p>'),
    ),
    "hr": ("<hr/>", RULE),
    "aside": (
        '<aside class="ask"><p class="title">Ask</p><p>a</p></aside>',
        ground(
            "ask",
            f'class="title"><span style="color:{DAY.palette.caution}">Ask</span></p>'
            '<p class="text">a</p>',
        ),
    ),
    "figure": (
        f"{FIGURE}<figcaption>Words</figcaption></figure>",
        f'<p class="drawing">{IMAGE}</p><p class="caption">Words</p>',
    ),
    "figcaption": ("<figcaption>a</figcaption>", '<p class="caption">a</p>'),
    "img": ('<img src="illustration:ward" alt="A &quot;ward&quot;"/>', IMAGE),
    "table": (
        "<table><tr><td>a</td></tr></table>",
        f'{GRID}<tr><td class="cell"><p class="in">a</p></td></tr></table>',
    ),
    "thead": ("<thead>a</thead>", "a"),
    "tbody": ("<tbody>a</tbody>", "a"),
    "tr": ("<tr>a</tr>", "a"),
    "th": ("<th>a</th>", "a "),
    "td": ("<td>a</td>", "a "),
    "a": ('<a href="topic:one#two">a</a>', '<a href="topic:one#two">a</a>'),
    "br": ("a<br/>b", "a<br/>b"),
    "code": ("<code>a</code>", '<span class="code">a</span>'),
    "em": ("<em>a</em>", "<i>a</i>"),
    "mark": ("<mark>a</mark>", '<span class="mark">a</span>'),
    "strong": ("<strong>a</strong>", "<b>a</b>"),
    "sub": ("<sub>a</sub>", "<sub>a</sub>"),
    "sup": ("<sup>a</sup>", "<sup>a</sup>"),
    "span": ('<span class="number">2 in 100</span>', "2 in 100"),
}


def test_every_tag_has_its_test() -> None:
    assert TAGS.keys() == VOCABULARY.keys()


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_is_lowered(tag: str) -> None:
    page, expected = TAGS[tag]
    assert lowered(page) == expected


def test_a_term_has_dots_under_it_and_a_citation_is_raised() -> None:
    page = '<a class="term" href="term:x">x</a><a class="cite" href="source:b">1</a>'
    assert lowered(page) == (
        '<a href="term:x"><span class="term">x</span></a>'
        '<a href="source:b"><span class="cite">1</span></a>'
    )


def test_a_citation_is_not_raised_twice() -> None:
    cite = '<a class="cite" href="source:b"><sup>1</sup></a>'
    lone = '<a href="source:b"><span class="cite">1</span></a>'
    assert lowered(cite) == lone
    assert lowered('<sup><a class="cite" href="source:b">1</a></sup>') == lone


ONE = '<a class="cite" href="source:a">1</a>'
TWO = '<a class="cite" href="source:b">2</a>'


@pytest.mark.parametrize("between", [", ", " ", ","])
def test_citations_side_by_side_are_told_apart_and_stay_together(between: str) -> None:
    assert '1</span></a><span class="cite">,</span><a' in lowered(ONE + between + TWO)


def test_a_citation_stands_close_to_its_words() -> None:
    html = lowered(f"<p>Words {ONE}. More {TWO} words</p>")
    assert "Words<a" in html
    assert "More<a" in html
    assert "</a> words" in html
    assert "Words<a" in lowered(f"<p>Words <sup>{ONE}</sup></p>")


@pytest.mark.parametrize(
    "href",
    [
        "http://x.org",
        "file:///etc/hostname",
        "//host/share",
        "javascript:go()",
        "",
        "x",
    ],
)
def test_a_link_to_anywhere_else_is_only_words(href: str) -> None:
    assert lowered(f'<a href="{href}">words</a>') == "words"


@pytest.mark.parametrize(
    "src", ["a.png", "file:///a.png", "//host/a.png", "topic:one", "data:image/png,x"]
)
def test_a_picture_from_anywhere_else_is_left_out(src: str) -> None:
    assert lowered(f'<p>a<img src="{src}" alt="b"/></p>') == '<p class="text">a</p>'


def test_words_are_never_taken_for_tags() -> None:
    assert lowered("<p>1 &lt; 2 &amp; 3</p>") == '<p class="text">1 &lt; 2 &amp; 3</p>'
    assert escaped('a < b & "c"') == "a &lt; b &amp; &quot;c&quot;"


@pytest.mark.parametrize("kind", CALLOUTS)
def test_a_callout_says_what_it_is_in_words(kind: str) -> None:
    html = lowered(f'<aside class="{kind}"><p>a</p></aside>')
    assert html.index('class="title"') < html.index(">a</p>")


def test_an_aside_of_no_kind_is_plain_text() -> None:
    assert lowered("<aside>a <p>b</p></aside>") == (
        '<p class="text">a </p><p class="text">b</p>'
    )


def test_loose_words_in_a_callout_become_paragraphs() -> None:
    html = lowered('<aside class="try">a <em>b</em><ul><li>c</li></ul>d</aside>')
    assert (
        '<p class="text">a <i>b</i></p><ul><li>c</li></ul><p class="text">d</p>' in html
    )


def test_a_quotation_that_begins_with_a_list_or_heading_is_marked_too() -> None:
    state = GROUND_ROLES["quote"].state
    mark = f'<p style="-qt-user-state:{state}" class="gap"></p>'
    quoted = lowered("<blockquote><ul><li>a</li></ul></blockquote>")
    headed = lowered("<blockquote><h2>a</h2></blockquote>")
    assert f"{mark}<ul>" in quoted
    assert f'{mark}<p class="h2">' in headed


def test_pictures_in_a_callout_are_narrower() -> None:
    page = '<aside class="key"><p>a</p><img src="illustration:ward" alt="b"/></aside>'
    assert 'width="612"' in lowered(page)
    assert 'src="illustration:ward?612"' in lowered(page)


@pytest.mark.parametrize("start", ["", "x", "-1", "²"])
def test_a_list_that_starts_nowhere_starts_at_one(start: str) -> None:
    assert lowered(f'<ol start="{start}"><li>a</li></ol>') == "<ol><li>a</li></ol>"


def sizes(link: Link, width_px: int) -> QSize:
    return QSize(200, 300) if link.kind is Kind.NUMBER else usual_size(link, width_px)


def icons(count: int) -> str:
    pair = '<img src="number:deaths" alt="2 in 100"/><figcaption>Words</figcaption>'
    return f'<figure class="icons">{pair * count}</figure>'


@pytest.mark.parametrize(
    ("count", "width_px", "percent", "cells"),
    [
        (1, 660, 100, 2),
        (1, 300, 100, 1),
        (1, 660, 200, 1),
        (2, 660, 100, 2),
        (2, 400, 100, 1),
        (3, 660, 100, 1),
        (3, 900, 100, 3),
    ],
)
def test_people_stand_beside_words_or_each_other_where_there_is_room(
    count: int, width_px: int, percent: int, cells: int
) -> None:
    html = lower(icons(count), theme_at("day", percent), width_px, sizes)
    assert html.count("<td ") == cells
    assert html.count("<img ") == html.count(">Words</p>") == count


def test_people_grow_with_the_words() -> None:
    html = lower(icons(1), theme_at("day", 150), 660, sizes)
    assert 'src="number:deaths?300"' in html
    assert 'width="300" height="450"' in html


def test_a_caption_that_is_missing_leaves_the_people() -> None:
    page = (
        '<figure class="icons"><img src="number:a" alt="a"/>'
        '<img src="number:b" alt="b"/><figcaption>B</figcaption></figure>'
    )
    html = lower(page, DAY, 900, sizes)
    assert html.count("<img ") == 2
    assert lowered('<figure class="icons"></figure>') == ""


def test_a_theme_dresses_the_grounds() -> None:
    html = lowered('<aside class="key"><p>a</p></aside>', NIGHT)
    assert f'bgcolor="{NIGHT.palette.accent_ground}"' in html


TEXTS = st.text(alphabet="ab <>&\"'/=", max_size=8)
PAGES = st.recursive(
    TEXTS.map(escaped),
    lambda inner: st.builds(
        "<{0}{1}>{2}</{0}>".format,
        st.sampled_from(sorted({*VOCABULARY, "div", "script"} - {"br", "hr", "img"})),
        st.sampled_from(["", ' class="icons"', ' class="key"', ' href="topic:a"']),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=12,
)


@given(PAGES)
def test_any_page_can_be_lowered_and_set(page: str) -> None:
    document = QTextDocument()
    document.setHtml(lower(page, DAY, 320))
    assert document.size().width() > 0
