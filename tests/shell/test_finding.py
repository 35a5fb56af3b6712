from PySide6.QtWidgets import QLineEdit

from app.content.hit import Sought
from app.content.links import Link, Screen
from app.shell.desk import Desk
from app.shell.finding import appearances
from app.widgets.find import FindBar
from tests.parts import a_button, press, settle, shown_words


def the_bar(desk: Desk) -> FindBar | None:
    bar = desk.window.pane.findChild(FindBar)
    return bar if isinstance(bar, FindBar) and bar.isVisible() else None


def test_a_hit_opens_with_its_words_marked_and_counted(desk: Desk) -> None:
    desk.finding.open_hit(Sought(Link.topic("first-week", "hair"), "does hair fall"))
    settle()
    assert desk.reading.place.link == Link.topic("first-week", "hair")
    bar = the_bar(desk)
    assert bar is not None
    assert bar.findChildren(QLineEdit)[0].text() == "does hair fall"
    assert any(" of " in words for words in shown_words(bar))
    assert desk.window.pane.reader.hasFocus()


def test_the_marks_go_with_the_next_page(desk: Desk) -> None:
    desk.finding.open_hit(Sought(Link.topic("first-week"), "hair"))
    desk.guide.follow(Link.topic("what-it-is"))
    settle()
    assert the_bar(desk) is None
    assert desk.window.pane.reader.extraSelections() == []


def test_without_a_word_on_the_page_there_is_no_bar(desk: Desk) -> None:
    desk.finding.open_hit(Sought(Link.topic("first-week"), "bagpipes"))
    settle()
    assert the_bar(desk) is None


def test_a_hit_that_is_no_page_is_just_opened(desk: Desk) -> None:
    desk.finding.open_hit(Sought(Link.stage("day-zero"), "drip"))
    desk.finding.open_hit(Sought(Link.screen(Screen.CALL), "drip"))
    settle()
    assert desk.reading.place.link == Link.screen(Screen.CALL)
    assert the_bar(desk) is None


def test_what_led_somewhere_is_offered_again(desk: Desk) -> None:
    desk.finding.open_hit(Sought(Link.topic("first-week"), "my hair"))
    desk.finding.open_palette()
    settle()
    palette = desk.cards.palette()
    assert a_button(palette, "my hair").isVisible()
    press(a_button(palette, "Forget these"))
    assert desk.preferring.searches == ()


def test_a_term_is_shown_where_it_appears(desk: Desk) -> None:
    desk.finding.open_appearance(Sought(Link.topic("first-week"), "neutropenia"))
    settle()
    bar = the_bar(desk)
    assert bar is not None
    assert bar.findChildren(QLineEdit)[0].text() == "Neutropenia"


def test_an_unknown_term_appears_nowhere(desk: Desk) -> None:
    desk.finding.open_appearance(Sought(Link.topic("first-week"), "nothing"))
    assert desk.reading.place.link == Link.screen(Screen.HOME)


def test_a_term_appears_in_topics_and_stages(desk: Desk) -> None:
    term = desk.books.term("neutropenia")
    assert term is not None
    places = appearances(term, desk.books, desk.pages)
    assert [str(one.place) for one in places] == [
        "topic:first-week",
        "stage:collection",
        "stage:day-zero",
        "stage:going-home",
    ]
    assert places[0].words == "The first week · 2 minutes"
    assert places[1].words == "Collecting your stem cells · Timeline"
