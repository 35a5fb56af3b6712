from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.controls.picture import SHAPE, Picture
from app.style.themes import NIGHT
from tests.parts import Easel, framed, reds, settle, theme_it


def test_a_picture_fills_its_width_in_its_own_shape(qtbot: QtBot) -> None:
    easel = Easel()
    picture = Picture(easel.image)
    picture.show_picture("ward", "A room with a bed")
    framed(qtbot, picture, 320, 200)
    assert picture.heightForWidth(320) == 320 * SHAPE[1] // SHAPE[0]
    assert easel.wanted == [("illustration:ward", 320)]
    assert reds(picture) > 1000
    assert picture.accessibleName() == "A room with a bed"


def test_another_theme_draws_it_anew(qtbot: QtBot) -> None:
    easel = Easel()
    picture = Picture(easel.image)
    picture.show_picture("ward")
    framed(qtbot, picture, 320, 200)
    theme_it(picture, NIGHT)
    settle()
    assert len(easel.wanted) == 2


def test_without_a_name_there_is_no_room_for_it(qtbot: QtBot) -> None:
    owner = QWidget()
    picture = Picture(Easel().image)
    QVBoxLayout(owner).addWidget(picture)
    picture.show_picture("")
    framed(qtbot, owner, 320, 200)
    assert picture.isHidden()
    assert picture.minimumSizeHint().width() < 100
