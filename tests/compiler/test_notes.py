from app.compiler.drafts import Spot
from app.compiler.entries import entries_in
from app.compiler.markdown.desk import Parsed, Pointer
from app.compiler.notes import Notes
from app.compiler.sheets import Sheet, read_yaml
from tests.compiler.writers import Writer


def test_notes_gather_what_texts_used() -> None:
    notes = Notes("en")
    pointer = Pointer("topic", "a", "x.md", 3)

    page = notes.take(Parsed("<p>a</p>", (), "", (pointer,), ("fever",), ()))

    assert page == "<p>a</p>"
    assert notes.pointers == [pointer]
    assert notes.terms == {"fever"}


def test_names_are_noted_once_and_told_when_used_twice() -> None:
    notes = Notes()
    sheet = Sheet("a.yaml", 1, notes.told)
    entries = entries_in(read_yaml("- {a: 1}\n- {a: 1}\n- {a: 2}", sheet), sheet)

    notes.name("fact", [("x", entries[0]), ("x", entries[1]), ("", entries[2])])

    assert notes.spots == {"fact": {"x": Spot("a.yaml", 1), "": Spot("a.yaml", 3)}}
    assert [(each.line, each.hint) for each in notes.told] == [
        (2, "The other one stands on line 1.")
    ]


def test_characters_nobody_can_show_are_told_in_every_file(writer: Writer) -> None:
    for path in ("glossary.yaml", "numbers.yaml", "timeline.yaml", "options.yaml"):
        text = (writer.folder / path).read_text("utf-8")
        writer.writes(path, f"# ☃\n{text}")
    for path in ("questions.yaml", "illustrations.yaml", "book.yaml"):
        text = (writer.folder / path).read_text("utf-8")
        writer.writes(path, f"# ☃\n{text}")

    told = writer.hears()

    assert {each[1] for each in told} == {"unknown-character"}
    assert len(told) == 7
