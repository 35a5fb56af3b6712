"""The yardstick: a bare window with a text browser, showing the page in a file.

Usage: bare.py PAGE.html STAMP. Writes the monotonic time of the end of its first paint
into STAMP, then stays open until it is ended. It does nothing that it need not do.
"""

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

application = QApplication(sys.argv[:1])
window = QMainWindow()
browser = QTextBrowser()
browser.setHtml(Path(sys.argv[1]).read_text("utf-8"))
window.setCentralWidget(browser)
window.resize(1280, 800)
window.show()
application.processEvents()  # paints
Path(sys.argv[2]).write_text(str(time.monotonic_ns()))
sys.exit(application.exec())
