"""Head and foot of a page."""

import pytest

from app.rendering.paper.foot import MARGIN, foot_top, set_foot, set_head
from app.rendering.paper.kinds import PAPERS, PaperKind, sheet_size
from app.rendering.shapes import Letters

FOOT = "A book · Version 1.0 · Not yet reviewed by a clinician"
LONG = f"{FOOT} · {FOOT} · {FOOT}"
LARGE = PaperKind("letter", is_large=True)


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px / 2


@pytest.mark.parametrize("words", [FOOT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("kind", [PaperKind(), LARGE], ids=str)
def test_the_foot_ends_at_the_margin_and_knows_its_page(
    words: str, kind: PaperKind
) -> None:
    left, right = set_foot(words, (3, 12), kind, measure)
    sheet = sheet_size(kind)
    assert " ".join(left.lines) == words
    assert right.lines == ("Page 3 of 12",)
    assert left.box.bottom == sheet.height - MARGIN
    assert left.box.y == right.box.y
    assert left.box.x == MARGIN
    assert right.box.right == sheet.width - MARGIN
    assert left.box.right <= right.box.x


def test_room_is_kept_for_the_largest_number_of_pages() -> None:
    kind = PaperKind()
    for page in (1, 88, 888):
        foot = set_foot(LONG, (page, page), kind, measure)
        assert foot_top(LONG, kind, measure) <= foot[0].box.y


def test_head_and_foot_may_stand_in_line_with_the_words() -> None:
    head = set_head(("A topic", "A clinic"), PaperKind(), measure, 200)
    foot = set_foot(FOOT, (1, 1), PaperKind(), measure, 200)
    assert head[0].box.x == foot[0].box.x == 200
    assert head[1].box.right == foot[1].box.right == PAPERS["a4"][0] * 3 - 200


def test_what_is_not_said_is_not_set() -> None:
    assert set_head(("", ""), PaperKind(), measure) == ()
    (only,) = set_head(("", "A clinic"), PaperKind(), measure)
    assert only.from_right


def test_a_head_that_is_too_long_ends_in_dots() -> None:
    (head,) = set_head((LONG, ""), PaperKind(), measure)
    assert head.lines[0].endswith("…")
    assert measure(head.lines[0], head.letters) <= head.box.width
    assert LONG.startswith(head.lines[0][:-1])


def test_of_two_words_one_alone_may_take_the_whole_line() -> None:
    words = "A clinic with a name that half of a line is much too short to hold"
    (alone,) = set_head(("", words), PaperKind(), measure)
    assert alone.lines == (words,)
    both = set_head(("A topic", words), PaperKind(), measure)
    assert both[1].lines[0].endswith("…")


def test_for_readers_who_begin_at_the_right_all_is_turned() -> None:
    kind = PaperKind(is_turned=True)
    width = sheet_size(kind).width
    straight = (
        *set_head(("A topic", "A clinic"), PaperKind(), measure),
        *set_foot(FOOT, (1, 9), PaperKind(), measure),
    )
    turned = (
        *set_head(("A topic", "A clinic"), kind, measure),
        *set_foot(FOOT, (1, 9), kind, measure),
    )
    for one, other in zip(straight, turned, strict=True):
        assert other.box.right == pytest.approx(width - one.box.x)
        assert other.from_right is not one.from_right
        assert other.lines == one.lines
