from app.content.timeline import Phase, Span, Stage, Timeline


def stage(slug: str) -> Stage:
    return Stage(slug, slug, slug, Span(0, 1), "day 0", slug, "", "", "", "")


def test_a_timeline_gives_its_stages_in_order() -> None:
    phases = (
        Phase("one", "One", (stage("a"), stage("b"))),
        Phase("two", "Two", (stage("c"),)),
    )
    assert [stage.slug for stage in Timeline("T", "", "", phases).stages] == [
        "a",
        "b",
        "c",
    ]
