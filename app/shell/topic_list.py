"""TopicList: the topics beside the page, or as a drawer over it, shown and hidden."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.content.links import Link
from app.i18n import tr
from app.session.preferring import Preferring
from app.shell.actions import Act
from app.shell.furniture import Furniture
from app.shell.guide import Guide
from app.shell.window import Window


class TopicList:
    """Opens and closes the list, and gives the keyboard back where it came from."""

    def __init__(
        self,
        window: Window,
        furniture: Furniture,
        preferring: Preferring,
        guide: Guide,
        focus_screen: Callable[[], None],
    ) -> None:
        """Look after the sidebar of `window`.

        Args:
            window: Where the list stands.
            furniture: Its parts: the list, the shade behind it, the bar with its button.
            preferring: Remembers whether the list is shown beside the page.
            guide: Opens what is chosen.
            focus_screen: Takes the keyboard to the screen in the middle.
        """
        self._window, self._furniture = window, furniture
        self._preferring, self._guide = preferring, guide
        self._focus_screen = focus_screen
        self._hand: QWidget | None = None

    def toggle(self) -> None:
        """Show the topics, or hide them: beside the page, or as a drawer over it."""
        if not self._window.is_drawer:
            self._preferring.toggle("sidebar_shown")
        elif self._furniture.shade.isVisible():
            self.close_drawer()
        else:
            self._hand = QApplication.focusWidget()
            self._window.toggle_drawer()

    def close_drawer(self) -> None:
        """Push the drawer in, and give the keyboard back if it was in there."""
        was_inside = self._furniture.sidebar.hasFocus()
        self._window.close_drawer()
        if was_inside and self._hand is not None and self._hand.isVisible():
            self._hand.setFocus(Qt.FocusReason.PopupFocusReason)
        elif was_inside:
            self._focus_screen()

    def follow(self, link: Link) -> None:
        """Open what was chosen among the topics; from a drawer, go there at once."""
        was_drawer = self._furniture.shade.isVisible()
        self._guide.follow(link)
        if was_drawer:
            self._focus_screen()

    def name_button(self, shown: bool) -> None:  # noqa: FBT001 (a signal's)
        """Let the button of the topics say what it does now."""
        words = tr("Hide the topics") if shown else tr("Show the topics")
        self._furniture.bar.show_words(Act.SIDEBAR, words)
