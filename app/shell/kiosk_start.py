"""Kiosk start: what a shared screen has of its own before the first visit."""

from functools import partial

from PySide6.QtWidgets import QApplication

from app import paths
from app.session.history import Place
from app.session.kiosk import KioskPolicy, policy_of
from app.session.millimetres import fitted, measures_of, px_per_mm
from app.session.opening import first_preferences
from app.session.preference_store import PreferenceStore
from app.session.preferences import Preferences
from app.session.preferring import Preferring
from app.session.profile import Profile
from app.session.site_file import OwnScreen, read_screen, with_screen
from app.shell.actions import KIOSK
from app.shell.clinic import told_px_per_mm
from app.shell.desk import Desk
from app.shell.front import Site
from app.shell.kiosk import Kiosk
from app.shell.kiosk_screen import FullScreen
from app.shell.memory import keep_to_itself
from app.shell.moving import Moving
from app.shell.staff import StaffDesk


def kiosk_site(decided: Profile | None, application: QApplication) -> Site:
    """Give the site of a screen that strangers share, in the size of this screen."""
    screen = application.primaryScreen()
    size = screen.size().toTuple()
    return site_of(decided or Profile(), size, told_px_per_mm(application))


def site_of(profile: Profile, size: tuple[int, int], told: float = 0.0) -> Site:
    """Give the site of a shared screen.

    Args:
        profile: Of the clinic.
        size: Of the window, in px.
        told: Px per mm, as the screen says of itself; 0 where it does not.
    """
    scale = px_per_mm(profile, told, max(size))
    measures = fitted(measures_of(profile, scale), size)
    return Site(size, profile, policy_of(profile, KIOSK), measures)


def kiosk_preferring(decided: Profile | None) -> Preferring:
    """Give what is preferred at the start of each visit; nothing of it is written."""
    first = first_of(decided or Profile())
    return Preferring(PreferenceStore(None, first), is_private=False)


def first_of(profile: Profile) -> Preferences:
    """Give what the clinic prefers: no hint to rest, and no key of one letter."""
    first = first_preferences(profile._replace(look=profile.look._replace(text_mm=0)))
    return first._replace(sidebar_shown=False, rest_hint=False, single_keys=False)


def begin_kiosk(moving: Moving) -> Kiosk:
    """Let strangers in, the attract page first; visits begin where the reader is now."""
    keep_to_itself()
    policy = moving.desk.site.policy or KioskPolicy()
    start = Place(moving.desk.reading.place.link)
    kiosk = Kiosk(moving, policy, start)
    let_staff_in(kiosk, moving)
    screen = FullScreen(moving.desk.application, moving.desk.window)
    moving.moved.connect(partial(_hold, screen))
    moving.desk.application.aboutToQuit.connect(kiosk.leave)
    kiosk.wait()
    return kiosk


def let_staff_in(kiosk: Kiosk, moving: Moving) -> StaffDesk:
    """Let staff look after a kiosk, once they hold a corner and have a PIN."""
    staff = StaffDesk(kiosk, moving, partial(_measure, moving, kiosk))
    kiosk.staff_requested.connect(staff.open_door)
    return staff


def _hold(screen: FullScreen, desk: Desk) -> None:
    screen.hold(desk.window)


def on_this_screen(profile: Profile) -> Profile:
    """Give the profile with what staff decided at this very screen."""
    return with_screen(profile, read_screen(paths.state_folder()))


def _measure(moving: Moving, kiosk: Kiosk, screen: OwnScreen) -> float:
    """Use what is true of this screen from the next visit on; give px per mm."""
    desk = moving.desk
    profile = with_screen(desk.site.profile, screen)
    size, told = desk.site.size, told_px_per_mm(desk.application)
    desk.site = site_of(profile, size, told)
    kiosk.enforcer.measure(desk.site.measures.target_px)
    return px_per_mm(profile, told, max(size))
