"""File dialog: asks for a file among a person's own, in the system's way."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

_SHARE: Final = 0.9
_MIDDLE: Final = 128


def file_dialog(window: QWidget, title: str, filters: str) -> "QFileDialog":
    """Make a dialog over `window`, which goes when it is closed."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 (seldom used)

    dialog = QFileDialog(window, title, str(documents()), filters)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    # what follows is for Qt's own dialog, where the system has none: it stays open while
    # what was asked for is done, is small, its list scrolls sideways, and its icons are
    # dark on any ground
    dialog.fileSelected.connect(dialog.hide)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    dialog.resize(window.window().size() * _SHARE)
    colours = window.palette()
    is_dark = colours.window().color().lightness() < _MIDDLE
    light = colours.windowText() if is_dark else colours.base()
    ground = light.color().name()
    dialog.setStyleSheet(f"QFileDialog QToolButton {{ background: {ground} }}")
    return dialog


def ask_target(window: QWidget, title: str, filters: str, name: str) -> "QFileDialog":
    """Make a dialog for a file to be written, called `name` at first."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    dialog = file_dialog(window, title, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(str(documents() / name))
    return dialog


def ask_source(window: QWidget, title: str, filters: str) -> "QFileDialog":
    """Make a dialog for a file to be read."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    dialog = file_dialog(window, title, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def documents() -> Path:
    """Give the folder where a person's own files lie."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()
