import pytest

from app.content.page import Section
from tests.compiler.markdown.pages import page, parsed, told


def test_sections_are_named_after_their_headings() -> None:
    found = parsed("## Hats & scarves\n\n### More [@smith2020]\n\n## Hats & scarves")

    assert found.sections == (
        Section("hats-scarves", "Hats & scarves", 2),
        Section("more", "More", 3),
        Section("hats-scarves-2", "Hats & scarves", 2),
    )
    assert '<h2 id="hats-scarves-2">Hats &amp; scarves</h2>' in found.page


def test_names_inside_a_page_never_clash() -> None:
    found = parsed("## a-2\n\n## a\n\n## a\n\n## !!!", is_plain=False)

    assert [each.id for each in found.sections] == ["a-2", "a", "a-3", "section"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("# One", 1, '"One" is a first-level heading; the title is not repeated'),
        ("a\n\n### One", 3, 'the heading "One" skips a level'),
        ("## One\n\n#### Two", 3, 'the heading "Two" skips a level'),
        (
            "## A\n\n### B\n\n#### C\n\n##### D",
            7,
            '"D" is a heading of level 5; there are levels 2 to 4',
        ),
    ],
)
def test_levels_go_down_step_by_step(text: str, line: int, message: str) -> None:
    assert told(text) == [(line, "heading-level", message)]


def test_a_plain_page_takes_its_first_heading_as_title() -> None:
    found = parsed("# Ward 3\n\nText.\n\n## Visits\n\n### When", is_plain=True)

    assert found.title == "Ward 3"
    assert found.page == (
        '<p>Text.</p><h2 id="visits">Visits</h2><h3 id="when">When</h3>'
    )
    assert found.problems == ()


def test_a_title_below_the_first_words_stays_on_the_page() -> None:
    found = parsed("Text.\n\n# Ward 3\n\n## Visits", is_plain=True)

    assert found.title == "Ward 3"
    assert found.sections == (
        Section("ward-3", "Ward 3", 2),
        Section("visits", "Visits", 3),
    )


def test_levels_of_a_plain_page_are_mended() -> None:
    found = parsed("# T\n\n### Deep\n\n##### Deeper", is_plain=True)

    assert [each.level for each in found.sections] == [2, 3]


def test_a_page_without_headings_has_no_title() -> None:
    assert parsed("Text.", is_plain=True).title == ""
    assert page("Text.", is_plain=True) == "<p>Text.</p>"
