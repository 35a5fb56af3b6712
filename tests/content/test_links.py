import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.links import Kind, Link, Screen, Way, parse_link, slugify


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("topic:fertility", Link.topic("fertility")),
        ("topic:fertility#women", Link.topic("fertility", "women")),
        ("topic:ward-3/visitors", Link.topic("ward-3/visitors")),
        ("clinic:parking#bus", Link(Kind.CLINIC, "parking", "bus")),
        ("term:neutropenia", Link.term("neutropenia")),
        ("stage:day-zero", Link.stage("day-zero")),
        ("source:burt2019_mist", Link(Kind.SOURCE, "burt2019_mist")),
        ("search:can I have kids", Link(Kind.SEARCH, "can I have kids")),
        ("home", Link.screen(Screen.HOME)),
        ("way:two-minutes", Link.way(Way.TWO_MINUTES)),
        ("way:ten-minutes#risks", Link.way(Way.TEN_MINUTES, "risks")),
        ("end:everything", Link.end(Way.EVERYTHING)),
    ],
)
def test_what_a_writer_types_is_what_a_link_prints(text: str, link: Link) -> None:
    assert parse_link(text) == link
    assert str(link) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "fertility",
        "file:///etc/passwd",
        "https://example.org",
        "//host/share/x.png",
        "topic:../secret",
        "topic:a//b",
        "topic:",
        "topic:a#",
        "stage:day-zero#top",
        "screen:home",
        "term:a b",
        "end:ten-minutes#risks",
    ],
)
def test_paths_addresses_and_nonsense_are_no_links(text: str) -> None:
    assert parse_link(text) is None


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("What is MS?", "what-is-ms"),
        ("  Day 0: your cells  ", "day-0-your-cells"),
        ("Übelkeit & Fieber", "übelkeit-fieber"),
        ("snake_case", "snake-case"),
        ("?!", ""),
    ],
)
def test_headings_become_slugs(words: str, slug: str) -> None:
    assert slugify(words) == slug


@given(st.text())
def test_every_slug_can_be_linked_to(words: str) -> None:
    slug = slugify(words)
    assert not slug or parse_link(f"topic:{slug}") == Link.topic(slug)


@given(st.text())
def test_no_text_breaks_the_grammar(text: str) -> None:
    link = parse_link(text)
    assert link is None or str(link) == text
