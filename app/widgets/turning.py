"""Turning: the way to what stands before and after a topic, and its short form."""

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.content.languages import set_apart
from app.content.links import Link, Signpost
from app.content.topic import ALL, SHORT
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


_FORMS: Final = (
    (True, False, False),
    (False, False, False),
    (False, True, False),
    (False, True, True),
)
"""Ever less room: the titles, which way alone, arrows, and the switch as an icon too."""

_SHORT_ICONS: Final = {False: "short", True: "short-on"}


class Turning(QWidget):
    """Two quiet buttons in one line under the page, named after where they lead.

    Between them a switch for the short form. Where room is short the two say only which
    way they lead, and then all show their icons alone.

    Signals:
        link_requested: One of the two was pressed.
        form_requested: The topic is wanted in this form, `short` or `all`.
        focus_requested: The keyboard has come here: it wants to be seen.
    """

    link_requested = Signal(Link)
    form_requested = Signal(str)
    focus_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DAY
        self._ways: dict[Button, _Way] = {}
        self._before = Button(icon="back", variant=Variant.FLAT)
        self._after = Button(icon="forward", variant=Variant.FLAT)
        self._after.put_icon(last=True)
        self._short = Button(tr("In short"), _SHORT_ICONS[False])
        self._short.setCheckable(True)
        self._short.clicked.connect(self._ask_form)
        self._row = QHBoxLayout(self)
        for button in (self._before, self._after):
            button.clicked.connect(self._open)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self._row.addWidget(self._before)
        self._row.addStretch(1)
        self._row.addWidget(self._short)
        self._row.addStretch(1)
        self._row.addWidget(self._after)
        for button in (self._before, self._short, self._after):
            button.installEventFilter(self)
        self.show_form(is_short=None)

    def show_neighbours(self, before: Signpost | None, after: Signpost | None) -> None:
        """Name what stands on both sides; None hides the button."""
        words = tr("Previous: {title}"), tr("Previous")
        self._name(self._before, before, words)
        self._name(self._after, after, (tr("Next: {title}"), tr("Next")))
        self._fit()

    def show_form(self, *, is_short: bool | None) -> None:
        """Tell whether the topic is told in short; None hides the switch."""
        was_offered = not self._short.isHidden()
        self._short.setVisible(is_short is not None)
        self._short.setChecked(bool(is_short))
        self._short.show_icon(_SHORT_ICONS[bool(is_short)])
        if was_offered != (is_short is not None):
            self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`, in large text smaller than the page."""
        theme = theme.of_bars()
        self._theme = theme
        for button in (self._before, self._short, self._after):
            button.show_theme(theme)
        edge = min(theme.px(12), 24)
        self._row.setContentsMargins(edge, max(6, theme.gap_px), edge, 5)
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
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that one of the buttons has the keyboard."""
        if event.type() == QEvent.Type.FocusIn:
            self.focus_requested.emit()
        return super().eventFilter(watched, event)

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
        self, button: Button, signpost: Signpost | None, forms: tuple[str, str]
    ) -> None:
        button.setVisible(signpost is not None)
        button.setEnabled(signpost is not None)  # software presses what is hidden
        self._ways.pop(button, None)
        if signpost is None:  # its place stays, as small as an arrow
            button.show_words(forms[1])
            button.show_icon_only(icon_only=True)
        else:
            (link, title), (long, short) = signpost, forms
            words = long.format(title=set_apart(title))
            self._ways[button] = _Way(link, title, words, short)

    def _fit(self) -> None:
        """Say as much as fits into one line, on both sides alike."""
        for is_long, icons, all_icons in _FORMS:
            self._short.show_icon_only(icon_only=all_icons)
            for button, way in self._ways.items():
                button.show_words(way.long if is_long else way.short)
                button.setAccessibleDescription("" if is_long else way.title)
                button.setToolTip("" if is_long else way.title)
                button.show_icon_only(icon_only=icons)
            if self._needed_px() <= self.width():
                break

    def _needed_px(self) -> int:
        margins = self._row.contentsMargins()
        switch = () if self._short.isHidden() else (self._short,)
        row = (self._before, *switch, self._after)
        widths = sum(button.sizeHint().width() for button in row)
        return widths + margins.left() + margins.right() + 4 * self._row.spacing()

    def _open(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.link_requested.emit(self._ways[button].link)

    def _ask_form(self) -> None:
        self.form_requested.emit(SHORT if self._short.isChecked() else ALL)
