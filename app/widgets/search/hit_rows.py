"""Hit rows: what was found, those in sight first."""

from typing import Final

from PySide6.QtCore import QTimer, Signal

from app.content.hit import Hit
from app.controls.lines import marked
from app.controls.rows import Row, Rows
from app.i18n import N_, tr

KINDS: Final = {
    "topic": N_("Topic"),
    "section": N_("Part of a topic"),
    "term": N_("Word explained"),
    "stage": N_("Timeline"),
    "question": N_("Question"),
}
"""How a hit's kind is told."""


class HitRows(Rows):
    """Shows hits: as many as fill the room at once, and the others a moment later.

    To break the lines of all takes longer than a keystroke may; few are in sight.

    Signals:
        completed: The others are shown now; the list is taller than before.
    """

    completed = Signal()

    def __init__(self) -> None:
        super().__init__(grows=True)
        self._hits: tuple[Hit, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._complete)

    def show_hits(self, hits: tuple[Hit, ...], at_once: int) -> None:
        """Replace all rows.

        Args:
            hits: Best first.
            at_once: So many are in sight.
        """
        self._hits = hits
        self.show_rows([_row(hit) for hit in hits[:at_once]])
        self.setVisible(bool(hits))
        self._later.stop()
        if len(hits) > at_once:
            self._later.start()

    def _complete(self) -> None:
        chosen = self.chosen()
        self.show_rows([_row(hit) for hit in self._hits])
        self.choose(chosen)
        self.completed.emit()


def _row(hit: Hit) -> Row:
    kind = tr(KINDS.get(hit.kind, KINDS["topic"]))
    kicker = f"{kind} · {hit.shelf}" if hit.shelf else kind
    return Row(str(hit.place), hit.title, kicker, marked(hit.snippet))
