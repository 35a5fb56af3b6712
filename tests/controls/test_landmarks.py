import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from app.controls.landmarks import (
    Anchor,
    Drawing,
    Name,
    Span,
    find_landmarks,
    fragments,
    sentence_around,
    span_rects,
    top_of,
)

HTML = (
    '<p><a name="top"></a>Ask <a href="term:a">your <b>own</b> team</a> or '
    '<a href="term:b">them</a>.</p>'
    '<p><img src="illustration:ward?300" width="300" height="100"></p>'
    '<p><a href="term:c">a link that is long enough for several lines of text</a></p>'
)


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:  # noqa: ARG001 (text needs one)
    document = QTextDocument()
    document.setHtml(HTML)
    document.setTextWidth(120)
    return document


def test_links_names_and_pictures_are_found(document: QTextDocument) -> None:
    found = find_landmarks(document)
    assert found.anchors[:2] == (
        Anchor(Span(4, 17), "term:a"),
        Anchor(Span(21, 25), "term:b"),
    )
    assert found.names == (Name("top", 0),)
    assert found.drawings == (Drawing("illustration:ward?300", 27),)


def test_a_block_parts_into_stretches_of_one_look(document: QTextDocument) -> None:
    words = [piece.text() for piece in fragments(document.begin())]
    assert words == ["A", "sk ", "your ", "own", " team", " or ", "them", "."]


def test_a_stretch_lies_on_as_many_lines_as_it_takes(document: QTextDocument) -> None:
    long = find_landmarks(document).anchors[2].span
    rects = span_rects(document, long)
    assert len(rects) > 1
    assert all(rect.width() > 0 and rect.right() <= 121 for rect in rects)
    assert [rect.top() for rect in rects] == sorted(rect.top() for rect in rects)


def test_a_stretch_stands_in_a_sentence(qapp: QApplication) -> None:  # noqa: ARG001
    document = QTextDocument("One. Two germs here? Three.\nFour")
    sentences = {
        word: sentence_around(document, Span(at, at + len(word)))
        for word in ("One", "germs", "Two", "Three", "Four")
        if (at := document.toPlainText().index(word)) >= 0
    }
    said = {
        word: document.toPlainText()[span.start : span.end].strip()
        for word, span in sentences.items()
    }
    assert said == {
        "One": "One.",
        "germs": "Two germs here?",
        "Two": "Two germs here?",
        "Three": "Three.",
        "Four": "Four",
    }
    assert sentence_around(document, Span(500, 505)) == Span(500, 505)


def test_a_stretch_beyond_the_text_lies_nowhere(document: QTextDocument) -> None:
    assert span_rects(document, Span(5000, 5001)) == ()
    assert span_rects(document, Span(3, 3)) == ()


def test_a_place_is_as_far_down_as_its_paragraph(document: QTextDocument) -> None:
    tops = [top_of(document, at) for at in (0, 27, 30)]
    assert tops == sorted(set(tops))
