from app.content.timeline import Phase
from app.widgets.timeline.naming import here, kicker, place, spoken
from tests.builders import a_stage, a_timeline

TIMELINE = a_timeline()
DAY_ZERO = TIMELINE.stages[1]


def test_a_stage_is_told_to_the_eye_and_to_the_ear() -> None:
    assert place(TIMELINE, DAY_ZERO) == "Stage 2 of 3"
    assert kicker(TIMELINE, DAY_ZERO) == "Stage 2 of 3 · day 0 · On the ward"
    told = "Stage 2 of 3, day 0, your stem cells come back"
    assert spoken(TIMELINE, DAY_ZERO) == told


def test_where_one_is_is_told_of_one_stage_only() -> None:
    told = "Stage 2 of 3, day 0, your stem cells come back, you are here"
    assert spoken(TIMELINE, DAY_ZERO, "day-zero") == told
    assert spoken(TIMELINE, DAY_ZERO, "going-home") == spoken(TIMELINE, DAY_ZERO)
    assert kicker(TIMELINE, DAY_ZERO, "day-zero").startswith("You are here · Stage 2")
    assert here(DAY_ZERO, "day-zero") == "You are here"
    assert here(DAY_ZERO, "") == ""


def test_a_name_in_capitals_stays_so() -> None:
    stage = a_stage(title="MRI scan", when="")
    timeline = a_timeline(phases=(Phase("p", "After", (stage,)),))
    assert spoken(timeline, stage) == "Stage 1 of 1, MRI scan"
    assert kicker(timeline, stage) == "Stage 1 of 1 · After"
