from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.session.preferences import Preferences
from app.shell.dressing import NARROW_PX, palette_of, theme_for, wear
from app.shell.front import STYLES
from app.style.themes import DAY, NIGHT, THEMES
from app.style.tokens import FAMILY
from tests.desks import own_look


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    with own_look():
        yield qapp


@pytest.mark.parametrize("name", THEMES)
def test_the_chosen_theme_is_worn(name: str) -> None:
    assert theme_for(Preferences(theme=name), 1280).name == name


def test_the_theme_follows_the_system(qapp: QApplication) -> None:
    for colour, name in (("#ffffff", "day"), ("#101010", "night")):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colour))
        qapp.setPalette(palette)
        assert theme_for(Preferences(), 1280).name == name


def test_text_grows_and_headings_stay_smaller_where_it_is_narrow() -> None:
    chosen = Preferences(theme="day", text_percent=125)
    wide, narrow = theme_for(chosen, NARROW_PX), theme_for(chosen, NARROW_PX - 1)
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


def test_links_have_our_colours() -> None:
    palette = palette_of(DAY)
    link, visited = QPalette.ColorRole.Link, QPalette.ColorRole.LinkVisited
    assert palette.color(link) == QColor(DAY.palette.link)
    assert palette.color(visited) == QColor(DAY.palette.visited)
