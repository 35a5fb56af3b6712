"""A kiosk begins as the clinic wants it, in the size of its screen, and keeps nothing."""

import pytest
from PySide6.QtWidgets import QApplication

from app.session.preferences import Preferences
from app.session.profile import BookWishes, KioskWishes, Look, Profile
from app.shell.kiosk_start import first_of, kiosk_preferring, kiosk_site, site_of

UPRIGHT = (1080, 1920)


def test_letters_and_targets_come_from_the_measured_screen() -> None:
    small, large = (
        site_of(Profile(kiosk=KioskWishes(px_per_mm=scale)), UPRIGHT).measures
        for scale in (2.75, 5.5)
    )
    assert large.target_px == pytest.approx(2 * small.target_px, abs=2)
    assert large.least_px == pytest.approx(2 * small.least_px, abs=2)


def test_a_site_without_a_profile_has_the_size_of_the_screen(
    qapp: QApplication,
) -> None:
    site = kiosk_site(None, qapp)
    assert site.size == qapp.primaryScreen().size().toTuple()
    assert site.policy is not None


def test_a_visit_begins_with_what_the_clinic_prefers() -> None:
    wishes = Profile(look=Look(theme="night"), book=BookWishes(languages=("es",)))
    first = first_of(wishes)
    assert (first.theme, first.language, first.book_language) == ("night", "es", "es")
    assert not any((first.rest_hint, first.single_keys, first.sidebar_shown))
    assert first.text_percent == Preferences().text_percent


def test_nothing_of_a_visit_is_preferred_by_the_next() -> None:
    preferring = kiosk_preferring(None)
    before = preferring.now
    preferring.choose("theme", "night")
    preferring.choose_larger()
    preferring.remember_search("fertility")
    assert preferring.searches == ()
    preferring.forget()
    assert preferring.now == before
