"""The yardstick: a bare window with a text browser, showing the page in a file.

Usage: bare.py PAGE.html STAMP. Writes the monotonic time of the end of its first paint
into STAMP, then stays open until it is ended.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser


class Painted(QObject):
    """Notes when the browser has painted for the first time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # pyright: ignore[reportImplicitOverride] (the yardstick imports nothing of ours)
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.note)
        return False

    def note(self) -> None:
        Path(sys.argv[2]).write_text(str(time.monotonic_ns()))


application = QApplication(sys.argv[:1])
window = QMainWindow()
browser = QTextBrowser()
browser.setHtml(Path(sys.argv[1]).read_text("utf-8"))
window.setCentralWidget(browser)
window.resize(1280, 800)
painted = Painted()
browser.viewport().installEventFilter(painted)
window.show()
sys.exit(application.exec())
