"""Keyboard: large letters on the glass, for the few words a search needs.

The letters stand as on a phone, which most people know today; one key puts them from A
to Z for those who do not, and one shows digits. There is no Shift: a search folds capitals.
"""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.content.keyboards import DIGITS, Rows, in_alphabet, rows_for
from app.controls.button import Button, Variant
from app.controls.fitting import SHARES
from app.controls.semantics import Role
from app.i18n import tr
from app.overriding import override
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_KEY: Final = 1.7
"""Times the height it has where there is room; wider keys would only be further apart."""

TALLEST_KEY: Final = 1.25
"""Times the least side of a target, where the visitor chose large letters."""

_UNLIMITED_PX: Final = 10_000
"""More than any screen has."""

LETTER: Final = 0.62
"""Of the height of its key."""


class Keyboard(QWidget):
    """Keys that ask for letters, and never take the keyboard from the field.

    Signals:
        insert_requested: These letters are to be written.
        delete_requested: The letter before is to be taken away.
        done_requested: Nothing more is to be written.
    """

    insert_requested = Signal(str)
    delete_requested = Signal()
    done_requested = Signal()

    def __init__(self, language: str) -> None:
        """Offer the letters of a language, as BCP 47."""
        super().__init__()
        self._theme: Theme = DAY
        self._language = language
        self._is_alphabet = False
        self._is_digits = False
        self._most_px = _UNLIMITED_PX
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Keyboard"))
        self._letters: list[list[Button]] = []
        self._order = self._key("", self._change_order)
        self._digits = self._key("", self._change_digits)
        self._space = self._key(tr("Space"), lambda: self.insert_requested.emit(" "))
        self._delete = self._key(
            tr("Delete the last letter"),
            self.delete_requested.emit,
            icon="backspace",
        )
        self._done = self._key(
            tr("Done"), self.done_requested.emit, variant=Variant.PRIMARY
        )
        self._show_letters()

    def semantic_role(self) -> Role:
        """Be a group of keys to a screen reader."""
        return Role.Grouping

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self._theme = theme
        self._arrange()
        self.updateGeometry()
        self.update()

    def take_at_most(self, tall_px: int) -> None:
        """Take no more height, as long as keys stay as tall as a target must be."""
        self._most_px = tall_px

    @override
    def sizeHint(self) -> QSize:
        """Ask for keys of the least size."""
        most = max(len(row) for row in self._rows())
        width = most * self._tall_px() + (most + 1) * self._theme.gap_px
        return QSize(width, self.heightForWidth(width))

    @override
    def hasHeightForWidth(self) -> bool:
        """Say that where keys are narrow, they are no taller."""
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Tell how tall the keys are, in px: the width changes nothing about it."""
        del arg__1
        lines = self._lines()
        return lines * self._tall_px() + (lines + 1) * self._theme.gap_px

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find each key its place."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.palette.raised))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.palette.hairline))
        painter.end()

    def _rows(self) -> Rows:
        if self._is_digits:
            return DIGITS
        if self._is_alphabet:
            return in_alphabet(self._language)
        return rows_for(self._language)

    def _show_letters(self) -> None:
        """Put the keys of the letters in, and let the two ways to others say theirs."""
        for key in (key for row in self._letters for key in row):
            key.hide()
            key.deleteLater()
        self._letters = [[self._letter(sign) for sign in row] for row in self._rows()]
        known = rows_for(self._language)[0]
        self._order.show_words((known[:3] if self._is_alphabet else "abc").upper())
        self._order.setVisible(not self._is_digits)
        self._digits.show_words(tr("Letters") if self._is_digits else "123")
        self._arrange()

    def _letter(self, sign: str) -> Button:
        key = self._key(sign.upper(), lambda: self.insert_requested.emit(sign))
        key.setObjectName(sign)
        return key

    def _key(
        self,
        words: str,
        deed: object,
        icon: str = "",
        variant: Variant = Variant.QUIET,
    ) -> Button:
        key = Button(words, icon, variant, icon_only=bool(icon), parent=self)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(deed)
        key.show()
        return key

    def _change_order(self) -> None:
        self._is_alphabet = not self._is_alphabet
        self._show_letters()

    def _change_digits(self) -> None:
        self._is_digits = not self._is_digits
        self._show_letters()

    def _tall_px(self) -> int:
        most = self._most_px // self._lines() - self._theme.gap_px
        return max(self._theme.target_px, min(most, self._wanted_px()))

    def _wanted_px(self) -> int:
        """Tell how tall keys are where there is room."""
        least = self._theme.target_px
        wanted = round(self._theme.type.ui / LETTER)
        return min(max(least, wanted), round(TALLEST_KEY * least))

    def _lines(self) -> int:
        """Tell how many rows of keys there are at most, the last one in them."""
        return max(len(rows_for(self._language)), len(self._rows())) + 1

    def _arrange(self) -> None:
        """Set the rows one below the other, each in the middle, down to the last one."""
        gap, tall = self._theme.gap_px, self._tall_px()
        most = max(len(row) for row in rows_for(self._language))
        room = (self.width() - (most + 1) * gap) // most
        wide = min(room, round(WIDEST_KEY * self._wanted_px()))
        letter = self._sized(round(LETTER * min(tall, wide)))
        bottom = self.height() - tall - gap
        for number, row in enumerate(reversed(self._letters), 1):
            for key in row:
                key.show_theme(letter)
            widths = [wide] * len(row)
            self._set_row(row, widths, bottom - number * (tall + gap))
        self._set_last_row(most * (wide + gap) - gap, wide, bottom)

    def _set_last_row(self, width: int, least: int, top: int) -> None:
        """Give each key the room of its words, and the space what is left."""
        ways = [self._digits] if self._order.isHidden() else [self._order, self._digits]
        row = [*ways, self._space, self._delete, self._done]
        spare = width - self._theme.gap_px * (len(row) - 1)
        largest = min(self._theme.type.ui, round(LETTER * self._tall_px()))
        widths = [0] * len(row)
        for step in SHARES:
            for key in row:
                key.show_theme(self._sized(round(largest * step)))
            widths = [max(least, _words_px(key)) for key in row]
            if sum(widths) <= spare:
                break
        at = row.index(self._space)
        widths[at] = max(least, spare - sum(widths) + widths[at])
        self._set_row(row, widths, top)

    def _set_row(self, keys: list[Button], widths: list[int], top: int) -> None:
        """Set one row in the middle."""
        gap, tall = self._theme.gap_px, self._tall_px()
        left = (self.width() - sum(widths) - gap * (len(widths) - 1)) // 2
        for key, width in zip(keys, widths, strict=True):
            key.setGeometry(QRect(left, top, width, tall))
            left += width + gap

    def _sized(self, ui_px: int) -> Theme:
        """Give the theme with letters of this size, and no more around them."""
        ui = max(self._theme.measures.least_px, ui_px)
        sizes = self._theme.type._replace(ui=ui, percent=100)
        return self._theme._replace(type=sizes)


def _words_px(key: Button) -> int:
    return max(key.sizeHint().width(), key.minimumSizeHint().width())
