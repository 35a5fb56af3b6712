"""How a word sounds, roughly: words of one sound are often written for each other."""

import re
from typing import Final

_STEPS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"^x", "s"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"gh(?=t|$)", ""),
        (r"sh|tion(?=s?$)|sion(?=s?$)", "x"),
        (r"th", "0"),
        (r"t?ch|ck|q", "k"),
        (r"sc(?=[eiy])|c(?=[eiy])|z", "s"),
        (r"c", "k"),
        (r"dg|g(?=[eiy])", "j"),
        (r"(?<=[a-z0])h", ""),
        (r"[aeiouyw]+", "a"),
        (r"(.)\1+", r"\1"),
        (r"(?<=.)a$", ""),
    )
)


def consonants(heard: str) -> str:
    """Give a sound without its vowels, but for the first."""
    return heard[:1] + heard[1:].replace("a", "")


def sound(word: str) -> str:
    """Give the sound of a folded English word; vowels all sound alike."""
    for pattern, heard in _STEPS:
        word = pattern.sub(heard, word)
    return word
