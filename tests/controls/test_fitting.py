"""What cannot scroll takes letters that fit, and none smaller than the place allows."""

from app.controls.fitting import SHARES, fit, in_letters
from app.style.themes import DAY, theme_at
from app.style.tokens import Measures, Theme

LARGE = theme_at("day", 200)
SHARED = theme_at("day", 200, measures=Measures(percent=200, least_px=40))


def worn(theme: Theme, room_px: int, least_px: int | None = None) -> list[int]:
    """Fit a part of ten lines, and give the letters that it tried."""
    tried: list[int] = []

    def wear(look: Theme) -> int:
        tried.append(look.type.text)
        return 10 * look.type.text

    fit(theme, wear, room_px, least_px)
    return tried


def test_what_fits_keeps_its_letters() -> None:
    assert worn(LARGE, 400) == [40]
    assert in_letters(DAY, 1.0, 0) == DAY


def test_what_does_not_fit_takes_the_largest_that_do() -> None:
    assert worn(LARGE, 300) == [40, 34, 28]


def test_letters_are_never_smaller_than_the_place_asks_for() -> None:
    assert min(worn(SHARED, 100)) == 40
    assert min(worn(SHARED, 100, 0)) < 40


def test_if_nothing_fits_the_smallest_are_worn() -> None:
    assert len(worn(LARGE, 1)) == len(SHARES)


def test_if_nothing_fits_it_is_not_made_narrow_and_taller_in_vain() -> None:
    tried: list[int] = []

    def wear(look: Theme) -> int:
        tried.append(look.type.percent)
        return 40_000 // look.type.percent  # the letters stay, the lines get shorter

    fit(SHARED, wear, 100)
    assert tried[-1] == SHARED.type.percent
