"""Pictures, lines, codes and page numbers among printed words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from app.content.links import Kind, Link
from app.rendering.paper.inlays import Inlays, code, page_number, writing_line
from app.rendering.paper.kinds import PaperKind, paper_theme
from app.style.tokens import Theme

THEME = paper_theme(PaperKind())
SIDE = 600


def blue(painter: QPainter, rect: QRectF, link: Link, theme: Theme) -> None:
    assert theme == THEME
    assert link == Link(Kind.ILLUSTRATION, "ward")
    painter.fillRect(rect, QColor("blue"))


def painted(html: str, page: int = 0) -> QImage:
    inlays = Inlays(blue, lambda place: page if place == "topic:hair" else 0, THEME)
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.documentLayout().registerHandler(1, inlays)
    document.setHtml(html)
    document.setTextWidth(SIDE)
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    return image


def dark(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(0, SIDE, 2)
        for y in range(0, SIDE, 2)
    )


def test_a_picture_is_painted_in_its_place(qapp: QApplication) -> None:
    del qapp
    image = painted('<img src="illustration:ward?90" width="90" height="60"/>')
    assert image.pixelColor(2, 2).name() == "#0000ff"
    assert image.pixelColor(88, 30).name() == "#0000ff"
    assert image.pixelColor(92, 30).name() == "#ffffff"


def test_a_line_to_write_on_lies_at_the_bottom(qapp: QApplication) -> None:
    del qapp
    image = painted(writing_line(500, 60))
    assert not any(image.pixelColor(x, 30) != QColor("white") for x in range(500))
    row = [image.pixelColor(x, 57) != QColor("white") for x in range(500)]
    assert 100 < sum(row) < 500


def test_the_number_of_a_page_needs_the_same_room_whatever_it_is(
    qapp: QApplication,
) -> None:
    del qapp
    wide: set[float] = set()
    for page in (1, 350):
        inlays = Inlays(blue, lambda _place, page=page: page, THEME)
        document = QTextDocument()
        document.documentLayout().registerHandler(1, inlays)
        document.setHtml(page_number("topic:hair"))
        wide.add(document.idealWidth())
    assert len(wide) == 1
    assert dark(painted(page_number("topic:hair"), 12)) > dark(
        painted(page_number("topic:hair"))
    )
    assert dark(painted(page_number("topic:unknown"), 12)) == 0


def test_a_code_is_square_with_white_around_it(qapp: QApplication) -> None:
    del qapp
    side = 370  # 37 modules of 10
    image = painted(code("https://example.org/a-study", side))
    assert dark(image) > 5000
    modules = 29 + 8
    step = side / modules
    for at in range(4 * round(step)):
        assert image.pixelColor(at, side // 2) == QColor("white")
    corner = round(4.5 * step)
    assert image.pixelColor(corner, corner) == QColor("black")


def test_what_is_unknown_is_left_white(qapp: QApplication) -> None:
    del qapp
    assert dark(painted('<img src="/etc/passwd" width="90" height="60"/>')) == 0


def test_addresses_cannot_break_out(qapp: QApplication) -> None:
    del qapp
    document = QTextDocument()
    document.setHtml(page_number('"/><b>x</b>'))
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    assert "x" not in cursor.selectedText()
