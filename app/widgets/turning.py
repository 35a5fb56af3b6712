"""Turning: the way to the topic before and the topic after this one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link
from app.content.topic import TopicTitle
from app.controls.button import Button
from app.controls.columns import Columns
from app.i18n import tr
from app.style.tokens import Theme

LEAST_PX = 220
"""Room that a button needs beside the other, at 100 %."""


class Turning(QWidget):
    """Two buttons under the page, named after where they lead.

    Signals:
        link_requested: One of them was pressed.
    """

    link_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links: dict[Button, Link] = {}
        self._before = Button(icon="back")
        self._after = Button(icon="forward")
        self._columns = Columns(LEAST_PX, most=2)
        for button in (self._before, self._after):
            self._columns.addWidget(button)
            button.clicked.connect(self._open)
        self._around = QVBoxLayout(self)
        self._around.addLayout(self._columns)

    def show_neighbours(
        self, before: TopicTitle | None, after: TopicTitle | None
    ) -> None:
        """Name the topics on both sides; None hides the button."""
        self._show(self._before, tr("Previous: {title}"), before)
        self._show(self._after, tr("Next: {title}"), after)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._before.show_theme(theme)
        self._after.show_theme(theme)
        self._columns.set_least(theme.px(LEAST_PX), theme.px(12))
        edge = min(theme.px(12), 24)
        self._around.setContentsMargins(edge, 6, edge, 6)

    def _show(self, button: Button, words: str, topic: TopicTitle | None) -> None:
        button.setVisible(topic is not None)
        if topic is not None:
            button.show_words(words.format(title=topic.title))
            self._links[button] = Link.topic(topic.slug)

    def _open(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.link_requested.emit(self._links[button])
