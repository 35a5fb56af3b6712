"""All settings on one screen, each with its control, beside lines that show them."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from app.content.links import Link
from app.controls.button import Button
from app.controls.flow import Flow
from app.controls.ground import Ground
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.session.preferences import Chosen, Preferences, settings
from app.style.themes import DAY
from app.style.tokens import Theme
from app.widgets.preferences.control import Control
from app.widgets.preferences.sample import Sample

WIDEST_PX: Final = 1180
BESIDE_PX: Final = 900
"""From this width on, at 100 % text, the sample stands beside the settings."""

SAMPLE_PX: Final = 360
GAP_PX: Final = 28


class Settings(Sheet):
    """The screen of all settings.

    Signals:
        choice_requested: Another value is wanted for one of them.
        defaults_requested: All shall be as they were at first.
        export_requested: They shall be written to a file.
        import_requested: They shall be read from a file.
        link_requested: A link of the sample was chosen.
    """

    choice_requested = Signal(Chosen)
    defaults_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()
    link_requested = Signal(Link)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self.setAccessibleName(tr("Settings"))
        self._theme: Theme = DAY
        self._title = Heading("h1", 1, "heading", words=tr("Settings"))
        self._sample = Sample()
        self._file = _File()
        self._groups: dict[str, _Group] = {}
        self._controls = [Control(setting) for setting in settings()]
        self._body = QVBoxLayout()
        self._set_up()
        self._connect()

    def show_preferred(self, preferences: Preferences) -> None:
        """Show the values in force."""
        for control in self._controls:
            control.show_preferred(preferences)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        for part in (self._title, self._sample, self._file):
            part.show_theme(theme)
        for group in self._groups.values():
            group.show_theme(theme)
        self.column.setSpacing(theme.px(16))
        self._body.setSpacing(theme.px(20))
        self._arrange()

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        """Put the sample beside the settings, or between them."""
        super().resizeEvent(arg__1)
        self._arrange()

    def _set_up(self) -> None:
        self.column.addWidget(self._title)
        self.column.addLayout(self._body)
        self.column.addStretch(1)
        for control in self._controls:
            title = control.setting.kind.group
            if title not in self._groups:
                self._groups[title] = _Group(tr(title))
                self._body.addWidget(self._groups[title])
            self._groups[title].add(control)
        self._body.addWidget(self._file)

    def _connect(self) -> None:
        for control in self._controls:
            control.choice_requested.connect(self.choice_requested)
        self._file.save.clicked.connect(self.export_requested)
        self._file.load.clicked.connect(self.import_requested)
        self._file.defaults.clicked.connect(self.defaults_requested)
        self._sample.link_requested.connect(self.link_requested)

    def _arrange(self) -> None:
        """Set the sample beside what scrolls, where it stays, or below the first."""
        port, width = self.viewport(), self._theme.px(SAMPLE_PX)
        is_beside = port.width() >= self._theme.px(BESIDE_PX)
        taken = width + self._theme.px(GAP_PX) if is_beside else 0
        is_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        self._body.setContentsMargins(
            0 if is_left else taken, 0, taken if is_left else 0, 0
        )
        if not is_beside:
            self._body.insertWidget(1, self._sample)
            return
        if self._sample.parentWidget() is not port:
            self._body.removeWidget(self._sample)
            self._sample.setParent(port)
        room = port.rect().marginsRemoved(self.column.contentsMargins())
        height = self._sample.heightForWidth(width)
        box = QRect(room.right() + 1 - width, room.top(), width, height)
        self._sample.setGeometry(QStyle.visualRect(self.layoutDirection(), room, box))
        self._sample.show()


class _Group(QWidget):
    """Settings that belong together, on a card under their heading."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._heading = Heading("h3", 2, "heading", words=title)
        self._card = Ground("card", "hairline")
        self._controls: list[Control] = []
        self._inside = QVBoxLayout(self._card)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._card)

    def add(self, control: Control) -> None:
        """Take one more."""
        self._controls.append(control)
        self._inside.addWidget(control)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._heading, self._card, *self._controls):
            part.show_theme(theme)
        pad = min(theme.px(18), 36)
        self._inside.setContentsMargins(pad, pad, pad, pad)
        self._inside.setSpacing(theme.px(24))
        self._column.setSpacing(theme.px(8))


class _File(QWidget):
    """What can be done with all settings at once."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = Heading("h3", 2, "heading", words=tr("All at once"))
        self._words = Words(
            "ui",
            "quiet",
            words=tr(
                "Settings can be taken to another computer in a small file."
                " It does not say what you read."
            ),
        )
        self.save = Button(tr("Save to a file…"))
        self.load = Button(tr("Load from a file…"))
        self.defaults = Button(tr("Back to the defaults"))
        self._buttons = Flow()
        for button in (self.save, self.load, self.defaults):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._words)
        self._column.addLayout(self._buttons)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for part in (self._heading, self._words):
            part.show_theme(theme)
        for button in (self.save, self.load, self.defaults):
            button.show_theme(theme)
        self._buttons.setSpacing(theme.px(8))
        self._column.setSpacing(theme.px(10))
