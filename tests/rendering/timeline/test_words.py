"""A stage's words stand under each other; at one stage they say that one is there."""

from app.rendering.shapes import Letters, Point
from app.rendering.timeline.style import Style
from app.rendering.timeline.words import PILL_PX, set_words
from app.style.tokens import type_scale
from tests.builders import a_stage


def measure(words: str, letters: Letters) -> float:
    return len(words) * letters.size_px / 2


STAGE = a_stage("ward", short="On the ward", when="about three weeks")
CORNER = Point(10, 20)


def test_name_and_time_stand_under_each_other() -> None:
    words = set_words(
        STAGE, CORNER, 200, Style(type_scale(100), measure), centred=False
    )
    assert words.here is None
    assert (words.label.box.x, words.label.box.y) == CORNER
    assert words.when.box.y > words.label.box.bottom
    assert words.bottom == words.when.box.bottom


def test_where_one_is_says_so_with_room_for_its_frame() -> None:
    style = Style(type_scale(100), measure, "ward")
    words = set_words(STAGE, CORNER, 200, style, centred=True)
    assert words.here is not None
    assert words.here.lines == ("You are here",)
    assert words.here.centred
    assert words.here.box.x == CORNER.x + PILL_PX
    assert words.here.box.right == CORNER.x + 200 - PILL_PX
    assert words.here.box.y > words.when.box.bottom
    assert words.bottom == words.here.box.bottom


def test_all_words_can_be_lowered() -> None:
    style = Style(type_scale(100), measure, "ward")
    words = set_words(STAGE, CORNER, 200, style, centred=True)
    lower = words.lowered(7)
    assert lower.here is not None
    assert words.here is not None
    assert lower.label.box.y == words.label.box.y + 7
    assert lower.when.box.y == words.when.box.y + 7
    assert lower.here.box.y == words.here.box.y + 7
    elsewhere = set_words(
        STAGE, CORNER, 200, Style(type_scale(100), measure), centred=True
    )
    assert elsewhere.lowered(7).here is None
