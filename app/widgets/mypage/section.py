"""Section: a part of my page: a heading, a few quiet words, and what belongs there."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Link
from app.controls.words import Heading, Words
from app.session.mypage import MyPage
from app.style.themes import DAY
from app.style.tokens import Theme

Made = TypeVar("Made", bound=QWidget)


class Section(QWidget):
    """A heading with a line under it; more is added to `column`."""

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        self.theme: Theme = DAY
        self._heading = Heading("h2", 2, "heading", words=title)
        self._text = Words("ui", "quiet", words=text)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._text)
        self._text.setVisible(bool(text))

    def show_text(self, text: str) -> None:
        """Say something else under the heading; nothing takes no room."""
        self._text.show_words(text)

    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        self.theme = theme
        self.column.setSpacing(theme.px(10))
        for part in (self._heading, self._text):
            part.show_theme(theme)


class KeptSection(Section):
    """Things that a person keeps on my page, each in a row.

    Signals:
        page_requested: My page as it is to be.
        link_requested: A place was chosen.
    """

    page_requested = Signal(MyPage)
    link_requested = Signal(Link)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._page = MyPage()


def match_rows(rows: list[Made], wanted: int, add: Callable[[], Made]) -> None:
    """Have as many rows as are wanted: the last go, or new ones are added."""
    while len(rows) > wanted:
        row = rows.pop()
        row.hide()
        row.deleteLater()
    while len(rows) < wanted:
        rows.append(add())


def row_near(rows: list[Made], at: int) -> Made | None:
    """Give the row that stands where one went, or the last; None if all are gone."""
    return next(iter(rows[at : at + 1] or rows[-1:]), None)
