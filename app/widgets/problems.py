"""Problems: what a writer should mend, beside the page it stands on."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from app.controls.button import Button
from app.controls.lines import Marked
from app.controls.rows import Row, Rows
from app.controls.semantics import say
from app.controls.sheet import Sheet
from app.controls.words import Heading, Words
from app.i18n import tr, trn
from app.overriding import override
from app.session.compiling import Finding
from app.style.tokens import Theme

WIDEST_PX: Final = 560


class Problems(Sheet):
    """Lists Problems, errors first.

    Signals:
        finding_requested: A Problem was chosen.
        again_requested: The book shall be compiled now.
    """

    finding_requested = Signal(Finding)
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDEST_PX, parent)
        self.setAccessibleName(tr("Problems"))
        self.setAutoFillBackground(True)
        self._findings: dict[str, Finding] = {}
        self._title = Heading("h2", 1, "heading", words=tr("Problems"))
        self._state = Words("ui", "quiet")
        self._again = Button(tr("Compile again (F5)"))
        self._rows = Rows(grows=True)
        self._rows.setAccessibleName(tr("Problems"))
        for part in (self._title, self._state, self._again, self._rows):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._rows.row_requested.connect(self._ask)
        self._again.clicked.connect(self.again_requested)

    def show_work(self) -> None:
        """Tell that the book is being compiled."""
        self._state.show_words(tr("Compiling …"))

    def show_findings(self, findings: tuple[Finding, ...], *, is_built: bool) -> None:
        """Show all Problems.

        Args:
            findings: In the compiler's order.
            is_built: Whether the page beside shows the book as it is now.
        """
        errors = [each for each in findings if each.level == "error"]
        warnings = [each for each in findings if each.level != "error"]
        self._findings = {str(at): each for at, each in enumerate(errors + warnings)}
        self._rows.show_rows([_row(key, one) for key, one in self._findings.items()])
        parts = [
            trn("{count} error", "{count} errors", len(errors)) if errors else "",
            trn("{count} warning", "{count} warnings", len(warnings))
            if warnings
            else "",
        ]
        told = ", ".join(part for part in parts if part)
        words = f"{told or tr('No problems')}."
        if not is_built:
            last = tr("The page shows the book as it was before the errors.")
            words = f"{words} {last}"
        self._state.show_words(words)
        say(self, words)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.palette.raised))
        self.setPalette(palette)
        self.column.setSpacing(theme.px(12))
        for part in (self._title, self._state, self._again, self._rows):
            part.show_theme(theme)

    def _ask(self, key: str) -> None:
        self.finding_requested.emit(self._findings[key])


def _row(key: str, finding: Finding) -> Row:
    level = tr("Error") if finding.level == "error" else tr("Warning")
    where = ""
    if finding.path:
        where = tr("{path}, line {line}").format(path=finding.path, line=finding.line)
    kicker = " · ".join(part for part in (level, where) if part)
    return Row(key, finding.message, kicker, Marked(finding.hint))
