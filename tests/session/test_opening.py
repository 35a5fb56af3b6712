"""A visit begins as the clinic wishes."""

import pytest

from app.session.opening import first_preferences, text_percent
from app.session.preferences import Preferences
from app.session.profile import BookWishes, Look, Profile

PX_PER_MM = 3.78
"""Of a usual screen: 96 dpi."""


def test_without_wishes_it_begins_as_always() -> None:
    assert first_preferences(Profile(), PX_PER_MM) == Preferences()
    assert first_preferences(Profile()) == Preferences()


def test_it_begins_in_the_clinics_look() -> None:
    profile = Profile(look=Look("night", text_mm=7.0))
    assert first_preferences(profile, PX_PER_MM) == Preferences("night", 200)
    assert first_preferences(profile) == Preferences("night")


@pytest.mark.parametrize(
    ("languages", "book", "buttons"),
    [
        (("es", "en"), "es", "es"),
        (("es-MX",), "es-MX", "es"),
        (("de", "en"), "de", "system"),
    ],
)
def test_it_begins_in_the_first_language(
    languages: tuple[str, ...], book: str, buttons: str
) -> None:
    first = first_preferences(Profile(book=BookWishes(languages)))
    assert (first.book_language, first.language) == (book, buttons)


@pytest.mark.parametrize(
    ("capital_mm", "percent"),
    [(0.0, 100), (3.5, 100), (3.6, 125), (7.0, 200), (14.1, 400), (20.0, 400)],
)
def test_millimetres_become_the_next_larger_step(
    capital_mm: float, percent: int
) -> None:
    assert text_percent(capital_mm, PX_PER_MM) == percent


def test_on_a_dense_screen_the_same_millimetres_are_more_px() -> None:
    assert text_percent(3.5, 2 * PX_PER_MM) == 200
