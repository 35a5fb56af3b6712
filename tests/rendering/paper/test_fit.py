"""A chapter is set closer or wider, where that saves a page or fills one better."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QSize

from app.content.links import Kind, Link
from app.rendering.lowering import usual_size
from app.rendering.paper.fit import FITS, Fit, fitted, wasted
from app.rendering.paper.kinds import UNITS_PER_PT, PaperKind, paper_theme
from app.rendering.paper.parts import CODE_PX

DRAWING, PEOPLE = Link(Kind.ILLUSTRATION, "ward"), Link(Kind.NUMBER, "deaths")
MM_PER_PT = 25.4 / 72


class Laid(NamedTuple):
    fills: tuple[float, ...]
    parted: int = 0


def chosen(*fills: tuple[float, ...]) -> int:
    """Tell which of as many fits is taken, each filling its pages like this."""
    fits = FITS[: len(fills)]
    found = fitted(lambda fit: Laid(fills[fits.index(fit)]), fits)
    return fits.index(found[0])


def test_what_fills_its_pages_stays_as_it_is() -> None:
    def lay(fit: Fit) -> Laid:
        assert fit == FITS[0]
        return Laid((1.0, 0.8, 0.5))

    assert fitted(lay)[0] == FITS[0]


@pytest.mark.parametrize(
    ("fills", "taken"),
    [
        (((0.1,), (0.1,)), 0),
        (((1.0, 0.05), (0.99,)), 1),
        (((1.0, 0.05), (1.0, 0.02), (0.98,)), 2),
        (((1.0, 0.1), (1.0, 0.09)), 0),
        (((0.5, 1.0), (0.9, 0.5)), 1),
        (((1.0, 0.24), (1.0, 0.24)), 0),
    ],
)
def test_the_fit_that_saves_most_is_taken(
    fills: tuple[tuple[float, ...], ...], taken: int
) -> None:
    assert chosen(*fills) == taken


def test_a_fit_that_parts_nothing_is_taken() -> None:
    def lay(fit: Fit) -> Laid:
        return Laid((0.9, 0.5), 0 if fit == FITS[2] else 1)

    assert fitted(lay)[0] == FITS[2]


def test_one_page_alone_may_be_as_empty_as_it_likes() -> None:
    assert wasted((0.05,)) == 0
    assert wasted((0.9, 0.05)) > wasted((0.9, 0.2)) > wasted((0.9, 0.3)) == 0
    assert wasted((0.5, 0.9)) > 0


def test_there_must_be_a_way_to_fit() -> None:
    with pytest.raises(ValueError, match="no way"):
        fitted(lambda _fit: Laid((1.0,)), ())


@pytest.mark.parametrize("fit", FITS)
def test_letters_stay_and_codes_are_read(fit: Fit) -> None:
    theme = paper_theme(PaperKind())
    worn = fit.worn(theme)
    assert worn.type._replace(percent=0) == theme.type._replace(percent=0)
    assert worn.px(CODE_PX) / UNITS_PER_PT * MM_PER_PT >= 20


@pytest.mark.parametrize("fit", FITS)
def test_pictures_keep_their_shape(fit: Fit) -> None:
    drawing = fit.sized(usual_size, DRAWING, 1000)
    assert drawing == QSize(round(1000 * fit.drawings), round(625 * fit.drawings))
    people = fit.sized(usual_size, PEOPLE, 1000)
    shrunk = people.width() / 1000 * fit.spaces
    assert shrunk == pytest.approx(fit.people, abs=0.01)
