from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.controls.progress import Progress
from app.style.themes import DAY
from tests.parts import shown, theme_it


def filled(bar: Progress, x: int) -> bool:
    colour = bar.grab().toImage().pixelColor(x, bar.height() // 2)
    return colour == QColor(DAY.palette.accent)


def test_it_fills_from_the_side_where_reading_begins(qtbot: QtBot) -> None:
    bar = Progress()
    shown(qtbot, bar, 300, 100)
    theme_it(bar)
    bar.show_share(0.5)
    assert bar.accessibleName() == "50 % done"
    assert (filled(bar, 60), filled(bar, 240)) == (True, False)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (filled(bar, 60), filled(bar, 240)) == (False, True)
    assert bar.sizeHint().height() == bar.height()
