"""Pictures are asked for by an address that says how wide they are."""

from functools import partial

import pytest
from PySide6.QtCore import QSize

from app.content.links import Kind, Link
from app.content.number import IconArray
from app.rendering.figures import crowd
from app.rendering.requests import PictureRequest, parse_request, scale_of


def test_a_request_is_written_and_read() -> None:
    request = PictureRequest(Link(Kind.ILLUSTRATION, "ward"), 600)
    assert str(request) == "illustration:ward?600"
    assert parse_request("illustration:ward?600") == request


@pytest.mark.parametrize(
    "address",
    [
        "",
        "illustration:ward",
        "illustration:ward?wide",
        "illustration:ward?-1",
        "topic:ward?600",
        "file:///etc/hostname?600",
        "//host/share/x.png?600",
        "../../etc/hostname?1",
        "home?600",
    ],
)
def test_nothing_else_is_a_request(address: str) -> None:
    assert parse_request(address) is None


CROWD = IconArray(21, 0, 1000, 50, good=False)
HUNDRED = IconArray(2, 0, 100, 10, good=False)


def size_at(array: IconArray, width_px: int) -> QSize:
    return QSize(*crowd(array, width_px).size)


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_people_grow_with_the_words(percent: int) -> None:
    people = partial(size_at, HUNDRED)
    assert scale_of(Link(Kind.NUMBER, "deaths"), people, 1150, percent) == percent / 100


def test_a_thousand_grow_only_as_far_as_they_are_seen_at_one_look() -> None:
    people = partial(size_at, CROWD)
    number = Link(Kind.NUMBER, "deaths")
    assert scale_of(number, people, 1150, 200) == 2
    assert 2 < scale_of(number, people, 1150, 400) < 3
    assert scale_of(number, people, 240, 100) == 1
    assert scale_of(number, people, 240, 200) == 1


def test_drawings_grow_with_their_column_only() -> None:
    drawing = Link(Kind.ILLUSTRATION, "ward")
    assert scale_of(drawing, partial(size_at, CROWD), 240, 400) == 1
