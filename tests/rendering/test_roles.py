"""Every kind of callout has a ground, and can be told by its state."""

from app.content.page import CALLOUTS
from app.rendering.roles import GROUND_ROLES, ROLE_OF_STATE
from app.style.themes import DAY


def test_every_callout_has_a_ground_and_a_bar() -> None:
    assert all(GROUND_ROLES[kind].bar for kind in CALLOUTS)


def test_a_state_leads_back_to_its_role() -> None:
    assert {ROLE_OF_STATE[role.state].kind for role in GROUND_ROLES.values()} == {
        *GROUND_ROLES
    }


def test_states_are_none_of_the_headings() -> None:
    assert all(state > 6 for state in ROLE_OF_STATE)


def test_colours_are_the_themes() -> None:
    role = GROUND_ROLES["warning"]
    assert role.ground_colour(DAY.palette) == DAY.palette.harm_ground
    assert role.bar_colour(DAY.palette) == DAY.palette.harm


def test_a_figure_has_no_bar() -> None:
    assert GROUND_ROLES["figure"].bar_colour(DAY.palette) == ""
