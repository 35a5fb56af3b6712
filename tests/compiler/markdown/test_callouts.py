from app.compiler.markdown.desk import Stock
from app.content.book import CalloutWords
from tests.compiler.markdown.pages import page, parsed, told


def test_a_callout_has_the_title_of_its_kind() -> None:
    assert page("::: ask\nWhy?\n\n- when\n:::\nAfter.") == (
        '<aside class="ask"><p class="title">Questions for your team</p>'
        "<p>Why?</p><ul><li>when</li></ul></aside><p>After.</p>"
    )


def test_a_callout_may_have_a_title_of_its_own() -> None:
    assert page("Before.\n::: warning When to *call*\nNow.\n:::") == (
        '<p>Before.</p><aside class="warning"><p class="title">When to <em>call</em>'
        "</p><p>Now.</p></aside>"
    )


def test_titles_come_from_the_book() -> None:
    stock = Stock(callouts=CalloutWords(try_="Etwas tun"))

    assert '<p class="title">Etwas tun</p>' in page("::: try\nx\n:::", stock)


def test_an_unknown_kind_is_told() -> None:
    assert told("::: warnung\nx\n:::\n\n::: zzz\ny\n:::") == [
        (1, "unknown-callout", 'no callout is called "warnung"'),
        (5, "unknown-callout", 'no callout is called "zzz"'),
    ]


def test_a_callout_of_an_unknown_kind_is_titled_by_it() -> None:
    assert '<p class="title">Tip</p>' in parsed("::: tip\nx\n:::").page


def test_a_callout_that_is_not_closed_is_told() -> None:
    open_one = (1, "open-callout", "the callout is not closed")

    assert told("::: ask\nWhy?") == [open_one]
    assert told("::: ask\nWhy?\n\n::: key\nx\n:::") == [open_one]


def test_a_callout_in_a_quotation_is_told() -> None:
    assert told("> ::: ask\n> Why?") == [
        (1, "open-callout", "the callout is not closed")
    ]


def test_an_end_without_a_beginning_is_told() -> None:
    assert told("a\n\n:::\n\nb") == [
        (3, "open-callout", "a callout ends here that never began")
    ]
