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


def test_a_stage_that_is_not_translated_says_so_in_full_and_in_short() -> None:
    own = stage("first-talk")._replace(title="The first talk", short="First talk")
    assert (own.shown, own.short_shown) == ("The first talk", "First talk")
    foreign = own._replace(language="en")
    assert foreign.shown == "The first talk (English)"
    assert foreign.short_shown == "First talk (English)"
