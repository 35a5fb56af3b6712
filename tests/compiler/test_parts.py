from tests.compiler.writers import Writer


def test_a_broken_part_of_a_plain_book_is_left_out(writer: Writer) -> None:
    writer.adds("book.yaml", "gate: plain\n")
    writer.swaps("timeline.yaml", "days: [0, 0]", "days: soon")
    writer.swaps("numbers.yaml", "certainty: moderate", "certainty: sure")

    library = writer.builds()

    assert library.timeline() is None
    assert library.numbers() == ()
    assert library.term("neutropenia") is not None
    assert {each.level for each in writer.checks()} == {"warning"}


def test_a_sound_part_of_a_plain_book_is_kept(writer: Writer) -> None:
    writer.adds("book.yaml", "gate: plain\n")

    library = writer.builds()

    assert library.book.is_plain
    assert library.timeline() is not None
    assert library.number("deaths") is not None
