import pytest

from app.content.book import Book
from tests.compiler.writers import Writer


def book_of(writer: Writer) -> Book:
    return writer.builds().book


def test_a_book_says_who_made_it(writer: Writer) -> None:
    book = book_of(writer)

    assert book[:8] == (
        "small",
        "A small book",
        "en",
        "1.0.0",
        "The Anteroom project",
        "No one paid.",
        ("The Anteroom project",),
        (),
    )
    assert book.two_minutes == ("who-to-call",)
    assert not book.is_plain


def test_a_book_chooses_its_words(writer: Writer) -> None:
    writer.adds(
        "book.yaml",
        "number_words:\n  share: '{value} von {of}'\ncallouts: {try: Versuchen}\n",
    )

    book = book_of(writer)

    assert book.number_words.share == "{value} von {of}"
    assert book.number_words.about == "about {figure}"
    assert book.callouts.title("try") == "Versuchen"
    assert book.callouts.title("key") == "Key points"


@pytest.mark.parametrize(
    "slip",
    [
        ("id: small", "id: Small", 1, "bad-name", '"Small" cannot be a name'),
        (
            "language: en",
            "language: English",
            3,
            "wrong-value",
            '"English" cannot be the language of a book',
        ),
        (
            "version: 1.0.0",
            "version: '1.0'",
            4,
            "wrong-value",
            '"1.0" cannot be the version of a book',
        ),
        (
            "ways:",
            "number_words: {share: '{what} in {of}'}\nways:",
            17,
            "wrong-value",
            '"share" has a gap that cannot be filled',
        ),
        (
            "ways:",
            "number_words:\n  share: '{value in {of}'\nways:",
            18,
            "wrong-value",
            '"share" has a gap that cannot be filled',
        ),
        (
            "ways:",
            "callouts: {danger: Stop}\nways:",
            17,
            "unknown-key",
            'no key is called "danger"',
        ),
        (
            "two_minutes:",
            "one_minute:",
            18,
            "unknown-key",
            'no key is called "one_minute"',
        ),
        (
            "- id: after",
            "- id: start",
            15,
            "duplicate",
            'there are two shelves called "start"',
        ),
        (
            "topics: [who-to-call]",
            "topics: [who-to-cal]",
            13,
            "dead-link",
            'no topic is called "who-to-cal"',
        ),
        (
            "topics: [who-to-call]",
            "topics: [first-week]",
            11,
            "wrong-value",
            '"first-week" stands on the shelf "after"',
        ),
        (
            "illustration: ward",
            "illustration: wart",
            14,
            "missing-picture",
            'no picture is called "wart"',
        ),
        ("shelves:", "shelfs:", 1, "missing-key", 'the key "shelves" is missing'),
        (
            "ways:\n  two_minutes: [who-to-call]",
            "ways: soon",
            17,
            "wrong-value",
            'lines of "key: value" belong here',
        ),
    ],
)
def test_slips_in_the_book_file_are_told(
    writer: Writer, slip: tuple[str, str, int, str, str]
) -> None:
    old, new, line, rule, message = slip
    writer.swaps("book.yaml", old, new)

    assert (f"book.yaml:{line}", rule, message) in writer.hears()


def test_a_book_may_do_without_ways(writer: Writer) -> None:
    writer.swaps("book.yaml", "ways:\n  two_minutes: [who-to-call]\n", "")

    assert writer.hears() == []


def test_pictures_may_lie_elsewhere(writer: Writer) -> None:
    writer.adds("book.yaml", "pictures: ../drawings\n")
    (writer.folder / "illustrations").rename(writer.folder.parent / "drawings")

    assert writer.hears() == []


def test_warnings_about_the_book_can_be_accepted(writer: Writer) -> None:
    writer.adds("book.yaml", "accept: {loose-figure: no, nonsense: no}\n")

    assert writer.hears() == [
        (
            "book.yaml:19",
            "unused-accept",
            '"loose-figure" is an error and cannot be accepted',
        ),
        ("book.yaml:19", "unused-accept", 'no rule is called "nonsense"'),
    ]
