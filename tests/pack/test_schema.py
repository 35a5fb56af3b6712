import typing
from hashlib import blake2b

from app.pack import schema

SHAPES_OF_VERSION_3 = "0bc062f6e8156f76"
"""Raise `schema.VERSION` when this changes: old packs no longer read."""


def shapes(shape: object, seen: dict[object, str]) -> None:
    """Write down every NamedTuple below a shape, field by field."""
    for part in typing.get_args(shape):
        shapes(part, seen)
    if hasattr(shape, "_fields") and shape not in seen:
        hints = typing.get_type_hints(shape)
        seen[shape] = repr([(name, str(hint)) for name, hint in hints.items()])
        for hint in hints.values():
            shapes(hint, seen)


def kinds() -> list[schema.Kind[tuple[object, ...]]]:
    named = vars(schema).values()
    return [kind for kind in named if isinstance(kind, schema.Kind)]


def test_the_version_tells_the_shapes_of_all_values() -> None:
    seen: dict[object, str] = {}
    for kind in kinds():
        shapes(kind.shape, seen)
    told = repr((sorted(seen.values()), schema.TABLES))
    digest = blake2b(told.encode(), digest_size=8).hexdigest()
    assert (schema.VERSION, digest) == (3, SHAPES_OF_VERSION_3)


def test_every_kind_has_a_name_of_its_own() -> None:
    names = [*(kind.name for kind in kinds()), schema.PICTURE]
    assert len(set(names)) == len(names) > 10
