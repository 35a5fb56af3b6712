from app.compiler.markdown.desk import Pointer, Stock
from tests.compiler.markdown.pages import page, parsed, told

STOCK = Stock(pictures={"ward": 'A "bed"', "cell": ""})
WARD = (
    '<figure class="picture"><img src="illustration:ward" alt="A &quot;bed&quot;"/>'
    "<figcaption>The ward</figcaption></figure>"
)


def test_a_picture_alone_becomes_a_figure() -> None:
    found = parsed("Before.\n\n![The ward](illustration:ward)\n\nAfter.", STOCK)

    assert found.page == f"<p>Before.</p>{WARD}<p>After.</p>"
    assert found.pointers == (Pointer("picture", "ward", "notes/a.md", 3),)


def test_a_picture_in_a_callout_is_a_figure_there() -> None:
    found = page("::: know\n![The ward](illustration:ward)\n:::", STOCK)

    assert found.endswith(f"</p>{WARD}</aside>")


def test_an_unknown_picture_is_left_out_and_told() -> None:
    found = parsed("![x](illustration:word)\n\n![y](photo.png)", STOCK)

    assert found.page == ""
    assert [each.message for each in found.problems] == [
        'no picture is called "word"',
        'no picture is called "photo.png"',
    ]


def test_a_picture_in_a_text_is_told_in_a_book() -> None:
    found = parsed("See ![The ward](illustration:ward) here.", STOCK)

    assert found.page == f"<p>See  here.</p>{WARD}"
    assert [each.rule for each in found.problems] == ["picture-alone"]


def test_a_picture_without_caption_is_told() -> None:
    assert told("![](illustration:ward)", STOCK) == [
        (1, "missing-caption", "a picture has no caption")
    ]


def test_pictures_of_a_plain_book_are_paths() -> None:
    found = parsed("Look ![Map](img/map%20a.png) here ![](x.svg)", is_plain=True)

    assert found.page == (
        "<p>Look  here </p>"
        '<figure class="picture"><img src="path:notes/img/map a.png" alt="Map"/>'
        "<figcaption>Map</figcaption></figure>"
        '<figure class="picture"><img src="path:notes/x.svg" alt=""/></figure>'
    )
    assert found.problems == ()


def test_a_picture_on_the_web_is_left_out() -> None:
    found = parsed("Look ![x](https://example.org/a.png)", is_plain=True)

    assert found.page == "<p>Look </p>"
    assert [each.message for each in found.problems] == [
        'the picture "https://example.org/a.png" is left out'
    ]


def test_a_picture_in_a_tight_item_stands_in_it() -> None:
    found = parsed("- ![Map](map.png) words\n- b", is_plain=True)

    assert found.page == (
        '<ul><li><figure class="picture"><img src="path:notes/map.png" alt="Map"/>'
        "<figcaption>Map</figcaption></figure> words</li><li>b</li></ul>"
    )


def test_a_linked_picture_is_a_picture() -> None:
    found = parsed("[![Map](map.png)](https://example.org)", is_plain=True)

    assert found.page.startswith('<figure class="picture">')
    assert found.problems == ()


def test_a_missing_picture_in_an_item_leaves_its_words() -> None:
    assert parsed("- ![x](illustration:no) words", is_plain=True).page == (
        "<ul><li> words</li></ul>"
    )
