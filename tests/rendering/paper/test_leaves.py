"""A column is cut into pages: all of it, nothing twice, and no heading left alone."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.rendering.paper.leaves import Keep, Leaf, Slice, Strip, cut_leaves

HEIGHT = 100.0


def lines(*sizes: int, tied: tuple[int, ...] = ()) -> tuple[Strip, ...]:
    """Give strips under one another; those at the places in `tied` are tied."""
    top, strips = 0, list[Strip]()
    for place, size in enumerate(sizes):
        strips.append(Strip(top, top + size, place in tied))
        top += size
    return tuple(strips)


def tall(leaf: Leaf) -> float:
    return sum(part.bottom - part.top for part in leaf)


def test_what_fits_stands_on_one_page() -> None:
    assert cut_leaves(lines(40, 60), HEIGHT) == ((Slice(0, 100),),)


def test_nothing_at_all_is_one_empty_page() -> None:
    assert cut_leaves((), HEIGHT) == ((Slice(0, 0),),)


def test_a_page_is_cut_before_what_does_not_fit() -> None:
    assert cut_leaves(lines(60, 60), HEIGHT) == ((Slice(0, 60),), (Slice(60, 120),))


def test_a_heading_goes_with_what_follows_it() -> None:
    strips = lines(50, 20, 10, 60, tied=(1, 2))
    assert cut_leaves(strips, HEIGHT) == ((Slice(0, 50),), (Slice(50, 140),))


def test_ties_that_no_page_can_keep_are_let_go() -> None:
    strips = lines(60, 30, 30, tied=(0, 1, 2))
    assert cut_leaves(strips, HEIGHT) == ((Slice(0, 90),), (Slice(90, 120),))


def test_what_is_taller_than_a_page_stands_alone() -> None:
    strips = lines(10, 150, 10)
    assert [tall(leaf) for leaf in cut_leaves(strips, HEIGHT)] == [10, 150, 10]


def test_a_table_that_goes_on_tells_its_heads_again() -> None:
    head = Slice(0, 10)
    rows = [Strip(10 + 30 * at, 40 + 30 * at, head=head) for at in range(5)]
    leaves = cut_leaves((Strip(*head, is_tied=True), *rows), HEIGHT)
    assert leaves == ((Slice(0, 100),), (head, Slice(100, 160)))


def test_what_is_better_kept_moves_on_where_the_page_is_full_enough() -> None:
    kept = [Strip(80, 90, keep=Keep.WITHIN), Strip(90, 110)]
    leaves = cut_leaves((*lines(40, 40), *kept), HEIGHT)
    assert leaves == ((Slice(0, 80),), (Slice(80, 110),))


def test_what_is_better_kept_is_parted_where_the_page_were_half_empty() -> None:
    kept = [Strip(50, 90, keep=Keep.WITHIN), Strip(90, 150)]
    leaves = cut_leaves((*lines(50), *kept), HEIGHT)
    assert leaves == ((Slice(0, 90),), (Slice(90, 150),))


def test_between_answers_is_better_than_within() -> None:
    card = (
        Strip(40, 80, keep=Keep.BETWEEN),
        Strip(80, 90, keep=Keep.WITHIN),
        Strip(90, 130),
    )
    leaves = cut_leaves((*lines(40), *card), HEIGHT)
    assert leaves == ((Slice(0, 80),), (Slice(80, 130),))


sizes = st.lists(st.tuples(st.integers(1, 99), st.booleans()), max_size=60)


@given(sizes)
def test_all_is_told_once_and_in_order(drawn: list[tuple[int, bool]]) -> None:
    ties = tuple(place for place, (_, is_tied) in enumerate(drawn) if is_tied)
    strips = lines(*(size for size, _ in drawn), tied=ties)
    leaves = cut_leaves(strips, HEIGHT)
    edges = [part for leaf in leaves for part in leaf]
    assert edges[0].top == 0
    assert edges[-1].bottom == (strips[-1].bottom if strips else 0)
    for one, other in pairwise(edges):
        assert one.bottom == other.top
    assert all(tall(leaf) <= HEIGHT for leaf in leaves)


@given(sizes)
def test_a_page_ends_with_a_heading_only_where_it_holds_nothing_else(
    drawn: list[tuple[int, bool]],
) -> None:
    ties = tuple(place for place, (_, is_tied) in enumerate(drawn) if is_tied)
    strips = lines(*(size for size, _ in drawn), tied=ties)
    ends = {strip.bottom: strip for strip in strips}
    for leaf in cut_leaves(strips, HEIGHT)[:-1]:
        inside = [one for one in strips if leaf[0].top <= one.top < leaf[-1].bottom]
        if ends[leaf[-1].bottom].is_tied:
            assert all(strip.is_tied for strip in inside)
