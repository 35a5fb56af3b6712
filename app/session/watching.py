"""FolderWatch: notices that something in a folder was saved."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

QUIET_MS: Final = 200
"""Editors save in several steps: what comes within this time is one change."""


class FolderWatch(QObject):
    """Watches folders with all that lies in them.

    Folders alone would not do: a file that is written in place changes no folder.

    Signals:
        changed: Something was written, added or taken away; told once it is quiet.
    """

    changed = Signal()

    def __init__(self, folders: tuple[Path, ...]) -> None:
        """Watch from now on; a folder that is missing is looked for at each change."""
        super().__init__()
        self._folders = folders
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._watcher.directoryChanged.connect(self._quiet.start)
        self._watcher.fileChanged.connect(self._quiet.start)
        self._quiet.timeout.connect(self._tell)
        self._watch()

    def _tell(self) -> None:
        self._watch()  # what is new, and what an editor put in an old one's place
        self.changed.emit()

    def _watch(self) -> None:
        watched = {*self._watcher.directories(), *self._watcher.files()}
        there = {str(each) for folder in self._folders for each in _below(folder)}
        if new := sorted(there - watched):
            self._watcher.addPaths(new)


def _below(folder: Path) -> Iterator[Path]:
    """Give a folder and all in it, but for what is hidden."""
    if not folder.is_dir():
        return
    yield folder
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _below(entry)
        else:
            yield entry
