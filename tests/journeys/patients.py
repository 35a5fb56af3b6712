"""A patient at the reader: does what hands do, and tells what eyes see."""

from typing import Any

from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from app.content.links import Link, Screen
from app.controls.landmarks import Anchor, span_rects
from app.session.preferences import Preferences
from app.shell.desk import Desk
from app.widgets.reader import Reader
from tests.parts import a_button, press, settle


class Patient:
    """Reads one book. Every deed settles before the next."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def page(self) -> Reader:
        """The page in front of the patient."""
        return self.desk.window.pane.reader

    @property
    def place(self) -> Link:
        """Where the patient is."""
        return self.desk.reading.place.link

    @property
    def prefers(self) -> Preferences:
        """What the patient has chosen."""
        return self.desk.preferring.now

    @property
    def hand(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.desk.window

    def opens(self, slug: str) -> None:
        """Choose a topic."""
        self.desk.furniture.sidebar.link_requested.emit(Link.topic(slug))
        settle()

    def goes_to(self, screen: Screen) -> None:
        """Choose a screen."""
        self.desk.furniture.sidebar.link_requested.emit(Link.screen(screen))
        settle()

    def follows(self, words: str) -> None:
        """Press the first link of the page that says these words."""
        self._press(next(one for one in self._links() if self._words(one) == words))

    def follows_to(self, target: str) -> None:
        """Press the first link of the page that leads there."""
        self._press(next(one for one in self._links() if one.target == target))

    def goes_back(self) -> None:
        """Press the keys for back."""
        self.presses("Alt+Left")

    def goes_forward(self) -> None:
        """Press the keys for forward."""
        self.presses("Alt+Right")

    def scrolls_to(self, down: float) -> None:
        """Scroll so far down the page, 0 to 1."""
        bar = self.page.verticalScrollBar()
        bar.setValue(round(bar.maximum() * down))
        settle()

    def presses(self, keys: str) -> None:
        """Press keys together, such as `Ctrl+K`."""
        sequence: Any = QKeySequence(keys)  # the stubs know no `[0]`
        combination: QKeyCombination = sequence[0]
        modifiers = combination.keyboardModifiers()
        QTest.keyClick(self.hand, combination.key(), modifiers)
        settle()

    def presses_button(self, words: str) -> None:
        """Press the first button in sight that begins with these words."""
        press(a_button(self.desk.window, words))
        settle()

    def searches(self, words: str) -> None:
        """Open the search and type."""
        self.presses("Ctrl+K")
        self.types(words)

    def types(self, words: str) -> None:
        """Type letter by letter."""
        for letter in words:
            QTest.keyClicks(self.hand, letter)
            settle()

    def sees(self, words: str) -> bool:
        """Tell whether these words stand somewhere in the window."""
        return any(words in told for told in self.reads())

    def reads(self) -> list[str]:
        """Give all words in the window, part by part."""
        found: list[str] = []
        for part in self.desk.window.findChildren(QWidget):
            if part.isVisible():
                found += _told(part)
        return found

    def line(self) -> str:
        """Give what stands at the top of the page: its paragraph."""
        port = self.page.viewport()
        spot = QPoint(port.width() // 2, 12)
        return self.page.cursorForPosition(spot).block().text()

    def resizes(self, width: int, height: int) -> None:
        """Pull the window to another size, in px."""
        self.desk.window.resize(width, height)
        settle()

    def closes(self) -> None:
        """Close the window."""
        self.desk.window.close()
        settle()

    def _links(self) -> tuple[Anchor, ...]:
        return self.page.landmarks().anchors

    def _words(self, link: Anchor) -> str:
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(link.span.start)
        cursor.setPosition(link.span.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().strip()

    def _press(self, link: Anchor) -> None:
        box = span_rects(self.page.document(), link.span)[0]
        bar, port = self.page.verticalScrollBar(), self.page.viewport()
        if not bar.value() <= box.top() <= bar.value() + port.height() - box.height():
            bar.setValue(round(box.top()) - port.height() // 2)
            settle()
        spot = box.center().toPoint() - QPoint(0, bar.value())
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(port, left, Qt.KeyboardModifier.NoModifier, spot)
        settle()


def _told(part: QWidget) -> list[str]:
    """Give the words of one part."""
    if isinstance(part, QLabel | QLineEdit):
        return [part.text()]
    if isinstance(part, QAbstractButton):
        return [part.text(), part.accessibleName()]
    if isinstance(part, QTextEdit):
        return [part.toPlainText()]
    if isinstance(part, QAbstractItemView):
        model = part.model()
        return [
            str(model.index(row, 0).data(role))
            for row in range(model.rowCount())
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.AccessibleTextRole,
            )
        ]
    return []
