"""Turning: the way to the topic before and the topic after this one."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.content.links import Link
from app.content.topic import TopicTitle
from app.controls.button import Button, Variant
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme


class _Way(NamedTuple):
    """Where a button leads, in as many words as there is room for."""

    link: Link
    title: str
    long: str
    short: str


class Turning(QWidget):
    """Two quiet buttons in one line under the page, named after where they lead.

    Where room is short they say only which way they lead, and then show arrows alone.

    Signals:
        link_requested: One of them was pressed.
    """

    link_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self._ways: dict[Button, _Way] = {}
        self._before = Button(icon="back", variant=Variant.FLAT)
        self._after = Button(icon="forward", variant=Variant.FLAT)
        self._after.put_icon(last=True)
        self._row = QHBoxLayout(self)
        for button in (self._before, self._after):
            button.clicked.connect(self._open)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self._row.addWidget(self._before)
        self._row.addStretch(1)
        self._row.addWidget(self._after)

    def show_neighbours(
        self, before: TopicTitle | None, after: TopicTitle | None
    ) -> None:
        """Name the topics on both sides; None hides the button."""
        words = tr("Previous: {title}"), tr("Previous")
        self._name(self._before, before, words)
        self._name(self._after, after, (tr("Next: {title}"), tr("Next")))
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._before.show_theme(theme)
        self._after.show_theme(theme)
        edge = min(theme.px(12), 24)
        self._row.setContentsMargins(edge, 6, edge, 5)
        self._row.setSpacing(min(theme.px(12), 24))
        self._fit()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that the height is not the layout's: there is one line, always."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell the height of one line of words, in px."""
        margins = self._row.contentsMargins()
        height = self._before.sizeHint().height()
        return height + margins.top() + margins.bottom()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the words that there is room for."""
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and a hairline above it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.palette.ground))
        painter.setPen(QColor(self._theme.palette.hairline))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _name(
        self, button: Button, topic: TopicTitle | None, words: tuple[str, str]
    ) -> None:
        button.setVisible(topic is not None)
        self._ways.pop(button, None)
        if topic is not None:
            link, (long, short) = Link.topic(topic.slug), words
            long = long.format(title=topic.title)
            self._ways[button] = _Way(link, topic.title, long, short)

    def _fit(self) -> None:
        """Say as much as fits into one line, on both sides alike."""
        for is_long, icon_only in ((True, False), (False, False), (False, True)):
            for button, way in self._ways.items():
                button.show_words(way.long if is_long else way.short)
                button.setAccessibleDescription("" if is_long else way.title)
                button.setToolTip("" if is_long else way.title)
                button.show_icon_only(icon_only=icon_only)
            if self._needed_px() <= self.width():
                break

    def _needed_px(self) -> int:
        margins = self._row.contentsMargins()
        widths = sum(button.sizeHint().width() for button in self._ways)
        return widths + margins.left() + margins.right() + 2 * self._row.spacing()

    def _open(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.link_requested.emit(self._ways[button].link)
