from xml.etree.ElementTree import Element, SubElement

from app.compiler.markdown.desk import Desk, Stock
from app.compiler.markdown.writing import escaped, plain_words, written
from app.content.page import MAX_PAGE_BYTES, VOCABULARY
from tests.compiler.markdown.pages import page, parsed, told


def test_only_the_vocabulary_is_written() -> None:
    root = Element("div")
    SubElement(root, "p", {"class": "loud", "onclick": "x", "style": "y"}).text = "a"
    strange = SubElement(root, "blink")
    strange.text, strange.tail = "<b>", "&c"
    SubElement(root, "aside", {"class": "ask"})

    assert written(root, Desk(Stock())) == (
        '<p>a</p>&lt;b&gt;&amp;c<aside class="ask"></aside>'
    )


def test_tables_name_their_columns_and_stay_short() -> None:
    rows = "| c | d |\n" * 201

    found = parsed(f"| a | b |\n|:--|--:|\n{rows}")

    assert found.page.count("<tr>") == 201
    assert 'th scope="col">a</th>' in found.page
    assert [each.message for each in found.problems] == ["a table has 201 rows"]


def test_a_table_without_rows_is_a_table() -> None:
    assert "<tbody><tr><td></td><td></td></tr></tbody>" in page("| a | b |\n|---|---|")


def test_a_page_is_cut_between_its_blocks() -> None:
    found = parsed(
        "## A\n\n" + "> &&&&&&&&&&&&&&&& and so on\n\n" * 3_000 + "## Z\n\nend"
    )

    assert len(found.page.encode()) <= MAX_PAGE_BYTES
    assert found.page.endswith("and so on</p></blockquote>")
    assert [each.id for each in found.sections] == ["a"]
    assert [each.rule for each in found.problems] == ["long-page"]


def test_an_item_too_long_for_a_page_loses_its_words() -> None:
    root = Element("div")
    items = SubElement(root, "ul")
    SubElement(items, "li").text = "&" * MAX_PAGE_BYTES
    SubElement(items, "li").text = "b"

    assert written(root, Desk(Stock())) == "<ul><li></li></ul>"


def test_a_page_of_one_line_is_cut() -> None:
    found = parsed("x" * 160_000, is_plain=True)

    assert len(found.page) == 150_007


def test_a_long_page_that_fits_is_kept_whole() -> None:
    text = "word and more. " * 8_000

    assert told(text) == []


def test_words_are_read_back_from_a_page() -> None:
    assert plain_words("<p>a &lt;b&gt;</p><p>c&amp;d &quot;e&quot;</p>") == (
        'a <b> c&d "e"'
    )


def test_escaping_leaves_no_markup() -> None:
    assert escaped("<a & b>") == "&lt;a &amp; b&gt;"


def test_every_tag_a_text_can_make_is_in_the_vocabulary() -> None:
    assert {"pre", "hr", "blockquote", "ol", "sup", "br"} <= set(VOCABULARY)
