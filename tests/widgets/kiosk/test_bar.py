"""The bar is always there, says where help is, and leaves room for the page."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.controls.button import Button
from app.session.millimetres import measures_of
from app.session.profile import Profile
from app.style.themes import theme_at
from app.widgets.kiosk.bar import MOST_SHARE, KioskBar, KioskItem
from tests.parts import a_button, framed, press, settle, shown_words

ITEMS = (
    KioskItem("home", "Home"),
    KioskItem("back", "Back"),
    KioskItem("search", "Search"),
    KioskItem("look", "Text and contrast"),
    KioskItem("listen", "Listen"),
    KioskItem("call", "Who to call"),
    KioskItem("finish", "Finish and clear", is_last=True),
)
MEASURES = measures_of(Profile(), 3.62)


def a_bar(
    qtbot: QtBot,
    size: tuple[int, int],
    percent: int = 100,
    items: tuple[KioskItem, ...] = ITEMS,
) -> KioskBar:
    bar = KioskBar(items)
    frame = framed(qtbot, bar, *size)
    bar.show_theme(theme_at("day", percent, measures=MEASURES))
    tall = bar.heightForWidth(size[0])
    bar.setGeometry(0, frame.height() - tall, size[0], tall)
    settle()
    return bar


def rows(bar: QWidget) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for button in (one for one in bar.findChildren(Button) if one.isVisible()):
        found.setdefault(button.y(), []).append(button.accessibleName())
    return list(found.values())


def test_a_broad_screen_has_one_row(qtbot: QtBot) -> None:
    assert len(rows(a_bar(qtbot, (1920, 1080)))) == 1


def test_with_one_button_more_words_stand_in_one_line_rather_than_in_three(
    qtbot: QtBot,
) -> None:
    language = KioskItem("language", "English / Español")
    bar = a_bar(qtbot, (1920, 1080), items=(*ITEMS[:-1], language, ITEMS[-1]))
    assert [len(row) for row in rows(bar)] == [4, 4]
    shown = [button for button in bar.findChildren(Button) if button.isVisible()]
    assert max(button.height() for button in shown) < 1.2 * MEASURES.target_px


def test_an_upright_one_has_two(qtbot: QtBot) -> None:
    first, last = rows(a_bar(qtbot, (1080, 1920)))
    assert first == ["Home", "Back", "Search", "Text and contrast"]
    assert last[-1] == "Finish and clear"


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), (1280, 800)], ids=str)
@pytest.mark.parametrize("percent", [100, 200, 400])
def test_larger_words_leave_room_for_the_page(
    qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    bar = a_bar(qtbot, size, percent)
    usual = a_bar(qtbot, size)
    assert bar.height() <= max(MOST_SHARE * size[1], usual.height())


def test_it_says_where_help_is(qtbot: QtBot) -> None:
    told = shown_words(a_bar(qtbot, (1080, 1920)))
    assert told == ["Need help? Ask a member of staff."]


def test_a_button_asks_for_its_action(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, (1080, 1920))
    told: list[object] = []
    bar.action_requested.connect(told.append)
    press(a_button(bar, "Who to call"))
    assert told == ["call"]


def test_what_cannot_be_done_cannot_be_pressed(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, (1080, 1920))
    bar.enable("back", False)  # noqa: FBT003 (a signal's)
    assert not bar.button("back").isEnabled()
    bar.enable("nothing of this bar", True)  # noqa: FBT003


def test_a_button_says_what_it_does_now(qtbot: QtBot) -> None:
    bar = a_bar(qtbot, (1080, 1920))
    bar.show_words("listen", "Pause", "pause")
    bar.show_words("sidebar", "Topics")
    assert bar.button("listen").accessibleName() == "Pause"
