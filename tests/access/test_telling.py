"""What a screen reader is told without asking, and where the keyboard goes."""

import pytest

from tests.access.desktop import Desktop, ScreenReader, close_cards


def at(heard: ScreenReader, desktop: Desktop, *keys: str) -> None:
    """Close all cards, press keys, and forget what was heard until then."""
    close_cards(heard, desktop)
    desktop.presses(*keys)
    heard.settled()
    heard.ask("heard")


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        (("alt+Home",), "Home"),
        (("ctrl+t",), "The treatment"),
        (("ctrl+g",), "Words explained"),
        (("F1",), "Keys"),
        (("alt+Home", "ctrl+Next"), "What is this treatment?"),
    ],
)
def test_a_new_screen_is_said(
    heard: ScreenReader, desktop: Desktop, keys: tuple[str, ...], title: str
) -> None:
    at(heard, desktop, "F2")
    desktop.presses(*keys)
    assert heard.hears(title)


@pytest.mark.parametrize(
    ("words", "told"), [("fever", "result"), ("zzzz", "Nothing was found")]
)
def test_what_a_search_finds_is_said(
    heard: ScreenReader, desktop: Desktop, words: str, told: str
) -> None:
    at(heard, desktop, "ctrl+k")
    desktop.types(words)
    assert heard.hears(told)


def test_where_one_is_is_said_as_often_as_it_is_asked(
    heard: ScreenReader, desktop: Desktop
) -> None:
    at(heard, desktop, "alt+Home", "ctrl+Next")
    for _ in range(2):
        desktop.presses("F3")
        (told,) = [each for each in heard.hears("You are at") if "You are" in each]
        assert "“What is this treatment?”" in told
        assert "topic 1 of 1 on the shelf “Start here”" in told


def test_another_text_size_is_said(heard: ScreenReader, desktop: Desktop) -> None:
    at(heard, desktop, "ctrl+comma")
    desktop.presses("ctrl+plus")
    assert heard.hears("125 %")
    desktop.presses("ctrl+0")
    heard.hears("100 %")


@pytest.mark.parametrize(
    ("key", "first"),
    [
        ("ctrl+k", "text: Search everything"),
        ("F12", "push button: "),
        ("F7", "list: Headings here"),
        ("shift+F7", "list: Links and buttons here"),
    ],
)
def test_a_card_takes_the_keyboard_and_gives_it_back(
    heard: ScreenReader, desktop: Desktop, key: str, first: str
) -> None:
    at(heard, desktop, "alt+Home", "Tab")
    before = focus(heard)
    desktop.presses(key)
    assert heard.hears(first, "focus")
    desktop.presses("Escape")
    assert heard.hears(before, "focus")


def test_f6_goes_round_the_parts_and_back(
    heard: ScreenReader, desktop: Desktop
) -> None:
    heard.press("push button", "Close this message")
    at(heard, desktop, "alt+Home")
    start = focus(heard)
    went: list[str] = []
    for _ in range(3):
        desktop.presses("F6")
        went.append(heard.hears(": ", "focus")[-1])
    assert went[0].startswith("push button: Hide the topics")
    assert went[1] == "tree: Topics"
    assert went[2] == start
    desktop.presses("shift+F6")
    assert heard.hears("tree: Topics", "focus")


def test_a_heading_is_gone_to_from_the_list(
    heard: ScreenReader, desktop: Desktop
) -> None:
    at(heard, desktop, "alt+Home", "ctrl+Next", "F7")
    desktop.presses("Down", "Return")
    assert heard.hears("heading: ", "focus")


def focus(heard: ScreenReader) -> str:
    """Tell what has the keyboard now."""
    marks = {"filler", "table cell"}
    tree = heard.settled()
    found = [one for one in tree.every() if "focused" in one.states]
    one = next(one for one in found if one.role not in marks)
    return f"{one.role}: {one.name}"
