import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.content.reference import Reference
from app.controls.rows import Rows
from app.controls.sheet import AROUND_PX
from app.style.themes import theme_at
from app.widgets.timeline.list import StageList
from app.widgets.timeline.panel import StagePanel
from app.widgets.timeline.related import Related
from app.widgets.timeline.screen import TimelineScreen
from app.widgets.timeline.strip import StageStrip
from app.widgets.timeline.table import StageTable
from tests.builders import a_term, a_timeline
from tests.parts import (
    Easel,
    a_button,
    collected,
    press,
    press_key,
    resized,
    settle,
    shown,
    shown_words,
    theme_it,
)


@pytest.fixture
def screen(qtbot: QtBot) -> TimelineScreen:
    screen = TimelineScreen(Easel().image)
    screen.show_timeline(a_timeline())
    shown(qtbot, screen, 1100, 700)

    def answer(link: Link) -> None:  # what the window does with a wish
        screen.show_stage(link.slug)

    screen.stage_requested.connect(answer)
    return screen


def the_strip(screen: TimelineScreen) -> StageStrip:
    return screen.findChildren(StageStrip)[0]


def the_panel(screen: TimelineScreen) -> StagePanel:
    return screen.findChildren(StagePanel)[0]


def top_of(part: QWidget, screen: TimelineScreen) -> int:
    """Tell how far below the upper edge of the screen a part begins, in px."""
    return part.mapTo(screen, QPoint()).y()


def test_title_summary_and_note_come_first(screen: TimelineScreen) -> None:
    words = shown_words(screen)
    assert words[:3] == [
        "The treatment, step by step",
        "Three stops on a long way.",
        "Times are typical. Your team may differ.",
    ]


def test_the_first_stage_is_told_until_another_is_chosen(
    screen: TimelineScreen,
) -> None:
    assert "Collecting your stem cells" in shown_words(the_panel(screen))
    screen.show_stage("going-home", Related(terms=(a_term(),)))
    settle()
    assert "Going home" in shown_words(the_panel(screen))
    assert a_button(screen, "Neutropenia").isVisible()


def test_small_print_comes_last(screen: TimelineScreen) -> None:
    timeline = a_timeline()
    assert timeline.curve is not None
    curve = timeline.curve._replace(caption="It shows no real person.")
    source = Reference("smith2020", "Smith A. A study.")
    screen.show_timeline(timeline._replace(curve=curve), (source,))
    settle()
    words = shown_words(screen)
    at = words.index("About this timeline")
    assert words[at + 1].endswith("It shows no real person.")
    assert words[-1] == "1. Smith A. A study."


def test_the_note_stands_under_the_path_and_over_list_and_table(
    screen: TimelineScreen,
) -> None:
    def place(words: str) -> int:
        label = next(
            one
            for one in screen.findChildren(QLabel)
            if one.text() == words and one.isVisible()
        )
        return label.mapTo(screen, QPoint()).y()

    note = "Times are typical. Your team may differ."
    strip = the_strip(screen)
    assert place(note) > strip.mapTo(screen, QPoint()).y() + strip.height() // 2
    screen.show_view("list")
    settle()
    view = screen.findChildren(StageList)[0]
    assert place(note) < view.mapTo(screen, QPoint()).y()


def test_where_one_is_is_marked_in_every_view(screen: TimelineScreen) -> None:
    screen.now_requested.connect(screen.show_now)
    press(a_button(screen, "I am at this stage now"))
    settle()
    names = [spec.name for spec in the_strip(screen).semantic_nodes()]
    assert names[0].endswith("you are here")
    assert shown_words(the_panel(screen))[0].startswith("You are here")
    press(a_button(screen, "I am at this stage now"))
    settle()
    assert not any("You are here" in words for words in shown_words(screen))


def test_on_a_shared_screen_the_mark_is_not_even_offered(
    screen: TimelineScreen,
) -> None:
    screen.offer_now(offered=False)
    assert not a_button(screen, "I am at this stage now").isVisible()


def test_motion_is_passed_on_to_the_path(screen: TimelineScreen) -> None:
    screen.show_motion(moves=True)
    screen.show_stage("going-home")
    assert the_strip(screen).is_travelling()
    screen.show_motion(moves=False)
    assert not the_strip(screen).is_travelling()


def test_a_held_arrow_key_tells_only_the_last_stage(screen: TimelineScreen) -> None:
    for slug in ("day-zero", "going-home", "day-zero", "going-home"):
        screen.show_stage(slug)
    assert "Collecting your stem cells" in shown_words(the_panel(screen))
    settle()
    assert "Going home" in shown_words(the_panel(screen))


def test_an_unknown_stage_changes_nothing(screen: TimelineScreen) -> None:
    screen.show_stage("nowhere")
    assert "Collecting your stem cells" in shown_words(the_panel(screen))


def test_three_views_share_one_stage(screen: TimelineScreen) -> None:
    strip = the_strip(screen)
    strip.setFocus()
    with collected(screen.stage_requested) as wishes:
        press_key(strip, Qt.Key.Key_Right)
    assert wishes == [Link.stage("day-zero")]
    chosen = [spec.chosen for spec in strip.semantic_nodes()]
    assert chosen == [False, True, False]
    with collected(screen.view_requested) as views:
        press(a_button(screen, "List"))
        settle()
        view = screen.findChildren(StageList)[0]
        assert view.isVisible()
        view.setFocus()
        here = QApplication.focusWidget()
        assert here is not None
        press_key(here, Qt.Key.Key_Down)
        settle()
        assert "Going home" in shown_words(the_panel(screen))
        press(a_button(screen, "Table"))
    settle()
    assert views == ["list", "table"]
    assert screen.findChildren(StageTable)[0].isVisible()
    assert not view.isVisible()


def test_enter_goes_into_the_stage_and_escape_comes_back(
    screen: TimelineScreen,
) -> None:
    strip, panel = the_strip(screen), the_panel(screen)
    strip.setFocus()
    press_key(strip, Qt.Key.Key_Return)
    settle()
    assert panel.hasFocus()
    top = panel.mapTo(screen.viewport(), QPoint()).y()
    assert top < screen.viewport().height() // 2
    press_key(panel, Qt.Key.Key_Escape)
    assert strip.hasFocus()


def test_escape_comes_back_from_inside_the_stage_too(screen: TimelineScreen) -> None:
    button = a_button(screen, "Next: Day 0")
    button.setFocus()
    press_key(button, Qt.Key.Key_Escape)
    assert the_strip(screen).hasFocus()
    press_key(the_strip(screen), Qt.Key.Key_Escape)
    assert the_strip(screen).hasFocus()


def test_the_next_stage_is_told_from_its_beginning(screen: TimelineScreen) -> None:
    with collected(screen.stage_requested) as wishes:
        press(a_button(screen, "Next: Day 0"))
    settle()
    assert wishes == [Link.stage("day-zero")]
    assert the_panel(screen).hasFocus()


def test_links_of_the_panel_lead_on(screen: TimelineScreen) -> None:
    screen.show_stage("day-zero", Related(terms=(a_term(),)))
    settle()
    with collected(screen.link_requested) as wishes:
        press(a_button(screen, "Neutropenia"))
    assert wishes == [Link.term("neutropenia")]


@pytest.mark.parametrize("view", ["strip", "list", "table"])
@pytest.mark.parametrize(
    ("width", "percent"), [(320, 100), (480, 100), (1280, 400), (992, 200)]
)
def test_nothing_scrolls_sideways(
    screen: TimelineScreen, view: str, width: int, percent: int
) -> None:
    screen.show_view(view)
    theme_it(screen, theme_at("day", percent, narrow=width < 640))
    resized(screen, width, 740)
    page = screen.widget()
    assert page is not None
    assert page.width() <= screen.viewport().width()
    panel = the_panel(screen)
    left = panel.mapTo(screen.viewport(), QPoint()).x()
    assert left >= 0
    assert left + panel.width() <= screen.viewport().width()


def test_the_list_stands_beside_its_stage_where_there_is_room(
    screen: TimelineScreen,
) -> None:
    screen.show_view("list")
    settle()
    view, panel = screen.findChildren(StageList)[0], the_panel(screen)
    assert top_of(view, screen) == top_of(panel, screen)
    resized(screen, 600, 700)
    assert top_of(view, screen) < top_of(panel, screen)


@pytest.mark.parametrize("height", [360, 700])
def test_arrows_in_the_list_keep_row_and_stage_in_sight(
    screen: TimelineScreen, height: int
) -> None:
    resized(screen, 1100, height)
    screen.stage_requested.connect(screen.bring_stage)
    screen.show_view("list")
    settle()
    rows = screen.findChildren(StageList)[0].focusProxy()
    assert isinstance(rows, Rows)
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        press_key(rows, Qt.Key.Key_Down)
        settle()
        assert 0 <= top_of(the_panel(screen), screen) <= height // 3
        row = rows.visualRect(rows.currentIndex())
        assert rows.viewport().visibleRegion().contains(row)


def test_before_a_timeline_is_shown_there_is_none(qtbot: QtBot) -> None:
    screen = TimelineScreen(Easel().image)
    shown(qtbot, screen, 700, 500)
    screen.show_stage("day-zero")
    assert not the_strip(screen).semantic_nodes()


def test_the_head_of_a_stage_is_brought_into_sight(screen: TimelineScreen) -> None:
    resized(screen, 1100, 460)
    panel = the_panel(screen)
    assert panel.mapTo(screen, QPoint(0, 0)).y() > 460 - 100
    screen.bring_stage()
    settle()
    assert panel.mapTo(screen, QPoint(0, 0)).y() <= 460 - 100


def test_in_a_low_window_the_stage_is_brought_up_further(
    screen: TimelineScreen,
) -> None:
    resized(screen, 400, 300)
    screen.bring_stage()
    settle()
    assert 0 <= the_panel(screen).mapTo(screen, QPoint(0, 0)).y() <= 200


def test_with_large_letters_a_stage_begins_at_the_top(screen: TimelineScreen) -> None:
    resized(screen, 1000, 600)
    theme_it(screen, theme_at("day", 400))
    settle()
    screen.bring_stage()
    settle()
    assert 0 <= top_of(the_panel(screen), screen) <= AROUND_PX


def test_stages_that_the_arrow_keys_move_along_stay_where_they_are(
    screen: TimelineScreen,
) -> None:
    resized(screen, 400, 300)
    the_strip(screen).setFocus()
    press_key(the_strip(screen), Qt.Key.Key_Right)
    settle()
    before = screen.verticalScrollBar().value()
    screen.bring_stage()
    settle()
    assert screen.verticalScrollBar().value() == before


def test_a_stage_that_is_come_to_from_elsewhere_is_brought_into_sight(
    screen: TimelineScreen,
) -> None:
    resized(screen, 400, 300)
    the_strip(screen).setFocus()
    screen.hide()
    screen.show_stage("going-home")
    screen.show()
    the_strip(screen).setFocus()
    screen.bring_stage()
    settle()
    assert 0 <= top_of(the_panel(screen), screen) <= 200
