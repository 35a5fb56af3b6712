"""The reader looks as the system wants it, from the first pixel on and while it runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.session.preferences import fits
from app.shell.system_look import Report, SystemLook, theme_wanted
from app.style.themes import THEMES
from tests.desks import own_look


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    with own_look():
        yield qapp


def windows_are(qapp: QApplication, colour: str) -> None:
    """Let the system have windows of this colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(colour))
    qapp.setPalette(palette)


@pytest.mark.parametrize(
    ("report", "theme"),
    [
        (Report(has_dark_window=False), "day"),
        (Report(has_dark_window=True), "night"),
        (Report(has_dark_window=False, is_dark=True), "night"),
        (Report(has_dark_window=True, is_dark=False), "day"),
        (Report(has_dark_window=False, wants_contrast=True), "contrast-light"),
        (Report(has_dark_window=True, wants_contrast=True), "contrast-dark"),
        (
            Report(has_dark_window=False, is_dark=True, wants_contrast=True),
            "contrast-dark",
        ),
        (
            Report(has_dark_window=True, is_dark=False, wants_contrast=True),
            "contrast-light",
        ),
    ],
    ids=[
        "light windows",
        "dark windows",
        "dark scheme",
        "light scheme",
        "a light contrast theme of Windows",
        "a dark contrast theme of Windows",
        "dark with more contrast",
        "light with more contrast",
    ],
)
def test_what_the_system_says_means_a_theme(report: Report, theme: str) -> None:
    assert theme_wanted(report) == theme
    assert theme in THEMES


@pytest.mark.parametrize(
    ("colour", "kept", "theme"),
    [
        ("#f0f0f0", "", "day"),
        ("#202020", "", "night"),
        ("#f0f0f0", "light/contrast-light", "contrast-light"),
        ("#f0f0f0", "light/night", "night"),
        ("#202020", "light/contrast-light", "night"),
        ("#f0f0f0", "dark/contrast-dark", "day"),
        ("#f0f0f0", "nonsense", "day"),
    ],
)
def test_the_first_pixel_is_as_last_time_if_the_system_looks_as_it_did(
    qapp: QApplication, colour: str, kept: str, theme: str
) -> None:
    windows_are(qapp, colour)
    assert SystemLook(kept).theme == theme


def test_what_is_kept_is_allowed_to_be_kept(qapp: QApplication) -> None:
    for colour in ("#ffffff", "#000000"):
        windows_are(qapp, colour)
        look = SystemLook()
        for contrast in (False, True):
            look.take(Report(colour == "#000000", wants_contrast=contrast))
            assert fits("system_look", look.kept)
            assert SystemLook(look.kept).theme == look.theme


def test_a_change_is_told_there_and_back(qapp: QApplication) -> None:
    windows_are(qapp, "#ffffff")
    look, told = SystemLook(), list[str]()
    look.follow(lambda: told.append(look.theme))
    assert told == [], "nothing is new"
    look.take(Report(has_dark_window=False, is_dark=True))
    look.take(Report(has_dark_window=False, is_dark=True))
    look.take(Report(has_dark_window=False, is_dark=True, wants_contrast=True))
    look.take(Report(has_dark_window=False, is_dark=False))
    assert told == ["night", "contrast-dark", "day"]


def test_our_own_colours_are_not_taken_for_the_systems(qapp: QApplication) -> None:
    look = SystemLook()
    look.follow(lambda: None)
    windows_are(qapp, "#101010")  # as when the night theme is worn
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    hints.accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.NoPreference
    )
    assert look.theme == "day"
    assert qapp.palette().window().color() == QColor("#101010"), "and they stay"
    look.leave()


def test_who_has_left_hears_nothing_more(qapp: QApplication) -> None:
    windows_are(qapp, "#ffffff")
    look, told = SystemLook(), list[str]()
    look.leave()
    look.follow(lambda: told.append("first"))
    look.follow(lambda: told.append("second"))
    look.take(Report(has_dark_window=True))
    look.leave()
    look.take(Report(has_dark_window=False))
    assert told == ["second"]
