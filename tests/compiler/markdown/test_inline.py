import pytest

from app.compiler.markdown.desk import Stock
from app.compiler.markdown.inline import begins_sentence, shortened
from app.content.number import NumberKind
from tests.builders import a_number
from tests.compiler.markdown.pages import page, parsed, told

DEATHS = a_number("deaths", kind=NumberKind.SHARE, value=(2.1,), of=100)
STOCK = Stock(numbers={"deaths": DEATHS})


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("x &amp; &lt; &nbsp;y &#65; &nix;", "<p>x &amp; &lt; \xa0y A &amp;nix;</p>"),
        ("AT&T and a < b", "<p>AT&amp;T and a &lt; b</p>"),
        ("&#0; &#x1F;", "<p>\ufffd </p>"),
        ("<https://example.org> <a@b.org>", "<p>https://example.org a@b.org</p>"),
        (r"\*not\* \[x\]", "<p>*not* [x]</p>"),
        ("`a<b&amp;c`", "<p><code>a&lt;b&amp;amp;c</code></p>"),
        (
            "**bold** *it* _it_ a_b_c",
            "<p><strong>bold</strong> <em>it</em> <em>it</em> a_b_c</p>",
        ),
        ("one  \ntwo\nthree", "<p>one<br/>two three</p>"),
        ("#1 is no heading", "<p>#1 is no heading</p>"),
    ],
)
def test_marks_inside_a_line(text: str, html: str) -> None:
    assert page(text) == html


def test_citations_count_the_sources_in_their_order() -> None:
    found = page("So it is [@jones2021; @smith2020].")

    assert found == (
        '<p>So it is <sup><a class="cite" href="source:jones2021">2</a>, '
        '<a class="cite" href="source:smith2020">1</a></sup>.</p>'
    )


def test_a_citation_before_a_colon_is_one_too() -> None:
    assert 'href="source:smith2020">1</a></sup>:</p>' in page("So it is [@smith2020]:")


def test_a_citation_of_an_unlisted_source_is_told() -> None:
    found = parsed("One.\n\nTwo [@smith2021].")

    assert [str(each) for each in found.problems] == [
        (
            'notes/a.md:3: "smith2021" is cited but not listed in "sources"\n'
            '    did you mean "smith2020"?'
        )
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{number:deaths}} died.", "About 2 in 100"),
        ("So {{number:deaths}} died.", "about 2 in 100"),
        ("Yes. {{ number:deaths }} died.", "About 2 in 100"),
        ("It is so.[@smith2020] {{number:deaths}} died.", "About 2 in 100"),
        ("**{{number:deaths}}** died.", "About 2 in 100"),
        ("- {{number:deaths}} died.", "About 2 in 100"),
        ("## {{number:deaths}} died", "About 2 in 100"),
    ],
)
def test_a_number_is_told_as_the_sentence_needs_it(text: str, words: str) -> None:
    assert f'<span class="number">{words}</span>' in page(text, STOCK)


def test_a_whole_sentence_has_who_where_and_when() -> None:
    found = page("{{number:deaths full}}", STOCK)

    assert DEATHS.who in found
    assert DEATHS.where in found


def test_an_unknown_number_is_told_with_a_hint() -> None:
    found = parsed("{{number:death}}", STOCK)

    assert found.page == "<p>{{number:death}}</p>"
    assert found.problems[0].hint == 'did you mean "deaths"?'


def test_a_block_inside_a_line_is_not_understood() -> None:
    assert told("See {{figure:deaths}} here.", STOCK) == [
        (1, "unknown-block", '"{{figure:deaths}}" is not understood here')
    ]


def test_a_plain_book_may_mean_something_else_by_our_marks() -> None:
    found = parsed("{{ name }} and [@one] [@two](b.md)", is_plain=True)

    assert found.page == (
        '<p>{{ name }} and [@one] <a href="path:notes/b.md">@two</a></p>'
    )
    assert found.problems == ()


def test_raw_html_is_left_out_and_told() -> None:
    found = parsed("a <b>bold</b> word<br> and <br/> more")

    assert found.page == "<p>a bold word<br/> and <br/> more</p>"
    assert {each.rule for each in found.problems} == {"raw-html"}
    assert len(found.problems) == 4


def test_sentences_begin_after_a_full_stop_or_at_the_start() -> None:
    assert begins_sentence("")
    assert begins_sentence('Yes. "')
    assert not begins_sentence("and ")


def test_a_long_quotation_is_cut() -> None:
    assert shortened("short") == "short"
    assert len(shortened("x" * 90)) == 41
