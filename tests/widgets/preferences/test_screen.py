import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.session.preferences import Chosen, Preferences, settings
from app.style.themes import DAY, theme_at
from app.widgets.preferences.sample import Sample
from app.widgets.preferences.screen import Settings
from tests.parts import a_button, collected, press, resized, settle, shown, shown_words


@pytest.fixture
def screen(qtbot: QtBot) -> Settings:
    screen = Settings()
    screen.show_preferred(Preferences())
    shown(qtbot, screen, 1200, 700)
    return screen


def seen(screen: Settings, part: QWidget) -> QRect:
    return QRect(part.mapTo(screen, QPoint()), part.size())


def a_sample(screen: Settings) -> Sample:
    sample = screen.findChild(Sample)
    assert sample is not None
    return sample


def test_every_setting_is_there_with_what_it_does(screen: Settings) -> None:
    words = shown_words(screen)
    for setting in settings():
        assert setting.kind.words in words
        assert not setting.kind.told or setting.kind.told in words


def test_every_group_has_one_heading(screen: Settings) -> None:
    words = shown_words(screen)
    groups = {setting.kind.group for setting in settings()}
    assert all(words.count(group) == 1 for group in groups)


def test_a_wish_names_its_setting(screen: Settings) -> None:
    with collected(screen.choice_requested) as wishes:
        press(a_button(screen, "Larger"))
    assert wishes == [Chosen("text_percent", 125)]


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Save to a file", "export_requested"),
        ("Load from a file", "import_requested"),
        ("Back to the defaults", "defaults_requested"),
    ],
)
def test_all_settings_can_be_asked_for_at_once(
    screen: Settings, words: str, wish: str
) -> None:
    with collected(getattr(screen, wish)) as wishes:
        press(a_button(screen, words))
    assert len(wishes) == 1


def test_the_sample_stays_beside_what_scrolls(screen: Settings) -> None:
    before = seen(screen, a_sample(screen))
    screen.verticalScrollBar().setValue(screen.verticalScrollBar().maximum())
    assert screen.verticalScrollBar().value() > 0
    assert seen(screen, a_sample(screen)) == before
    larger = seen(screen, a_button(screen, "Larger"))
    assert larger.right() < before.left()


def test_in_a_narrow_window_it_stands_below_the_first_settings(
    screen: Settings,
) -> None:
    resized(screen, 600, 700)
    sample = seen(screen, a_sample(screen))
    assert seen(screen, a_button(screen, "Larger")).bottom() < sample.top()
    assert seen(screen, a_button(screen, "Sepia")).top() > sample.bottom()
    resized(screen, 1200, 700)
    assert seen(screen, a_sample(screen)).left() > 700


def test_it_is_mirrored_from_right_to_left(screen: Settings) -> None:
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    resized(screen, 1201, 700)
    assert seen(screen, a_sample(screen)).right() < 600


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (1280, 400)])
def test_nothing_is_cut_where_room_is_short(
    screen: Settings, width: int, percent: int
) -> None:
    screen.show_theme(theme_at("day", percent, narrow=width < 640))
    resized(screen, width, 800)
    settle()
    assert screen.horizontalScrollBar().maximum() == 0
    screen.show_theme(DAY)
