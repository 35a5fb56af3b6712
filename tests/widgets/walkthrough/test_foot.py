from pytestqt.qtbot import QtBot

from app.widgets.walkthrough.foot import Foot
from app.widgets.walkthrough.step import Step
from tests.parts import a_button, shown, shown_words

STEPS = (Step("Risks", "Risks", ""), Step("Risks", "One", ""), Step("End", "End", ""))


def test_it_tells_part_and_step(qtbot: QtBot) -> None:
    foot = Foot()
    shown(qtbot, foot, 900, 140)
    foot.show_place(1, STEPS)
    assert shown_words(foot) == ["Part 1 of 2, step 2 of 2"] == [foot.stands()]
    assert a_button(foot, "Back").isEnabled()
    foot.show_place(0, STEPS)
    assert not a_button(foot, "Back").isEnabled()


def test_the_last_step_leads_to_what_is_taken_home(qtbot: QtBot) -> None:
    foot = Foot()
    shown(qtbot, foot, 900, 140)
    foot.show_place(2, STEPS)
    assert foot.on.accessibleName() == "Something to take home"
    foot.show_place(1, STEPS)
    assert foot.on.accessibleName() == "Next"
    assert foot.on.height() >= 44 * 1.4 - 1
