from app.compiler.drafts import Draft, Spot


def test_an_offset_has_its_line() -> None:
    draft = Draft("a.md", "one\ntwo\nthree", 17)

    assert draft.spot(0) == Spot("a.md", 17)
    assert draft.spot(8) == Spot("a.md", 19)
