from app.content.links import Link
from app.session.history import LONGEST, History, Place

ONE, TWO, THREE = (Place(Link.topic(slug)) for slug in ("one", "two", "three"))


def test_back_and_forward_walk_the_same_way() -> None:
    history = History((), ONE).opened(TWO).opened(THREE)
    assert history.back().here == TWO
    assert history.back().back().here == ONE
    assert history.back().back().forward().forward() == history


def test_opening_forgets_what_lay_ahead() -> None:
    history = History((), ONE).opened(TWO).back().opened(THREE)
    assert history == History((ONE,), THREE)


def test_the_ends_stay_where_they_are() -> None:
    history = History((), ONE)
    assert history.back() == history
    assert history.forward() == history


def test_a_place_keeps_its_scroll_and_its_form() -> None:
    left = Place(ONE.link, 0.6, "short", is_fixed=True)
    history = History((), ONE).left(left).opened(TWO).back()
    assert history.here == left


def test_leaving_changes_no_place() -> None:
    assert History((), ONE).left(TWO).here == ONE


def test_the_oldest_places_are_forgotten() -> None:
    history = History((), ONE)
    for _ in range(LONGEST + 5):
        history = history.opened(TWO)
    assert len(history.past) == LONGEST
    assert history.past[0] == TWO
