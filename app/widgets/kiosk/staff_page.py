"""Staff page: what whoever looks after a kiosk can see to at the screen itself."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.controls.button import Button, Variant
from app.controls.caution import Caution
from app.controls.columns import Columns
from app.controls.segments import Segments
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.style.tokens import Theme
from app.widgets.kiosk.card_outline import WIDTH_MM, CardOutline

COLUMN_PX: Final = 760
"""Widest line, at 100 % text."""

FINE_PX: Final = 1
COARSE_PX: Final = 10
"""What one press adds to the card's width."""

_BEFORE_HEAD_PX: Final = 24

LEAST_PX: Final = 100
MOST_PX: Final = 3000
"""Of the card's width: 1.2 to 35 px per mm."""

RESTART: Final = 42
SHUT_DOWN: Final = 43
LEAVE: Final = 44
"""Exit codes, as the supervisor and Shell Launcher know them."""


class StaffPage(Sheet):
    """Size of this screen, sound, first page, log, and the ways out.

    Signals:
        scale_requested: So many px make a millimetre here.
        sound_requested: Something is to be heard.
        start_requested: Visits begin at this PLACE from now on.
        log_requested: The log is wanted.
        leave_requested: The program is to end with this exit code.
        close_requested: All is well; visitors may come.
    """

    scale_requested = Signal(float)
    sound_requested = Signal()
    start_requested = Signal(str)
    log_requested = Signal()
    leave_requested = Signal(int)
    close_requested = Signal()

    def __init__(self, starts: tuple[tuple[str, str], ...]) -> None:
        """Offer these first pages: PLACE and words of each."""
        super().__init__(COLUMN_PX)
        self._card_px = WIDTH_MM
        self._is_log_shown = False
        self._title = Heading("h1", 1, "heading", words=tr("For staff"))
        self._who = Words("ui", "quiet")
        self._warning = Caution()
        self._close = Button(tr("Back to the reader"), "back", Variant.PRIMARY)
        self._close.clicked.connect(self.close_requested)
        self._outline = CardOutline()
        self._size = Words("ui")
        self._size_told = Words("ui", "quiet")
        self._starts = Segments(starts, least_px=200, most=3)
        self._starts.choice_requested.connect(self.start_requested)
        self._start_told = Words("ui", "quiet")
        self._sound_told = Words("ui", "quiet")
        self._log = Words("small")
        self._log_button = Button(tr("Look at the log"), "list")
        self._log_button.clicked.connect(self.turn_log)
        self._heads: list[Heading] = []
        self._plain: list[Words] = []
        self._buttons = [self._close, self._log_button]
        self._rows: list[Columns] = []
        self._set_up()
        self.setAccessibleName(self._title.text())
        self.setAutoFillBackground(True)

    def first(self) -> QWidget:
        """Give the button that the keyboard comes to."""
        return self._close

    def show_staff(self, name: str) -> None:
        """Say who came in."""
        self._who.show_words(tr("You came in as {name}.").format(name=name))

    def show_warning(self, words: str) -> None:
        """Say what is wrong with the clinic's profile; "" says nothing."""
        self._warning.show_words(words)

    def show_scale(self, px_per_mm: float) -> None:
        """Show the scale in force."""
        self._size_card(WIDTH_MM * px_per_mm)
        self._size_told.show_words("")

    def show_start(self, place: str) -> None:
        """Show the first page in force."""
        self._starts.choose(place)

    def tell_scale(self, words: str) -> None:
        """Say what became of the size."""
        self._size_told.show_words(words)

    def tell_start(self, words: str) -> None:
        """Say what became of the first page."""
        self._start_told.show_words(words)

    def tell_sound(self, words: str) -> None:
        """Say what became of the sound."""
        self._sound_told.show_words(words)

    def show_log(self, lines: tuple[str, ...]) -> None:
        """Show these lines of the log, the newest first."""
        none = tr("There is no log, or nothing is in it yet.")
        self._log.show_words("\n".join(reversed(lines)) or none)

    def turn_log(self) -> None:
        """Show the log, or hide it again."""
        self._is_log_shown = not self._is_log_shown
        if self._is_log_shown:
            self.log_requested.emit()
        self._log.setVisible(self._is_log_shown)
        words = tr("Hide the log") if self._is_log_shown else tr("Look at the log")
        self._log_button.show_words(words)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        told = (self._who, self._size, self._size_told, self._start_told)
        parts = (self._title, self._warning, *told, self._sound_told, self._log)
        for part in (*parts, *self._plain, *self._heads, *self._buttons):
            part.show_theme(theme)
        self._starts.show_theme(theme)
        self._outline.show_theme(theme)
        for row in self._rows:
            row.set_least(theme.px(120), theme.gap_px)
        self.column.setSpacing(2 * theme.gap_px)

    def _set_up(self) -> None:
        for part in (self._title, self._who, self._warning, self._close):
            self.column.addWidget(part)
        self._add_size()
        self._head(tr("Sound"))
        self._row((tr("Test the sound"), "listen", self.sound_requested.emit))
        self.column.addWidget(self._sound_told)
        self._head(tr("First page"))
        self._say(tr("Where each visit begins."))
        self.column.addWidget(self._starts)
        self.column.addWidget(self._start_told)
        self._head(tr("Log"))
        self._say(tr("What happened to the program; never what anybody read."))
        self.column.addWidget(self._log_button)
        self.column.addWidget(self._log)
        self._log.hide()
        self._add_ways_out()
        self.column.addStretch(1)

    def _add_size(self) -> None:
        self._head(tr("Size of this screen"))
        self._say(
            tr(
                "Hold a bank card, or a driving licence, to the glass. Make the outline "
                "exactly as wide as the card. Then letters and buttons have their true "
                "size."
            )
        )
        self.column.addWidget(self._outline)
        self.column.addWidget(self._size)
        steps = (
            (tr("Much narrower"), -COARSE_PX),
            (tr("Narrower"), -FINE_PX),
            (tr("Wider"), FINE_PX),
            (tr("Much wider"), COARSE_PX),
        )
        self._row(*((words, "", self._grow(by)) for words, by in steps))
        self._row((tr("Use this size"), "check", self._ask_for_scale))
        self.column.addWidget(self._size_told)

    def _add_ways_out(self) -> None:
        self._head(tr("End"))
        self._say(tr("These end the reader on this screen at once."))
        ways = (
            (tr("Restart the computer"), RESTART),
            (tr("Shut the computer down"), SHUT_DOWN),
            (tr("Leave the kiosk"), LEAVE),
        )
        self._row(*((words, "", self._leave(code)) for words, code in ways))

    def _head(self, words: str) -> None:
        head = Heading("h3", 2, "heading", words=words)
        self._heads.append(head)
        self.column.addSpacing(_BEFORE_HEAD_PX)
        self.column.addWidget(head)

    def _say(self, words: str) -> None:
        said = Words("ui", "quiet", words=words)
        self._plain.append(said)
        self.column.addWidget(said)

    def _row(self, *items: tuple[str, str, object]) -> None:
        row = Columns(1, fills=True)
        for words, icon, deed in items:
            button = Button(words, icon)
            button.clicked.connect(deed)
            self._buttons.append(button)
            row.addWidget(button)
        self._rows.append(row)
        self.column.addLayout(row)

    def _grow(self, by: int) -> object:
        return lambda: self._size_card(self._card_px + by)

    def _leave(self, code: int) -> object:
        return lambda: self.leave_requested.emit(code)

    def _size_card(self, wanted_px: float) -> None:
        self._card_px = min(MOST_PX, max(LEAST_PX, wanted_px))
        scale = self._card_px / WIDTH_MM
        self._outline.show_scale(scale)
        told = tr("{scale} px make one millimetre.").format(scale=f"{scale:.2f}")
        self._size.show_words(told)

    def _ask_for_scale(self) -> None:
        self.scale_requested.emit(self._card_px / WIDTH_MM)
