"""Question: what people ask, in their words, and the place that answers."""

from typing import NamedTuple

from app.content.languages import marked


class Question(NamedTuple):
    """A question of a patient."""

    question: str
    also: tuple[str, ...]
    """The same question in other words."""
    answer: str
    """A link, such as `topic:fertility#women`."""
    language: str = ""
    """What it is in, where it is not translated into the book's language; empty else."""

    @property
    def shown(self) -> str:
        """Give it for a list."""
        return marked(self.question, self.language)


class Questions(NamedTuple):
    """All questions of a book, in order."""

    questions: tuple[Question, ...]
