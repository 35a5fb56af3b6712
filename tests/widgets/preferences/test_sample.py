from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.controls.passage import Passage
from app.style.themes import NIGHT
from app.widgets.preferences.sample import Sample
from tests.parts import collected, press_key, shown, theme_it


def test_its_links_lead_on(qtbot: QtBot) -> None:
    sample = Sample()
    shown(qtbot, sample, 500, 400)
    passage = sample.findChild(Passage)
    assert passage is not None
    passage.setFocus()
    press_key(passage, Qt.Key.Key_Tab)
    with collected(sample.link_requested) as wishes:
        press_key(passage, Qt.Key.Key_Return)
    assert wishes == [Link.screen(Screen.HELP)]


def test_it_wears_the_theme(qtbot: QtBot) -> None:
    sample = Sample()
    shown(qtbot, sample, 500, 400)
    theme_it(sample, NIGHT)
    colour = sample.grab().toImage().pixelColor(20, 12)
    assert colour.name() == NIGHT.palette.ground.lower()
