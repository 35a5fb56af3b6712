"""What the tests of the parts of the screen share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.controls.screen_reader import install_semantics
from app.rendering.fonts import load_fallbacks, load_fonts, measure_px


@pytest.fixture(autouse=True, scope="session")
def letters(qapp: QApplication) -> None:  # noqa: ARG001 (must be there)
    """Set every widget in the letters of the book."""
    load_fonts(Path("none"))
    load_fallbacks(Path("none"))
    measure_px.cache_clear()  # tests of other folders may have measured other letters


@pytest.fixture
def screen_reader(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 (must be there)
    """Make Qt believe that a screen reader listens."""
    install_semantics()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
