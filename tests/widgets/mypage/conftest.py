"""A person with a page before them."""

import pytest
from pytestqt.qtbot import QtBot

from app.widgets.mypage.screen import MyPageScreen
from tests.mypages import PAGE, Person
from tests.parts import shown


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    screen = MyPageScreen()
    shown(qtbot, screen, 900, 900)
    person = Person(screen)
    person.takes(PAGE)
    return person
