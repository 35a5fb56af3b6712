"""Control of one setting, made from its declaration."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.controls.button import Button
from app.controls.columns import Columns
from app.controls.segments import Segments
from app.controls.semantics import say
from app.controls.words import Heading, Words
from app.i18n import N_, tr
from app.overriding import override
from app.session.kinds import Steps, Switch
from app.session.preferences import Chosen, Preferences, Setting
from app.style.themes import DAY
from app.style.tokens import Theme

SWITCHES: Final = ((True, N_("On")), (False, N_("Off")))
_ICONS: Final = {"text_percent": ("text-smaller", "text-size", "text-larger")}
"""Icons of the buttons of steps, where the house has drawn some."""

_SEGMENT_PX: Final = 170
_HALF_PX: Final = 80
_STEP_PX: Final = 96
_SWITCH_PX: Final = 150
"""Least room for On and Off beside what they switch."""


class Control(QWidget):
    """Shows what a setting is called, what it does and how it is set, and changes it.

    Signals:
        choice_requested: Another value is wanted.
    """

    choice_requested = Signal(Chosen)

    def __init__(self, setting: Setting, *, is_told: bool = True) -> None:
        """Show `setting`, with a sentence on what it does if `is_told`."""
        super().__init__()
        self.setting = setting
        self._theme: Theme = DAY
        words = tr(setting.kind.words)
        self._title = Heading("text", 3, "heading", words=words)
        self._shown = Words("ui", "quiet")
        self._told = Words("ui", "quiet")
        self._told.show_words(tr(setting.kind.told) if is_told else "")
        self._choice = _choice(setting)
        self._choice.setAccessibleName(words)
        self._choice.setAccessibleDescription(tr(setting.kind.told))
        self._choice.value_requested.connect(self._ask)
        self._head, self._words = QHBoxLayout(), QWidget()
        self._head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._shown, 1, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self._words)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._told)
        self._column.addStretch(1)
        is_short = isinstance(setting.kind, Switch)
        self._halves = Columns(1, weights=(5, 3) if is_short else (), most=1)
        self._halves.addWidget(self._words)
        self._halves.addWidget(self._choice)
        self.setLayout(self._halves)

    def show_preferred(self, preferences: Preferences) -> None:
        """Show the value in force."""
        value = getattr(preferences, self.setting.name)
        told = self._choice.show_value(value)
        if told and self._shown.text() and told != self._shown.text():
            words = tr("{what} {value}").format(what=self._title.text(), value=told)
            say(self, words)
        self._shown.show_words(told)

    def limit(self, most: int) -> None:
        """Offer no larger value than this, where there are steps."""
        if isinstance(self._choice, _Stepped):
            self._choice.limit(most)

    def leave_out(self, value: object) -> None:
        """Offer this one of several named values no more, nor tell what it does."""
        if isinstance(self._choice, _Named):
            self._choice.leave_out(value)
            self._choice.setAccessibleDescription("")

    def first(self) -> QWidget:
        """Give the part that takes the keyboard first."""
        return self._choice.first()

    def put_in_head(self, button: Button) -> None:
        """Let a button stand at the end of the title's line."""
        self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._column.setSpacing(theme.px(2))
        self._head.setSpacing(theme.px(8))
        self._halves.set_least(theme.px(_SWITCH_PX), theme.px(8))
        for part in (self._title, self._shown, self._told, self._choice):
            part.show_theme(theme)

    def _ask(self, value: object) -> None:
        self.choice_requested.emit(Chosen(self.setting.name, value))


class _Named(QWidget):
    """A choice of named values.

    Signals:
        value_requested: Another value is wanted.
    """

    value_requested = Signal(object)

    def __init__(self, values: tuple[tuple[object, str], ...], least_px: int) -> None:
        super().__init__()
        self._values = {str(value): value for value, _ in values}
        named = tuple((str(value), tr(words)) for value, words in values)
        self._segments = Segments(named, least_px=least_px, most=3)
        self._segments.choice_requested.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._segments)

    def show_value(self, value: object) -> str:
        """Let this value hold; its words stand on its button."""
        self._segments.choose(str(value))
        return ""

    def leave_out(self, value: object) -> None:
        """Offer this value no more."""
        self._segments.leave_out(str(value))

    def first(self) -> QWidget:
        """Give the button of the value that holds."""
        return self._segments.held()

    @override
    def setAccessibleName(self, name: str) -> None:
        """Name the buttons together."""
        self._segments.setAccessibleName(name)

    @override
    def setAccessibleDescription(self, description: str) -> None:
        """Tell what they do together."""
        self._segments.setAccessibleDescription(description)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._segments.show_theme(theme)

    def _ask(self, key: str) -> None:
        self.value_requested.emit(self._values[key])


class _Stepped(QWidget):
    """Three buttons: one step less, as at first, one step more.

    Signals:
        value_requested: Another value is wanted.
    """

    value_requested = Signal(object)

    def __init__(self, kind: Steps, usual: object, icons: tuple[str, ...]) -> None:
        super().__init__()
        self._kind = kind
        self._usual = usual
        self._at = 0
        self._last = len(kind.values) - 1
        less, normal, more = icons or ("minus", "", "plus")
        self._less = Button(tr(kind.less), less)
        self._normal = Button(tr("Normal"), normal)
        self._more = Button(tr(kind.more), more)
        self._row = Columns(_STEP_PX, most=3, fills=True, parent=self)
        for button, deed in (
            (self._less, self._step_down),
            (self._normal, self._return),
            (self._more, self._step_up),
        ):
            self._row.addWidget(button)
            button.clicked.connect(deed)

    def limit(self, most: int) -> None:
        """Offer no larger value than this."""
        fitting = [value for value in self._kind.values if value <= most]
        self._last = len(fitting) - 1

    def show_value(self, value: object) -> str:
        """Let this value hold, and tell it in words."""
        self._at = self._kind.values.index(value)  # pyright: ignore[reportArgumentType] (a value of this kind)
        self._less.setEnabled(self._at > 0)
        self._more.setEnabled(self._at < self._last)
        return tr(self._kind.form).format(value=value)

    def first(self) -> QWidget:
        """Give the button for more, or at the end the one back to normal."""
        return self._more if self._more.isEnabled() else self._normal

    @override
    def setAccessibleName(self, name: str) -> None:
        """Tell at each button what it changes."""
        for button in (self._less, self._normal, self._more):
            button.setAccessibleDescription(name)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        for button in (self._less, self._normal, self._more):
            button.show_theme(theme)
        self._row.set_least(theme.px(_STEP_PX), max(theme.px(6), theme.gap_px))

    def _step_down(self) -> None:
        self.value_requested.emit(self._kind.values[max(0, self._at - 1)])

    def _step_up(self) -> None:
        self.value_requested.emit(self._kind.values[min(self._last, self._at + 1)])

    def _return(self) -> None:
        self.value_requested.emit(self._usual)


def _choice(setting: Setting) -> _Named | _Stepped:
    """Make what sets a setting, by its kind."""
    kind = setting.kind
    if isinstance(kind, Steps):
        usual = Preferences._field_defaults[setting.name]
        return _Stepped(kind, usual, _ICONS.get(setting.name, ()))
    if isinstance(kind, Switch):
        return _Named(SWITCHES, _HALF_PX)
    return _Named(kind.choices, _SEGMENT_PX)
