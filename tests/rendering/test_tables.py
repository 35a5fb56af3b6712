"""Tables are grids where they fit and cards where they do not."""

import pytest

from app.content.page import MAX_TABLE_ROWS
from app.rendering.markup import Node, read_markup
from app.rendering.tables import MAX_COLUMNS, lower_table, most_columns
from app.style.themes import DAY, theme_at
from app.style.tokens import Theme

TABLE = (
    "<table><thead><tr><th>Question</th><th>This</th><th>That</th></tr></thead>"
    '<tbody><tr><th scope="row">How long?</th><td>Weeks</td><td>Days</td></tr>'
    '<tr><th scope="row">Where?</th><td>Ward</td><td>Home</td></tr></tbody></table>'
)


def flow(node: Node, style: str) -> str:
    return f"[{style}:{node.words()}]"


def ground(kind: str, *cells: str) -> str:
    return f"({kind} {''.join(cells)})"


def lowered(page: str, width_px: int = 660, theme: Theme = DAY) -> str:
    (table,) = read_markup(page).tags("table")
    return lower_table(table, theme, width_px, flow, ground)


def test_a_wide_table_is_a_grid_with_its_header() -> None:
    grid = lowered(TABLE)
    assert '<thead><tr><th class="cell">[in:Question]</th>' in grid
    assert (
        '<td class="cell">[rowhead:How long?]</td><td class="cell">[in:Weeks]</td>'
        in grid
    )


CARDS = (
    "(card [question:How long?][column:This][answer:Weeks][column:That][answer:Days])"
    "(card [question:Where?][column:This][answer:Ward][column:That][answer:Home])"
)


@pytest.mark.parametrize(("width_px", "percent"), [(300, 100), (660, 200), (1240, 400)])
def test_where_columns_are_narrow_each_row_is_a_card(
    width_px: int, percent: int
) -> None:
    assert lowered(TABLE, width_px, theme_at("day", percent)) == CARDS


def test_a_wide_card_has_its_answers_two_by_two() -> None:
    head = "".join(f"<th>{name}</th>" for name in "ABCDE")
    row = "".join(f"<td>{name}</td>" for name in "abcde")
    card = lowered(f"<table><tr>{head}</tr><tr>{row}</tr></table>", 600)
    assert card.startswith("(card [question:a]<table")
    assert card.count("<tr>") == 2
    assert card.count('<td class="pair" width="50%">') == 4


def test_an_odd_last_answer_takes_the_whole_row() -> None:
    head = "".join(f"<th>{name}</th>" for name in "ABCD")
    row = "".join(f"<td>{name}</td>" for name in "abcd")
    card = lowered(f"<table><tr>{head}</tr><tr>{row}</tr></table>", 600)
    assert '<td class="pair" colspan="2">[column:D][answer:d]</td>' in card


def test_rows_without_a_header_are_cards_of_their_cells() -> None:
    page = "<table><tr><td>a</td><td>b</td></tr></table>"
    assert lowered(page, 120) == "(card [in:a][in:b])"


def test_a_card_of_a_ragged_row_has_no_name_for_its_last_cell() -> None:
    page = (
        "<table><tr><th>A</th><th>B</th></tr>"
        "<tr><td>a</td><td>b</td><td>c</td></tr></table>"
    )
    assert lowered(page, 120) == "(card [question:a][column:B][answer:b][answer:c])"


def test_one_column_stays_a_grid_at_any_width() -> None:
    assert "<table" in lowered("<table><tr><td>long words</td></tr></table>", 60)


def test_a_table_without_cells_is_nothing() -> None:
    assert lowered("<table><tbody></tbody></table>") == ""


def test_only_the_first_row_of_headers_is_the_header() -> None:
    page = "<table><tr><th>a</th></tr><tr><th>b</th></tr></table>"
    assert lowered(page).count("<thead>") == 1
    assert "[rowhead:b]" in lowered(page)


def test_what_would_take_qt_too_long_is_left_out() -> None:
    row = "<tr>" + "<td>x</td>" * 40 + "</tr>"
    grid = lowered(f"<table>{row * 1000}</table>", 9000)
    assert grid.count("<tr>") == MAX_TABLE_ROWS
    assert grid.count("<td") == MAX_TABLE_ROWS * MAX_COLUMNS


OPTIONS = TABLE.replace("<table>", '<table class="options">')


def test_the_table_of_options_is_a_grid_only_where_sentences_have_room() -> None:
    assert "<thead>" in lowered(TABLE, 660)
    assert "(card" in lowered(OPTIONS, 660)
    assert "<thead>" in lowered(OPTIONS, 3 * (26 * 10 + 16))


@pytest.mark.parametrize("width_px", [300, 560, 700, 900, 1400])
def test_a_table_of_more_columns_than_have_room_is_no_grid(width_px: int) -> None:
    most = most_columns(DAY, width_px)
    for columns in range(1, 7):
        cells = "".join(f"<th>{n}</th>" for n in range(columns))
        page = f'<table class="options"><tr>{cells}</tr><tr>{cells}</tr></table>'
        assert ("grid" in lowered(page, width_px)) == (columns <= most)
