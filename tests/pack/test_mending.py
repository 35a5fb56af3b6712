from collections.abc import Iterator

import pytest

from app.content.question import Question
from app.pack.asking import ask
from app.pack.mending import Mender
from app.pack.store import Store
from app.pack.vocabulary import Vocabulary
from tests.builders import a_pack, a_term, a_topic

QUESTIONS = (
    Question("How long does it take?", (), "topic:cells"),
    Question("Where is my stem cell from?", (), "topic:cells"),
    Question("Who takes the stem cell out?", (), "topic:cells"),
    Question("What does a stem cell do?", (), "topic:cells"),
    Question("Are white blood cells low?", (), "topic:cells"),
)
PAGE = (
    "<p>Some clinics sell stem cells. You may die. Dye is for scans. Neurologist. "
    "A cold wind. He sold it. Hair was lost, and hers too; here it is.</p>"
)


@pytest.fixture(scope="module")
def tools(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Mender, Vocabulary]]:
    path = tmp_path_factory.mktemp("book") / "a.pack"
    topics = (a_topic("cells", title="Hair lost", page=PAGE, sections=()),)
    store = Store.open(
        a_pack(
            path,
            topics=topics,
            terms=(a_term("stem-cell", also=()),),
            questions=QUESTIONS,
            synonyms=(("kids", "hair"),),
        )
    )
    vocabulary = Vocabulary(store)
    yield Mender(store, vocabulary), vocabulary
    store.close()


def mended(tools: tuple[Mender, Vocabulary], words: str) -> str:
    mender, vocabulary = tools
    return mender.mended(ask(words, vocabulary))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("stem", ""),
        ("stem cells", ""),
        ("kids", ""),
        ("xyzzy qwert", ""),
        ("neuroligist", "neurologist"),
        ("neuro logist ", ""),
        ("cant hairr", "cannot hair"),
        ("stem cel ", "stem cell"),
        ("how log does it take", "how long does it take"),
        ("wite blod cels ", "white blood cells"),
        ("I lost my hiar", "i lost my hair"),
        ("cel ", ""),
    ],
)
def test_what_the_book_lacks_is_mended(
    tools: tuple[Mender, Vocabulary], typed: str, meant: str
) -> None:
    assert mended(tools, typed) == meant


def test_a_word_of_the_book_is_doubted_where_another_of_its_sound_belongs(
    tools: tuple[Mender, Vocabulary],
) -> None:
    assert mended(tools, "stem sell") == "stem cell"


@pytest.mark.parametrize(
    "typed", ["sell", "clinics sell", "sell stem", "you die", "cold wind", "sold wind"]
)
def test_else_it_stays(tools: tuple[Mender, Vocabulary], typed: str) -> None:
    assert mended(tools, typed) == ""
