"""What the tests of the house kit share."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.controls.screen_reader import install_semantics


@pytest.fixture
def screen_reader(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 (must be there)
    """Make Qt believe that a screen reader listens."""
    install_semantics()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
