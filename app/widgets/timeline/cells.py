"""Stage cells: what stands in the rows and columns of the timeline's table."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from app.content.timeline import Stage, Timeline
from app.controls.lines import marked
from app.i18n import N_, tr
from app.overriding import override
from app.widgets.timeline.naming import here

COLUMNS: Final = (N_("Stage"), N_("When"), N_("What happens"))
BADGE_ROLE: Final = Qt.ItemDataRole.UserRole
"""Words in a frame under those of the cell; empty in most."""

_ACROSS: Final = Qt.Orientation.Horizontal
_Index = QModelIndex | QPersistentModelIndex


class StageCells(QAbstractTableModel):
    """The stages behind the table, one a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stages: tuple[Stage, ...] = ()
        self._now = ""

    def show_timeline(self, timeline: Timeline, now: str = "") -> None:
        """Show other stages, and the one that one is at, by its slug."""
        self.beginResetModel()
        self.stages = timeline.stages
        self._now = now
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        """Count the stages."""
        return 0 if parent is not None and parent.isValid() else len(self.stages)

    @override
    def columnCount(self, parent: _Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell, its badge, or how it is spoken."""
        if not index.isValid():
            return None
        stage, column = self.stages[index.row()], index.column()
        badge = here(stage, self._now) if column == 0 else ""
        told = marked(stage.what_happens.replace("</p><p>", "</p> <p>")).words
        words = (f"{index.row() + 1}. {stage.shown}", stage.when, told)[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}. {badge}" if badge else words
        return badge if role == BADGE_ROLE else None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Name the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is _ACROSS:
            return tr(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None
