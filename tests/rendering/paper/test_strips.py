"""What is never cut: lines, rows and whole callouts; and what is tied to the next."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from app.paths import resources
from app.rendering.page import Page, Setting, heading, lowered, page_html, set_page
from app.rendering.paper.kinds import PaperKind, paper_theme
from app.rendering.paper.leaves import Keep, Strip
from app.rendering.paper.strips import lines_of, strips_of
from tests.builders import a_book

THEME = paper_theme(PaperKind())
SETTING = Setting(THEME, resources() / "styles", (), (), a_book(), 1200)
LONG = "Some words that fill a line, and then some more of them. " * 6
HEIGHT = 2000.0


@pytest.fixture(autouse=True)
def letters(qapp: QApplication) -> None:
    del qapp


def laid(*parts: str) -> QTextDocument:
    document = QTextDocument()
    set_page(document, Page("", page_html(list(parts), SETTING), ()), THEME)
    document.setTextWidth(1200)
    document.size()
    return document


def strips(*parts: str, height: float = HEIGHT) -> list[Strip]:
    return list(strips_of(laid(*parts), height))


def ties(*parts: str) -> list[bool]:
    return [strip.is_tied for strip in strips(*parts)]


def test_first_and_last_two_lines_of_a_paragraph_stay_together() -> None:
    tied = ties(f"<p>{LONG}</p>")
    assert len(tied) > 4
    assert tied[0]
    assert tied[-2:] == [True, False]
    assert not any(tied[1:-2])


def test_a_heading_and_what_ends_in_a_colon_are_tied() -> None:
    assert ties(heading("x", "A heading"), "<p>One.</p>") == [True, False]
    assert ties("<p>These:</p>", "<ul><li>One</li></ul>") == [True, False]
    assert ties("<p>The end:</p>") == [False]
    assert ties("<p>Which?</p>", "<ul><li>One</li></ul>") == [True, False]
    assert ties("<p>Why?</p>", "<p>Because.</p>") == [False, False]


def test_what_is_bold_all_through_heads_what_follows() -> None:
    assert ties("<p><b>Name</b></p>", "<p>One.</p>") == [True, False]
    assert ties("<p><b>Name</b> and more</p>", "<p>One.</p>") == [False, False]


def test_an_item_of_a_list_stays_whole() -> None:
    tied = ties(f"<ul><li>{LONG}</li></ul>")
    assert tied == [True] * (len(tied) - 1) + [False]


def test_a_picture_is_tied_to_its_caption() -> None:
    picture = '<p><img src="x" width="90" height="90"/></p>'
    assert ties(picture, "<p>What it shows</p>") == [True, False]
    assert ties("<p>One.</p>", picture) == [False, False]


def test_a_callout_is_one_strip_and_a_table_one_for_each_row() -> None:
    callout = lowered('<aside class="ask"><p>One.</p><p>Two.</p></aside>', SETTING)
    assert len(strips(callout)) == 1
    rows = "<tr><td>a</td><td>b</td></tr>" * 3
    head = "<thead><tr><th>A</th><th>B</th></tr></thead>"
    table = lowered(f"<table>{head}<tbody>{rows}</tbody></table>", SETTING)
    first, *others = strips(table)
    assert first.is_tied
    assert first.head is None
    assert len(others) == 3
    assert all(strip.head == (first.top, first.bottom) for strip in others)


def test_a_callout_that_no_page_holds_is_parted_between_its_paragraphs() -> None:
    body = "".join(f"<p>{LONG}</p>" for _ in range(4))
    callout = lowered(f'<aside class="ask">{body}</aside>', SETTING)
    (whole,) = strips(callout, height=20000)
    parts = strips(callout, height=whole.bottom - whole.top - 1)
    assert len(parts) > 8
    assert (parts[0].top, parts[-1].bottom) == (whole.top, whole.bottom)
    assert parts[0].is_tied
    assert all(one.bottom == two.top for one, two in pairwise(parts))


def test_a_callout_that_fills_more_than_a_page_may_spare_is_best_kept() -> None:
    body = "".join(f"<p>{LONG}</p>" for _ in range(4))
    callout = lowered(f'<aside class="ask">{body}</aside>', SETTING)
    (whole,) = strips(callout, height=20000)
    parts = strips(callout, height=2 * (whole.bottom - whole.top))
    keeps = [part.keep for part in parts]
    assert keeps == [Keep.WITHIN] * (len(parts) - 1) + [Keep.FREE]
    assert parts[0].is_tied
    assert (parts[0].top, parts[-1].bottom) == (whole.top, whole.bottom)


def test_of_a_list_on_a_ground_no_item_is_parted_alone() -> None:
    items = "".join(f"<li>{number}</li>" for number in range(5))
    callout = lowered(f'<aside class="ask"><ul>{items}</ul></aside>', SETTING)
    (whole,) = strips(callout, height=20000)
    parts = strips(callout, height=whole.bottom - whole.top + 1)
    assert [part.is_tied for part in parts] == [True, True, False, False, True, False]


def card(answers: int) -> str:
    """Give a card with so many answers, two by two."""
    head = "".join(f"<th>Name {at}</th>" for at in range(answers))
    long = "".join(f"<td>{LONG * (1 + at % 2)}</td>" for at in range(answers))
    return lowered(
        '<table class="options">'
        f"<thead><tr><th>Asked</th>{head}</tr></thead>"
        f"<tbody><tr><td>What?</td>{long}</tr></tbody></table>",
        SETTING,
    )


def test_a_card_is_best_parted_between_its_answers() -> None:
    (whole,) = strips(card(4), height=20000)
    parts = strips(card(4), height=whole.bottom - whole.top + 1)
    keeps = [part.keep for part in parts]
    assert keeps.count(Keep.BETWEEN) == 1
    assert keeps[-1] == Keep.FREE
    assert all(part.is_tied for part in parts if part.keep == Keep.WITHIN)


def test_no_row_stands_alone_at_an_end_of_a_table() -> None:
    rows = "<tr><td>a</td><td>b</td></tr>" * 5
    table = lowered(f"<table><tbody>{rows}</tbody></table>", SETTING)
    kept = [strip.keep == Keep.BETWEEN for strip in strips(table)]
    assert kept == [True, False, False, True, False]


def test_figures_that_no_page_holds_are_parted_between_pictures_only() -> None:
    picture = '<p><img src="x" width="90" height="90"/></p><p>One.</p><p>Two.</p>'
    table = f'<table width="100%"><tr><td>{picture * 3}</td></tr></table>'
    parts = strips(table, height=200)
    assert [part.is_tied for part in parts] == [True, True, False] * 3


def test_cells_beside_each_other_are_parted_where_no_line_is_cut() -> None:
    cells = f'<td width="50%">{LONG}</td><td width="50%"><b>{LONG}</b> More.</td>'
    table = f'<table width="100%"><tr>{cells}</tr></table>'
    document = laid(table)
    parts = list(strips_of(document, 100))
    block = document.begin()
    while block.isValid():
        for line in lines_of(document, block):
            inside = [
                part
                for part in parts
                if part.top - 1 <= line.top and line.bottom <= part.bottom + 1
            ]
            assert len(inside) == 1 or not block.text()
        block = block.next()


def test_what_is_empty_is_no_strip() -> None:
    assert strips("<p></p>", "<p>One.</p>") == strips("<p></p>", "<p>One.</p>")[:1]


def test_heads_of_several_lines_belong_to_their_table() -> None:
    long = "A head that needs several lines in so narrow a column as this one"
    head = f"<thead><tr><th>A</th><th>{long}</th><th>C</th></tr></thead>"
    row = "<tr><td>a</td><td>b</td><td>c</td></tr>"
    table = lowered(f"<table>{head}<tbody>{row}</tbody></table>", SETTING)
    document = laid("<p>Before.</p>", table, "<p>After.</p>")
    before, first, second, after = strips_of(document, HEIGHT)
    block = document.begin()
    tops: list[float] = []
    while block.isValid():
        tops += [line.top for line in lines_of(document, block) if block.text()]
        block = block.next()
    inside = [top for top in tops if first.top <= top < first.bottom]
    assert len(inside) >= 4
    assert before.bottom < first.top
    assert second.top == first.bottom
    assert second.bottom <= after.top
