from tests.compiler.writers import Writer


def test_facts_may_hold_any_figures(writer: Writer) -> None:
    writer.adds(
        "facts.yaml",
        "- {id: hope, statement: B., figures: [[{a: 1}]], strength: x, caveats: y}\n",
    )

    assert writer.hears() == []


def test_slips_in_the_facts_are_told(writer: Writer) -> None:
    writer.adds("facts.yaml", "- {id: fever, statment: B., sources: [nobody]}\n")

    assert writer.hears() == [
        ("facts.yaml:7", "duplicate", 'there are two facts called "fever"'),
        ("facts.yaml:7", "missing-key", 'the key "statement" is missing'),
        ("facts.yaml:7", "unknown-key", 'no key is called "statment"'),
        ("facts.yaml:7", "unknown-source", 'no source is called "nobody"'),
    ]


def test_a_book_without_facts_is_told_by_those_who_rest_on_them(writer: Writer) -> None:
    writer.drops("facts.yaml")

    assert {each[1] for each in writer.hears()} == {"unknown-fact"}
