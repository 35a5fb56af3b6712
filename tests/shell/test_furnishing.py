"""The site decides which parts stand in the window, and which actions exist."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.shell.actions import ACTIONS, KIOSK, Act
from app.shell.desk import Desk
from app.shell.furnishing import KIOSK_BAR
from app.shell.kiosk_screens import KioskScreens
from app.widgets.bar import Bar
from app.widgets.kiosk.bar import KioskBar
from tests.kiosks import a_room


def test_a_desk_has_its_bar_and_all_of_its_actions(desk: Desk) -> None:
    assert isinstance(desk.furniture.bar, Bar)
    assert {Act.QUIT, Act.SETTINGS, Act.MORE} <= set(desk.actions)
    assert not isinstance(desk.screens, KioskScreens)


@pytest.mark.usefixtures("qtbot")
def test_a_kiosk_has_what_was_allowed(pack: Path) -> None:
    with a_room(pack, (1280, 800)) as room:
        desk = room.desk
        allowed = {each.act for each in ACTIONS if each.kiosk}
        assert set(desk.actions) == allowed - {Act.LANGUAGE}
        assert isinstance(desk.furniture.bar, KioskBar)
        assert isinstance(desk.screens, KioskScreens)
        assert desk.furniture.sidebar.isHidden()


def test_whatever_stands_in_the_bar_is_allowed() -> None:
    assert {act for act, _ in KIOSK_BAR} <= KIOSK


def test_a_book_of_two_languages_offers_them(qtbot: QtBot, pack: Path) -> None:
    del qtbot
    with a_room(pack, (1280, 800), languages=("en", "es")) as room:
        button = room.desk.furniture.bar.button(Act.LANGUAGE)
        assert button.accessibleName() == "English / Español"
