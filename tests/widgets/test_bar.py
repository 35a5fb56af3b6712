import pytest
from pytestqt.qtbot import QtBot

from app.controls.button import Variant
from app.style.themes import DAY, NIGHT, theme_at
from app.widgets.bar import Bar, BarItem
from tests.parts import collected, press, resized, shown, theme_it

FIRST = (
    BarItem("menu", "Topics", "menu", icon_only=True),
    BarItem("a", "Home", "home"),
)
SEARCH = BarItem("search", "Search everything", "search", key="/")
LAST = (
    BarItem("look", "Text and theme", "text-size"),
    BarItem("call", "Who to call", "phone", Variant.PRIMARY, "F2", tip="Numbers"),
)


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    bar = Bar(FIRST, SEARCH, LAST)
    shown(qtbot, bar, 1100, 60)
    return bar


def widths(bar: Bar) -> dict[str, int]:
    names = ("menu", "a", "search", "look", "call")
    return {name: bar.button(name).width() for name in names}


def test_each_button_asks_for_its_action(bar: Bar) -> None:
    with collected(bar.action_requested) as wishes:
        for name in ("menu", "search", "call"):
            press(bar.button(name))
    assert wishes == ["menu", "search", "call"]


def test_a_disabled_button_asks_for_nothing(bar: Bar) -> None:
    bar.enable("call", enabled=False)
    bar.enable("no such button", enabled=False)
    with collected(bar.action_requested) as wishes:
        press(bar.button("call"))
    assert wishes == []


def test_tips_tell_the_key(bar: Bar) -> None:
    assert bar.button("search").toolTip() == "Search everything (/)"
    assert bar.button("call").toolTip() == "Numbers (F2)"
    assert bar.button("a").toolTip() == "Home"


def test_words_give_way_to_icons_where_room_is_short(bar: Bar) -> None:
    wide = widths(bar)
    assert wide["menu"] < wide["a"]
    resized(bar, 420, 60)
    narrow = widths(bar)
    assert narrow["look"] < wide["look"]
    assert narrow["call"] == wide["call"]
    resized(bar, 320, 60)
    assert widths(bar)["call"] < wide["call"]
    right = bar.button("call").geometry().right()
    assert right < 320
    resized(bar, 1100, 60)
    assert widths(bar) == wide


def test_a_button_can_say_something_else(bar: Bar) -> None:
    bar.show_words("look", "Night", "night")
    assert bar.button("look").accessibleName() == "Night"
    assert bar.button("look").toolTip() == "Text and theme"
    before = bar.button("look").width()
    bar.show_words("look", "A much longer name of a theme")
    resized(bar, 1101, 60)
    assert bar.button("look").width() > before


@pytest.mark.parametrize("percent", [200, 400])
def test_large_text_fits(bar: Bar, percent: int) -> None:
    theme_it(bar, theme_at("day", percent))
    resized(bar, 1280, 160)
    ends = [bar.button(name).geometry().right() for name in ("menu", "search", "call")]
    assert ends == sorted(ends)
    assert ends[-1] < 1280


def test_it_is_painted_in_the_theme(bar: Bar) -> None:
    for theme in (NIGHT, DAY):
        theme_it(bar, theme)
        image = bar.grab().toImage()
        assert image.pixelColor(2, 2).name() == theme.palette.ground.lower()
        assert image.pixelColor(2, bar.height() - 1).name() == (
            theme.palette.hairline.lower()
        )
    assert bar.minimumSizeHint().width() == 320


def test_where_not_even_icons_fit_some_leave_in_turn(qtbot: QtBot) -> None:
    first = (
        BarItem("menu", "Topics", "menu"),
        BarItem("back", "Back", "back", leaves=2),
    )
    last = (
        BarItem("theme", "Theme", "theme", leaves=1),
        BarItem("more", "More", "more"),
        BarItem("call", "Who to call", "phone"),
    )
    bar = Bar(first, SEARCH, last)
    shown(qtbot, bar, 330, 60)
    gone = [name for name in ("menu", "back", "theme") if bar.button(name).isHidden()]
    assert gone == ["theme"]
    resized(bar, 300, 60)
    assert bar.button("back").isHidden()
    assert bar.button("call").geometry().right() < 300
    resized(bar, 900, 60)
    assert not bar.button("theme").isHidden()
