"""One word as the British and as the Americans write it."""

from collections.abc import Iterator
from typing import Final

_PAIRS: Final = (
    ("aem", "em"),
    ("rrhoe", "rrhe"),
    ("oede", "ede"),
    ("oest", "est"),
    ("oeso", "eso"),
    ("foet", "fet"),
    ("paed", "ped"),
    ("naec", "nec"),
    ("naes", "nes"),
    ("leuco", "leuko"),
    ("sulph", "sulf"),
    ("our", "or"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("tre", "ter"),
    ("ogue", "og"),
    ("ence", "ense"),
    ("lle", "le"),
    ("lli", "li"),
    ("llo", "lo"),
    ("ey", "ay"),
    ("ould", "old"),
    ("yre", "ire"),
    ("ageing", "aging"),
)
"""Letters of one side and of the other; what is no word is found in no book."""


def other_spellings(word: str) -> Iterator[str]:
    """Give what a folded word may be across the sea, for the book to choose from."""
    for british, american in _PAIRS:
        if british in word:
            yield word.replace(british, american)
        elif american in word:
            yield word.replace(american, british)
