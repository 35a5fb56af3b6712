"""What the tests of documents and pictures share."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.rendering.fonts import load_fallbacks, load_fonts


@pytest.fixture(autouse=True, scope="session")
def letters(qapp: QApplication) -> None:  # noqa: ARG001 (must be there)
    """Set everything in the letters of the book."""
    load_fonts(Path("none"))
    load_fallbacks(Path("none"))
