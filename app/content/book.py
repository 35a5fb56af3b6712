"""Book: one subject in one language, as its first page and About tell it."""

from typing import NamedTuple

from app.content.number import NumberWords


def runs_from_right(language: str) -> bool:
    """Tell whether a book's language (BCP 47) is written from the right."""
    if language.partition("-")[0] == "en":
        return False
    from app.content.languages import is_right_to_left  # noqa: PLC0415 (see start)

    return is_right_to_left(language)


class CalloutWords(NamedTuple):
    """The titles of callouts, in the book's language."""

    key: str = "Key points"
    know: str = "What we know and what we do not know"
    warning: str = "Take care"
    ask: str = "Questions for your team"
    try_: str = "Something to do"
    carer: str = "For the person beside you"

    def title(self, kind: str) -> str:
        """Give the title of a callout of this kind, one of `page.CALLOUTS`."""
        titles = dict(zip(self._fields, self, strict=True))
        return titles["try_" if kind == "try" else kind]


class Counts(NamedTuple):
    """How much a pack holds, as `anteroom info` prints it."""

    topics: int = 0
    sections: int = 0
    terms: int = 0
    stages: int = 0
    phases: int = 0
    numbers: int = 0
    sources: int = 0
    illustrations: int = 0
    questions: int = 0
    reviewed_topics: int = 0


class Book(NamedTuple):
    """What is said of a book as a whole."""

    id: str
    title: str
    language: str
    """BCP 47, such as `en` or `en-GB`."""
    version: str
    publisher: str = ""
    funding: str = ""
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    question: str = ""
    """The question this book answers, for the first page."""
    summary: str = ""
    two_minutes: tuple[str, ...] = ()
    """Slugs of the topics to read in two minutes."""
    ten_minutes: tuple[str, ...] = ()
    is_plain: bool = False
    """A folder of notices: no review state, no rules."""
    callouts: CalloutWords = CalloutWords()
    number_words: NumberWords = NumberWords()
    counts: Counts = Counts()

    @property
    def is_reviewed(self) -> bool:
        """Tell whether a named clinician has reviewed every topic."""
        return 0 < self.counts.topics == self.counts.reviewed_topics
