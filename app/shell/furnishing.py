"""Furnishing: which parts stand in the window, on a desk and on a shared screen."""

from collections.abc import Collection

from app.content.languages import own_name
from app.i18n import N_, tr
from app.shell.actions import Act, acts_on_desk, make_bar, spec
from app.shell.front import Front
from app.shell.furniture import Furniture, Shade
from app.shell.kiosk_screens import KioskScreens
from app.shell.languages import run_as
from app.shell.screens import Screens
from app.widgets.bar import Bar
from app.widgets.contents import Contents
from app.widgets.kiosk.bar import KioskBar, KioskItem
from app.widgets.notices import Notices
from app.widgets.topics.sidebar import Sidebar
from app.widgets.turning import Turning

KIOSK_BAR = (
    (Act.HOME, ""),
    (Act.BACK, ""),
    (Act.SEARCH, N_("Search")),
    (Act.PREFERENCES, N_("Text and contrast")),
    (Act.LISTEN, N_("Listen")),
    (Act.CALL, ""),
    (Act.FINISH, ""),
)
"""What stands below a shared screen; in short words where the action has long ones."""


def acts_of(front: Front) -> Collection[Act]:
    """Give the actions that exist here."""
    policy = front.site.policy
    if policy is not None:
        acts = frozenset(act for act in Act if act in policy.acts)
        return acts if len(front.languages) > 1 else acts - {Act.LANGUAGE}
    return acts_on_desk(is_private=front.preferring.is_private)


def furniture_of(front: Front, acts: Collection[Act]) -> Furniture:
    """Make what stands around the page."""
    languages = tuple(map(own_name, front.languages))
    is_kiosk = front.site.policy is not None
    sidebar = Sidebar(front.books.topics_on)
    run_as(sidebar, front.books.book.language)
    return Furniture(
        bar=_kiosk_bar(languages) if is_kiosk else make_bar(languages, acts),
        sidebar=sidebar,
        notices=Notices(front.window),
        contents=Contents(),
        turning=Turning(),
        shade=Shade(),
    )


def screens_of(front: Front, sidebar: Sidebar) -> Screens:
    """Make what shows the places."""
    policy = front.site.policy
    if policy is None:
        return Screens(front, sidebar)
    return KioskScreens(front, sidebar, policy)


def _kiosk_bar(languages: tuple[str, ...]) -> Bar | KioskBar:
    items = [
        KioskItem(act, tr(short or spec(act).words), is_last=act is Act.FINISH)
        for act, short in KIOSK_BAR
    ]
    if len(languages) > 1:  # its name is read by those who need it
        items.insert(-1, KioskItem(Act.LANGUAGE, " / ".join(languages[:2])))
    return KioskBar(tuple(items))
