"""Question: what people ask, in their words, and the place that answers."""

from typing import NamedTuple


class Question(NamedTuple):
    """A question of a patient."""

    question: str
    also: tuple[str, ...]
    """The same question in other words."""
    answer: str
    """A link, such as `topic:fertility#women`."""


class Questions(NamedTuple):
    """All questions of a book, in order."""

    questions: tuple[Question, ...]
