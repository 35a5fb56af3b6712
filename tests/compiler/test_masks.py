import pytest

from app.compiler.masks import BREAK, NUMBER_MARK, headings_out, masked


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a `20%` b", "a b"),
        ("a ``2`0%`` b", "a b"),
        ("a [20% off](https://x/50%25) b", "a 20% off b"),
        ("a [x](topic:a-(b)) c", "a x c"),
        ("![20%](illustration:x)", "20%"),
        ("a [@x; @y2] b", "a b"),
        ("a {{figure:a b}} c", "a c"),
        ("a <https://x/20%> https://y/20%. b", "a b"),
        ("**20%** _b_", "20% b"),
        ("> quoted\n> more", "quoted more"),
        ("```\n20%\n```\nafter", "after"),
        ("~~~\n20%\n", ""),
        ("[1]: http://x", ""),
        ("::: ask What?\nb\n:::", "What? b"),
        ("---", ""),
    ],
)
def test_only_prose_is_left(text: str, kept: str) -> None:
    found = masked(text)

    assert len(found) == len(text)
    assert found.count("\n") == text.count("\n")
    assert " ".join(found.split()) == kept


def test_items_cells_and_headings_begin_anew() -> None:
    assert masked("- a\n1. b\n## c").split(BREAK) == ["", " a\n", "  b\n", "  c"]
    assert BREAK in masked("| a | b |")


def test_a_number_object_is_marked() -> None:
    assert masked("{{number:a}} b") == NUMBER_MARK * 12 + " b"


def test_headings_and_titles_can_be_left_out() -> None:
    text = "## Title\nwords\n::: ask Why"

    found = headings_out(text)

    assert found.split() == ["words"]
    assert len(found) == len(text)
