from hypothesis import given, settings
from hypothesis import strategies as st

from app.compiler.drafts import Draft
from app.compiler.files import decoded
from app.compiler.markdown.desk import Stock
from app.compiler.markdown.parser import Dialect
from app.content.page import MAX_PAGE_BYTES
from tests.compiler.markdown.pages import parsed


def test_a_line_is_inline_language() -> None:
    found = Dialect(Stock()).line(Draft("a", "One *two*."))

    assert found.page == "One <em>two</em>."
    assert found.problems == ()


def test_an_empty_line_is_empty() -> None:
    assert Dialect(Stock()).line(Draft("a", "")).page == ""


def test_a_line_of_two_paragraphs_is_told() -> None:
    for text in ("One.\n\nTwo.", "- item"):
        found = Dialect(Stock()).line(Draft("a", text, 4))
        assert [(each.line, each.rule) for each in found.problems] == [
            (4, "inline-only")
        ]


def test_a_text_too_long_for_a_page_is_cut_at_a_line() -> None:
    found = parsed("A line of words.\n\n" * 20_000, is_plain=True)

    assert len(found.page.encode()) <= MAX_PAGE_BYTES
    assert found.page.endswith("<p>A line of words.</p>")
    assert found.problems[0].rule == "long-page"
    assert found.problems[0].line == 1


def test_text_right_under_code_is_kept() -> None:
    found = parsed("```\na\n```\n*b*")

    assert found.page == "<pre>a</pre><p><em>b</em></p>"


def test_one_dialect_reads_many_texts() -> None:
    dialect = Dialect(Stock())
    dialect.page(Draft("a", "[x]: topic:a\n\n## H"))

    assert dialect.page(Draft("b", "## H\n\n[x]")).page == '<h2 id="h">H</h2><p>[x]</p>'


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.sampled_from(list("#>-*_`[](){}<>!|:~=&;@\\ \n\t01.abc\u00e9\x02\x03\x00")),
        max_size=120,
    )
)
def test_anything_typed_makes_a_well_formed_page(text: str) -> None:
    text = str(decoded(text.encode(), "a.md"))

    parsed(text, is_plain=True)
    parsed(text)
