"""Cells of a row change places for readers who begin at the right."""

import pytest

from app.rendering.turning import turned_rows


@pytest.mark.parametrize(
    ("html", "turned"),
    [
        ("<p>None</p>", "<p>None</p>"),
        ("a<tr><td>1</td><td>2</td></tr>b", "a<tr><td>2</td><td>1</td></tr>b"),
        (
            '<tr class="x"><th width="3%">1</th><td>2</td> <td>3</td></tr>',
            '<tr class="x"> <td>3</td><td>2</td><th width="3%">1</th></tr>',
        ),
        (
            "<tr><td>1<table><tr><td>a</td><td>b</td></tr></table></td><td>2</td></tr>",
            "<tr><td>2</td><td>1<table><tr><td>b</td><td>a</td></tr></table></td></tr>",
        ),
        ("<track><td>1</td>", "<track><td>1</td>"),
        ("</tr></td>", "</tr></td>"),
    ],
)
def test_cells_change_places(html: str, turned: str) -> None:
    assert turned_rows(html) == turned


def test_turning_twice_changes_nothing() -> None:
    row = "<tr><td>1</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr>"
    assert turned_rows(turned_rows(row)) == row
