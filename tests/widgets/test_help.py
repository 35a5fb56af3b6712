from pytestqt.qtbot import QtBot

from app.style.themes import theme_at
from app.widgets.help import Help
from tests.parts import settle, shown, shown_words, theme_it

KEYS = (("Back", "Alt+Left"), ("Search everything", "/"))


def test_every_key_stands_beside_what_it_does(qtbot: QtBot) -> None:
    screen = Help()
    screen.show_keys(KEYS)
    shown(qtbot, screen)
    words = shown_words(screen)
    assert words[-4:] == ["Back", "Alt+Left", "Search everything", "/"]


def test_other_keys_replace_them(qtbot: QtBot) -> None:
    screen = Help()
    screen.show_keys(KEYS)
    shown(qtbot, screen)
    screen.show_keys((("Home", "Alt+Home"),))
    theme_it(screen, theme_at("day", 200))
    settle()
    assert shown_words(screen)[-2:] == ["Home", "Alt+Home"]
    assert "Back" not in shown_words(screen)
