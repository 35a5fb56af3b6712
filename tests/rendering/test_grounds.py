"""Grounds are taken out of the document and painted, rounded, under the words."""

import itertools

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument, QTextTable

from app.content.links import Link
from app.paths import resources
from app.rendering.grounds import Ground, ground_rect, grounds, paint_grounds
from app.rendering.lowering import lower, usual_size
from app.rendering.turning import turned
from app.style.sheets import page_css
from app.style.themes import CONTRAST_LIGHT, DAY
from app.style.tokens import Theme

PAGE = (
    "<p>Before</p>"
    '<aside class="warning"><p class="title">Take care</p><p>Words</p></aside>'
    "<blockquote><p>Quoted</p></blockquote>"
    '<figure class="icons"><img src="number:a" alt="a"/>'
    "<figcaption>A</figcaption></figure><p>After</p>"
)


def _size(link: Link, width_px: int) -> QSize:
    return QSize(200, 200) if link.slug == "deaths" else usual_size(link, width_px)


def laid_out(
    page: str = PAGE, theme: Theme = DAY, width: int = 400, *, is_turned: bool = False
) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    css = page_css(resources() / "styles", theme)
    html = f"<style>{css}</style><body>{lower(page, theme, width, _size)}</body>"
    document.setHtml(turned(document, html, is_turned=is_turned))
    document.setTextWidth(width)
    return document


def painted(document: QTextDocument, found: tuple[Ground, ...], theme: Theme) -> QImage:
    image = QImage(400, 900, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.ground))
    painter = QPainter(image)
    paint_grounds(painter, document, found, theme)
    painter.end()
    return image


def colour_at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(int(x), int(y)).name().upper()


def test_every_part_on_a_ground_is_found_in_order() -> None:
    found = grounds(laid_out())
    assert [ground.kind for ground in found] == ["warning", "quote", "figure"]


def test_their_colours_are_taken_out_of_the_document() -> None:
    document = laid_out()
    for ground in grounds(document):
        table = document.frameAt(ground.position)
        assert isinstance(table, QTextTable)
        assert table.format().background().style() is Qt.BrushStyle.NoBrush


def test_a_ground_lies_around_its_words() -> None:
    document = laid_out()
    for ground in grounds(document):
        words = document.documentLayout().blockBoundingRect(
            document.findBlock(ground.position)
        )
        rect = ground_rect(document, ground)
        assert rect.contains(words)
        assert (rect.left(), rect.width()) == (0, 400)


def test_grounds_do_not_overlap() -> None:
    document = laid_out()
    rects = [ground_rect(document, ground) for ground in grounds(document)]
    assert all(
        above.bottom() <= below.top() for above, below in itertools.pairwise(rects)
    )


def test_a_callout_is_painted_with_its_bar_and_round_corners() -> None:
    document = laid_out()
    found = grounds(document)
    image = painted(document, found, DAY)
    rect = ground_rect(document, found[0])
    middle = rect.center().y()
    assert colour_at(image, 3, middle) == DAY.palette.harm
    assert colour_at(image, 100, middle) == DAY.palette.harm_ground
    assert colour_at(image, 0, rect.top()) == DAY.palette.ground
    assert colour_at(image, 399, rect.bottom() - 1) == DAY.palette.ground


def test_a_quotation_has_a_bar_and_no_ground() -> None:
    document = laid_out()
    found = grounds(document)
    image = painted(document, found, DAY)
    middle = ground_rect(document, found[1]).center().y()
    assert colour_at(image, 3, middle) == DAY.palette.boundary
    assert colour_at(image, 100, middle) == DAY.palette.ground


def test_where_grounds_have_the_colour_of_paper_they_have_an_edge() -> None:
    document = laid_out(theme=CONTRAST_LIGHT)
    found = grounds(document)
    image = painted(document, found, CONTRAST_LIGHT)
    rect = ground_rect(document, found[0])
    assert colour_at(image, 399, rect.center().y()) == CONTRAST_LIGHT.palette.hairline


def test_only_what_the_clip_shows_is_painted() -> None:
    document = laid_out()
    found = grounds(document)
    image = QImage(400, 900, QImage.Format.Format_RGB32)
    image.fill(QColor(DAY.palette.ground))
    painter = QPainter(image)
    rect = ground_rect(document, found[0])
    painter.setClipRect(QRectF(0, 0, 400, rect.bottom()))
    paint_grounds(painter, document, found, DAY)
    painter.end()
    assert colour_at(image, 100, rect.center().y()) == DAY.palette.harm_ground
    assert colour_at(image, 3, rect.bottom() + 30) == DAY.palette.ground


def test_a_ground_of_a_page_that_is_gone_lies_nowhere() -> None:
    document = laid_out()
    found = grounds(document)
    document.setPlainText("another page")
    assert ground_rect(document, found[0]).isEmpty()
    painted(document, found, DAY)


@pytest.mark.parametrize(("tag", "level"), [("h2", 2), ("h3", 3), ("h4", 4)])
def test_headings_get_their_level(tag: str, level: int) -> None:
    document = laid_out(f"<{tag}>Words</{tag}>")
    grounds(document)
    assert document.begin().blockFormat().headingLevel() == level


def test_grounds_within_grounds_are_found_too() -> None:
    page = (
        '<aside class="key"><p class="title">Outer</p>'
        "<blockquote><p>Inner</p></blockquote></aside>"
    )
    document = laid_out(page)
    outer, inner = (ground_rect(document, ground) for ground in grounds(document))
    assert outer.contains(inner)


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize("words", ["Two.", "Two of one hundred people died. " * 40])
def test_a_figure_lies_around_its_picture_and_its_words(
    words: str, *, is_turned: bool
) -> None:
    icons = '<figure class="icons"><img src="number:deaths" alt="2 of 100"/>'
    page = f"<p>Above.</p>{icons}<figcaption>{words}</figcaption></figure><p>Below.</p>"
    document = laid_out(page, width=700, is_turned=is_turned)
    layout, (figure,) = document.documentLayout(), grounds(document)
    blocks: list[QRectF] = []
    block = document.begin()
    while block.isValid():
        if block.text():
            blocks.append(layout.blockBoundingRect(block))
        block = block.next()
    above, one, other, below = blocks
    rect = ground_rect(document, figure)
    assert rect.contains(one)
    assert rect.contains(other)
    assert above.bottom() < rect.top()
    assert rect.bottom() < below.top()
