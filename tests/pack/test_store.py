import contextlib
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.illustration import Picture
from app.errors import PackError
from app.pack import codec, schema
from app.pack.library import Library
from app.pack.store import Store, TooSlow, digest_of
from tests.builders import SVG, a_number, a_pack, contents
from tests.pack.conftest import Tamper


@pytest.fixture
def replaced(pack: Path, tamper: Tamper) -> Callable[[str, str, object], Store]:
    """Open a pack in which one value has another body, with the digest it needs."""

    def replace(kind: str, key: str, body: object) -> Store:
        data = body if isinstance(body, bytes) else b""
        tamper(
            pack,
            "UPDATE value SET body = ?, digest = ? WHERE kind = ? AND key = ?",
            values=(body, digest_of(kind, key, data), kind, key),
        )
        return Store.open(pack)

    return replace


def test_a_value_is_found_by_its_key(pack: Path) -> None:
    store = Store.open(pack)
    assert store.value(schema.TOPIC, "first-week") == contents().topics[1]
    assert store.value(schema.TOPIC, "no-such-topic") is None
    store.close()


@pytest.mark.parametrize("key", ["", "\0", "\ud800", "a" * 100_000, "'; DROP TABLE"])
def test_a_strange_key_finds_nothing(pack: Path, key: str) -> None:
    store = Store.open(pack)
    assert store.value(schema.TOPIC, key) is None
    assert store.picture(key) is None
    store.close()


@pytest.mark.parametrize(
    "body",
    [
        "text",
        7,
        b"",
        b"[]",
        b'["first-week"]',
        b"\xff\xfe",
        b" " * (schema.MAX_BODY_BYTES + 1),
    ],
    ids=["text", "int", "empty", "short", "part", "no text", "giant"],
)
def test_a_value_of_another_shape_is_damage(
    replaced: Callable[[str, str, object], Store], body: object
) -> None:
    store = replaced("topic", "first-week", body)
    with pytest.raises(PackError, match="is damaged"):
        store.value(schema.TOPIC, "first-week")
    assert store.value(schema.TOPIC, "who-to-call") == contents().topics[2]
    store.close()


def test_a_value_that_nobody_could_show_is_damage(
    replaced: Callable[[str, str, object], Store],
) -> None:
    body = codec.encode(a_number(value=(300.0,)))
    store = replaced("number", "deaths", body)
    with pytest.raises(PackError, match="is damaged"):
        store.value(schema.NUMBER, "deaths")
    store.close()


def test_a_longer_value_than_sqlite_may_read_is_damage(
    replaced: Callable[[str, str, object], Store],
) -> None:
    store = replaced("picture", "ward", b" " * (schema.MAX_PICTURE_BYTES + 100))
    with pytest.raises(PackError, match="is damaged"):
        store.picture("ward")
    store.close()


@pytest.mark.parametrize("body", [b"", b"svg", b"exe\0MZ", b"\xff\0x", b"\0"])
def test_a_picture_of_no_known_media_is_damage(
    replaced: Callable[[str, str, object], Store], body: bytes
) -> None:
    store = replaced("picture", "ward", body)
    if body == b"svg":
        assert store.picture("ward") == Picture("svg", b"")
    else:
        with pytest.raises(PackError, match="is damaged"):
            store.picture("ward")
    store.close()


def test_another_digest_is_damage(pack: Path, tamper: Tamper) -> None:
    tamper(pack, "UPDATE value SET digest = zeroblob(16) WHERE kind = 'term'")
    store = Store.open(pack)
    with pytest.raises(PackError, match="is damaged"):
        store.value(schema.TERM, "neutropenia")
    store.close()


def test_a_value_under_another_key_is_damage(pack: Path, tamper: Tamper) -> None:
    tamper(pack, "DELETE FROM value WHERE kind = 'term' AND key = 'stem-cell'")
    tamper(pack, "UPDATE value SET key = 'stem-cell' WHERE key = 'neutropenia'")
    store = Store.open(pack)
    with pytest.raises(PackError, match="is damaged"):
        store.value(schema.TERM, "stem-cell")
    store.close()


@pytest.mark.parametrize("kind", ["term", "picture", "neighbours", "keys"])
def test_a_value_that_went_missing_is_damage(
    pack: Path, tamper: Tamper, kind: str
) -> None:
    library = Library.open(
        tamper(pack, "DELETE FROM value WHERE kind = ?", values=(kind,))
    )
    with pytest.raises(PackError, match="is damaged"):
        read_all(library)
    library.close()


def test_a_pack_without_its_front_is_damaged(pack: Path, tamper: Tamper) -> None:
    tamper(pack, "DELETE FROM value WHERE kind = 'front'")
    with pytest.raises(PackError, match="is damaged"):
        Library.open(pack)


def test_a_file_that_goes_away_while_it_is_checked_is_damage(pack: Path) -> None:
    store = Store.open(pack)
    pack.write_bytes(b"")
    with pytest.raises(PackError, match="is damaged"):
        list(store.verify())
    store.close()


def test_a_closed_pack_has_no_digest(pack: Path) -> None:
    store = Store.open(pack)
    store.close()
    with pytest.raises(PackError, match="is damaged"):
        store.sha256()


def test_a_query_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    store = Store.open(a_pack(tmp_path / "library.pack"))
    store.limit_steps(lambda: True)
    with pytest.raises(TooSlow):
        store.rows("SELECT a.key FROM value a, value b, value c")
    store.limit_steps(None)
    assert len(store.rows("SELECT a.key FROM value a, value b")) > 1000
    store.close()


def read_all(library: Library) -> list[object]:
    """Read every value of a pack."""
    slugs = [
        title.slug
        for shelf in library.shelves()
        for title in library.topics_on(shelf.id)
    ]
    names = [each.name for each in contents().illustrations]
    return [
        library.book,
        library.first_topic(),
        slugs,
        [library.topic(slug) for slug in slugs],
        [library.title(slug) for slug in slugs],
        [library.neighbours(slug) for slug in slugs],
        library.terms(),
        library.timeline(),
        library.numbers(),
        library.comparison(),
        library.questions(),
        library.references(),
        [library.illustration(name) for name in names],
        [library.picture(name) for name in names],
        library.topic("no-such-topic"),
    ]


SEARCHES = ("hair", "will i lose my hair", "neutropina", "bone marrow", "x")


@pytest.mark.parametrize("seed", range(20))
def test_damage_is_found_or_does_not_matter(pack: Path, seed: int) -> None:
    whole = Library.open(pack)
    wanted = read_all(whole)
    whole.close()
    data = pack.read_bytes()
    chance = random.Random(seed)  # noqa: S311 (damage, not a secret)
    for _ in range(10):
        pack.write_bytes(flipped(data, chance))
        try:
            library = Library.open(pack)
        except PackError:
            continue
        with contextlib.suppress(PackError):
            assert read_all(library) == wanted
        for words in SEARCHES:
            with contextlib.suppress(PackError):
                library.search(words)
        with pytest.raises(PackError):
            list(library.verify())
        library.close()


def flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 5, 50))):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def test_a_pack_cut_short_or_added_to_is_damaged(pack: Path) -> None:
    data = pack.read_bytes()
    chance = random.Random(1)  # noqa: S311 (damage, not a secret)
    for _ in range(100):
        pack.write_bytes(data[: chance.randrange(len(data))])
        with pytest.raises(PackError):
            Library.open(pack)
    for more in (b"\0", bytes(4096), data):
        pack.write_bytes(data + more)
        with pytest.raises(PackError):
            Library.open(pack)


def test_pictures_keep_their_bytes(pack: Path) -> None:
    store = Store.open(pack)
    assert store.picture("ward") == Picture("svg", SVG)
    assert store.picture("nothing") is None
    store.close()


def test_a_digest_belongs_to_kind_key_and_body() -> None:
    body = codec.encode(schema.Keys(()))
    digests = {
        digest_of("a", "b", body),
        digest_of("b", "a", body),
        digest_of("a", "b", body + b" "),
        digest_of("ab", "", body),
    }
    assert len(digests) == 4
