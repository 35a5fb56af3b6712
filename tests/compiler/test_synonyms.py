import pytest

from tests.compiler.writers import Writer


def test_families_reach_the_search(writer: Writer) -> None:
    writer.writes("synonyms.yaml", "- [neutropenia, low whites]\n")

    assert "first-week" in str(writer.builds().search("low whites"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b", "a list of families belongs here"),
        ("- [a, b]\n- [alone]", "a family has two words or more"),
        ("- word", "a family has two words or more"),
        ("- [a, {b: c}]", "a family has two words or more"),
    ],
)
def test_slips_in_the_families_are_told(
    writer: Writer, text: str, message: str
) -> None:
    writer.writes("synonyms.yaml", text)

    assert [each[1:] for each in writer.hears()] == [("wrong-value", message)]


def test_a_book_may_have_no_families(writer: Writer) -> None:
    writer.writes("synonyms.yaml", "")

    assert writer.hears() == []
