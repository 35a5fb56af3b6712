from typing import NamedTuple

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app.controls.semantics import NodeSpec, Role, flat
from app.controls.semantics_page import page_nodes
from app.rendering.roles import GROUND_ROLES


class Told(NamedTuple):
    """What matters of a node in these tests."""

    role: Role
    name: str
    inside: "tuple[Told, ...]" = ()


@pytest.fixture
def edit(qtbot: QtBot) -> QTextBrowser:
    edit = QTextBrowser()
    qtbot.addWidget(edit)
    edit.resize(400, 300)
    edit.show()
    return edit


def told(edit: QTextBrowser, html: str) -> tuple[Told, ...]:
    edit.setHtml(html)
    return tuple(map(short, page_nodes(edit)))


def short(node: NodeSpec) -> Told:
    return Told(node.role, node.name, tuple(map(short, node.children)))


def test_headings_have_levels(edit: QTextBrowser) -> None:
    edit.setHtml(
        '<h1>One</h1><h2>Two</h2><p style="-qt-user-state:3">Three</p><p>Words</p>'
    )
    nodes = page_nodes(edit)
    assert [(node.role, node.level) for node in nodes] == [
        (Role.Heading, 1),
        (Role.Heading, 2),
        (Role.Heading, 3),
        (Role.Paragraph, 0),
    ]


def test_links_stand_in_their_paragraph(edit: QTextBrowser) -> None:
    html = (
        '<p>Ask <a href="term:a">your <b>own</b> team</a> <a href="term:b">now</a></p>'
    )
    paragraph = Told(
        Role.Paragraph,
        "Ask your own team now",
        (Told(Role.Link, "your own team"), Told(Role.Link, "now")),
    )
    assert told(edit, html) == (paragraph,)
    assert [node.target for node in flat(page_nodes(edit))] == ["", "term:a", "term:b"]


def test_neighbouring_links_are_two(edit: QTextBrowser) -> None:
    html = '<p><a href="term:a">one</a><a href="term:b">two</a></p>'
    assert [one.name for one in told(edit, html)[0].inside] == ["one", "two"]


def test_pictures_are_told_by_their_alt_text(edit: QTextBrowser) -> None:
    html = '<p><img src="x" alt="A ward" width="9" height="9"></p>'
    assert told(edit, html) == (
        Told(Role.Paragraph, "", (Told(Role.Graphic, "A ward"),)),
    )
    html = '<p>Look: <img src="x" width="9" height="9"></p>'
    graphic = told(edit, html)[0].inside[0]
    assert graphic == Told(Role.Graphic, "Picture without a description")


def test_a_picture_in_a_link_does_not_break_it(edit: QTextBrowser) -> None:
    html = '<p><a href="term:a">see <img src="x" alt="A ward"> here</a></p>'
    roles = [(one.role, one.name) for one in told(edit, html)[0].inside]
    assert (Role.Graphic, "A ward") in roles
    assert [name for role, name in roles if role == Role.Link] == ["see here"]


def test_items_stand_in_a_list(edit: QTextBrowser) -> None:
    html = "<p>Before</p><ul><li>one</li><li>two</li></ul><p>After</p>"
    listed = Told(
        Role.List, "", (Told(Role.ListItem, "one"), Told(Role.ListItem, "two"))
    )
    assert told(edit, html) == (
        Told(Role.Paragraph, "Before"),
        listed,
        Told(Role.Paragraph, "After"),
    )


def test_quotes_are_quotes(edit: QTextBrowser) -> None:
    html = "<blockquote><p>It was long.</p></blockquote>"
    assert told(edit, html) == (Told(Role.BlockQuote, "It was long."),)


def test_a_callout_is_a_note_and_no_table(edit: QTextBrowser) -> None:
    html = (
        '<table><tr><td><p style="-qt-user-state:102">Take care</p>'
        '<p>Call <a href="topic:call">us</a>.</p><ul><li>now</li></ul></td></tr></table>'
    )
    note = Told(
        Role.Note,
        "Take care",
        (
            Told(Role.Paragraph, "Take care"),
            Told(Role.Paragraph, "Call us.", (Told(Role.Link, "us"),)),
            Told(Role.List, "", (Told(Role.ListItem, "now"),)),
        ),
    )
    assert told(edit, html)[0] == note


@pytest.mark.parametrize(
    ("kind", "role"),
    [("ask", Role.Note), ("quote", Role.BlockQuote), ("figure", Role.Section)],
)
def test_each_ground_says_what_it_is(edit: QTextBrowser, kind: str, role: Role) -> None:
    state = GROUND_ROLES[kind].state
    html = (
        f'<table><tr><td><p style="-qt-user-state:{state}">Words</p></td></tr></table>'
    )
    assert told(edit, html)[0] == Told(role, "Words", (Told(Role.Paragraph, "Words"),))


def test_a_table_tells_its_size_and_each_cell_its_column(edit: QTextBrowser) -> None:
    edit.setHtml(
        "<table><thead><tr><th>What</th><th>How many</th></tr></thead><tbody>"
        '<tr><td>Died</td><td>2 of 100 <a href="source:a">1</a></td></tr>'
        "</tbody></table>"
    )
    table = page_nodes(edit)[0]
    assert (table.role, table.name) == (Role.Table, "Table, 2 rows, 2 columns")
    assert [(one.role, one.name, one.description) for one in table.children] == [
        (Role.ColumnHeader, "What", ""),
        (Role.ColumnHeader, "How many", ""),
        (Role.Cell, "Died", "What"),
        (Role.Cell, "2 of 100 1", "How many"),
    ]
    assert short(table.children[3]).inside == (Told(Role.Link, "1"),)


def test_a_cell_that_spans_is_told_once(edit: QTextBrowser) -> None:
    html = (
        "<table><tr><td colspan=2>both</td></tr><tr><td>a</td><td>b</td></tr></table>"
    )
    assert [one.name for one in told(edit, html)[0].inside] == ["both", "a", "b"]


def test_a_table_in_a_note_is_found(edit: QTextBrowser) -> None:
    html = (
        '<table><tr><td><p style="-qt-user-state:108">Figure</p>'
        "<table><tr><td>a</td><td>b</td></tr></table></td></tr></table>"
    )
    assert (
        Told(
            Role.Table,
            "Table, 1 rows, 2 columns",
            (Told(Role.Cell, "a"), Told(Role.Cell, "b")),
        )
        in told(edit, html)[0].inside
    )


def test_nodes_lie_where_their_words_are(edit: QTextBrowser) -> None:
    edit.setHtml(
        '<p>First</p><p>Then <a href="term:a">a link</a></p>'
        "<ul><li>one</li><li>two</li></ul>"
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"
    )
    asks = [node.rect for node in flat(page_nodes(edit))]
    places = [ask() for ask in asks if not isinstance(ask, QRect)]
    assert len(places) == len(asks)
    tops = [place.top() for place in places]
    assert all(place.isValid() for place in places)
    assert tops == sorted(tops)
    paragraph, link = places[1], places[2]
    assert paragraph.contains(link)


def test_nothing_is_told_of_an_empty_page(edit: QTextBrowser) -> None:
    assert told(edit, "") == ()
