import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.content.reference import Reference
from app.content.topic import TopicTitle
from app.style.themes import NIGHT
from app.widgets.timeline.related import Related, RelatedLinks
from tests.builders import a_term
from tests.parts import a_button, collected, press, settle, shown, shown_words, theme_it

RELATED = Related(
    (TopicTitle("fertility", "Fertility", 4),),
    (a_term(),),
    (Reference("a", "First source."), Reference("b", "Second source.")),
)


@pytest.fixture
def links(qtbot: QtBot) -> RelatedLinks:
    links = RelatedLinks()
    links.show_related(RELATED)
    shown(qtbot, links, 500, 400)
    return links


def test_topics_and_terms_lead_on(links: RelatedLinks) -> None:
    theme_it(links, NIGHT)
    with collected(links.link_requested) as wishes:
        press(a_button(links, "Fertility"))
        press(a_button(links, "Neutropenia"))
    assert wishes == [Link.topic("fertility"), Link.term("neutropenia")]


def test_sources_are_counted(links: RelatedLinks) -> None:
    assert "1. First source.\n2. Second source." in shown_words(links)


def test_what_there_is_none_of_has_no_heading(links: RelatedLinks) -> None:
    links.show_related(Related(topics=RELATED.topics))
    settle()
    assert shown_words(links) == ["Read more"]
    buttons = links.findChildren(QAbstractButton)
    assert [one.text() for one in buttons if one.isVisible()] == ["Fertility"]
    links.show_related(RELATED)
    assert links.findChildren(QAbstractButton) == buttons


def test_without_anything_no_room_is_taken(links: RelatedLinks) -> None:
    links.show_related(Related())
    assert links.isHidden()
