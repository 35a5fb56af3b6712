"""All settings at once: to a file, from a file, back to the defaults, and undone."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.i18n import tr, trn
from app.session.preferences import Preferences
from app.session.preferring import Preferring
from app.shell.file_dialog import ask_source, ask_target
from app.widgets.notices import Notice, Notices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

UNDO: Final = "undo-settings"
"""Name of the notice whose button brings the settings before back."""


class SettingsDesk:
    """Does what concerns all settings, and says what came of it."""

    def __init__(
        self, window: QWidget, preferring: Preferring, notices: Notices
    ) -> None:
        """Ask for files over `window`, and tell in `notices`."""
        self._window, self._preferring, self._notices = window, preferring, notices
        self._before = preferring.now

    def choose_target(self) -> "QFileDialog":
        """Ask where the settings are to be written, and write them there."""
        from app.session.settings_file import FILE_NAME  # noqa: PLC0415 (brings json)

        title = tr("Save the settings to a file")
        dialog = ask_target(self._window, title, _filters(), FILE_NAME)
        dialog.fileSelected.connect(self._write)
        dialog.open()
        return dialog

    def choose_source(self) -> "QFileDialog":
        """Ask which file the settings are to be read from, and take them over."""
        dialog = ask_source(self._window, tr("Load settings from a file"), _filters())
        dialog.fileSelected.connect(self._read)
        dialog.open()
        return dialog

    def use_defaults(self) -> None:
        """Set everything as it was at first."""
        self._take(
            self._preferring.first, tr("All settings are as they were at first.")
        )

    def answer(self, notice: Notice) -> None:
        """Bring the settings before back, if that is what a notice's button means."""
        if notice.name == UNDO:
            self._preferring.take(self._before)

    def _write(self, target: str) -> None:
        from app.session.settings_file import write_settings  # noqa: PLC0415

        path = Path(target)
        try:
            write_settings(path, self._preferring.now)
        except AppError as error:
            self._tell(error)
            return
        place = QDir.toNativeSeparators(str(path))
        words = tr("The settings were saved to {place}.").format(place=place)
        self._notices.show_notice(words)

    def _read(self, source: str) -> None:
        from app.session.settings_file import read_settings  # noqa: PLC0415

        try:
            read = read_settings(Path(source))
        except AppError as error:
            self._tell(error)
            return
        words = trn(
            "{count} setting was taken over.",
            "{count} settings were taken over.",
            read.taken,
        )
        if read.left_out:
            rest = trn(
                "{count} more is not known to this version.",
                "{count} more are not known to this version.",
                read.left_out,
            )
            words = f"{words} {rest}"
        self._take(read.preferences, words)

    def _take(self, preferences: Preferences, words: str) -> None:
        """Change all settings, say so, and offer to undo it."""
        self._before = self._preferring.now
        self._preferring.take(preferences)
        self._notices.show_notice(words, tr("Undo"), UNDO)

    def _tell(self, error: AppError) -> None:
        self._notices.show_notice(f"{error.what} {error.remedy}")


def _filters() -> str:
    return tr("Settings (*.json)")
