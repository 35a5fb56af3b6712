"""Foot: the large buttons below a walk-through, and how far one is, in words."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.controls.button import Button, Variant
from app.controls.columns import Columns
from app.controls.words import Words
from app.i18n import tr
from app.style.tokens import Theme
from app.widgets.walkthrough.step import Step

_BUTTON_PX: Final = 110


class Foot(QWidget):
    """Leave, back and on; above them the part and the step that is shown."""

    def __init__(self) -> None:
        super().__init__()
        # in the order of the keyboard, which begins with what is wanted most
        self.on = Button(tr("Next"), "forward", Variant.PRIMARY, parent=self)
        self.back = Button(tr("Back"), "back", parent=self)
        self.leave = Button(tr("Leave"), "close", Variant.FLAT, parent=self)
        self._stands = Words("ui", "quiet", centred=True)
        self._column = QVBoxLayout(self)
        self._row = Columns(_BUTTON_PX, most=3, fills=True)
        for button in (self.leave, self.back, self.on):
            self._row.addWidget(button)
        self._column.addWidget(self._stands)
        self._column.addLayout(self._row)

    def stands(self) -> str:
        """Tell how far one is."""
        return self._stands.text()

    def show_place(self, at: int, steps: tuple[Step, ...]) -> None:
        """Tell which step of how many this is, and of which part."""
        parts = list(dict.fromkeys(step.part for step in steps))
        part = steps[at].part
        inside = [number for number, step in enumerate(steps) if step.part == part]
        told = tr("Part {part} of {parts}, step {step} of {steps}").format(
            part=parts.index(part) + 1,
            parts=len(parts),
            step=inside.index(at) + 1,
            steps=len(inside),
        )
        self._stands.show_words(told)
        self.back.setEnabled(at > 0)
        is_last = at + 1 == len(steps)
        self.on.show_words(tr("Something to take home") if is_last else tr("Next"))

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`, in large text smaller than the page."""
        theme = theme.of_bars()
        pad = theme.px(12)
        self._column.setContentsMargins(pad, theme.px(6), pad, pad)
        self._column.setSpacing(theme.px(6))
        self._row.set_least(theme.px(_BUTTON_PX), theme.px(12))
        for part in (self._stands, self.leave, self.back, self.on):
            part.show_theme(theme)
        tall = round(theme.target_px * 1.4)
        for button in (self.back, self.on):
            button.setMinimumHeight(tall)
