"""The top of a topic is set as all of it will be, but for what is out of sight."""

from PySide6.QtGui import QTextDocument

from app.content.page import Section
from app.content.reference import Reference
from app.content.topic import Topic
from app.paths import resources
from app.rendering.opening import opening_page
from app.rendering.page import Page, Setting, Telling, set_page, topic_page
from app.style.themes import DAY
from tests.builders import a_book, a_topic

SETTING = Setting(
    theme=DAY,
    styles=resources() / "styles",
    references=(Reference("smith2020", "Smith A. A study.", "example.org/study"),),
    related=(),
    book=a_book(),
    width_px=660,
)
HEIGHT_PX = 600
PARTS = tuple(Section(f"part-{n}", f"Part {n}", 2) for n in range(20))
LONG = a_topic(
    page="".join(
        f'<h2 id="{each.id}">{each.title}</h2><p>{each.title} {"goes on. " * 40}</p>'
        for each in PARTS
    ),
    sections=PARTS,
)


def opened(topic: Topic = LONG, setting: Setting = SETTING) -> Page:
    page = opening_page(topic, setting, HEIGHT_PX)
    assert page is not None
    return page


def shown(page: Page) -> QTextDocument:
    document = QTextDocument()
    document.setTextWidth(SETTING.width_px)
    set_page(document, page, DAY)
    return document


def test_it_begins_as_the_whole_and_fills_a_view() -> None:
    top, whole = shown(opened()), shown(topic_page(LONG, SETTING))
    words = top.toPlainText()
    assert whole.toPlainText().startswith(words)
    assert "Part 19" not in words
    assert HEIGHT_PX < top.size().height() < 3 * HEIGHT_PX


def test_it_has_all_sections_of_the_whole() -> None:
    page, whole = opened(), topic_page(LONG, SETTING)
    assert page.sections == whole.sections
    assert page.title == whole.title
    bare = SETTING._replace(references=())
    assert opened(setting=bare).sections == topic_page(LONG, bare).sections


def test_links_to_where_one_has_been_look_visited_there_too() -> None:
    telling = Telling(visited=frozenset({"hair"}))
    link = '<p><a href="topic:hair">Hair</a></p>'
    page = opened(
        LONG._replace(page=link + LONG.page), SETTING._replace(telling=telling)
    )
    assert '<a class="visited" href="topic:hair">' in page.html


def test_what_is_not_long_or_begins_otherwise_has_none() -> None:
    short = a_topic()
    assert opening_page(short, SETTING, HEIGHT_PX) is None
    assert opening_page(LONG, SETTING, 90 * HEIGHT_PX) is None
    for telling in (Telling(is_short=True), Telling(for_carer=True)):
        setting = SETTING._replace(telling=telling)
        assert opening_page(LONG, setting, HEIGHT_PX) is None


def test_a_view_that_the_head_fills_alone_shows_one_block_more() -> None:
    points = tuple(f"Point {n}. {'And more of it. ' * 9}" for n in range(20))
    words = shown(opened(LONG._replace(key_points=points))).toPlainText()
    assert "Part 0" in words
    assert "Part 1" not in words
