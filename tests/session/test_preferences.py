from app.session.kinds import GROUPS, Choice, Kept, Steps, Switch
from app.session.preferences import Preferences, fits, kinds, settings


def test_every_default_is_one_of_the_values() -> None:
    assert all(fits(name, value) for name, value in Preferences()._asdict().items())


def test_every_preference_declares_its_kind() -> None:
    assert tuple(kinds()) == Preferences._fields
    assert all(
        isinstance(kind, Choice | Switch | Steps | Kept) for kind in kinds().values()
    )


def test_settings_come_in_the_order_of_their_groups() -> None:
    groups = [each.kind.group for each in settings()]
    assert groups == sorted(groups, key=GROUPS.index)
    assert len({each.kind.words for each in settings()}) == len(settings())


def test_what_has_no_control_is_no_setting() -> None:
    names = {each.name for each in settings()}
    assert {"stage_now", "last_place", "last_scroll"}.isdisjoint(names)


def test_a_value_of_another_type_does_not_fit() -> None:
    assert fits("wide_spacing", value=True)
    assert not fits("wide_spacing", 1)
    assert not fits("text_percent", 100.0)
    assert fits("last_place", "anything")
