"""Travel: the way from one stage to the next, for the eye."""

from PySide6.QtCore import QObject, QVariantAnimation

from app.rendering.timeline.travel import TRAVEL_MS


class Travel(QVariantAnimation):
    """Runs once for each stage that is gone to; where nothing may move, never."""

    def __init__(self, parent: QObject) -> None:
        """Rest; `valueChanged` tells each step of the way, from 0.0 to 1.0."""
        super().__init__(parent)
        self.left = -1
        """The stage that was left last, from 0; -1 for none."""
        self._moves = False
        self.setDuration(TRAVEL_MS)
        self.setStartValue(0.0)
        self.setEndValue(1.0)

    def allow(self, *, moves: bool) -> None:
        """Let it run from now on, or let it rest for good."""
        self._moves = moves
        if not moves:
            self.stop()

    def leave(self, stage: int, *, seen: bool) -> None:
        """Begin at the stage that is left; where nobody sees it, be there at once."""
        self.stop()
        self.left = stage
        if self._moves and seen and stage >= 0:
            self.start()

    def is_running(self) -> bool:
        """Tell whether something moves now."""
        return self.state() is QVariantAnimation.State.Running

    def arrived(self) -> float:
        """Tell how much of the way is done, 0 to 1."""
        return float(self.currentValue()) if self.is_running() else 1.0
