"""A patient walks along the treatment, day by day."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from app.content.links import Kind, Link, Screen
from app.widgets.timeline.screen import TimelineScreen
from app.widgets.timeline.strip import StageStrip
from tests.desks import Wanted, opened
from tests.journeys.patients import Patient
from tests.parts import settle


def stages(patient: Patient) -> list[str]:
    timeline = patient.desk.books.timeline()
    assert timeline is not None
    return [stage.slug for stage in timeline.stages]


def test_arrows_walk_from_stage_to_stage(patient: Patient) -> None:
    all_ = stages(patient)
    patient.presses("Ctrl+T")
    patient.desk.guide.follow(Link.stage(all_[0]))
    focus_stages(patient)
    patient.presses("Right")
    assert patient.place == Link.stage(all_[1])
    patient.presses("Left")
    assert patient.place == Link.stage(all_[0])
    patient.presses("End")
    assert patient.place == Link.stage(all_[-1])
    patient.presses("Right")
    assert patient.place == Link.stage(all_[-1])
    patient.presses("Home")
    assert patient.place == Link.stage(all_[0])


def test_enter_goes_into_the_stage_and_esc_returns_to_the_path(
    patient: Patient,
) -> None:
    patient.presses("Ctrl+T")
    path = focus_stages(patient)
    patient.presses("Right")
    patient.presses("Return")
    assert patient.hand is not path
    patient.presses("Esc")
    assert patient.hand is path


def test_one_step_back_leaves_the_timeline(patient: Patient) -> None:
    patient.opens("fertility")
    patient.presses("Ctrl+T")
    focus_stages(patient)
    for _ in range(3):
        patient.presses("Right")
    assert patient.place.kind is Kind.STAGE
    patient.goes_back()
    patient.goes_back()
    assert patient.place == Link.topic("fertility")


def test_the_stage_tells_its_days_and_what_happens(patient: Patient) -> None:
    patient.desk.guide.follow(Link.stage("day-zero"))
    stage = patient.desk.books.stage("day-zero")
    assert stage is not None
    assert patient.sees(stage.title)
    assert patient.sees(stage.when)


def test_the_way_of_looking_is_kept(patient: Patient) -> None:
    patient.presses("Ctrl+T")
    patient.presses_button("Table")
    assert patient.prefers.timeline_view == "table"
    patient.goes_to(Screen.GLOSSARY)
    patient.goes_to(Screen.TIMELINE)
    assert patient.prefers.timeline_view == "table"


def test_a_topic_of_a_stage_opens_and_back_returns_to_the_stage(
    patient: Patient,
) -> None:
    patient.desk.guide.follow(Link.stage("preparing"))
    screen = patient.desk.window.shown()
    link = Link.topic("fertility")
    assert isinstance(screen, TimelineScreen)
    screen.link_requested.emit(link)
    assert patient.place == link
    patient.goes_back()
    assert patient.place == Link.stage("preparing")


def focus_stages(patient: Patient) -> QWidget:
    """Take the keyboard to the path of stages."""
    strip = patient.desk.window.shown().findChild(StageStrip)
    assert isinstance(strip, QWidget)
    strip.setFocus()
    return strip


def test_where_one_is_in_the_treatment_is_kept_for_the_next_time(
    patient: Patient, real_pack: Path, kept: Path
) -> None:
    patient.desk.guide.follow(Link.stage("going-home"))
    settle()
    patient.presses_button("I am at this stage now")
    assert patient.sees("You are here")
    patient.closes()
    with opened(Wanted(real_pack, kept)) as desk:
        next_time = Patient(desk)
        next_time.presses("Ctrl+T")
        assert next_time.sees("You are here")
        assert next_time.sees("Going home")
        next_time.presses_button("I am at this stage now")
        assert not next_time.sees("You are here")
    assert "stage_now" not in kept.read_text("utf-8")


@pytest.mark.parametrize("view", ["Path", "List", "Table"])
def test_every_view_reaches_every_stage_by_the_keyboard(
    patient: Patient, view: str
) -> None:
    patient.presses("Ctrl+T")
    patient.presses_button(view)
    screen = patient.desk.window.shown()
    stages_shown = next(
        part
        for part in screen.findChildren(QWidget)
        if part.isVisible() and part.accessibleName() == "Stages of the treatment"
    )
    stages_shown.setFocus()
    all_ = stages(patient)
    patient.presses("Home")
    for slug in all_[1:]:
        patient.presses("Down")
        assert patient.place == Link.stage(slug)
    patient.presses("Home")
    assert patient.place == Link.stage(all_[0])
    patient.presses("End")
    assert patient.place == Link.stage(all_[-1])
