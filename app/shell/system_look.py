"""What the system wants to look like: guessed before the first paint, then followed.

Qt tells the colour scheme and the wish for contrast of every system (Windows contrast
themes, macOS, GNOME, KDE, the desktop portal), but to ask costs 25 ms: both answers are
enumerations of `Qt`. So the first pixel goes by the system's colours, and by what they
meant last time.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QMetaObject, QObject, SignalInstance
from PySide6.QtGui import QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

_MIDDLE: Final = 128


class Report(NamedTuple):
    """What the system says of itself."""

    has_dark_window: bool
    """Whether the ground of its windows is dark."""
    is_dark: bool | None = None
    """Its colour scheme; None where it tells none, as Windows in a contrast theme."""
    wants_contrast: bool = False


def theme_wanted(report: Report) -> str:
    """Give the theme, a key of THEMES, for what the system says."""
    is_dark = report.has_dark_window if report.is_dark is None else report.is_dark
    if report.wants_contrast:
        return "contrast-dark" if is_dark else "contrast-light"
    return "night" if is_dark else "day"


class SystemLook:
    """The theme that the system wants."""

    def __init__(self, kept: str = "") -> None:
        """Guess it: as last time, if the system's windows look as they did then.

        Args:
            kept: What `kept` gave last time; empty at the first start.
        """
        self._has_dark_window = _has_dark_window()
        seen, _, theme = kept.partition("/")
        is_known = seen == _name(self._has_dark_window) and bool(theme)
        self.theme = theme if is_known else theme_wanted(Report(self._has_dark_window))
        self._hints: QStyleHints | None = None
        self._ties: list[QMetaObject.Connection] = []
        self._changed: Callable[[], object] = _leave

    @property
    def kept(self) -> str:
        """What is to be kept for the next start."""
        return f"{_name(self._has_dark_window)}/{self.theme}"

    def follow(self, changed: Callable[[], object]) -> None:
        """Ask the system, now and whenever it changes; `changed` hears of a new theme."""
        self._changed = changed
        if self._hints is None:
            self._hints = QGuiApplication.styleHints()  # else its hints go (6.11)
            # not the method itself: PySide (6.11) holds a word of each such tie for ever
            again = lambda: self._look_again()  # noqa: E731, PLW0108
            self._ties = [change.connect(again) for change in _changes(self._hints)]
        self.take(_report(self._hints, has_dark_window=self._has_dark_window))

    def leave(self) -> None:
        """Ask no more, and tell nobody."""
        self._changed = _leave
        if self._hints is not None:
            for tie in self._ties:
                QObject.disconnect(tie)
            self._hints = None

    def take(self, report: Report) -> None:
        """Take what the system says now."""
        self._has_dark_window = report.has_dark_window
        theme = theme_wanted(report)
        if theme != self.theme:
            self.theme = theme
            self._changed()

    def _look_again(self) -> None:
        if self._hints is not None:
            self.take(_report(self._hints, has_dark_window=_uncovered()))


def _changes(hints: QStyleHints) -> tuple[SignalInstance, ...]:
    """Give the signals of a system that has another look now."""
    return (
        hints.colorSchemeChanged,
        hints.accessibility().contrastPreferenceChanged,
    )


def _report(hints: QStyleHints, *, has_dark_window: bool) -> Report:
    from PySide6.QtCore import Qt  # noqa: PLC0415 (dear, see above)

    scheme = hints.colorScheme()
    contrast = hints.accessibility().contrastPreference()
    return Report(
        has_dark_window,
        None if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark,
        contrast == Qt.ContrastPreference.HighContrast,
    )


def _has_dark_window() -> bool:
    return QGuiApplication.palette().window().color().lightness() < _MIDDLE


def _uncovered() -> bool:
    """Look at the system's own colours, which lie under ours."""
    ours = QApplication.palette()
    QApplication.setPalette(QPalette())
    is_dark = _has_dark_window()
    QApplication.setPalette(ours)
    return is_dark


def _name(is_dark: bool) -> str:  # noqa: FBT001 (its only argument)
    return "dark" if is_dark else "light"


def _leave() -> None:
    """Tell nobody."""
