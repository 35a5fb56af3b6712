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


def test_a_place_keeps_its_scroll() -> None:
    history = History((), ONE).scrolled(0.6).opened(TWO).back()
    assert history.here == Place(ONE.link, 0.6)


def test_the_oldest_places_are_forgotten() -> None:
    history = History((), ONE)
    for _ in range(LONGEST + 5):
        history = history.opened(TWO)
    assert len(history.past) == LONGEST
    assert history.past[0] == TWO
