from app.widgets.walkthrough.step import Step


def test_a_part_begins_with_the_step_that_has_its_title() -> None:
    assert Step("Risks", "Risks", "").is_opening
    assert not Step("Risks", "Key point 1 of 3", "").is_opening
