"""How well a place answers: by what it is called first, then by what it says.

The index finds places that share words with a question; which of them is meant, it
cannot know: to its eyes "How does the treatment work?" answers "work" as well as the
section "Work". So each name of a place is held against what was asked, both ways: how
much of the question it has, and how much of the name was asked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from app.pack.asking import Asked, Group
from app.pack.folding import words_of
from app.pack.little_words import LITTLE
from app.pack.schema import Document
from app.pack.vocabulary import Vocabulary

_FORM: Final = 0.93
"""What another form of the typed word is worth; the word itself is worth 1."""
_BEGUN: Final = 0.9
_SYNONYM: Final = 0.82
_IN_OTHER_NAME: Final = 0.7
_IN_CONTEXT: Final = 0.45
_IN_TEXT: Final = 0.3
_SAID_IN_TEXT: Final = 0.7
"""What a word is worth in running text, and where the text says all of it so."""
_PARTLY: Final = 0.7
"""What is left of a place that has hardly anything of what was asked."""
_LEAST_SAID: Final = 2

_UNASKED: Final = 0.5
"""What a name is worth of which hardly anything was asked for; a full match has 1."""

_SMOOTH: Final = 0.25
"""So that a name of small words alone is never matched in full."""
_KINDS: Final = {"topic": 1.0, "question": 1.0, "stage": 0.98, "section": 0.96}
_OTHER_KIND: Final = 0.92

MAX_TEXT: Final = 4000
"""Characters of a text that are weighed; what comes later was found by the index."""


class Words(NamedTuple):
    """Words ready to be compared."""

    each: tuple[str, ...]
    line: str
    """All of them, each after a space."""


class Name(NamedTuple):
    """One name of a place."""

    words: Words
    weights: tuple[float, ...]
    """What each word counts for."""


class Read(NamedTuple):
    """A document, its words ready to be compared."""

    document: Document
    names: tuple[Name, ...]
    called: Words
    """All names."""
    context: Words
    text: Words
    full_text: str
    """All words in order, folded, each after a space."""


def read(document: Document, vocabulary: Vocabulary) -> Read:
    """Part a document into words."""
    text = words_of(document.text[:MAX_TEXT])
    return Read(
        document,
        tuple(_name(name.split(), vocabulary) for name in document.names),
        _words(" ".join(document.names).split()),
        _words(words_of(document.shelf)),
        _words(text),
        " ".join(("", *text, "")),
    )


def _words(words: Iterable[str]) -> Words:
    each = tuple(dict.fromkeys(words))
    return Words(each, " ".join(("", *each)))


def _name(words: list[str], vocabulary: Vocabulary) -> Name:
    weights = tuple(map(vocabulary.weight, words))
    return Name(Words(tuple(words), " ".join(("", *words))), weights)


class _Sense(NamedTuple):
    """One way to say a part of the question."""

    words: tuple[str, ...]
    part: int
    worth: float


_NONE: Final[list[_Sense]] = []


class Scale:
    """Weighs documents against one question."""

    def __init__(self, asked: Asked) -> None:
        self._weights = [group.weight for group in asked.known]
        self._whole = sum(self._weights) or 1.0
        self._said = _said(asked)
        self._senses: dict[str, list[_Sense]] = {}
        self._begun: list[tuple[str, int]] = []
        self._begun_by_word: dict[str, list[_Sense]] = {}
        for part, group in enumerate(asked.known):
            for words, worth in _ways(group):
                self._senses.setdefault(words[0], []).append(_Sense(words, part, worth))
            begun = group.words[-1].beginnings if len(group.words) == 1 else ()
            self._begun += [(f" {beginning}", part) for beginning in begun]
        for senses in self._senses.values():
            senses.sort(key=lambda sense: -len(sense.words))

    def weigh(self, place: Read) -> float:
        """Tell how well a document answers: 0 not at all, 1 word by word."""
        is_said = bool(self._said) and self._said in place.full_text
        told = self._held_in(place.text, _SAID_IN_TEXT if is_said else _IN_TEXT)
        around = (place.context, _IN_CONTEXT), (place.called, _IN_OTHER_NAME)
        for words, share in around:
            for part, worth in self._held_in(words, share).items():
                told[part] = max(worth, told.get(part, 0.0))
        best = _UNASKED * self._share(told)
        if self._touches(place.called):
            touched = (name for name in place.names if self._touches(name.words))
            best = max([best, *(self._named(name, told) for name in touched)])
        covered = sum(self._weights[part] for part in told) / self._whole
        best *= _PARTLY + (1 - _PARTLY) * covered
        return best * _KINDS.get(place.document.kind, _OTHER_KIND)

    def _touches(self, words: Words) -> bool:
        """Tell whether anything of the question stands among words."""
        return not self._senses.keys().isdisjoint(words.each) or any(
            beginning in words.line for beginning, _ in self._begun
        )

    def _named(self, name: Name, told: dict[int, float]) -> float:
        """Hold one name against the question, both ways."""
        words, weights = name.words.each, name.weights
        found = dict(told)
        asked_for, at = 0.0, 0
        while at < len(words):
            length, senses = self._senses_at(words, at)
            if senses:
                best = max([sense.worth for sense in senses])
                asked_for += best * sum(weights[at : at + length])
                for sense in senses:
                    found[sense.part] = max(sense.worth, found.get(sense.part, 0.0))
            at += length
        precision = asked_for / (sum(weights) + _SMOOTH)
        return self._share(found) * (_UNASKED + (1 - _UNASKED) * precision)

    def _senses_at(
        self, words: tuple[str, ...], at: int
    ) -> tuple[int, Sequence[_Sense]]:
        """Give what a name says from here on, and how many words that takes."""
        for sense in self._senses.get(words[at], _NONE):
            length = len(sense.words)
            if words[at : at + length] == sense.words:
                same = self._senses[words[at]]
                return length, [one for one in same if one.words == sense.words]
        return 1, self._begun_by(words[at]) if self._begun else _NONE

    def _begun_by(self, word: str) -> Sequence[_Sense]:
        """Give what a word may be once it is typed to its end; many places have it."""
        known = self._begun_by_word.get(word)
        if known is None:
            known = self._begun_by_word[word] = [
                _Sense((word,), part, _BEGUN)
                for beginning, part in self._begun
                if word.startswith(beginning[1:])
            ]
        return known

    def _held_in(self, words: Words, worth: float) -> dict[int, float]:
        """Tell which parts of the question stand among words."""
        told: dict[int, float] = {}
        for first in self._senses.keys() & words.each:
            for sense in self._senses[first]:
                held = worth * sense.worth
                if held > told.get(sense.part, 0.0) and (
                    len(sense.words) == 1 or all(w in words.each for w in sense.words)
                ):
                    told[sense.part] = held
        for beginning, part in self._begun:
            if part not in told and beginning in words.line:
                told[part] = worth * _BEGUN
        return told

    def _share(self, found: dict[int, float]) -> float:
        """Tell how much of the question was found."""
        held = 0.0
        for part, worth in found.items():
            held += self._weights[part] * worth
        return held / self._whole


def _said(asked: Asked) -> str:
    """Give what was typed, between the first and the last word that tells anything.

    A single word is no phrase. The last word may go on.
    """
    words = list(asked.words)
    while words and words[0].typed in LITTLE:
        del words[0]
    while words and words[-1].typed in LITTLE:
        del words[-1]
    if len(words) < _LEAST_SAID:
        return ""
    end = "" if words[-1].is_typing else " "
    return "".join(f" {word.typed}" for word in words) + end


def _ways(group: Group) -> Iterator[tuple[tuple[str, ...], float]]:
    """Give all ways to say a part of the question, and what each is worth."""
    typed = tuple(word.typed for word in group.words)
    yield typed, 1.0
    if len(typed) == 1:
        yield from (((form,), _FORM) for form in group.words[0].forms)
    for phrase in group.phrases:
        words = tuple(phrase.split())
        is_form = len(words) == len(typed) and all(
            said in word.forms for said, word in zip(words, group.words, strict=True)
        )
        yield words, _FORM if is_form else _SYNONYM
