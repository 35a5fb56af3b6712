from pytestqt.qtbot import QtBot

from app.style.themes import NIGHT
from app.widgets.trouble import Trouble
from tests.parts import shown, shown_words, theme_it


def test_it_says_what_is_wrong_what_to_do_and_whom_to_call(qtbot: QtBot) -> None:
    trouble = Trouble()
    trouble.show_words("“a.pack” is damaged.", "Please copy it again.")
    shown(qtbot, trouble)
    assert shown_words(trouble) == [
        "This book is closed",
        "“a.pack” is damaged.",
        "Please copy it again.",
        "If you feel ill now, call your team or your emergency number.",
    ]
    assert trouble.accessibleName() == "This book is closed"


def test_it_wears_the_theme(qtbot: QtBot) -> None:
    trouble = Trouble()
    trouble.show_words("It is damaged.", "Please copy it again.")
    shown(qtbot, trouble)
    before = trouble.grab().toImage()
    theme_it(trouble, NIGHT)
    assert trouble.grab().toImage() != before
