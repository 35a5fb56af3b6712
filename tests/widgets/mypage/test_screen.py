from app.content.links import Link, Screen
from app.controls.tile import Tile
from app.session.mypage import MyPage
from app.style.themes import theme_at
from tests.mypages import AROUND, PAGE, Person
from tests.parts import a_button, collected, resized, settle, shown_words
from tests.parts import theme_it as theme


def test_an_empty_page_tells_how_to_begin(person: Person) -> None:
    person.takes(MyPage())
    told = " ".join(shown_words(person.screen))
    assert "press “Bookmark this page”, or Ctrl+B" in told
    assert "press “Write a note”, or Ctrl+N" in told
    assert "What do you want to know" in told
    assert not a_button(person.screen, "Save to a file").isEnabled()


def test_it_says_where_it_is_kept(person: Person) -> None:
    assert any("on this computer only" in words for words in shown_words(person.screen))
    person.screen.show_page(PAGE, AROUND._replace(is_kept=False))
    assert any("Finish and clear" in words for words in shown_words(person.screen))
    person.screen.show_page(PAGE, AROUND._replace(is_in_trouble=True))
    assert any("Not kept just now" in words for words in shown_words(person.screen))


def test_only_what_the_book_has_is_offered(person: Person) -> None:
    tiles = [t for t in person.screen.findChildren(Tile) if not t.isHidden()]
    assert [tile.accessibleName() for tile in tiles] == [
        "What matters to me",
        "Something to take home",
    ]
    with collected(person.screen.link_requested) as wishes:
        tiles[0].click()
    assert wishes == [Link.screen(Screen.VALUES)]


def test_all_of_it_can_be_taken_along_and_deleted(person: Person) -> None:
    screen = person.screen
    with (
        collected(screen.save_requested) as saved,
        collected(screen.load_requested) as loaded,
        collected(screen.delete_requested) as deleted,
    ):
        for words in ("Save to a file", "Load from a file", "Delete my page"):
            person.presses(words)
    assert [len(saved), len(loaded)] == [1, 1]
    assert deleted == [a_button(screen, "Delete my page")]


def test_nothing_scrolls_sideways(person: Person) -> None:
    for width, percent in ((320, 100), (1280, 400)):
        resized(person.screen, width, 800)
        theme(person.screen, theme_at("night", percent, narrow=width < 640))
        settle()
        page = person.screen.widget()
        assert page is not None
        assert page.width() <= person.screen.viewport().width()
