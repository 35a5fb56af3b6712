import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.controls.sheet import Sheet
from app.overriding import override
from app.session.preferences import Preferences
from app.shell.dressing import NARROW_PX, palette_of, theme_for, wear
from app.shell.front import STYLES
from app.style.themes import DAY, NIGHT, THEMES
from app.style.tokens import FAMILY, Measures
from tests.desks import own_look


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    with own_look():
        yield qapp


@pytest.mark.parametrize("name", THEMES)
def test_the_chosen_theme_is_worn(name: str) -> None:
    assert theme_for(Preferences(theme=name), "night", 1280).name == name


@pytest.mark.parametrize("name", THEMES)
def test_the_theme_follows_the_system(name: str) -> None:
    assert theme_for(Preferences(), name, 1280).name == name


def test_more_space_is_worn_by_letters_and_lines(qapp: QApplication) -> None:
    wear(qapp, theme_for(Preferences(wide_spacing=True), "day", 1280), STYLES)
    assert qapp.font().letterSpacing() > 0
    wear(qapp, theme_for(Preferences(), "day", 1280), STYLES)
    assert qapp.font().letterSpacing() == 0


def test_text_grows_and_headings_stay_smaller_where_it_is_narrow() -> None:
    chosen = Preferences(theme="day", text_percent=125)
    wide = theme_for(chosen, "day", NARROW_PX)
    narrow = theme_for(chosen, "day", NARROW_PX - 1)
    assert wide.type.text > DAY.type.text
    assert narrow.type.h1 < wide.type.h1
    assert narrow.type.text == wide.type.text


def test_every_widget_wears_our_letters_and_colours(qapp: QApplication) -> None:
    wear(qapp, NIGHT, STYLES)
    assert qapp.font().family() == FAMILY
    assert qapp.font().pixelSize() == NIGHT.type.ui
    assert qapp.styleSheet()
    ground = qapp.palette().color(QPalette.ColorRole.Window)
    assert ground == QColor(NIGHT.palette.ground)


def test_a_sheet_on_a_card_has_its_colour(qapp: QApplication, qtbot: QtBot) -> None:
    wear(qapp, NIGHT, STYLES)
    sheet = Sheet(400, flush=True)
    qtbot.addWidget(sheet)
    sheet.fill_as_card()
    sheet.show()
    colour = sheet.viewport().grab().toImage().pixelColor(5, 5)
    assert colour == QColor(NIGHT.palette.card)


def test_links_have_our_colours() -> None:
    palette = palette_of(DAY)
    link, visited = QPalette.ColorRole.Link, QPalette.ColorRole.LinkVisited
    assert palette.color(link) == QColor(DAY.palette.link)
    assert palette.color(visited) == QColor(DAY.palette.visited)


def test_on_a_shared_screen_letters_grow_as_far_as_words_fit() -> None:
    measures = Measures(percent=200, least_px=40, most_percent=200)
    large = Preferences(text_percent=400)
    assert theme_for(large, "day", 1080, measures).type.text == 80


class Restless(QWidget):
    """Leaves rubbish behind whenever its look changes, and notes whether it is taken."""

    def __init__(self) -> None:
        super().__init__()
        self.collecting: list[bool] = []

    @override
    def changeEvent(self, event: QEvent) -> None:
        self.collecting.append(gc.isenabled())


def test_no_rubbish_is_collected_while_widgets_are_dressed(
    qapp: QApplication, qtbot: QtBot
) -> None:
    restless = Restless()
    qtbot.addWidget(restless)
    gc.enable()
    wear(qapp, NIGHT, STYLES)
    assert gc.isenabled()
    assert restless.collecting
    assert not any(restless.collecting)
