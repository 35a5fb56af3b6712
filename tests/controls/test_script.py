import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app.content.reference import Reference
from app.controls.highlights import Highlights
from app.controls.landmarks import Span
from app.controls.script import Script, lines_of
from app.paths import resources
from app.rendering.page import Setting, set_page, topic_page
from app.rendering.plain_page import plain_page
from app.session.sentences import SILENT, Line
from app.style.themes import DAY
from tests.builders import a_book, a_topic

TABLE = (
    "<table><thead><tr><th>What</th><th>How many</th></tr></thead><tbody>"
    "<tr><td>Fever</td><td><p>Most.</p><p>Soon.</p></td></tr></tbody></table>"
)


@pytest.fixture
def edit(qtbot: QtBot) -> QTextBrowser:
    edit = QTextBrowser()
    qtbot.addWidget(edit)
    edit.resize(600, 300)
    return edit


def setting(references: tuple[Reference, ...] = ()) -> Setting:
    return Setting(DAY, resources() / "styles", references, (), a_book(), 600)


def script(edit: QTextBrowser, body: str) -> Script:
    set_page(edit.document(), plain_page("A title", "", body, setting()), DAY)
    highlights = Highlights(edit)
    highlights.show_palette(DAY.palette)
    return Script(edit, highlights)


def texts(edit: QTextBrowser, body: str) -> list[str]:
    return [line.text.replace(SILENT, "") for line in script(edit, body).lines()]


def shown(edit: QTextBrowser, span: Span | None) -> str:
    assert span is not None
    cursor = QTextCursor(edit.document())
    cursor.setPosition(span.start)
    cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_each_paragraph_heading_and_item_is_a_line(edit: QTextBrowser) -> None:
    body = "<h2>One</h2><p>Two <strong>three</strong>.</p><ul><li>four</li></ul>"
    assert texts(edit, body) == ["A title", "One", "Two three.", "four"]


def test_citations_are_seen_and_not_said(edit: QTextBrowser) -> None:
    cite = '<a class="cite" href="source:a">1</a>'
    body = f"<p>It fell {cite},{cite.replace('1', '2')}. Then it rose.</p>"
    assert texts(edit, body)[1] == "It fell. Then it rose."
    line = script(edit, body).lines()[1]
    assert line.text == f"It fell{SILENT * 3}. Then it rose."


def test_a_topic_is_told_without_its_lists_of_sources_and_related_topics(
    edit: QTextBrowser,
) -> None:
    references = (Reference("smith2020", "Smith. A study. 2020."),)
    page = topic_page(a_topic(), setting(references))
    set_page(edit.document(), page, DAY)
    told = [line.text for line in lines_of(edit.document())]
    assert told[1] == "The first week"
    assert told[-2].startswith("Soft hats")
    assert told[-1].startswith("Not yet reviewed")
    assert "Sources" not in told


def test_a_cell_is_told_with_the_head_of_its_column(edit: QTextBrowser) -> None:
    told = script(edit, TABLE).lines()[1:]
    assert [(line.lead, line.text) for line in told] == [
        ("", "What"),
        ("", "How many"),
        ("", "Fever"),
        ("How many", "Most."),
        ("", "Soon."),
    ]


def test_a_callout_is_no_table(edit: QTextBrowser) -> None:
    body = '<aside class="warning"><p class="title">Call</p><p>At once.</p></aside>'
    told = script(edit, body).lines()[1:]
    assert [(line.lead, line.text) for line in told] == [("", "Call"), ("", "At once.")]


def test_a_drawing_is_described_and_an_icon_array_is_not(edit: QTextBrowser) -> None:
    body = (
        '<figure class="picture"><img src="illustration:ward" alt="A nurse waves"/>'
        "<figcaption>The ward</figcaption></figure>"
        '<figure class="icons"><img src="number:deaths" alt="2 of 100"/>'
        "<figcaption><p>About 2 in 100</p></figcaption></figure>"
    )
    told = script(edit, body).lines()[1:]
    assert [(line.lead, line.text) for line in told] == [
        ("A nurse waves", ""),
        ("", "The ward"),
        ("", "About 2 in 100"),
    ]


def test_part_of_a_line_is_marked_where_it_stands(edit: QTextBrowser) -> None:
    told = script(edit, "<p>\U0001f33c One. Two.</p>")
    line = told.lines()[1]
    at = line.text.index("Two.")
    assert shown(edit, told.mark(line, at, at + 4)) == "Two."
    assert len(edit.extraSelections()) == 1
    told.clear()
    assert edit.extraSelections() == []


def test_the_mark_is_found_again_in_the_same_words_made_anew(
    edit: QTextBrowser,
) -> None:
    told = script(edit, "<p>One.</p><p>Two.</p><p>One.</p>")
    assert told.begin() is None
    told.mark(told.lines()[3], 0, 4)
    page = plain_page("A longer title", "Kicker", "<p>One.</p><p>One.</p>", setting())
    set_page(edit.document(), page, DAY)
    span = told.begin()
    assert shown(edit, span) == "One."
    assert span is not None
    assert span.start == told.lines()[3].place
    set_page(edit.document(), plain_page("Another", "", "", setting()), DAY)
    assert told.begin() is None


def test_a_drawing_has_a_place_to_mark(edit: QTextBrowser) -> None:
    body = '<figure class="picture"><img src="illustration:a" alt="A"/></figure>'
    told = script(edit, body)
    span = told.mark(told.lines()[1], 0, 0)
    assert shown(edit, span) == "\ufffc"


def test_a_position_leads_to_a_line(edit: QTextBrowser) -> None:
    told = script(edit, "<p>\U0001f33c One. Two.</p><p>Three.</p>")
    flower, three = told.lines()[1:]
    assert told.place_of(0) == (0, 0)
    assert told.place_of(flower.place + 3) == (1, 2)
    assert told.place_of(three.place + 2) == (2, 2)
    assert told.place_of(three.place + 99) == (3, 0)
    assert isinstance(three, Line)
