from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.controls.semantics import Role
from app.style.themes import DAY
from app.widgets.kiosk.card_outline import HEIGHT_MM, WIDTH_MM, CardOutline
from tests.parts import shown


def edges(outline: CardOutline) -> tuple[int, int]:
    """Measure the card that is painted, between its outer edges, in px."""
    image = outline.grab().toImage()
    accent = QColor(DAY.palette.accent).name()
    row = [
        image.pixelColor(x, image.height() // 2).name() for x in range(image.width())
    ]
    middle = (row.index(accent) + len(row) - row[::-1].index(accent)) // 2
    column = [image.pixelColor(middle, y).name() for y in range(image.height())]
    return _span(row, accent), _span(column, accent)


def _span(line: list[str], colour: str) -> int:
    return len(line) - line[::-1].index(colour) - line.index(colour)


def test_the_card_is_as_large_as_a_real_one_at_its_scale(qtbot: QtBot) -> None:
    outline = CardOutline()
    shown(qtbot, outline, 900, 400)
    for scale in (2.0, 3.62, 5.0):
        outline.show_scale(scale)
        width, height = edges(outline)
        assert abs(width - WIDTH_MM * scale) <= 1
        assert abs(height - HEIGHT_MM * scale) <= 1


def test_it_needs_the_room_of_the_whole_card() -> None:
    outline = CardOutline()
    outline.show_scale(4.0)
    assert outline.minimumSizeHint().width() >= 4 * WIDTH_MM
    assert outline.semantic_role() is Role.Graphic
    assert outline.accessibleName() == "Outline of a bank card"
