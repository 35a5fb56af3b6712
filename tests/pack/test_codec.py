import json
from enum import StrEnum
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pack.codec import MisfitError, decode, encode


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Point(NamedTuple):
    x: int
    y: int = 0


class Thing(NamedTuple):
    name: str
    colour: Colour
    size: float
    is_new: bool
    point: Point
    tags: tuple[str, ...]
    pair: tuple[int, str]
    last: Point | None


THING = Thing("a", Colour.RED, 1.5, True, Point(1), ("b", "ç"), (2, "d"), None)  # noqa: FBT003 (a field, in order)
BODY = '["a","red",1.5,true,[1,0],["b","ç"],[2,"d"],null]'


def test_a_value_is_the_array_of_its_fields() -> None:
    assert encode(THING) == BODY.encode()


def test_a_value_comes_back_as_it_was() -> None:
    value = THING._replace(last=Point(3, 4))
    again = decode(Thing, encode(value))
    assert again == value
    assert isinstance(again.colour, Colour)
    assert isinstance(again.last, Point)


def test_a_whole_number_may_stand_for_a_float() -> None:
    size = decode(Thing, BODY.replace("1.5", "85").encode()).size
    assert (size, type(size)) == (85.0, float)


@given(st.text(), st.floats(-1e9, 1e9), st.lists(st.text()))
def test_all_that_a_book_may_hold_comes_back(
    name: str, size: float, tags: list[str]
) -> None:
    value = THING._replace(name=name, size=size, tags=tuple(tags))
    assert decode(Thing, encode(value)) == value


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{}",
        "nothing",
        "[" * 100_000,
        f"{BODY} ",
        f"{BODY}[]",
        f"[{BODY}]",
        BODY[:-1],
        BODY.replace('"a"', "1"),
        BODY.replace('"a"', "null"),
        BODY.replace('"a"', '"\\ud800"'),
        BODY.replace('"a"', '"\x00"'),
        BODY.replace('"red"', '"green"'),
        BODY.replace('"red"', "1"),
        BODY.replace("1.5", "true"),
        BODY.replace("1.5", "NaN"),
        BODY.replace("1.5", "Infinity"),
        BODY.replace("1.5", "1e999"),
        BODY.replace("1.5", "9" * 400),
        BODY.replace("1.5", '"1.5"'),
        BODY.replace("true", "1"),
        BODY.replace("[1,0]", "[1]"),
        BODY.replace("[1,0]", "[1,0,0]"),
        BODY.replace("[1,0]", "[1,0.0]"),
        BODY.replace("[1,0]", "[true,0]"),
        BODY.replace("[1,0]", f"[{2**60},0]"),
        BODY.replace("[1,0]", f"[{'9' * 5000},0]"),
        BODY.replace("[1,0]", "{}"),
        BODY.replace('["b","ç"]', '["b",1]'),
        BODY.replace('["b","ç"]', '"b"'),
        BODY.replace('[2,"d"]', '["d",2]'),
        BODY.replace("null", "[1]"),
    ],
)
def test_anything_else_is_refused(body: str) -> None:
    with pytest.raises(MisfitError):
        decode(Thing, body.encode())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(MisfitError):
        decode(Thing, b"\xff")


def test_a_value_that_could_not_be_read_again_is_not_written() -> None:
    wrong: Any = 7
    with pytest.raises(MisfitError, match="Thing"):
        encode(THING._replace(name=wrong))


def test_the_encoding_is_plain_json() -> None:
    assert json.loads(encode(THING)) == json.loads(BODY)
