"""Values as compact JSON and back, driven by their NamedTuples' own annotations.

A record is an array of its fields in order. Reading is strict, because a pack may come
from anyone: a wrong type, a missing or a further field is a `MisfitError`, never a value
that fails later on somebody's screen.
"""

# `_json` is what `json` itself decodes with; the package around it costs 1.3 ms of the
# 37 that the reader has until its first page.
import types
import typing
from _json import make_scanner
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final, TypeVar, cast

T = TypeVar("T")
_Read = Callable[[object], Any]

MAX_WHOLE: Final = 2**53
"""Larger whole numbers lose digits as floats; no book holds one."""


class MisfitError(ValueError):
    """These bytes are no value of the shape that was asked for."""


def encode(value: tuple[object, ...]) -> bytes:
    """Write a NamedTuple as compact JSON in UTF-8.

    Raises:
        MisfitError: The value is not what its annotations say, so that it could not be
            read again.
    """
    import json  # noqa: PLC0415 (only the writer pays for it)

    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    body = text.encode()
    decode(type(value), body)
    return body


def decode(shape: type[T], body: bytes) -> T:
    """Read a NamedTuple of this class.

    Raises:
        MisfitError: The bytes are no JSON, or not of this shape.
    """
    try:
        return cast("T", _reader(shape)(_parsed(body.decode())))
    except (ValueError, StopIteration, RecursionError) as error:
        raise MisfitError(shape.__name__) from error


def _parsed(text: str) -> object:
    value, end = _scan(text, 0)
    if end != len(text):
        raise ValueError(text)
    return value


def _refuse(value: object) -> Any:
    raise ValueError(value)


class _Strict:
    """How the scanner reads: no NaN, no infinity, no objects."""

    strict = True
    object_hook = staticmethod(_refuse)
    object_pairs_hook = staticmethod(_refuse)
    parse_float = float
    parse_int = int
    parse_constant = staticmethod(_refuse)


_scan = make_scanner(cast("make_scanner", _Strict))
_readers: dict[object, _Read] = {}


def _reader(shape: Any) -> _Read:
    """Give the reader of an annotation, made when it is first wanted."""
    if shape not in _readers:
        _readers[shape] = _make_reader(shape)
    return _readers[shape]


def _make_reader(shape: Any) -> _Read:
    if shape in _PLAIN:
        return _PLAIN[shape]
    if typing.get_origin(shape) is tuple:
        return _tuple_reader(typing.get_args(shape))
    if typing.get_origin(shape) in {types.UnionType, typing.Union}:
        return _optional_reader(typing.get_args(shape))
    if issubclass(shape, StrEnum):
        return lambda value: shape(_read_text(value))
    return _record_reader(shape)


def _record_reader(shape: Any) -> _Read:
    hints = typing.get_type_hints(shape)
    readers = tuple(_reader(hints[field]) for field in shape._fields)

    def read(value: object) -> Any:
        return shape(*_read_fixed(value, readers))

    return read


def _tuple_reader(shapes: tuple[Any, ...]) -> _Read:
    if len(shapes) == 2 and shapes[1] is Ellipsis:  # noqa: PLR2004 (tuple[X, ...])
        item = _reader(shapes[0])
        return lambda value: tuple([item(each) for each in _read_list(value)])
    readers = tuple(_reader(shape) for shape in shapes)
    return lambda value: tuple(_read_fixed(value, readers))


def _optional_reader(shapes: tuple[Any, ...]) -> _Read:
    (shape,) = (shape for shape in shapes if shape is not types.NoneType)
    read = _reader(shape)
    return lambda value: None if value is None else read(value)


def _read_list(value: object) -> list[object]:
    if type(value) is not list:
        raise ValueError(value)
    return cast("list[object]", value)


def _read_fixed(value: object, readers: tuple[_Read, ...]) -> list[object]:
    items = _read_list(value)
    if len(items) != len(readers):
        raise ValueError(value)
    return [read(item) for read, item in zip(readers, items, strict=True)]


def _read_text(value: object) -> str:
    if type(value) is not str:
        raise ValueError(value)
    if not value.isascii():
        value.encode()  # a lone surrogate is text that nothing can print
    return value


def _read_whole(value: object) -> int:
    if type(value) is not int or abs(value) > MAX_WHOLE:
        raise ValueError(value)
    return value


def _read_float(value: object) -> float:
    if type(value) not in {int, float}:
        raise ValueError(value)
    number = cast("float", value)
    if not -MAX_WHOLE <= number <= MAX_WHOLE:
        raise ValueError(value)
    return float(number)


def _read_flag(value: object) -> bool:
    if type(value) is not bool:
        raise ValueError(value)
    return value


_PLAIN: Final[dict[object, _Read]] = {
    str: _read_text,
    int: _read_whole,
    float: _read_float,
    bool: _read_flag,
}
