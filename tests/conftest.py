"""What every test has: no window on the screen, no user's files, no silent trouble."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the reader follows the system's language
os.environ.pop("LANGUAGE", None)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test's settings and caches in a folder of its own."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def no_wish_to_quit() -> Iterator[None]:
    """End a wish to quit with the test that had it.

    A window that is closed as the last one posts such a wish. Delivered after the event
    loop has ended, it would end every later loop at once, and nothing would be painted.
    """
    yield
    application = QCoreApplication.instance()
    if application is None:
        return
    QCoreApplication.removePostedEvents(application, QEvent.Type.Quit.value)
    loop = QEventLoop()
    QTimer.singleShot(0, loop, lambda: loop.exit(1))
    if loop.exec() != 1:  # it was delivered already; the program's own loop forgets it
        QTimer.singleShot(0, application, lambda: application.exit(0))
        application.exec()
