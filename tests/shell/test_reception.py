"""The screens that speak of the clinic speak of this one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.pack.collection import Collection
from app.pack.library import Library
from app.session.profile import Clinic, Phone, Profile
from app.shell.front import Site
from app.shell.reception import fill_about, fill_call
from app.widgets.about import About
from app.widgets.callcard import CallCard
from tests.parts import Easel, settle, shown, shown_words

SITE = Site(
    decided=Profile(
        clinic=Clinic("St Mary's", phones=(Phone("Ward", "0123 456", "day and night"),))
    )
)


@pytest.fixture
def books(pack: Path) -> Iterator[Collection]:
    books = Collection(Library.open(pack))
    yield books
    books.close()


def test_the_clinics_numbers_stand_on_the_card(qtbot: QtBot, books: Collection) -> None:
    card = CallCard(Easel().image)
    shown(qtbot, card)
    fill_call(card, books, SITE)
    settle()
    words = shown_words(card)
    assert words[1:4] == ["Ward", "0123 456", "day and night"]
    fill_call(card, books, Site())
    settle()
    assert "By day" in shown_words(card)


def test_about_says_whose_reader_this_is(qtbot: QtBot, books: Collection) -> None:
    about = About()
    shown(qtbot, about)
    fill_about(about, books, SITE)
    qtbot.waitUntil(lambda: books.sha256() in shown_words(about))
    assert "St Mary's" in shown_words(about)
    fill_about(about, books, Site())
    settle()
    assert "St Mary's" not in shown_words(about)
