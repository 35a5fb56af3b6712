"""Words that every question is full of, in English.

In another language a few of them may be something else; they then count for little.
"""

import re
from typing import Final

_FILLERS: Final = """
a about actually after afterwards again all also am an and any anybody anyone anyway are
aren arent as at basically be because been bit btw but by can cannot cant cos could
couldn couldnt coz d did didn didnt do does doesn doesnt don dont each else even ever
everybody everyone for from get getting give go going gonna got gotta had has hasn have
haven having he hello her here hey hi his i id if im in info information into is isn
isnt it its ive just kind know known knows let lets letting ll lot lots m make maybe me
mean meaning means might mine more most must my myself need no nobody of ok okay on only
or other others our out people perhaps please pls plz problem problems quite rather re
really s said say says shall she should shouldn so some somebody someone something sort
still such t take tell than thank thanks that thats the their them then there these they
theyre thing things this those though till to too u until up ur us use ve very wanna
want wanted wants was wasn we well were whats will with won wonder wondering wont would
wouldn yeah yes yet you your youre
"""
_ASKING: Final = "how long many much what when where which who whom why"
_AROUND_A_TERM: Final = """
a an are by define definition do does explain explained for is it mean meaning means
meant of s stand stands the what whats
"""

_SHORT: Final = re.compile(
    r"\b(are|ca|could|did|does|do|has|have|is|should|was|wo|would)n[^\w\s]?t\b",
    re.IGNORECASE,
)
_FULL: Final = {"ca": "can", "wo": "will"}

FILLERS: Final = frozenset(_FILLERS.split())
ASKING: Final = frozenset(_ASKING.split())
"""Words that tell what kind of answer is wanted."""

LITTLE: Final = FILLERS | ASKING

AROUND_A_TERM: Final = frozenset(_AROUND_A_TERM.split())
"""Words around a term in a question such as "What does … mean?"."""


def in_full(text: str) -> str:
    """Write "can't", "cant" and their kin in full, as a book does: "cannot"."""
    return _SHORT.sub(_whole, text).replace("can not", "cannot")


def _whole(short: re.Match[str]) -> str:
    begun = short[1].lower()
    return f"{_FULL.get(begun, begun)} not"
