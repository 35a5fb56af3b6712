import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.content.links import Link
from app.controls.passage import Passage
from app.controls.picture import Picture
from app.style.themes import DAY, theme_at
from app.widgets.timeline.panel import WIDEST_PX, StagePanel
from app.widgets.timeline.related import Related
from tests.builders import a_term, a_timeline
from tests.parts import (
    Easel,
    a_button,
    collected,
    press,
    resized,
    settle,
    shown,
    shown_words,
    theme_it,
)

TIMELINE = a_timeline()


@pytest.fixture
def panel(qtbot: QtBot) -> StagePanel:
    panel = StagePanel(Easel().image)
    panel.show_stage(TIMELINE, TIMELINE.stages[1], Related(terms=(a_term(),)))
    shown(qtbot, panel, 900, 900)
    return panel


def test_a_stage_is_told_under_the_same_questions(panel: StagePanel) -> None:
    words = shown_words(panel)
    assert words[:2] == [
        "Stage 2 of 3 · day 0 · On the ward",
        "Your stem cells come back",
    ]
    for question in (
        "What happens",
        "How you may feel",
        "What you can do",
        "Who to call",
        "For the person beside you",
        "A typical day",
    ):
        assert question in words
    told = "Stage 2 of 3, day 0, your stem cells come back"
    assert panel.accessibleName() == told


def test_what_a_stage_does_not_tell_is_left_out(panel: StagePanel) -> None:
    bare = TIMELINE.stages[1]._replace(typical_day="", carer="")
    phase = TIMELINE.phases[0]._replace(stages=(bare,))
    panel.show_stage(a_timeline(phases=(phase,)), bare, Related())
    settle()
    words = shown_words(panel)
    assert "A typical day" not in words
    assert "For the person beside you" not in words
    buttons = panel.findChildren(QAbstractButton)
    shown_ones = [one.accessibleName() for one in buttons if one.isVisible()]
    assert shown_ones == ["I am at this stage now"]


def test_the_stages_before_and_after_are_one_press_away(panel: StagePanel) -> None:
    with collected(panel.stage_requested) as wishes:
        press(a_button(panel, "Before: Collection"))
        press(a_button(panel, "Next: Going home"))
    assert wishes == [Link.stage("collection"), Link.stage("going-home")]


def test_one_press_says_that_one_is_here_and_the_next_that_one_is_not(
    panel: StagePanel,
) -> None:
    button = a_button(panel, "I am at this stage now")
    with collected(panel.now_requested) as wishes:
        press(button)
        panel.show_now("day-zero")
        assert button.isChecked()
        press(button)
        panel.show_now("")
        assert not button.isChecked()
    assert wishes == ["day-zero", ""]


def test_where_one_is_is_told_in_words(panel: StagePanel) -> None:
    panel.show_now("day-zero")
    settle()
    assert shown_words(panel)[0].startswith("You are here · Stage 2 of 3")
    assert panel.accessibleName().endswith("you are here")
    panel.show_stage(TIMELINE, TIMELINE.stages[2], Related())
    settle()
    assert shown_words(panel)[0].startswith("Stage 3 of 3")
    assert not a_button(panel, "I am at this stage now").isChecked()


def test_on_a_shared_screen_the_mark_is_not_even_offered(panel: StagePanel) -> None:
    panel.offer_now(offered=False)
    assert not a_button(panel, "I am at this stage now").isVisible()


def test_before_a_stage_is_shown_nobody_is_somewhere(qtbot: QtBot) -> None:
    panel = StagePanel(Easel().image)
    shown(qtbot, panel, 600, 600)
    panel.show_now("day-zero")
    with collected(panel.now_requested) as wishes:
        press(a_button(panel, "I am at this stage now"))
    assert wishes == []


def test_the_picture_is_told_in_words(panel: StagePanel) -> None:
    related = Related(alt="A nurse hangs up a bag.")
    panel.show_stage(TIMELINE, TIMELINE.stages[1], related)
    assert panel.findChildren(Picture)[0].accessibleName() == "A nurse hangs up a bag."


def test_links_lead_on(panel: StagePanel) -> None:
    with collected(panel.link_requested) as wishes:
        panel.findChildren(Passage)[0].link_requested.emit(Link.topic("hair"))
        press(a_button(panel, "Neutropenia"))
    assert wishes == [Link.topic("hair"), Link.term("neutropenia")]


def test_questions_stand_in_two_columns_or_in_one(panel: StagePanel) -> None:
    def lefts() -> set[int]:
        passages = [one for one in panel.findChildren(Passage) if one.isVisible()]
        return {one.parentWidget().x() for one in passages[1:3]}  # pyright: ignore[reportOptionalMemberAccess] (each has one)

    assert len(lefts()) == 2
    resized(panel, 420, 1800)
    assert len(lefts()) == 1
    theme_it(panel, theme_at("day", 200))
    assert panel.heightForWidth(420) > 1000


def test_the_ring_shows_that_the_keyboard_is_on_the_stage(panel: StagePanel) -> None:
    panel.setFocus()
    image = panel.grab().toImage()
    assert image.pixelColor(450, 1).name().upper() == DAY.palette.focus
    panel.clearFocus()
    image = panel.grab().toImage()
    assert image.pixelColor(450, 1).name().upper() != DAY.palette.focus


def test_lines_grow_no_longer_than_can_be_read(panel: StagePanel) -> None:
    resized(panel, 1900, panel.heightForWidth(1900))
    margins = panel.contentsRect()
    layout = panel.layout()
    assert layout is not None
    sides = layout.contentsMargins()
    assert sides.left() == sides.right() == (margins.width() - WIDEST_PX) // 2


def read(panel: StagePanel) -> list[str]:
    """Give what is told, in the order in which a screen reader meets it."""
    passages = panel.findChildren(Passage)
    return [one.toPlainText() for one in passages if one.isVisibleTo(panel)]


def test_for_a_carer_their_part_comes_first_and_once(panel: StagePanel) -> None:
    assert read(panel).index("You may stay in the room.") > 0
    panel.show_carer(first=True)
    settle()
    assert read(panel)[0] == "You may stay in the room."
    assert read(panel).count("You may stay in the room.") == 1
    panel.show_stage(TIMELINE, TIMELINE.stages[2], Related())
    settle()
    assert read(panel)[0] == "You may stay in the room."
    panel.show_carer(first=False)
    settle()
    assert read(panel)[0] == "The stored cells are thawed and given by a drip."


def test_a_stage_without_a_part_for_a_carer_says_so(panel: StagePanel) -> None:
    bare = TIMELINE.stages[1]._replace(carer="")
    phase = TIMELINE.phases[0]._replace(stages=(bare,))
    panel.show_carer(first=True)
    panel.show_stage(a_timeline(phases=(phase,)), bare, Related())
    settle()
    assert read(panel)[0] == "This stage has no part of its own for you."


def test_the_carers_view_can_be_chosen_before_there_is_a_stage(qtbot: QtBot) -> None:
    panel = StagePanel(Easel().image)
    qtbot.addWidget(panel)
    panel.show_carer(first=True)
    panel.show_stage(TIMELINE, TIMELINE.stages[1], Related())
    shown(qtbot, panel, 900, 900)
    assert read(panel)[0] == "You may stay in the room."
