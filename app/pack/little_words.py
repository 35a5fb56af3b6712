"""Words that every question is full of, in English.

In another language a few of them may be something else; they then count for little.
"""

from typing import Final

_FILLERS: Final = """
a about after afterwards again all also am an and any anybody anyone are aren arent as
at be because been but by can cannot cant could couldn couldnt d did didn didnt do does
doesn doesnt don dont each ever everybody everyone for from get getting give go going
got had has hasn have haven having he her here his i id if im in into is isn isnt it its
ive just ll lot lots m make me mean meaning means mine more most my myself need no
nobody of on only or other others our out people please problem problems re really s
shall she should shouldn so some somebody someone something still such t take tell than
that thats the their them then there these they theyre thing things this those till to
too until up us use ve very was wasn we well were whats will with won wont would wouldn
yet you your youre
"""
_ASKING: Final = "how long many much what when where which who whom why"
_AROUND_A_TERM: Final = """
a an are by define definition do does explain explained for is it mean meaning means
meant of s stand stands the what whats
"""

FILLERS: Final = frozenset(_FILLERS.split())
ASKING: Final = frozenset(_ASKING.split())
"""Words that tell what kind of answer is wanted."""

LITTLE: Final = FILLERS | ASKING

AROUND_A_TERM: Final = frozenset(_AROUND_A_TERM.split())
"""Words around a term in a question such as "What does … mean?"."""
