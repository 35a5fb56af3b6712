"""Tables of a page: a grid where its columns are wide enough, else one card per row."""

from collections.abc import Callable
from typing import Final

from app.content.page import MAX_TABLE_ROWS
from app.rendering.markup import Node
from app.style.sheets import PAPER
from app.style.tokens import Theme

MIN_COLUMN_CHARACTERS: Final = 16
"""Under this a column is a ladder of single words, and in large letters breaks them."""

MIN_OPTION_CHARACTERS: Final = 26
"""The same for the table of options, whose answers are sentences."""

MIN_PAIR_CHARACTERS: Final = 22
"""With room for so many in both, the answers of a card stand two by two."""

MIN_PAIR_CHARACTERS_ON_PAPER: Final = 28
"""The same on paper, where a page would hold few of the longest answers."""

MAX_COLUMNS: Final = 12
"""Qt lays wide tables out slowly, and nobody can read them."""

_CHARACTER_EM = 0.5
"""Mean width of a letter, in sizes of the text; 0.453 measured, and some to spare."""

_CELL_PADDING_PX = 16

Flow = Callable[[Node, str], str]
"""What stands in a node, as paragraphs of a class."""

Ground = Callable[..., str]
"""A part on a ground: its kind and what stands in it."""


def lower_table(
    node: Node, theme: Theme, width_px: int, flow: Flow, ground: Ground
) -> str:
    """Lay a table out as a grid or as cards, whichever the width can hold."""
    header, rows = _rows(node)
    columns = max((len(row) for row in (header, *rows)), default=0)
    if not columns:
        return ""
    least = MIN_COLUMN_CHARACTERS
    if node.has_class("options"):
        least = MIN_OPTION_CHARACTERS
    if columns > 1 and not _is_wide_enough(columns, least, theme, width_px):
        is_paper = theme.name == PAPER
        pair = MIN_PAIR_CHARACTERS_ON_PAPER if is_paper else MIN_PAIR_CHARACTERS
        in_pairs = width_px / 2 - 2 * theme.px(_CELL_PADDING_PX) >= (
            pair * _CHARACTER_EM * theme.type.text
        )
        return "".join(
            ground("card", _card(header, row, flow, in_pairs=in_pairs)) for row in rows
        )
    return _grid(header, rows, flow)


def most_columns(theme: Theme, width_px: int) -> int:
    """Tell how many columns a table of options may have to stand as a grid."""
    least = MIN_OPTION_CHARACTERS
    fits = (_is_wide_enough(n, least, theme, width_px) for n in range(2, MAX_COLUMNS))
    return 1 + sum(fits)


def _rows(table: Node) -> tuple[list[Node], list[list[Node]]]:
    """Give the cells of the header row, which may be none, and of all others."""
    header: list[Node] = []
    rows: list[list[Node]] = []
    for part in table.tags("thead", "tbody", "tr"):
        for row in part.tags("tr") if part.tag != "tr" else (part,):
            cells = list(row.tags("th", "td"))[:MAX_COLUMNS]
            is_header = all(cell.tag == "th" for cell in cells)
            if not (header or rows) and is_header:
                header = cells
            else:
                rows.append(cells)
    return header, rows[:MAX_TABLE_ROWS]


def _is_wide_enough(columns: int, least: int, theme: Theme, width_px: int) -> bool:
    room = width_px / columns - theme.px(_CELL_PADDING_PX)
    return room >= least * _CHARACTER_EM * theme.type.text


def _grid(header: list[Node], rows: list[list[Node]], flow: Flow) -> str:
    head = "".join(f'<th class="cell">{flow(cell, "in")}</th>' for cell in header)
    body = "".join(
        "<tr>" + "".join(_cell(cell, flow) for cell in row) + "</tr>" for row in rows
    )
    if head:
        body = f"<thead><tr>{head}</tr></thead>{body}"
    return (
        '<table class="grid" width="100%" border="0" cellspacing="0" cellpadding="0">'
        f"{body}</table>"
    )


def _cell(cell: Node, flow: Flow) -> str:
    style = "rowhead" if cell.tag == "th" else "in"
    return f'<td class="cell">{flow(cell, style)}</td>'


def _card(header: list[Node], row: list[Node], flow: Flow, *, in_pairs: bool) -> str:
    """Tell one row: its first cell as the title, the others under their columns' names."""
    if not header:
        return "".join(flow(cell, "in") for cell in row)
    answers: list[str] = []
    for place, cell in enumerate(row[1:], 1):
        name = flow(header[place], "column") if place < len(header) else ""
        answers.append(name + flow(cell, "answer"))
    title = "".join(flow(cell, "question") for cell in row[:1])
    if in_pairs and len(answers) > 1:
        return title + _paired(answers)
    return title + "".join(answers)


def _paired(answers: list[str]) -> str:
    """Put answers side by side, two in a row; an odd last one takes the whole row."""
    rows = (answers[place : place + 2] for place in range(0, len(answers), 2))
    lines = "".join(f"<tr>{_pair(row)}</tr>" for row in rows)
    return (
        '<table style="margin:0" width="100%" border="0" cellspacing="0" '
        f'cellpadding="0">{lines}</table>'
    )


def _pair(answers: list[str]) -> str:
    if len(answers) == 1:
        return f'<td class="pair" colspan="2">{answers[0]}</td>'
    return "".join(f'<td class="pair" width="50%">{one}</td>' for one in answers)
