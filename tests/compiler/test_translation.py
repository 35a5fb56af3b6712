"""A translation of a small book: what it takes over, what it may not change."""

import pytest

from app.content.links import Link
from app.content.number import short_form
from tests.compiler.writers import BOOK, Writer

WEEK = "topics/after/first-week.md"


def test_a_translation_has_no_problem(translator: Writer) -> None:
    assert translator.hears() == []


def test_the_book_is_one_book_in_another_language(translator: Writer) -> None:
    library = translator.builds()
    assert library.book.id == "small"
    assert library.book.language == "es"
    assert library.book.version == "1.0.1"
    assert library.book.publisher == "The Anteroom project"
    assert library.book.two_minutes == ("who-to-call",)
    assert [shelf.title for shelf in library.shelves()] == ["Start here", "Después"]


def test_topics_keep_slug_place_and_sections(translator: Writer) -> None:
    library = translator.builds()
    topic = library.topic("first-week")
    assert topic is not None
    assert topic.title == "La primera semana"
    assert topic.language == ""
    assert topic.sources == ("smith2020",)
    assert topic.illustration == ""
    assert [(each.id, each.title) for each in topic.sections] == [
        ("fever", "La fiebre")
    ]
    assert '<h2 id="fever">La fiebre</h2>' in topic.page
    assert library.first_topic() == "who-to-call"


def test_what_is_not_translated_is_filled_and_says_its_language(
    translator: Writer,
) -> None:
    library = translator.builds()
    topic = library.topic("who-to-call")
    assert topic is not None
    assert (topic.title, topic.language) == ("Who to call", "en")
    assert topic.shelf_title == "Start here"
    title = library.title("who-to-call")
    assert title is not None
    assert title.title == "Who to call (English)"
    assert library.holds(Link.topic("first-week", "fever"))


def test_numbers_are_told_in_the_books_words_with_the_originals_figures(
    translator: Writer,
) -> None:
    library = translator.builds()
    number = library.number("deaths")
    assert number is not None
    assert (number.value, number.of, number.who) == ((2,), 100, "personas con EM")
    assert short_form(number, library.book.number_words) == "2 de cada 100"
    topic = library.topic("first-week")
    assert topic is not None
    assert '<span class="number">2 de cada 100</span> personas' in topic.page


def test_terms_keep_their_slug_and_their_place(translator: Writer) -> None:
    library = translator.builds()
    term = library.term("neutropenia")
    assert term is not None
    assert term.definition == "Muy pocos glóbulos blancos."
    assert term.topics == ("first-week",)
    assert term.language == ""


def test_a_term_that_is_not_translated_is_found_where_the_original_has_it(
    translator: Writer,
) -> None:
    translator.drops("glossary.yaml").drops(WEEK)
    library = translator.builds()
    (term,) = library.terms()
    assert term.shown == "Neutropenia (English)"
    assert term.topics == ("first-week",)


def test_stages_take_their_days_and_pictures_over(translator: Writer) -> None:
    timeline = translator.builds().timeline()
    assert timeline is not None
    (stage,) = timeline.stages
    assert (stage.title, stage.days, stage.illustration, stage.language) == (
        "Sus células vuelven",
        (0, 0),
        "ward",
        "",
    )
    assert stage.topics == ("first-week",)
    assert timeline.curve is not None
    assert timeline.curve.caption == "Un dibujo."
    assert len(timeline.curve.points) == 2


def test_a_phase_may_be_translated_before_its_stages(translator: Writer) -> None:
    text = (translator.folder / "timeline.yaml").read_text("utf-8")
    head, stages, rest = text.partition("    stages:")
    translator.writes("timeline.yaml", head + rest[rest.index("curve:") :])
    assert stages
    assert translator.hears() == []
    timeline = translator.builds().timeline()
    assert timeline is not None
    (phase,) = timeline.phases
    assert phase.title == "En el hospital"
    assert phase.stages[0].shown == "Your cells come back (English)"


def test_a_stage_that_is_not_translated_says_so(
    translator: Writer, writer: Writer
) -> None:
    second = "      - id: home\n        title: Home\n        short: Home\n"
    rest = "".join(
        f"        {key}: Words.\n"
        for key in (
            "what_happens",
            "how_you_may_feel",
            "what_you_can_do",
            "who_to_call",
        )
    )
    stage = f"{second}        days: [9, 9]\n        when: later\n        illustration: ward\n"
    writer.swaps("timeline.yaml", "curve:", f"{stage}{rest}curve:")
    timeline = translator.builds().timeline()
    assert timeline is not None
    assert [stage.shown for stage in timeline.stages] == [
        "Sus células vuelven",
        "Home (English)",
    ]


@pytest.mark.parametrize(
    "name", ["timeline.yaml", "options.yaml", "questions.yaml", "synonyms.yaml"]
)
def test_a_file_that_is_not_translated_is_filled_whole(
    translator: Writer, name: str
) -> None:
    translator.drops(name)
    assert translator.hears() == []
    library = translator.builds()
    timeline, comparison = library.timeline(), library.comparison()
    assert timeline is not None
    assert comparison is not None
    (question,) = library.questions()
    assert (timeline.stages[0].language == "en") == (name == "timeline.yaml")
    assert (question.shown == "Will I lose my hair? (English)") == (
        name == "questions.yaml"
    )
    assert comparison.questions[0].language == "en"


def test_rows_and_columns_stand_as_in_the_original(translator: Writer) -> None:
    comparison = translator.builds().comparison()
    assert comparison is not None
    assert [option.title for option in comparison.options] == ["TAPH", "Esperar"]
    assert [row.shown for row in comparison.questions] == [
        "What about relapses? (English)",
        "¿Puedo morir?",
    ]
    sure, waiting = comparison.questions[1].cells
    assert sure.startswith("Sí")
    assert waiting == "No por esperar."


def test_questions_lead_where_the_originals_lead(translator: Writer) -> None:
    (question,) = translator.builds().questions()
    assert (question.question, question.answer) == (
        "¿Se me caerá el pelo?",
        "topic:first-week#fever",
    )


def test_pictures_are_those_of_the_original_with_words_of_ones_own(
    translator: Writer,
) -> None:
    library = translator.builds()
    words = library.illustration("ward")
    assert words is not None
    assert words.alt == "Una sala"
    assert library.picture("ward") is not None


def test_a_page_in_the_original_leads_no_more_to_a_section_that_went(
    translator: Writer,
) -> None:
    translator.swaps(WEEK, "## La fiebre\n", "")
    library = translator.builds()
    call = library.topic("who-to-call")
    assert call is not None
    assert 'href="topic:first-week"' in call.page
    (question,) = library.questions()
    assert question.answer == "topic:first-week"
    assert translator.hears() == [
        (
            f"libro/{WEEK}:1",
            "other-headings",
            "the headings are not those of the original: 0, the original 1",
        )
    ]


def test_a_folder_of_the_very_same_shape_is_a_translation_too(
    translator: Writer,
) -> None:
    """Figures may be repeated, if they are the same."""
    for name in ("facts.yaml", "sources.json"):
        translator.writes(name, BOOK[name])
    translator.swaps(
        "numbers.yaml", "  event: ", "  kind: share\n  value: 2.0\n  of: 100\n  event: "
    )
    translator.swaps(
        "timeline.yaml", "        when: ", "        days: [0, 0]\n        when: "
    )
    assert translator.hears() == []


def test_it_is_compiled_by_the_same_command_from_anywhere(translator: Writer) -> None:
    translator.swaps("book.yaml", "../book", str(translator.folder.parent / "book"))
    assert translator.hears() == []


def test_a_change_of_the_original_reaches_the_translation(
    translator: Writer, writer: Writer
) -> None:
    translator.builds()
    writer.swaps("topics/start/who-to-call.md", "Call your nurse", "Ring your nurse")
    library = translator.builds()
    topic = library.topic("who-to-call")
    assert topic is not None
    assert "Ring your nurse" in topic.page


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("../book", "../nowhere", 'there is no book in "../nowhere"'),
        ("../book", "../libro", '"../libro" is a translation itself'),
    ],
)
def test_a_translation_needs_an_original(
    translator: Writer, old: str, new: str, said: str
) -> None:
    translator.swaps("book.yaml", old, new)
    assert translator.hears() == [("libro/book.yaml:1", "no-original", said)]


def test_the_original_must_be_in_order(translator: Writer, writer: Writer) -> None:
    writer.swaps("topics/start/who-to-call.md", "topic:first-week", "topic:nowhere")
    assert translator.hears() == [
        ("libro/book.yaml:1", "no-original", "the original has errors: 1")
    ]


def test_a_plain_book_has_no_translation(translator: Writer, writer: Writer) -> None:
    writer.adds("book.yaml", "gate: plain\n")
    assert translator.hears() == [
        ("libro/book.yaml:1", "no-original", '"../book" is no full book')
    ]


def test_a_book_yaml_that_cannot_be_read_is_told(translator: Writer) -> None:
    translator.adds("book.yaml", "title: again: again\n")
    assert [each[1] for each in translator.hears()] == ["bad-yaml"]


def test_a_topic_on_another_shelf_is_told(translator: Writer) -> None:
    text = (translator.folder / WEEK).read_text("utf-8")
    translator.drops(WEEK).writes("topics/start/first-week.md", text)
    assert translator.hears() == [
        (
            "libro/topics/start/first-week.md:1",
            "wrong-value",
            '"first-week" stands on the shelf "after"',
        )
    ]


def test_a_language_of_the_same_family_needs_no_new_words(
    translator: Writer, writer: Writer
) -> None:
    writer.swaps("book.yaml", "language: en", "language: es-ES")
    head, _, _ = (
        (translator.folder / "book.yaml").read_text("utf-8").partition("number_")
    )
    translator.writes("book.yaml", head)
    assert translator.hears() == []


@pytest.mark.parametrize("key", ["number_words", "callouts"])
def test_another_language_needs_words_for_figures_and_callouts(
    translator: Writer, key: str
) -> None:
    translator.swaps("book.yaml", f"{key}:", f"accept_{key}:")
    told = translator.hears_of("missing-key")
    assert [each[2] for each in told] == [f'the key "{key}" is missing']


def test_an_option_left_out_is_told(translator: Writer) -> None:
    translator.swaps("options.yaml", "  - {id: wait, title: Esperar}\n", "")
    assert (
        "libro/options.yaml:3",
        "missing-key",
        'the option "wait" is not translated',
    ) in (translator.hears())


def test_words_that_only_the_original_has_are_told(
    translator: Writer, writer: Writer
) -> None:
    writer.adds("numbers.yaml", "  caveat: Older studies had more.\n")
    assert translator.hears() == [
        (
            "libro/numbers.yaml:1",
            "missing-key",
            '"caveat" of the number "deaths" is not translated',
        )
    ]


def test_what_only_the_translation_has_is_told(translator: Writer) -> None:
    text = (translator.folder / WEEK).read_text("utf-8")
    translator.writes("topics/after/first-day.md", text)
    translator.swaps("glossary.yaml", "original: Neutropenia", "original: Fiebre")
    translator.swaps("questions.yaml", "Will I", "Shall I")
    translator.swaps("timeline.yaml", "id: day-zero", "id: day-one")
    translator.swaps("options.yaml", "id: dying", "id: death")
    assert translator.hears_of("unknown-original") == [
        (
            "libro/glossary.yaml:1",
            "unknown-original",
            'the original has no term "fiebre"',
        ),
        ("libro/options.yaml:7", "unknown-original", 'the original has no row "death"'),
        (
            "libro/questions.yaml:1",
            "unknown-original",
            'the original has no question "Shall I lose my hair?"',
        ),
        (
            "libro/timeline.yaml:8",
            "unknown-original",
            'the original has no stage "day-one"',
        ),
        (
            "libro/topics/after/first-day.md:1",
            "unknown-original",
            'the original has no topic "first-day"',
        ),
    ]


def test_a_translated_topic_needs_a_head(translator: Writer) -> None:
    translator.writes(WEEK, "Sin cabeza.\n")
    assert ("libro/" + WEEK + ":1", "missing-key", "the topic has no head") in (
        translator.hears()
    )


def test_an_original_whose_head_is_broken_is_told(
    translator: Writer, writer: Writer
) -> None:
    writer.writes(WEEK, "No head.\n")
    assert [each[1] for each in translator.hears()] == ["no-original"]


def test_worksheets_are_translated_and_filled(
    writer: Writer, translator: Writer
) -> None:
    writer.writes(
        "checks.yaml",
        "- {id: a, shelf: after, question: Why?, options: ['Yes', 'No'], right: 'No',"
        " told: So., place: 'topic:first-week#fever', facts: [fever]}\n"
        "- {id: b, shelf: after, question: How?, told: Thus., place: 'topic:first-week',"
        " facts: [fever]}\n",
    )
    writer.writes("values.yaml", "statements: [{id: walk, statement: To walk.}]\n")
    translator.writes(
        "checks.yaml",
        "- {id: a, question: ¿Por qué?, options: [Sí, No], right: 'No', told: Así.}\n",
    )
    assert translator.hears() == []
    sheets = translator.builds().worksheets()
    assert [each.shown for each in sheets.checks] == ["¿Por qué?", "How? (English)"]
    assert sheets.checks[0].place == "topic:first-week#fever"
    assert [each.shown for each in sheets.statements] == ["To walk. (English)"]
