"""The timeline as a screen reader is told of it, over AT-SPI, in a real X session."""

from collections.abc import Iterator

import pytest

from tests.access.desktop import Desktop, ScreenReader, Told

STAGES = [
    "Stage 1 of 3, about a month before, collecting your stem cells",
    "Stage 2 of 3, day 0, your stem cells come back",
    "Stage 3 of 3, after two or three weeks, going home",
]
NOW = "I am at this stage now"


@pytest.fixture
def timeline(heard: ScreenReader, desktop: Desktop) -> Iterator[Told]:
    """Open the timeline by its keys, go into the path, and to the first stage."""
    desktop.presses("ctrl+t")
    desktop.presses("Tab", "Home")
    heard.hears(f"list item: {STAGES[0]}", "focus")
    yield heard.sees("list", "Stages of the treatment")
    desktop.presses("alt+Home")


def stages(told: Told) -> tuple[Told, ...]:
    return told.of("list item")


def test_each_stage_is_named_and_can_be_pressed(timeline: Told) -> None:
    found = stages(timeline)
    assert [stage.name for stage in found] == STAGES
    assert {stage.actions for stage in found} == {("Press",)}
    assert ["selected" in stage.states for stage in found] == [True, False, False]
    assert "arrow keys" in timeline.description


def test_arrows_home_and_end_tell_the_stage_and_no_more(
    timeline: Told, heard: ScreenReader, desktop: Desktop
) -> None:
    del timeline
    for key, stage in (("Right", 1), ("End", 2), ("Left", 1), ("Home", 0)):
        desktop.presses(key)
        told = heard.hears(STAGES[stage], "focus")
        assert told == [f"list item: {STAGES[stage]}"]
    assert heard.heard("say") == []


def test_a_press_goes_into_the_stage_and_escape_comes_back(
    timeline: Told, heard: ScreenReader, desktop: Desktop
) -> None:
    del timeline
    assert heard.press("list item", STAGES[2])
    heard.hears(STAGES[2], "focus")
    panel = heard.sees("panel", STAGES[2])
    headings = [(each.level, each.name) for each in panel.of("heading")]
    assert headings[:2] == [(2, "Going home"), (3, "What happens")]
    desktop.presses("Escape")
    heard.hears(f"list item: {STAGES[2]}", "focus")


def test_where_one_is_is_set_and_cleared_and_said(
    timeline: Told, heard: ScreenReader
) -> None:
    del timeline
    assert heard.press("check box", NOW)
    said = heard.hears("You are here")
    assert said == ["You are here: Collecting your stem cells"]
    told = heard.sees("list", "Stages of the treatment")
    assert stages(told)[0].name == f"{STAGES[0]}, you are here"
    assert heard.press("check box", NOW)
    assert heard.hears("No stage") == ["No stage is marked now."]
    told = heard.sees("list", "Stages of the treatment")
    assert [stage.name for stage in stages(told)] == STAGES


def test_the_views_are_a_choice_of_one(timeline: Told, heard: ScreenReader) -> None:
    del timeline
    tree = heard.tree()
    views = [tree.find("radio button", name) for name in ("Path", "List", "Table")]
    assert ["checked" in view.states for view in views] == [True, False, False]
