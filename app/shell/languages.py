"""The language of the interface: which one, and how Qt comes to speak it too."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.content.book import runs_from_right
from app.content.links import Screen
from app.i18n import language, use_language
from app.session.preferences import FOLLOW_SYSTEM

QT_WORDS: Final = "qt-words"
"""Name of the translator of Qt's own words, among the children of the application."""


OURS: Final = frozenset(
    {
        Screen.MY_PAGE,
        Screen.TAKE_HOME,
        Screen.PREFERENCES,
        Screen.HELP,
        Screen.ABOUT,
        Screen.ACCESSIBILITY,
        "trouble",
    }
)
"""Screens whose words are the program's or a person's own; all others are the book's,
and run as that does."""


def speak(wanted: str) -> str:
    """Speak a language, in words and from left or right; 0.3 ms, before the first paint.

    Args:
        wanted: BCP 47, or `system` to follow the system.

    Returns:
        What is spoken now: English, where what is wanted is not there.
    """
    follows = wanted == FOLLOW_SYSTEM
    names = QLocale.system().uiLanguages() if follows else [wanted]
    spoken = use_language(paths.resources() / "locale", names)
    is_turned = runs_from_right(spoken)
    if is_turned != QApplication.isRightToLeft():
        from PySide6.QtCore import Qt  # noqa: PLC0415 (25 ms, see `front`)

        sides = Qt.LayoutDirection
        side = sides.RightToLeft if is_turned else sides.LeftToRight
        QApplication.setLayoutDirection(side)
    return spoken


def run_as(part: QWidget, language: str) -> None:
    """Let a part whose words are a book's run from left or right as its language does.

    All other parts run as the interface does.
    """
    is_turned = runs_from_right(language)
    if is_turned != part.isRightToLeft():
        from PySide6.QtCore import Qt  # noqa: PLC0415 (25 ms, see `front`)

        sides = Qt.LayoutDirection
        part.setLayoutDirection(sides.RightToLeft if is_turned else sides.LeftToRight)


def load_qt_words(application: QCoreApplication) -> None:
    """Let Qt's own words, such as Undo in the menu of a field, be in that language."""
    for old in application.findChildren(QTranslator, QT_WORDS):
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    words = QTranslator(application)
    words.setObjectName(QT_WORDS)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(QLocale(language()), "qtbase", "_", folder):
        QCoreApplication.installTranslator(words)
