"""A topic becomes a page with its head, key points, sources and footer."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument

from app.content.links import Kind, Link
from app.content.page import Section
from app.content.reference import Reference
from app.content.topic import Review, Topic, TopicTitle
from app.paths import resources
from app.rendering.page import (
    Page,
    Setting,
    Telling,
    set_page,
    topic_page,
)
from app.rendering.plain_page import plain_page
from app.style.themes import DAY, THEMES, theme_at
from tests.builders import a_book, a_topic

REFERENCE = Reference("smith2020", "Smith A. A study.", "example.org/study")
SETTING = Setting(
    theme=DAY,
    styles=resources() / "styles",
    references=(REFERENCE,),
    related=(TopicTitle("who-to-call", "Who to call", 1),),
    book=a_book(),
    width_px=660,
)


def shown(page: Page) -> QTextDocument:
    document = QTextDocument()
    set_page(document, page, DAY)
    return document


def words(topic: Topic, setting: Setting = SETTING) -> str:
    return shown(topic_page(topic, setting)).toPlainText()


def test_a_page_reads_from_its_kicker_to_its_footer() -> None:
    text = words(a_topic())
    parts = [
        "After the treatment · 2 minutes",
        "The first week",
        "What the first days on the ward are like",
        "Key points",
        "Your cells come back by a drip",
        "After the strong medicine",
        "Infections",
        "When to call",
        "Hats & scarves",
        "Sources",
        "Smith A. A study.",
        "example.org/study",
        "Related topics",
        "Who to call · 1 minute",
        "Not yet reviewed by a clinician · Version 1.2.3 · Written on 2 November 2026",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_sections_can_be_gone_to() -> None:
    page = topic_page(a_topic(), SETTING)
    assert [section.id for section in page.sections] == [
        "key-points",
        "infections",
        "hair",
        "hats",
        "sources",
    ]
    document = shown(page)
    names: set[str] = set()
    block = document.begin()
    while block.isValid():
        for run in block.textFormats():
            names.update(run.format.anchorNames())
        block = block.next()
    assert {section.id for section in page.sections} | {"source:smith2020"} <= names


def test_headings_have_levels_for_screen_readers() -> None:
    document = shown(topic_page(a_topic(), SETTING))
    levels: list[tuple[int, str]] = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            levels.append((block.blockFormat().headingLevel(), block.text()))
        block = block.next()
    assert levels == [
        (1, "The first week"),
        (2, "Infections"),
        (2, "Hair"),
        (3, "Hats & scarves"),
        (2, "Sources"),
        (2, "Related topics"),
    ]


def test_headings_are_as_large_as_the_theme_says() -> None:
    document = shown(topic_page(a_topic(), SETTING))
    block = document.begin()
    sizes: dict[str, int] = {}
    while block.isValid():
        for run in block.textFormats():
            sizes[block.text()] = run.format.font().pixelSize()
        block = block.next()
    assert sizes["The first week"] == DAY.type.h1
    assert sizes["Infections"] == DAY.type.h2
    assert sizes["Hats & scarves"] == DAY.type.h3


def test_a_reviewed_topic_names_who_and_when() -> None:
    topic = a_topic(review=Review("2027-01-15", "Dr A. Name"))
    assert "Reviewed by Dr A. Name on 15 January 2027 · Version" in words(topic)


def test_a_plain_book_has_no_review_state() -> None:
    setting = SETTING._replace(book=a_book(is_plain=True))
    topic = a_topic(key_points=(), sources=(), written="soon")
    text = words(topic, setting._replace(related=()))
    assert "clinician" not in text
    assert "Sources" not in text
    assert "Related" not in text
    assert "Key points" not in text
    assert text.rstrip().endswith("Version 1.2.3 · Written on soon")


def test_a_topic_without_a_date_has_only_a_version() -> None:
    assert words(a_topic(written="")).rstrip().endswith("Version 1.2.3")


def test_sources_are_numbered_as_the_text_cites_them() -> None:
    other = Reference("jones2021", "Jones B. Another.")
    setting = SETTING._replace(references=(other, REFERENCE))
    text = words(a_topic(sources=("smith2020", "lost", "jones2021")), setting)
    assert text.index("Smith A.") < text.index("Jones B.")


def test_titles_are_words_not_tags() -> None:
    topic = a_topic(title="Less < more", shelf_title="A & B", summary="1 &lt; 2")
    text = words(topic)
    assert "Less < more" in text
    assert "A & B" in text
    assert "1 < 2" in text


def test_pictures_are_asked_for_their_size_only() -> None:
    topic = a_topic(page='<img src="illustration:ward" alt="A ward"/>')
    assert 'width="660" height="412"' in topic_page(topic, SETTING).html


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("name", THEMES)
def test_no_page_is_wider_than_its_column(name: str, percent: int) -> None:
    theme = theme_at(name, percent, narrow=True)
    page = topic_page(a_topic(), SETTING._replace(theme=theme, width_px=320))
    document = QTextDocument()
    set_page(document, page, theme)
    document.setTextWidth(320)
    assert document.idealWidth() <= 320
    assert document.size() == QSizeF(320, document.size().height())


def test_one_document_is_used_again() -> None:
    document = QTextDocument()
    set_page(document, topic_page(a_topic(), SETTING), DAY)
    set_page(document, plain_page("About", "", "<p>Words</p>", SETTING), DAY)
    assert document.toPlainText() == "About\nWords"
    assert not document.isUndoAvailable()


def test_a_section_of_the_topic_keeps_its_title() -> None:
    page = topic_page(a_topic(), SETTING)
    assert page.sections[1] == Section("infections", "Infections", 2)


SHORT = a_topic(
    short='<h2 id="hair">Hair</h2><p>About <span class="number">2 in 100</span>.</p>',
    short_words=140,
)


def told(telling: Telling, topic: Topic = SHORT) -> Page:
    return topic_page(topic, SETTING._replace(telling=telling))


def plain(page: Page) -> str:
    return shown(page).toPlainText()


def test_in_short_the_short_form_stands_in_the_place_of_the_text() -> None:
    page = told(Telling(is_short=True))
    text = plain(page)
    assert "Infections" not in text
    parts = [
        "After the treatment · 1 minute in short",
        "Tell a nurse at once if you feel hot",
        "About 2 in 100.",
        "Read all of this topic: 2 minutes",
        "Sources",
        "Related topics",
        "Not yet reviewed by a clinician",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert [one.id for one in page.sections] == ["key-points", "hair", "sources"]
    assert 'href="topic:first-week"' in page.html


def test_the_short_form_leads_to_all_of_its_own_topic() -> None:
    page = told(Telling(is_short=True, link=Link(Kind.CLINIC, "first-week")))
    assert 'href="clinic:first-week"' in page.html


def test_a_step_tells_its_way_and_how_far_along_it_is() -> None:
    telling = Telling(heading="In ten minutes", progress="Step 2 of 4", is_step=True)
    page = told(telling)
    assert page.stands == "Step 2 of 4"
    text = plain(page)
    assert text.startswith("In ten minutes · Step 2 of 4 · 2 minutes")
    assert "Related topics" not in text


CARED_FOR = a_topic(
    page='<p>Words.</p><aside class="carer"><p class="title">For you</p>'
    "<p>Rest, too.</p></aside><p>More words.</p>",
    short="<p>Numbers.</p>",
    sections=(),
)


@pytest.mark.parametrize("is_short", [False, True])
def test_for_a_carer_their_part_comes_first_in_both_forms(is_short: bool) -> None:  # noqa: FBT001
    page = told(Telling(is_short=is_short, for_carer=True), CARED_FOR)
    text = plain(page)
    assert text.count("Rest, too.") == 1
    assert text.index("For you") < text.index("Key points")
    assert page.sections[0] == Section("carer", "For the person beside you", 2)
    assert '<a name="carer"></a>' in page.html


def test_a_topic_without_a_part_for_a_carer_says_so() -> None:
    page = told(Telling(for_carer=True))
    text = plain(page)
    assert "For the person beside you" in text
    assert "This topic has no part of its own for you." in text
    assert page.sections[0].id == "carer"


def test_without_a_carer_their_part_stays_where_it_was_written() -> None:
    text = plain(told(Telling(), CARED_FOR))
    assert text.index("Words.") < text.index("Rest, too.") < text.index("More words.")


def test_links_to_visited_topics_look_otherwise() -> None:
    def colour(visited: frozenset[str]) -> str:
        telling = SETTING._replace(telling=Telling(visited=visited))
        document = shown(topic_page(a_topic(), telling))
        found = document.find("Who to call")
        assert found.charFormat().isAnchor()
        return found.charFormat().foreground().color().name().upper()

    assert colour(frozenset({"first-week"})) == DAY.palette.link.upper()
    assert colour(frozenset({"who-to-call"})) == DAY.palette.visited.upper()
