import pytest

from app.content.number import NumberKind
from tests.compiler.writers import Writer


def test_a_number_comes_with_all_that_makes_it_honest(writer: Writer) -> None:
    writer.adds(
        "numbers.yaml",
        "  about: true\n  range: [1, 3.5]\n  caveat: Older ones.\n  say: two\n",
    )

    number = writer.builds().number("deaths")

    assert number is not None
    assert number[:4] == ("deaths", NumberKind.SHARE, (2.0,), "died")
    assert number.of == 100
    assert number.about
    assert number.range == (1.0, 3.5)
    assert (number.facts, number.sources) == (("fever",), ("smith2020",))


@pytest.mark.parametrize(
    "slip",
    [
        ("kind: share", "kind: part", 2, "wrong-value", '"kind" cannot be "part"'),
        (
            "value: 2",
            "value: two",
            3,
            "wrong-value",
            '"value" must be a figure, such as 2.5',
        ),
        (
            "value: 2",
            "value: [3, 1]",
            3,
            "wrong-value",
            '"value": it must be a figure, or a low and a high one',
        ),
        (
            "value: 2",
            "range: [4]\n  value: 2",
            3,
            "wrong-value",
            '"range": it must be a low and a high figure',
        ),
        (
            "value: 2",
            "value: 102",
            3,
            "wrong-value",
            '"value": a share cannot be larger than "of"',
        ),
        (
            "of: 100",
            "of: 50",
            4,
            "wrong-value",
            '"of": a share is told of 100 or of 1000',
        ),
        (
            "value: 2\n  of: 100",
            "value: 1\n  of: 8",
            4,
            "one-in-x",
            "1 in 8 cannot be compared with other odds",
        ),
        (
            "  where: 15 studies\n",
            "",
            1,
            "unsourced-number",
            'a number must say its "where"',
        ),
        (
            "who: people with MS",
            "who: ''",
            8,
            "unsourced-number",
            'a number must say its "who"',
        ),
        (
            "  opposite: did not\n",
            "",
            1,
            "missing-key",
            'the key "opposite" is missing',
        ),
        (
            "certainty: moderate",
            "certainty: sure",
            14,
            "wrong-value",
            '"certainty" cannot be "sure"',
        ),
        ("id: deaths", "id: Deaths", 1, "bad-name", '"Deaths" cannot be a name'),
        (
            "facts: [fever]",
            "facts: [flu]",
            12,
            "unknown-fact",
            'no fact is called "flu"',
        ),
    ],
)
def test_slips_in_a_number_are_told(
    writer: Writer, slip: tuple[str, str, int, str, str]
) -> None:
    old, new, line, rule, message = slip
    writer.swaps("numbers.yaml", old, new)

    assert (f"numbers.yaml:{line}", rule, message) in writer.hears()


def test_a_count_of_a_small_group_is_no_odds(writer: Writer) -> None:
    writer.swaps(
        "numbers.yaml",
        "kind: share\n  value: 2\n  of: 100",
        "kind: count\n  value: 1\n  of: 24",
    )

    assert writer.hears() == []


def test_two_numbers_of_one_name_are_told(writer: Writer) -> None:
    text = (writer.folder / "numbers.yaml").read_text("utf-8")
    writer.adds("numbers.yaml", text)

    assert writer.hears() == [
        ("numbers.yaml:15", "duplicate", 'there are two numbers called "deaths"')
    ]


def test_a_book_may_have_no_numbers(writer: Writer) -> None:
    writer.drops("numbers.yaml")

    assert {each[1] for each in writer.hears()} == {"unknown-number"}
