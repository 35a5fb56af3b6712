from app.shell.actions import ACTIONS, PRIVATE, Act
from app.shell.deeds import all_deeds
from app.shell.desk import Desk


def test_everything_that_can_be_done_is_listed_once(desk: Desk) -> None:
    groups = all_deeds(desk.actions)
    listed = [deed.action for group in groups for deed in group.deeds]
    assert sorted(listed) == sorted(PRIVATE - {Act.MORE})
    assert all(group.title and group.deeds for group in groups)


def test_each_says_its_first_key_and_whether_it_is_possible(desk: Desk) -> None:
    deeds = {
        deed.action: deed for group in all_deeds(desk.actions) for deed in group.deeds
    }
    assert (deeds[Act.CALL].key, deeds[Act.CALL].is_possible) == ("F2", True)
    assert not deeds[Act.FORWARD].is_possible
    assert deeds[Act.SEARCH].key == "/"


def test_keys_of_one_character_are_left_out_where_they_are_off(desk: Desk) -> None:
    groups = all_deeds(desk.actions, single_keys=False)
    keys = {deed.action: deed.key for group in groups for deed in group.deeds}
    assert keys[Act.SEARCH] == "Ctrl+K"
    assert [each.act for each in ACTIONS if not each.keys] == [
        act for act in (each.act for each in ACTIONS) if act in keys and not keys[act]
    ]
