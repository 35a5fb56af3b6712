"""Screens of my page: each is filled when it is opened, and follows what changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.content.links import Screen, Way
from app.controls.soon import soon
from app.session.mypage import MyPage
from app.session.mypage_store import MyPageStore
from app.session.own_page import OwnPage
from app.shell.actions import Act, spec, written
from app.shell.front import Front
from app.shell.mypage import MyPageDesk
from app.shell.screens import Screens
from app.shell.ways import Ways
from app.widgets.notices import Notices

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.widgets.mypage.screen import Around


def furnish_mypage(
    front: Front, screens: Screens, notices: Notices, parent: QObject
) -> MyPageDesk:
    """Give my page and its screens; where strangers share, it is shown nowhere.

    Args:
        front: Has the book and the window, and perhaps the page of the window before.
        screens: Where it is shown.
        notices: Where it is told of.
        parent: Lives as long.
    """
    folder = front.site.data_folder if front.preferring.is_private else None
    own = front.own_page or OwnPage(MyPageStore(folder))
    desk = MyPageDesk(own, front, notices, parent)
    if front.site.policy is None:
        made = MyPageScreens(desk, front, screens, notices)
        own.page_changed.connect(made.follow)
        own.trouble_changed.connect(desk.tell_trouble)
        own.trouble_changed.connect(made.follow_trouble)
        notices.answer_requested.connect(desk.answer)
        if front.own_page is None:
            soon(desk, desk.tell_found)
    return desk


class MyPageScreens(QObject):
    """What shows my page, and what is put on it."""

    def __init__(
        self, desk: MyPageDesk, front: Front, screens: Screens, notices: Notices
    ) -> None:
        """Show the page of `desk` among `screens`, and tell in `notices`."""
        super().__init__(desk)
        self._front, self._notices = front, notices
        self._desk, self._screens = desk, screens
        self._window, self._books = front.window, front.books
        self._find = front.pages.image
        self._is_private = front.preferring.is_private
        self._following: list[Callable[[MyPage], None]] = []
        self._shown: dict[str, Callable[[], None]] = {
            Screen.MY_PAGE: self._show_mypage,
            Screen.PICKING: self._show_picking,
            Screen.TAKE_HOME: self._show_pack,
        }
        sheets = front.books.worksheets()
        if sheets.statements:
            self._shown[Screen.VALUES] = self._show_values
        if sheets.checks:
            self._shown[Screen.CHECKS] = self._show_checks
        if Ways(front.books).steps(Way.TEN_MINUTES):
            self._shown[Screen.WALKTHROUGH] = self._show_walk
        screens.offer(self._shown)

    def follow(self, page: MyPage) -> None:
        """Let the screens that were made show what my page is now."""
        for show in self._following:
            show(page)

    def follow_trouble(self) -> None:
        """Let them show whether my page could be written down."""
        self.follow(self._desk.own.now)

    def _show_mypage(self) -> None:
        from app.widgets.mypage.screen import MyPageScreen  # noqa: PLC0415

        def make() -> MyPageScreen:
            made = MyPageScreen()
            self._following.append(lambda page: made.show_page(page, self._around()))
            return made

        screen = self._screens.screen(Screen.MY_PAGE, make)
        screen.show_page(self._desk.own.now, self._around())
        self._window.show_screen(screen)

    def _show_picking(self) -> None:
        from app.shell.picks import picks_of  # noqa: PLC0415
        from app.widgets.mypage.picking import Picking  # noqa: PLC0415

        def make() -> Picking:
            made = Picking()
            made.show_picks(picks_of(self._books))
            self._following.append(made.show_page)
            return made

        screen = self._screens.screen(Screen.PICKING, make)
        screen.show_page(self._desk.own.now)
        self._window.show_screen(screen)

    def _show_values(self) -> None:
        from app.widgets.mypage.values import Values  # noqa: PLC0415

        def make() -> Values:
            made = Values()
            made.show_sheet(self._books.worksheets())
            self._following.append(made.show_page)
            return made

        screen = self._screens.screen(Screen.VALUES, make)
        screen.show_page(self._desk.own.now)
        self._window.show_screen(screen)

    def _show_checks(self) -> None:
        from app.widgets.mypage.checks import Checks  # noqa: PLC0415

        def make() -> Checks:
            made = Checks()
            checks = self._books.worksheets().checks
            titles = {shelf.id: shelf.title for shelf in self._books.shelves()}
            made.show_chapters(
                tuple(
                    (title, tuple(each for each in checks if each.shelf == shelf))
                    for shelf, title in titles.items()
                    if any(each.shelf == shelf for each in checks)
                )
            )
            self._following.append(made.show_page)
            return made

        screen = self._screens.screen(Screen.CHECKS, make)
        screen.show_page(self._desk.own.now)
        self._window.show_screen(screen)

    def _show_walk(self) -> None:
        from app.shell.walking import steps_of  # noqa: PLC0415
        from app.widgets.walkthrough.screen import WalkThrough  # noqa: PLC0415

        def make() -> WalkThrough:
            made = WalkThrough(self._find)
            made.show_steps(steps_of(self._books))
            return made

        screen = self._screens.screen(Screen.WALKTHROUGH, make)
        self._window.show_screen(screen, is_wide=True)

    def _show_pack(self) -> None:
        from app.shell.takehome import TakingHome  # noqa: PLC0415
        from app.widgets.takehome import TakeHome  # noqa: PLC0415

        def make() -> TakeHome:
            made = TakeHome()
            TakingHome(made, self._front, self._desk.own, self._notices)
            return made

        screen = self._screens.screen(Screen.TAKE_HOME, make)
        self._window.show_screen(screen)
        for taking in screen.findChildren(TakingHome):
            taking.recount()

    def _around(self) -> "Around":
        from app.widgets.mypage.screen import Around  # noqa: PLC0415

        return Around(
            names=self._desk.names(),
            is_kept=self._is_private,
            is_in_trouble=self._desk.own.is_in_trouble,
            mark_key=written(spec(Act.BOOKMARK).keys[0]),
            note_key=written(spec(Act.NOTE).keys[0]),
            screens=frozenset(map(Screen, self._shown)),
        )
