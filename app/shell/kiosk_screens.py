"""Kiosk screens: the first page of a shared screen is tiles, and so is each shelf."""

from typing import TYPE_CHECKING

from app.content.links import Kind, Link, Screen
from app.overriding import override
from app.session.history import Place
from app.session.kiosk import KioskPolicy
from app.shell.front import Front
from app.shell.kiosk_pages import KioskPages
from app.shell.screens import Screens
from app.widgets.kiosk.tiles import Tiles
from app.widgets.topics.sidebar import Sidebar

if TYPE_CHECKING:
    from app.widgets.kiosk.tiles import Choice, Head

_HOME = Link.screen(Screen.HOME)


class KioskScreens(Screens):
    """Shows what the policy allows, and nothing else is a place here."""

    def __init__(self, front: Front, sidebar: Sidebar, policy: KioskPolicy) -> None:
        """Show places in the window of `front`."""
        super().__init__(front, sidebar)
        self._policy = policy
        self._kiosk_pages = KioskPages(front.books, front.site.profile)
        self._find = front.pages.image

    @override
    def show(self, place: Place) -> None:
        """Show a place that the books hold; the first page and shelves as tiles."""
        link = place.link
        if link == _HOME:
            self._show_tiles(place, self._kiosk_pages.home())
        elif link.kind is Kind.SHELF:
            self._show_tiles(place, self._kiosk_pages.shelf(link.slug))
        else:
            super().show(place)

    @override
    def knows(self, link: Link) -> bool:
        """Tell whether a link is a place that can be shown here."""
        if not self._policy.allows(link):
            return False
        if link.kind is Kind.SHELF:
            return self._kiosk_pages.has_shelf(link.slug)
        return super().knows(link)

    def _show_tiles(
        self, place: Place, told: "tuple[Head, tuple[Choice, ...]]"
    ) -> None:
        self._place = place
        self._topics.leave()
        tiles = self.screen(place.link.kind, lambda: Tiles(self._find))
        tiles.show_choices(*told)
        self._window.show_screen(tiles)
