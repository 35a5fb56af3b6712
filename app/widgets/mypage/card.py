"""Card: one thing on a ground of its own, with what can be done with it."""

from PySide6.QtWidgets import QVBoxLayout

from app.controls.ground import Ground
from app.overriding import override
from app.style.tokens import Theme


class Card(Ground):
    """Parts below each other are added to `column`."""

    def __init__(self, pad_px: int = 12, gap_px: int = 6) -> None:
        """Leave room around the parts and between them, in px at 100 % text."""
        super().__init__("card", "hairline")
        self._pad_px, self._gap_px = pad_px, gap_px
        self.column = QVBoxLayout(self)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`; the room around grows to twice its size."""
        super().show_theme(theme)
        pad = min(theme.px(self._pad_px), 2 * self._pad_px)
        self.column.setContentsMargins(pad, pad, pad, pad)
        self.column.setSpacing(theme.px(self._gap_px))
