from app.compiler.drafts import Draft
from app.compiler.markdown.desk import Desk, Pointer, Stock


def test_a_desk_gathers_what_a_text_used_and_what_was_wrong() -> None:
    desk = Desk(Stock())
    desk.lay(Draft("a.md", "one\ntwo topic:x\n", 5), ("smith2020",))

    desk.point("topic", "x", "topic:x")
    desk.tell("dead-link", "topic:x", "no topic")
    desk.tell_at(0, "raw-html", "raw")
    found = desk.parsed("<p>page</p>")

    assert found.page == "<p>page</p>"
    assert found.pointers == (Pointer("topic", "x", "a.md", 6),)
    assert [(each.line, each.rule) for each in found.problems] == [
        (6, "dead-link"),
        (5, "raw-html"),
    ]


def test_the_next_text_finds_an_empty_desk() -> None:
    desk = Desk(Stock())
    desk.tell("raw-html", "", "raw")

    desk.lay(Draft("b.md", ""), ())

    assert desk.parsed("").problems == ()
