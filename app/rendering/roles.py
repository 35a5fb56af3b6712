"""The grounds of a page: which parts stand on one, and in which colour roles."""

from types import MappingProxyType
from typing import Final, NamedTuple

from app.style.tokens import Palette

TURNED: Final = "runs-from-right"
"""Property of a document whose page runs from the right: the cells of its rows changed
places. To ask Qt for the direction would touch `Qt`, at 25 ms of the start."""


class GroundRole(NamedTuple):
    """How the parts of one kind are told apart; never by colour alone."""

    kind: str
    state: int
    """User state of the first text block, by which the painter finds the ground."""
    ground: str
    """A field of Palette."""
    bar: str = ""
    """A field of Palette: the bar at the left and the title; empty for none."""

    def ground_colour(self, palette: Palette) -> str:
        """Give the colour to paint under the words."""
        return str(getattr(palette, self.ground))

    def bar_colour(self, palette: Palette) -> str:
        """Give the colour of the bar and the title; empty if there is no bar."""
        return str(getattr(palette, self.bar)) if self.bar else ""


_ROLES = (
    ("key", "accent_ground", "accent"),
    ("know", "note_ground", "note"),
    ("warning", "harm_ground", "harm"),
    ("ask", "caution_ground", "caution"),
    ("try", "benefit_ground", "benefit"),
    ("carer", "carer_ground", "carer"),
    ("quote", "ground", "boundary"),
    ("code", "raised", ""),
    ("figure", "card", ""),
    ("card", "card", ""),
)

GROUND_ROLES: Final = MappingProxyType(
    {
        kind: GroundRole(kind, state, ground, bar)
        for state, (kind, ground, bar) in enumerate(_ROLES, 100)
    }
)
"""Every kind of ground, by name: the callouts, and five of our own."""

ROLE_OF_STATE: Final = MappingProxyType(
    {role.state: role for role in GROUND_ROLES.values()}
)

BAR_PX: Final = 6
"""Width of the bar at the left of a callout, at 100 %."""

PAD_PX: Final = 24
"""From the edge of a ground to its words, at 100 %."""
