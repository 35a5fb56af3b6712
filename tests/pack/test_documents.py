import pytest

from app.content.question import Question
from app.content.timeline import Phase
from app.pack.documents import (
    MAX_ANSWER,
    MAX_TEXT,
    WORDINGS,
    Columns,
    Indexed,
    plain,
    question_documents,
    spellings,
    stage_documents,
    term_document,
    topic_documents,
)
from app.pack.schema import Document
from tests.builders import a_stage, a_term, a_timeline, a_topic

TOPIC = a_topic(
    title="Fertility",
    shelf_title="Risks",
    summary="Having <em>children</em>.",
    key_points=("Ask early.",),
    page='<p>Lead.</p><h2 id="women">Women</h2><p>Eggs.</p>'
    '<h3 id="age">Age &amp; time</h3><p>Early.</p>',
)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("", ""),
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("<li>a</li><li>b</li>", "a b"),
        ("<td>a</td><td>b</td>", "a b"),
        ("un<em>believ</em>able", "unbelievable"),
        ("a<br/>b", "a b"),
        ("CO<sub>2</sub>", "CO2"),
        ("2 &lt; 3 &amp; 4", "2 < 3 & 4"),
        ('<img src="illustration:x" alt="a > b"/>after', "after"),
        ('Seen <a class="cite" href="source:x">1</a>.', "Seen."),
        ('Seen <a href="source:x" class="cite">1</a>.', "Seen."),
        ('Seen <sup><a class="cite" href="source:x">1</a></sup>.', "Seen."),
        ('<a class="term" href="term:x">germs</a> here', "germs here"),
        ('<a href="topic:x">class="cite"</a>', 'class="cite"'),
        ('<span class="number">2 in 100</span>', "2 in 100"),
    ],
)
def test_tags_and_citations_are_taken_off(page: str, text: str) -> None:
    assert plain(page) == text


def test_a_topic_is_found_by_title_and_key_points_and_its_sections_apart() -> None:
    assert list(topic_documents(TOPIC)) == [
        Indexed(
            Document(
                "topic",
                "topic:first-week",
                "Fertility",
                "Risks",
                "Having children. Ask early. Lead.",
                ("fertility",),
            ),
            Columns(
                title="Fertility",
                key="Having children. Ask early.",
                context="Risks",
                text="Lead.",
            ),
        ),
        Indexed(
            Document(
                "section",
                "topic:first-week#women",
                "Women",
                "Risks · Fertility",
                "Eggs.",
                ("women", "fertility women"),
            ),
            Columns(heading="Women", context="Fertility", text="Eggs."),
        ),
        Indexed(
            Document(
                "section",
                "topic:first-week#age",
                "Age & time",
                "Risks · Fertility",
                "Early.",
                ("age time", "fertility age time"),
            ),
            Columns(heading="Age & time", context="Fertility", text="Early."),
        ),
    ]


def test_a_chapter_of_a_plain_book_is_kept_short_for_snippets() -> None:
    topic = a_topic(page=f"<p>{'word ' * 40_000}</p>")
    (indexed,) = topic_documents(topic)
    assert len(indexed.document.text) == MAX_TEXT
    assert len(indexed.columns.text) > MAX_TEXT


def test_a_term_is_found_by_all_its_spellings() -> None:
    term = a_term("ahsct", name="AHSCT", also=("HSCT",), abbreviation_of="long name")
    assert list(spellings(term)) == ["AHSCT", "HSCT", "long name"]
    assert term_document(term) == Indexed(
        Document(
            "term",
            "term:ahsct",
            "AHSCT",
            "",
            "Too few of the white cells that fight germs.",
            ("ahsct", "hsct", "long name"),
        ),
        Columns(
            term="AHSCT · HSCT · long name",
            text="Too few of the white cells that fight germs.",
        ),
    )


def test_a_term_without_a_long_form_has_none() -> None:
    assert list(spellings(a_term("nurse", also=()))) == ["Nurse"]


def test_a_stage_is_found_by_all_its_answers() -> None:
    stage = a_stage(typical_day="", carer="<p>Stay.</p>")
    phase = a_timeline().phases[0]._replace(stages=(stage,))
    (indexed,) = stage_documents(a_timeline(phases=(phase,)))
    assert indexed.document.place == "stage:day-zero"
    assert indexed.document.shelf == "Getting ready"
    assert indexed.document.names == ("your stem cells come back", "day 0")
    assert indexed.columns.heading == "Day 0"
    assert indexed.columns.text.startswith("The stored cells are thawed")
    assert indexed.columns.text.endswith("Your nurse is in the room. Stay.")


def answers() -> dict[str, Document]:
    return {each.document.place: each.document for each in topic_documents(TOPIC)}


@pytest.mark.parametrize(
    ("answer", "shelf", "text"),
    [
        ("topic:first-week", "Risks · Fertility", "Having children. Ask early. Lead."),
        ("topic:first-week#women", "Risks · Fertility", "Eggs."),
        ("options", "", ""),
    ],
)
def test_a_question_leads_to_its_answer(answer: str, shelf: str, text: str) -> None:
    question = Question("Can I have children?", ("kids", "babies"), answer)
    (indexed,) = question_documents(question, answers())
    assert indexed.document == Document(
        "question",
        answer,
        "Can I have children?",
        shelf,
        text,
        ("can i have children", "kids", "babies"),
    )
    assert indexed.columns.title == "Can I have children?"
    assert indexed.columns.heading == "kids · babies"


def test_a_question_keeps_only_the_beginning_of_a_long_answer() -> None:
    long = {"topic:a": Document("topic", "topic:a", "A", "", "word " * 1000, ())}
    (indexed,) = question_documents(Question("Why?", (), "topic:a"), long)
    assert MAX_ANSWER - 10 < len(indexed.document.text) < MAX_ANSWER + 10
    assert indexed.document.text.endswith("word …")


def test_a_question_with_many_wordings_has_several_documents() -> None:
    also = tuple(f"wording {number}" for number in range(WORDINGS + 1))
    question = Question("Why?", also, "topic:first-week")
    first, second = question_documents(question, answers())
    assert [first.columns.title, second.columns.title] == ["Why?", ""]
    assert second.columns.heading == f"wording {WORDINGS}"
    assert second.document.names == ("why", f"wording {WORDINGS}")
    assert second.document.place == first.document.place


def test_what_is_not_translated_says_so_and_is_found_as_it_is_written() -> None:
    topic = TOPIC._replace(language="en")
    timeline = a_timeline(
        phases=(Phase("ward", "En el hospital", (a_stage(language="en"),)),)
    )
    question = Question("Why?", (), "topic:fertility", "en")
    found = [
        *topic_documents(topic),
        term_document(a_term(language="en")),
        *stage_documents(timeline),
        *question_documents(question, {}),
    ]
    assert {one.document.kind for one in found} >= {"section", "stage", "question"}
    for document, columns in found:
        assert document.title.endswith(" (English)")
        written = " ".join((*document.names, *columns))
        assert "english" not in written.casefold()


def test_a_question_is_found_by_the_title_of_a_topic_that_is_not_translated() -> None:
    known = {
        each.document.place: each.document
        for each in topic_documents(TOPIC._replace(language="en"))
    }
    place = next(iter(known))
    (indexed,) = question_documents(Question("Why?", (), place), known)
    assert indexed.columns.context == "fertility"
