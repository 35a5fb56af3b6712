"""A page as a screen reader is told of it, over AT-SPI, in a real X session."""

import pytest

from tests.access.desktop import Desktop, ScreenReader, Told


@pytest.fixture(scope="module")
def page(heard: ScreenReader) -> Told:
    return heard.sees("document frame", "All at once")


def test_headings_have_their_levels(page: Told) -> None:
    found = [(one.level, one.name) for one in page.of("heading")]
    assert found[:5] == [
        (1, "All at once"),
        (2, "On the ward"),
        (3, "Food"),
        (4, "Their words"),
        (2, "At home"),
    ]


def test_links_say_where_they_lead_and_can_be_pressed(page: Told) -> None:
    links = page.of("link")
    assert [link.name for link in links[:3]] == ["white cells", "1", "the first week"]
    assert {link.actions for link in links} == {("Press",)}


def test_pictures_have_their_words(page: Told) -> None:
    assert [image.name for image in page.of("image")] == ["A bright room"]


def test_a_table_has_column_headers_and_cells_that_say_theirs(page: Told) -> None:
    (table,) = page.of("table")
    assert table.name == "Table, 2 rows, 2 columns"
    heads = [head.name for head in table.of("table column header")]
    assert heads == ["What", "How many"]
    cells = [(cell.name, cell.description) for cell in table.of("table cell")]
    assert cells == [("Fever", "What"), ("9 of 10", "How many")]


def test_lists_hold_their_items(page: Told) -> None:
    lists = [[item.name for item in one.of("list item")] for one in page.of("list")]
    assert ["Wash your hands.", "Ask about the first week."] in lists


def test_quotes_and_callouts_are_told_apart(page: Told) -> None:
    (quote,) = page.of("block quote")
    assert "I was never alone." in quote.written()
    notes = [note.name for note in page.of("comment")]
    assert notes == ["Key points", "Take care"]


def test_what_is_scrolled_away_is_still_there(page: Told) -> None:
    assert {"showing", "visible"} <= page.find("heading", "At home").states


def test_the_text_can_be_read_as_a_whole(page: Told, heard: ScreenReader) -> None:
    text = heard.text("document frame")
    told = [one.name for one in page.every() if one.role in {"heading", "paragraph"}]
    places = [text.find(words.split(".")[0][:20]) for words in told]
    assert -1 not in places


def test_names_stand_in_the_order_of_the_text(page: Told, heard: ScreenReader) -> None:
    text = heard.text("document frame")
    headings = [heading.name for heading in page.of("heading")[1:]]
    places = [text.index(f"\n{heading}") for heading in headings]
    assert places == sorted(places)


def test_a_pressed_link_opens_its_place_and_back_returns_to_it(
    page: Told, heard: ScreenReader, desktop: Desktop
) -> None:
    del page
    assert heard.press("link", "the first week")
    heard.sees("document frame", "The first week")
    heard.ask("heard")
    desktop.presses("alt+Left")
    heard.sees("document frame", "All at once")
    assert heard.hears("the first week", "focus")[-1] == "link: the first week"


def test_tab_tells_each_link(page: Told, heard: ScreenReader, desktop: Desktop) -> None:
    names = [f"link: {link.name}" for link in page.of("link")]
    desktop.presses("F6", "F6", "F6")
    heard.ask("heard")
    went: list[str] = []
    for key in ("Tab", "Tab", "shift+Tab"):
        desktop.presses(key)
        went.append(heard.hears("link: ", "focus")[-1])
    at = names.index(went[0])
    assert went == [names[at], names[at + 1], names[at]]
