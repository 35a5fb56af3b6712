"""Looks at a desktop from outside: what the screen shows, what the clipboards hold.

It can also be another program, whose window wants to be in front.

Questions come in as lines of JSON, answers go out the same way.
"""

import hashlib
import json
import sys
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QRasterWindow

Mode = QClipboard.Mode
EDGE_PX = 2


def screen() -> str:
    """Give the digest of the screen's pixels, without its edge: X itself uses a corner."""
    shot = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    inside = shot.copy(shot.rect().adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX))
    return hashlib.sha256(bytes(inside.constBits())).hexdigest()


def clipboards() -> list[str]:
    """Give what was copied, and what is selected."""
    board = QGuiApplication.clipboard()
    return [board.text(Mode.Clipboard), board.text(Mode.Selection)]


def copy() -> None:
    """Put words where a paste would find them."""
    board = QGuiApplication.clipboard()
    board.setText("smuggled", Mode.Clipboard)
    board.setText("smuggled", Mode.Selection)


def intrude() -> None:
    """Show a window over all others, and ask for the keyboard."""
    intruder.setFlags(Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
    intruder.setGeometry(300, 200, 400, 300)
    intruder.show()
    while not intruder.isExposed():
        QGuiApplication.processEvents()
    intruder.raise_()
    intruder.requestActivate()


def retreat() -> None:
    """Take that window away."""
    intruder.hide()


QUESTIONS: dict[str, Callable[[], object]] = {
    "screen": screen,
    "clipboards": clipboards,
    "copy": copy,
    "intrude": intrude,
    "retreat": retreat,
}


application = QGuiApplication(sys.argv)
intruder = QRasterWindow()


def main() -> None:
    """Answer until nobody asks any more."""

    def answer() -> None:
        line = sys.stdin.readline()
        if not line:
            application.quit()
            return
        print(json.dumps(QUESTIONS[line.strip()]()), flush=True)

    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(answer)
    application.exec()


main()
