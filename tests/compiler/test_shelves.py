from tests.compiler.writers import HEAD, Writer


def test_topics_stand_as_the_shelf_says_and_then_by_name(writer: Writer) -> None:
    for slug in ("beta", "alpha", "zeta"):
        writer.writes(f"topics/start/{slug}.md", HEAD.format(title=slug) + "Words.\n")
    writer.swaps("book.yaml", "[who-to-call]", "[zeta, who-to-call]")

    titles = writer.builds().topics_on("start")

    assert [each.slug for each in titles] == ["zeta", "who-to-call", "alpha", "beta"]


def test_shelves_count_their_topics(writer: Writer) -> None:
    shelves = writer.builds().shelves()

    assert [(each.id, each.topic_count) for each in shelves] == [
        ("start", 1),
        ("after", 1),
    ]
    assert shelves[0].illustration == "ward"


def test_a_topic_without_a_shelf_is_told(writer: Writer) -> None:
    writer.writes("topics/lone.md", HEAD.format(title="Lone") + "Words.\n")

    assert writer.hears() == [
        ("topics/lone.md:1", "unlisted-shelf", '"." is no shelf of this book')
    ]
