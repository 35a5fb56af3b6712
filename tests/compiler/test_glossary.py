from tests.compiler.writers import Writer

MORE = """\
- term: Stem cell
  also: [stem cells]
  definition: A cell that fights **fever** in neutropenia.
  related: [Neutropenia]
  abbreviation_of: mother cell
"""
WEEK = "topics/after/first-week.md"


def test_a_term_is_explained_in_page_language(writer: Writer) -> None:
    writer.adds("glossary.yaml", MORE).adds(WEEK, "\nStem cells help.\n")

    term = writer.builds().term("stem-cell")

    assert term is not None
    assert term.definition == (
        "A cell that fights <strong>fever</strong> in "
        '<a class="term" href="term:neutropenia">neutropenia</a>.'
    )
    assert term.also == ("stem cells",)
    assert term.related == ("neutropenia",)
    assert term.abbreviation_of == "mother cell"
    assert term.topics == ("first-week",)


def test_other_spellings_are_linked(writer: Writer) -> None:
    writer.adds(WEEK, "\n## More\n\nA neutropenic fever.\n")

    topic = writer.builds().topic("first-week")

    assert topic is not None
    assert '<a class="term" href="term:neutropenia">neutropenic</a>' in topic.page


def test_a_term_of_every_page_is_linked_once_in_a_topic(writer: Writer) -> None:
    writer.adds("glossary.yaml", "  once: true\n")
    writer.adds(WEEK, "\nNeutropenia.\n\n## More\n\nNeutropenia.\n")

    topic = writer.builds().topic("first-week")

    assert topic is not None
    texts = (topic.summary, *topic.key_points, topic.page)
    assert "".join(texts).count('href="term:neutropenia"') == 1


def test_slips_in_a_term_are_told(writer: Writer) -> None:
    writer.adds(
        "glossary.yaml",
        f"""\
- term: Neutropenia
  definition: {"word " * 41}
  related: [Fever]
- term: Apheresis
  definiton: x
""",
    )

    assert writer.hears() == [
        ("glossary.yaml:7", "duplicate", 'there are two terms called "neutropenia"'),
        (
            "glossary.yaml:8",
            "long-sentence",
            'a sentence has 41 words: "word word word word word word …"',
        ),
        ("glossary.yaml:8", "too-long", 'the definition of "Neutropenia" has 41 words'),
        ("glossary.yaml:9", "dead-link", 'no term is called "fever"'),
        ("glossary.yaml:10", "missing-key", 'the key "definition" is missing'),
        ("glossary.yaml:10", "unused-term", 'nothing uses the term "apheresis"'),
        ("glossary.yaml:11", "unknown-key", 'no key is called "definiton"'),
    ]


def test_a_term_that_only_its_neighbour_mentions_is_unused(writer: Writer) -> None:
    writer.adds(
        "glossary.yaml",
        "- {term: Leuco, definition: See penia.}\n- {term: Penia, definition: See leuco.}\n",
    )

    assert len(writer.hears_of("unused-term")) == 2


def test_a_book_may_have_no_glossary(writer: Writer) -> None:
    writer.drops("glossary.yaml")

    assert writer.hears() == [
        ("timeline.yaml:19", "dead-link", 'no term is called "neutropenia"')
    ]
