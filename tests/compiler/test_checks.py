from tests.compiler.writers import Writer

WEEK = "topics/after/first-week.md"


def test_every_dead_link_is_told_with_a_hint(writer: Writer) -> None:
    writer.adds(WEEK, "\n[a](stage:day-zer) [b](term:neutropeni)\n")

    assert [str(each) for each in writer.checks()] == [
        (
            f'book/{WEEK}:25: no stage is called "day-zer"\n'
            '    did you mean "day-zero"?  Stages are named by their id.'
        ),
        (
            f'book/{WEEK}:25: no term is called "neutropeni"\n'
            '    did you mean "neutropenia"?  Terms are linked in lower case with hyphens.'
        ),
    ]


def test_a_source_can_be_linked(writer: Writer) -> None:
    writer.adds(WEEK, "\nSee [the trial](source:smith2020) and [home](home).\n")

    assert writer.hears() == []


def test_an_acceptance_in_one_entry_leaves_the_others_alone(writer: Writer) -> None:
    writer.adds(
        "glossary.yaml",
        """\
- term: Apheresis
  definition: A way to collect cells.
  accept: {unused-term: it will come}
- term: Plasma
  definition: The clear part of blood.
""",
    )

    assert writer.hears() == [
        ("glossary.yaml:10", "unused-term", 'nothing uses the term "plasma"')
    ]


def test_an_idle_acceptance_is_told(writer: Writer) -> None:
    writer.swaps(
        WEEK, "related: []", "related: []\naccept: {dead-link: x, pasive-voice: y}"
    )

    assert [each.hint for each in writer.checks()] == [
        "Only warnings can.",
        'did you mean "passive-voice"?',
    ]
