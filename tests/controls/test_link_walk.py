import pytest

from app.controls.landmarks import Anchor, Span
from app.controls.link_walk import LinkWalk

ANCHORS = tuple(Anchor(Span(at, at + 5), f"term:{at}") for at in (10, 50, 90))
ALL = Span(0, 100)


@pytest.fixture
def walk() -> LinkWalk:
    walk = LinkWalk()
    walk.begin(ANCHORS)
    return walk


def test_it_begins_nowhere(walk: LinkWalk) -> None:
    assert walk.here() is None


def test_it_goes_forward_and_leaves_after_the_last(walk: LinkWalk) -> None:
    assert [walk.step(ALL, forward=True) for _ in range(4)] == [True] * 3 + [False]
    assert walk.here() is None


def test_it_goes_backward_and_leaves_before_the_first(walk: LinkWalk) -> None:
    assert walk.step(ALL, forward=False)
    assert walk.here() == ANCHORS[2]
    assert [walk.step(ALL, forward=False) for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    ("seen", "forward", "place"),
    [
        (Span(40, 100), True, 1),
        (Span(95, 100), True, -1),
        (Span(0, 60), False, 1),
        (Span(0, 5), False, -1),
    ],
    ids=["down", "below all", "up", "above all"],
)
def test_it_begins_with_what_is_in_sight(
    walk: LinkWalk,
    seen: Span,
    forward: bool,  # noqa: FBT001 (of the table)
    place: int,
) -> None:
    assert walk.step(seen, forward=forward) is (place >= 0)
    assert walk.at == place


def test_a_place_in_the_text_belongs_to_a_link_or_to_none(walk: LinkWalk) -> None:
    assert [walk.number_at(at) for at in (9, 10, 54, 55)] == [-1, 0, 1, -1]
    assert walk.anchor(1) == ANCHORS[1]
    assert walk.anchor(-1) is None


def test_another_page_has_other_links(walk: LinkWalk) -> None:
    walk.step(ALL, forward=True)
    walk.begin(())
    assert walk.here() is None
    assert not walk.step(ALL, forward=True)
