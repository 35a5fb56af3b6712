from app.session.kinds import GROUPS, TEXT, Choice, Kept, Steps, Switch


def test_a_choice_may_have_the_values_that_have_words() -> None:
    choice = Choice(TEXT, "Tea", "", (("green", "Green"), ("black", "Black")))
    assert choice.values == ("green", "black")


def test_a_switch_is_on_or_off() -> None:
    assert set(Switch(TEXT, "Milk", "").values) == {True, False}


def test_steps_go_up_and_are_told_in_words() -> None:
    steps = Steps(TEXT, "Sugar", "", (0, 1, 2), "{value} spoons")
    assert (steps.less, steps.more) == ("Less", "More")
    assert steps.form.format(value=2) == "2 spoons"


def test_what_is_only_kept_may_be_anything_unless_it_is_told() -> None:
    assert Kept().values == ()
    assert Kept(("a", "b")).values == ("a", "b")


def test_no_two_groups_are_called_the_same() -> None:
    assert len(set(GROUPS)) == len(GROUPS)
