"""Worksheet: what the screens share that one fills in for my page."""

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.content.links import Link, Screen
from app.controls.button import Button
from app.controls.sheet import Sheet
from app.controls.tab_order import follow_layout
from app.controls.words import Heading, Words
from app.i18n import tr
from app.overriding import override
from app.session.mypage import MyPage
from app.style.themes import DAY
from app.style.tokens import Theme

WIDEST_PX: Final = 860


@runtime_checkable
class _Themed(Protocol):
    def show_theme(self, theme: Theme) -> None: ...


class Worksheet(Sheet):
    """A title, what to do in a few words, what is filled in, and the way to my page.

    Signals:
        page_requested: My page as it is to be.
        link_requested: A place was chosen, or my page.
    """

    page_requested = Signal(MyPage)
    link_requested = Signal(Link)

    def __init__(self, title: str, summary: str, *, is_long: bool = False) -> None:
        """Head the sheet.

        Args:
            title: What it is.
            summary: What to do, and what becomes of it.
            is_long: Nobody comes to its end: the way to my page stands above.
        """
        super().__init__(WIDEST_PX)
        self.mine = MyPage()
        self._theme: Theme = DAY
        heading = Heading("h1", 1, "heading", words=title)
        told = Words("text", "quiet", words=summary)
        self._done = Button(tr("To my page"), "person")
        self._done.clicked.connect(self._leave)
        self._parts: list[_Themed] = [heading, told, self._done]
        for part in (heading, told):
            self.column.addWidget(part)
        self.column.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self._after = 1 if is_long else 2
        """So many things stand below what is filled in."""

    def put(self, part: QWidget) -> None:
        """Put in something to be filled in, below what is there."""
        self.column.insertWidget(self.column.count() - self._after, part)
        if isinstance(part, _Themed):  # a field takes its look from the style sheet
            self._parts.append(part)
            part.show_theme(self._theme)

    def show_page(self, page: MyPage) -> None:
        """Show what a page has of it."""
        self.mine = page

    @override
    def showEvent(self, arg__1: QShowEvent) -> None:
        """Let the keyboard come to all of it in order, however late it was put in."""
        follow_layout(self, self.column)
        super().showEvent(arg__1)

    @override
    def show_theme(self, theme: Theme) -> None:
        """Take the sizes and colours of `theme`."""
        super().show_theme(theme)
        self._theme = theme
        self.column.setSpacing(theme.px(16))
        for part in self._parts:
            part.show_theme(theme)

    def _leave(self) -> None:
        self.link_requested.emit(Link.screen(Screen.MY_PAGE))
