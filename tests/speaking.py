"""Another language for a while: made of what is written now, and English afterwards."""

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import i18n
from installers import words


@cache
def made_languages() -> Path:
    """Give a folder with all languages, the two pseudo-languages too; made once."""
    folder = Path(mkdtemp(prefix="anteroom-words-"))
    words.compile_languages(words.LOCALE, folder)
    words.make_pseudo(folder)
    return folder


@contextmanager
def spoken(*wanted: str) -> Generator[str]:
    """Speak the first of these languages that there is; turn the screen if need be."""
    try:
        language = i18n.use_language(made_languages(), wanted)
        if language.startswith("ar"):
            QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        yield language
    finally:
        speak_english()


def speak_english() -> None:
    """Come back to English, from left to right."""
    i18n.use_language(made_languages(), [i18n.ENGLISH])
    if QApplication.instance() is not None:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
