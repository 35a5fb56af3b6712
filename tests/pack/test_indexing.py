import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.content.question import Question
from app.pack import indexing, schema
from app.pack.store import Store
from tests.builders import a_book, a_pack, a_term, a_timeline, a_topic


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        for table in schema.TABLES:
            database.execute(table)
        yield database


def words(path: Path) -> dict[str, tuple[str, str, int, int]]:
    store = Store.open(path)
    found = store.rows("SELECT word, stem, sound, documents, names FROM word")
    store.close()
    return {word: (stem, *rest) for word, stem, *rest in found}


def test_everything_can_be_found_in_book_order() -> None:
    question = Question("Why?", (), "topic:a")
    indexed = indexing.documents(
        (a_topic("a", page=""), a_topic("b", page="")),
        (a_term("t"),),
        a_timeline(),
        (question,),
    )
    assert [each.document.place for each in indexed] == [
        "topic:a",
        "topic:b",
        "term:t",
        "stage:collection",
        "stage:day-zero",
        "stage:going-home",
        "topic:a",
    ]


def test_a_book_without_a_timeline_has_no_stages() -> None:
    assert list(indexing.documents((), (), None, ())) == []


def test_each_document_is_reported(database: sqlite3.Connection) -> None:
    told: list[int] = []
    indexed = tuple(indexing.documents((), (a_term("a"), a_term("b")), None, ()))
    indexing.write_documents(database, indexed, told.append)
    assert told == [1, 2]
    assert database.execute("SELECT count(*) FROM bodies").fetchone() == (2,)


def test_of_two_terms_written_alike_the_first_wins(
    database: sqlite3.Connection,
) -> None:
    terms = (a_term("a", also=("Same",)), a_term("b", also=("same!",)))
    indexed = tuple(indexing.documents((), terms, None, ()))
    indexing.write_spellings(database, terms, indexed)
    bodies = dict(
        database.execute("SELECT key, body FROM value WHERE kind = 'spelling'")
    )
    assert bodies == {"a": b'["a",1]', "b": b'["b",2]', "same": b'["a",1]'}


def test_words_are_counted_and_in_english_stemmed_and_heard(tmp_path: Path) -> None:
    english = words(a_pack(tmp_path / "en.pack"))
    assert english["infections"] == ("infect", "anfakxs", 2, 2)
    assert english["ahsct"] == ("ahsct", "askt", 0, 0)
    assert english["loss"] == ("loss", "las", 1, 0)
    other = words(a_pack(tmp_path / "de.pack", book=a_book(language="de")))
    assert other["infections"] == ("infections", "infections", 2, 2)


def test_all_names_of_a_term_are_a_family() -> None:
    terms = (a_term("chemo", also=("Chemotherapy", "Chemo")), a_term("nurse", also=()))
    found = indexing.families((("drip", "infusion"),), terms)
    assert found == (("drip", "infusion"), ("Chemo", "Chemotherapy"))


def test_a_family_is_known_by_stems_and_keeps_the_forms_of_the_book(
    tmp_path: Path,
) -> None:
    families = (("cell", "drips", "white hats", "absent"), ("?!",), ())
    topic = a_topic(page="<p>White hats, a white hat.</p>", summary="", key_points=())
    store = Store.open(
        a_pack(tmp_path / "a.pack", topics=(topic,), synonyms=families, terms=())
    )
    lexicon = store.known(schema.LEXICON, "")
    store.close()
    family, nothing, empty = lexicon.families
    assert family.keys == ("cell", "drip", "white hat", "absent")
    assert set(family.phrases) == {"cells", "drip", "white hat", "white hats"}
    assert nothing == empty == schema.Family((), ())
    assert lexicon.documents == 5


def test_a_large_family_is_cut(tmp_path: Path) -> None:
    members = tuple(f"word{number}" for number in range(60))
    topic = a_topic(page=f"<p>{' '.join(members)}</p>")
    pack = a_pack(tmp_path / "a.pack", topics=(topic,), synonyms=(members,))
    store = Store.open(pack)
    family, *_ = store.known(schema.LEXICON, "").families
    store.close()
    assert len(family.phrases) == indexing.MAX_PHRASES
    assert len(family.keys) == 60


def test_synonyms_come_from_the_contents(tmp_path: Path) -> None:
    store = Store.open(a_pack(tmp_path / "a.pack"))
    assert store.known(schema.LEXICON, "").families[0].keys[1] == "ahsct"
    store.close()
