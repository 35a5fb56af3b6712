import pytest

from app.content.page import (
    CALLOUTS,
    CLASSES,
    INLINE,
    VOCABULARY,
    first_section,
    only_section,
    opening,
    parted,
    told_inside,
)


def test_every_inline_tag_and_every_class_belongs_to_the_vocabulary() -> None:
    assert set(VOCABULARY) >= INLINE
    assert all("class" in VOCABULARY[tag] for tag in CLASSES)


def test_each_callout_is_a_class_of_aside() -> None:
    assert CLASSES["aside"] == set(CALLOUTS)


def test_nothing_that_runs_or_loads_is_in_the_vocabulary() -> None:
    assert not {"script", "style", "iframe", "object", "link"} & set(VOCABULARY)
    assert all(
        not name.startswith("on") for names in VOCABULARY.values() for name in names
    )


def test_callouts_of_one_kind_are_parted_from_the_rest() -> None:
    ask = '<aside class="ask"><p class="title">Ask</p>\n<ul><li>a</li></ul></aside>'
    page = f'<p>x</p>{ask}<aside class="know"><p>y</p></aside>{ask}'

    assert parted(page, "ask") == (
        (ask, ask),
        '<p>x</p><aside class="know"><p>y</p></aside>',
    )
    assert parted(page, "carer") == ((), page)


def test_callouts_that_never_end_are_left_where_they_are() -> None:
    page = '<aside class="ask"><p>x</p>' * 20_000

    assert parted(page, "ask") == ((), page)


@pytest.mark.parametrize(
    ("callout", "inside"),
    [
        ('<aside class="ask"><p class="title">Ask</p><ul></ul></aside>', "<ul></ul>"),
        ('<aside class="ask"><p>x</p></aside>', "<p>x</p>"),
        (
            '<aside class="ask"><p>x</p><p class="title">y</p></aside>',
            '<p>x</p><p class="title">y</p>',
        ),
    ],
)
def test_a_callout_tells_what_stands_below_its_title(callout: str, inside: str) -> None:
    assert told_inside(callout) == inside


@pytest.mark.parametrize(
    ("page", "first"),
    [
        ("<p>a</p>", "<p>a</p>"),
        ('<p>a</p><h2 id="b">B</h2><p>c</p>', '<p>a</p><h2 id="b">B</h2><p>c</p>'),
        ('<h2 id="b">B</h2>c<h2 id="d">D</h2>', '<h2 id="b">B</h2>c'),
    ],
)
def test_the_first_section_of_a_page_is_cut_out(page: str, first: str) -> None:
    assert first_section(page) == first


PAGE = '<p>a</p><h2 id="b">B</h2>c<h3 id="d">D</h3>e<h2 id="f">F</h2>g<h3>H</h3>'


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("b", '<h2 id="b">B</h2>c<h3 id="d">D</h3>e'),
        ("d", '<h3 id="d">D</h3>e'),
        ("f", '<h2 id="f">F</h2>g<h3>H</h3>'),
        ("none", ""),
    ],
)
def test_a_section_is_cut_out_with_all_below_it(wanted: str, told: str) -> None:
    assert only_section(PAGE, wanted) == told


BLOCKS = (
    f"<p>{'a' * 40}</p>",
    f"<ul><li>{'b' * 40}</li><li>{'c' * 40}</li></ul>",
    '<figure class="picture"><img src="illustration:x" alt="1 > 0"/></figure><hr/>',
    f"<p>{'d' * 40}<br/></p>",
)


@pytest.mark.parametrize(
    ("characters", "blocks"), [(-9, 1), (76, 2), (270, 3), (999, 4)]
)
def test_a_page_opens_with_whole_blocks(characters: int, blocks: int) -> None:
    cut = opening("".join(BLOCKS), characters, 2)
    assert cut.removesuffix("<hr/>") == "".join(BLOCKS[:blocks]).removesuffix("<hr/>")


def options(heads: int, rows: int, kind: str = "options") -> str:
    head = f"<thead><tr>{'<th>x</th>' * heads}</tr></thead>"
    body = f"<tbody>{'<tr><th>Who</th><td>Many</td></tr>' * rows}</tbody>"
    return f'<table class="{kind}">{head}{body}</table>'


def test_a_table_of_options_that_is_shown_row_by_row_ends_behind_any_row() -> None:
    page = f"<p>First.</p>{options(5, 9)}<p>Last.</p>"
    assert opening(page, 500, 4) == f"<p>First.</p>{options(5, 2)}"


@pytest.mark.parametrize("table", [options(4, 9), options(5, 9, "numbers")])
def test_a_table_whose_columns_depend_on_all_rows_stays_whole(table: str) -> None:
    assert opening(f"{table}<p>Last.</p>", 500, 4) == table


def test_what_is_no_page_language_is_cut_nowhere() -> None:
    for page in ("", "words", "<p>", '<p class="x>', "<" * 9):
        assert opening(page, 5, 2) == page
