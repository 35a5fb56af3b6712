"""Cells of a row change places for readers who begin at the right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from app.rendering.roles import TURNED
from app.rendering.turning import turned, turned_rows


@pytest.mark.parametrize(
    ("html", "expected"),
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
def test_cells_change_places(html: str, expected: str) -> None:
    assert turned_rows(html) == expected


def test_no_letter_is_slanted() -> None:
    html = turned(QTextDocument(), "<body><i>One</i></body>", is_turned=True)
    assert html == '<body dir="rtl"><b>One</b></body>'


def test_turning_twice_changes_nothing() -> None:
    row = "<tr><td>1</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr>"
    assert turned_rows(turned_rows(row)) == row


def test_a_document_runs_from_the_right_and_back_again() -> None:
    document, html = QTextDocument(), "<body><p>One</p></body>"
    for is_turned in (True, False):
        document.setHtml(turned(document, html, is_turned=is_turned))
        runs = document.begin().textDirection() is Qt.LayoutDirection.RightToLeft
        assert runs is is_turned
        assert bool(document.property(TURNED)) is is_turned
