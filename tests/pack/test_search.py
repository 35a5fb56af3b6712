import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.hit import MOST_HITS, Hit
from app.content.links import Link, Screen
from app.content.page import Section
from app.content.question import Question
from app.errors import PackError
from app.pack.asking import Asked
from app.pack.library import Library
from app.pack.search import MAX_OF_ONE_TOPIC, Found, Search
from app.pack.store import Store, TooSlow
from tests.builders import a_book, a_pack, a_term, a_timeline, a_topic
from tests.pack.conftest import Tamper

TOPICS = (
    a_topic(
        "fertility",
        title="Fertility",
        shelf="risks",
        shelf_title="Risks",
        summary="What it can do to eggs and sperm.",
        key_points=("Ask early about freezing.",),
        page="<p>Chemotherapy harms ovaries.</p>"
        '<h2 id="women">Women</h2><p>Periods may stop. Menopause can begin.</p>'
        '<h2 id="men">Men</h2><p>Sperm counts fall &amp; may not recover.</p>',
        sections=(Section("women", "Women", 2), Section("men", "Men", 2)),
    ),
    a_topic(
        "first-weeks",
        title="The first weeks",
        shelf="risks",
        shelf_title="Risks",
        summary="What happens on the ward.",
        key_points=("Fever needs a nurse at once.",),
        page='<h2 id="hair">Hair</h2><p>Nearly everybody loses it for months.</p>'
        '<h2 id="fever">Fever</h2><p>Infections bring a fever. Menopause is not one.</p>',
        sections=(Section("hair", "Hair", 2), Section("fever", "Fever", 2)),
    ),
    a_topic(
        "who-to-call",
        title="Who to call",
        shelf="start",
        shelf_title="Start here",
        summary="Numbers to ring.",
        key_points=(),
        page="<p>Ring the ward about a café visit or a naïve question.</p>",
        sections=(),
    ),
)
TERMS = (
    a_term("neutropenia", name="Neutropenia", also=("low white cells",)),
    a_term(
        "ahsct",
        name="AHSCT",
        also=("HSCT",),
        abbreviation_of="autologous stem cell transplantation",
        definition="Your own stem cells come back.",
    ),
)
QUESTIONS = (
    Question(
        "Will I lose my hair?",
        ("does it fall out", "am I going bald"),
        "topic:first-weeks#hair",
    ),
    Question("When can I go back to my job?", ("returning to work",), "options"),
    Question("Broken?", (), "nowhere at all"),
)
SYNONYMS = (("children", "kids", "fertility"), ("wig", "hair"))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path = a_pack(
        tmp_path_factory.mktemp("book") / "book.pack",
        topics=TOPICS,
        terms=TERMS,
        questions=QUESTIONS,
        synonyms=SYNONYMS,
        timeline=a_timeline(),
    )
    library = Library.open(path)
    yield library
    library.close()


def places(found: Found) -> list[str]:
    return [str(hit.place) for hit in found.hits]


def test_a_hit_tells_where_it_stands_and_what_was_found(book: Library) -> None:
    assert book.search("sperm counts").hits[0] == Hit(
        kind="section",
        place=Link.topic("fertility", "men"),
        title="Men",
        shelf="Risks · Fertility",
        snippet="<mark>Sperm</mark> <mark>counts</mark> fall &amp; may not recover.",
    )


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("fertility", "topic:fertility"),
        ("FERTILITY", "topic:fertility"),
        ("fert", "topic:fertility"),
        ("fertili", "topic:fertility"),
        ("fertilit", "topic:fertility"),
        ("fertility women", "topic:fertility#women"),
        ("who", "topic:who-to-call"),
        ("cafe", "topic:who-to-call"),
        ("NAIVE ", "topic:who-to-call"),
        ("freezing", "topic:fertility"),
        ("freeze", "topic:fertility"),
        ("ovary ", "topic:fertility"),
        ("infection ", "topic:first-weeks#fever"),
        ("kids", "topic:fertility"),
        ("wigs ", "topic:first-weeks#hair"),
        ("day 0", "stage:day-zero"),
        ("sweetcorn", "stage:collection"),
        ("thawed", "stage:collection"),
        ("neutropenia", "term:neutropenia"),
    ],
)
def test_the_best_place_comes_first(book: Library, words: str, place: str) -> None:
    assert places(book.search(words))[0] == place


@pytest.mark.parametrize(
    "words",
    [
        "will i lose my hair",
        "Will I lose my hair?",
        "do i lose my hair",
        "am i going bald",
        "does my hair fall out",
        "hair fall",
    ],
)
def test_a_question_lands_on_its_answer(book: Library, words: str) -> None:
    hit = book.search(words).hits[0]
    assert (hit.kind, str(hit.place)) == ("question", "topic:first-weeks#hair")
    assert hit.title == "Will I lose my hair?"
    assert hit.shelf == "Risks · The first weeks"
    assert hit.snippet.startswith("Nearly everybody ")


def test_a_question_may_lead_to_a_screen(book: Library) -> None:
    hit = book.search("when can i return to work").hits[0]
    assert hit.place == Link.screen(Screen.OPTIONS)
    assert (hit.shelf, hit.snippet) == ("", "")


def test_a_place_that_is_none_is_left_out(book: Library) -> None:
    assert "Broken?" not in [hit.title for hit in book.search("broken").hits]


def test_each_place_is_shown_once(book: Library) -> None:
    found = places(book.search("hair"))
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("neutropenia", "neutropenia"),
        ("Low white cells", "neutropenia"),
        ("ahsct", "ahsct"),
        ("HSCT", "ahsct"),
        ("autologous stem cell transplantation", "ahsct"),
        ("What is AHSCT?", "ahsct"),
        ("what does neutropenia mean", "neutropenia"),
    ],
)
def test_the_glossary_answers_first(book: Library, words: str, slug: str) -> None:
    found = book.search(words)
    assert found.term is not None
    assert found.term.slug == slug
    assert found.hits[0].place == Link.term(slug)


@pytest.mark.parametrize("words", ["neutro", "what is", "the", ""])
def test_without_a_term_the_glossary_is_silent(book: Library, words: str) -> None:
    assert book.search(words).term is None


@pytest.mark.parametrize(
    ("words", "corrected", "place"),
    [
        ("fertilty", "fertility", "topic:fertility"),
        ("nuetropenia ", "neutropenia", "term:neutropenia"),
        ("fevr nurse", "fever nurse", "topic:first-weeks"),
        ("stemcell", "stem cell", "stage:collection"),
    ],
)
def test_a_typing_error_is_mended(
    book: Library, words: str, corrected: str, place: str
) -> None:
    found = book.search(words)
    assert found.corrected == corrected
    assert place in places(found)


def test_a_mended_word_has_its_term(book: Library) -> None:
    found = book.search("neutropnia")
    assert found.term == TERMS[0]


def test_a_place_called_just_so_stands_before_a_term_that_means_the_same(
    tmp_path: Path,
) -> None:
    topics = (a_topic("work", title="The work"), a_topic("other", title="Other things"))
    term = a_term("job", name="Job", also=("work", "labour"))
    library = Library.open(a_pack(tmp_path / "a.pack", topics=topics, terms=(term,)))
    work, named, other = map(library.search, ("work", "what is work", "labour"))
    library.close()
    assert (places(work)[0], work.term) == ("topic:work", None)
    assert "term:job" in places(work)
    assert (places(named)[0], named.term) == ("term:job", term)
    assert (places(other)[0], other.term) == ("term:job", term)


def test_one_word_means_its_term_though_a_question_has_it_too(tmp_path: Path) -> None:
    question = Question("What are they?", ("jabs", "too many jabs"), "topic:other")
    topics, term = (a_topic("other"),), a_term("job", also=("jabs", "too many jabs"))
    pack = a_pack(
        tmp_path / "a.pack", topics=topics, terms=(term,), questions=(question,)
    )
    library = Library.open(pack)
    one, more = map(library.search, ("jabs", "too many jabs"))
    library.close()
    assert (places(one)[0], one.term) == ("term:job", term)
    assert (places(more)[0], more.term) == ("topic:other", None)


def test_nothing_found_has_words_near_by(book: Library) -> None:
    found = book.search("neutrofilliac ")
    assert (found.hits, found.near) == ((), ())
    found = book.search("hairr")
    assert (found.corrected, found.near) == ("hair", ())
    found = book.search("kerfertility ")
    assert (found.hits, found.near) == ((), ("fertility",))


def test_what_a_search_looks_for_can_be_marked(book: Library) -> None:
    wanted = book.searching.wanted("the wigs fev")
    assert wanted.said == "the wigs fev"
    assert {"wig", "hair"} <= set(wanted.words)
    assert "the" not in wanted.words
    assert wanted.beginnings == ("fev",)


def test_words_are_mended_without_a_search(book: Library) -> None:
    assert book.searching.mended("fertilty") == "fertility"
    assert book.searching.mended("fertility") == ""


def test_a_search_that_is_ready_finds_the_same(book: Library) -> None:
    before = book.search("fever")
    book.searching.get_ready()
    assert book.search("fever") == before


def test_what_nobody_wrote_is_not_found(book: Library) -> None:
    assert book.search("xyzzy") == Found()


def test_an_unknown_word_does_not_hide_what_the_others_find(book: Library) -> None:
    assert places(book.search("qqqqq fever "))[0] == "topic:first-weeks#fever"


def test_a_word_of_two_is_enough_where_no_place_has_both(book: Library) -> None:
    found = places(book.search("ovaries nurse "))
    assert {"topic:fertility", "topic:first-weeks"} <= set(found)


def test_no_topic_pushes_out_the_others(tmp_path: Path) -> None:
    page = "".join(f'<h2 id="s{n}">Fever {n}</h2><p>Fever.</p>' for n in range(9))
    pack = a_pack(tmp_path / "a.pack", topics=(a_topic("a", page=page), TOPICS[1]))
    library = Library.open(pack)
    slugs = [hit.place.slug for hit in library.search("fever").hits]
    library.close()
    assert slugs.count("a") == MAX_OF_ONE_TOPIC
    assert "first-weeks" in slugs


@pytest.mark.parametrize(("limit", "number"), [(-1, 0), (0, 0), (1, 1), (2, 2)])
def test_no_more_is_shown_than_wanted(book: Library, limit: int, number: int) -> None:
    assert len(book.search("fever", limit).hits) == number
    assert len(book.search("neutropenia", limit).hits) <= number


def test_another_language_needs_no_stems(tmp_path: Path) -> None:
    topic = a_topic(
        "a", title="Müdigkeit", page="<p>Ärzte und Nächte.</p>", sections=()
    )
    pack = a_pack(tmp_path / "a.pack", book=a_book(language="de"), topics=(topic,))
    library = Library.open(pack)
    for words in ("mudig", "MÜDIGKEIT", "arzte", "Nächte "):
        assert places(library.search(words))[0] == "topic:a"
    library.close()


@settings(max_examples=300, deadline=None)
@given(
    words=st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            [
                '"',
                "'",
                "*",
                "(",
                ")",
                "AND",
                "OR",
                "NOT",
                "NEAR(",
                "hair",
                "fever",
                ":",
                "^",
                "title:",
                "-",
                "+",
                "{",
                "}",
                "\0",
                "\ud800",
                "\N{BELL}",
                "é",
                "ß",
                "日本",
                " ",
            ]
        )
    ).map(" ".join)
)
def test_nothing_that_is_typed_can_fail(book: Library, words: str) -> None:
    found = book.search(words)
    assert len(found.hits) <= 20
    assert all(isinstance(hit, Hit) for hit in found.hits)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    many = " ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600))
    topics = tuple(
        a_topic(
            f"topic-{number}",
            title="Zebra" if number == 0 else f"Topic {number}",
            summary="",
            key_points=(),
            page=f"<p>Zebra stripes. {many if number == 0 else ''}</p>",
            sections=(),
        )
        for number in range(1500)
    )
    return a_pack(tmp_path_factory.mktemp("large") / "large.pack", topics=topics)


def test_a_search_that_takes_too_long_shows_what_it_has(large: Path) -> None:
    store = Store.open(large)
    whole, hurried = Search(store, limit_s=60.0), Search(store, limit_s=-1.0)
    assert len(whole.find("zebra ").hits) == 20
    assert places(hurried.find("zebra ")) == ["topic:topic-0"]
    assert hurried.find("zzzzebra ") == Found()
    assert len(whole.find("zebra ").hits) == 20
    store.close()


def test_a_search_that_is_late_before_it_began_shows_nothing(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_slow(*_: object) -> Asked:
        raise TooSlow

    monkeypatch.setattr("app.pack.search.ask", too_slow)
    store = Store.open(large)
    assert Search(store).find("zebra") == Found()
    store.close()


def test_running_text_of_a_large_book_is_not_ranked_by_the_index(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(large)
    ranked = Search(store).find("stripes ")
    monkeypatch.setattr("app.pack.search.RANKED", 1000)
    found = Search(store).find("stripes ")
    store.close()
    assert len(found.hits) == len(ranked.hits) == MOST_HITS


def test_a_place_found_long_ago_is_read_again(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.pack.search.KEPT", 5)
    store = Store.open(large)
    search = Search(store)
    assert search.find("stripes ") == search.find("stripes ")
    store.close()


def test_a_keystroke_in_a_large_book_is_quick(large: Path) -> None:
    library = Library.open(large)
    library.search("a")
    spent: list[float] = []
    for end in range(1, 14):
        started = time.perf_counter()
        library.search("zebra stripes"[:end])
        spent.append(time.perf_counter() - started)
    library.close()
    assert sorted(spent)[len(spent) // 2] < 0.02  # 2 ms on a quiet machine


def test_a_broken_index_is_damage(pack: Path, tamper: Tamper) -> None:
    tamper(
        pack, "UPDATE bodies_data SET block = x'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF'"
    )
    library = Library.open(pack)
    with pytest.raises(PackError, match="is damaged"):
        library.search("drip ")
    library.close()
