from collections.abc import Iterator

import pytest

from app.pack.asking import ask
from app.pack.folding import fold
from app.pack.schema import Document
from app.pack.scoring import Scale, read
from app.pack.store import Store
from app.pack.vocabulary import Vocabulary
from tests.builders import a_pack, a_topic

PAGE = (
    "<p>How does it work: work, works, fever, fevers, hair, hats, wigs, children, "
    "stem cell transplants, AHSCT and a bone marrow transplant.</p>"
)
SYNONYMS = (("hair", "wigs"), ("AHSCT", "stem cell transplant", "bone marrow"))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vocabulary]:
    path = tmp_path_factory.mktemp("book") / "a.pack"
    topics = (a_topic("a", page=PAGE, sections=()), a_topic("b"), a_topic("c"))
    store = Store.open(a_pack(path, topics=topics, synonyms=SYNONYMS, terms=()))
    yield Vocabulary(store)
    store.close()


def a_place(
    *names: str, kind: str = "topic", shelf: str = "", text: str = ""
) -> Document:
    return Document(kind, "topic:a", "", shelf, text, tuple(map(fold, names)))


def weight(words: str, place: Document, book: Vocabulary) -> float:
    return Scale(ask(words, book)).weigh(read(place, book))


@pytest.mark.parametrize(
    ("words", "better", "worse"),
    [
        ("work ", a_place("Work"), a_place("How the fever may work")),
        ("work ", a_place("Work"), a_place("Works")),
        ("hair ", a_place("Hair"), a_place("Wigs")),
        ("hair ", a_place("Wigs"), a_place("Hats", text="Hair falls out.")),
        ("hair ", a_place("Hats", shelf="Hair"), a_place("Hats", text="Hair.")),
        ("hair ", a_place("Hats", text="Hair."), a_place("Hats", text="Hats.")),
        ("hair fever ", a_place("Hair", text="Fever."), a_place("Hair")),
        ("hair fever ", a_place("Fever and hair"), a_place("Hair", "Fever")),
        ("fev", a_place("Fevers"), a_place("Hats", text="Fever.")),
        ("hair fev", a_place("Hair fevers"), a_place("Hair")),
        ("hair fev", a_place("Hair", text="Fever."), a_place("Hair", text="Few.")),
        ("ahsct ", a_place("Bone marrow"), a_place("Bone and marrow")),
        ("ahsct ", a_place("x", text="Marrow of bone"), a_place("x", text="Bone")),
        ("stem cell transplant ", a_place("Stem cell transplants"), a_place("AHSCT")),
        ("what is the wig ", a_place("Wigs"), a_place("What is the fever")),
        ("hair ", a_place("Hair"), a_place("Hair", kind="section")),
        ("hair ", a_place("Hair", kind="section"), a_place("Hair", kind="term")),
    ],
)
def test_what_answers_better_weighs_more(
    book: Vocabulary, words: str, better: Document, worse: Document
) -> None:
    assert weight(words, better, book) > weight(words, worse, book)


def test_a_place_without_any_of_it_weighs_nothing(book: Vocabulary) -> None:
    assert weight("hair ", a_place("Fever", text="Work."), book) == 0


def test_a_question_without_words_weighs_nothing(book: Vocabulary) -> None:
    assert weight("", a_place("Fever"), book) == 0


def test_the_best_of_many_names_counts(book: Vocabulary) -> None:
    assert weight("hair ", a_place("Fever", "Hair"), book) == weight(
        "hair ", a_place("Hair"), book
    )
