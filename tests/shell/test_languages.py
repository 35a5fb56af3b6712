from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.i18n import language, tr
from app.session.preferences import FOLLOW_SYSTEM
from app.shell.languages import QT_WORDS, load_qt_words, run_as, speak
from tests.speaking import made_languages, speak_english


@pytest.fixture(autouse=True)
def english_afterwards(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    del qtbot  # a program is there
    (tmp_path / "locale").symlink_to(made_languages())
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    yield
    speak_english()
    load_qt_words(the_program())


def the_program() -> QApplication:
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    return program


def test_the_language_that_is_wanted_is_spoken() -> None:
    assert speak("es") == "es"
    assert tr("Home") == "Inicio"
    assert speak("en") == "en"
    assert tr("Home") == "Home"


def test_what_nobody_speaks_becomes_english() -> None:
    assert speak("tlh") == "en"


def test_the_system_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    def languages(_locale: QLocale) -> list[str]:
        return ["fr-FR", "es-MX"]

    monkeypatch.setattr(QLocale, "uiLanguages", languages)
    assert speak(FOLLOW_SYSTEM) == "es"


def test_the_screen_turns_for_a_language_from_the_right_and_back() -> None:
    speak("ar-XB")
    assert QApplication.isRightToLeft()
    speak("es")
    assert not QApplication.isRightToLeft()


def test_a_part_with_words_of_a_book_runs_as_that_does(qtbot: QtBot) -> None:
    window, part = QWidget(), QWidget()
    qtbot.addWidget(window)
    part.setParent(window)
    for code, runs_from_right in (("ar", True), ("he-IL", True), ("es", False)):
        run_as(part, code)
        assert part.isRightToLeft() is runs_from_right
    assert not window.isRightToLeft()


def test_qts_own_words_are_in_that_language_too() -> None:
    def undo() -> str:
        return QCoreApplication.translate("QWidgetTextControl", "&Undo")

    speak("es")
    load_qt_words(the_program())
    assert undo() == "&Deshacer"
    speak("en")
    load_qt_words(the_program())
    assert undo() == "&Undo"
    QCoreApplication.sendPostedEvents(None, 52)  # what is to be deleted, is
    assert len(the_program().findChildren(QTranslator, QT_WORDS)) <= 1
    assert language() == "en"
