from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.late_image import LateImage, no_image
from app.style.themes import DAY, NIGHT
from tests.parts import Easel, settle


def test_a_picture_comes_after_the_words(qtbot: QtBot) -> None:
    widget, easel = QWidget(), Easel()
    qtbot.addWidget(widget)
    late = LateImage(widget, easel.image)
    assert late.image("ward", DAY, 200).isNull()
    settle()
    assert late.image("ward", DAY, 200).width() == 200
    assert easel.wanted == [("illustration:ward", 200)]


def test_an_old_size_stands_in_until_the_new_one_is_drawn(qtbot: QtBot) -> None:
    widget, easel = QWidget(), Easel()
    qtbot.addWidget(widget)
    late = LateImage(widget, easel.image)
    late.image("ward", DAY, 200)
    settle()
    assert late.image("ward", DAY, 300).width() == 200
    settle()
    assert late.image("ward", DAY, 300).width() == 300


def test_another_theme_shows_nothing_of_the_old_one(qtbot: QtBot) -> None:
    widget, easel = QWidget(), Easel()
    qtbot.addWidget(widget)
    late = LateImage(widget, easel.image)
    late.image("ward", DAY, 200)
    settle()
    assert late.image("ward", NIGHT, 200).isNull()


def test_without_a_book_there_are_no_pictures() -> None:
    assert no_image(Link.topic("x"), DAY, 10, 1.0).isNull()
