"""My page: what a person keeps of the book, and what they want to say and ask.

A value. It is kept by `mypage_store` on a private desk, and in memory alone on others.
"""

from typing import Final, NamedTuple

MOST: Final = 200
"""Bookmarks, notes or questions; more could not be looked through."""

LONGEST_NOTE: Final = 2000
LONGEST_QUESTION: Final = 300
LONGEST_TITLE: Final = 300
"""In characters."""


class Mark(NamedTuple):
    """A bookmark."""

    place: str
    """A link, such as `topic:fertility#women`."""
    title: str
    """What the place was called then: a newer book may no longer have it."""


class Note(NamedTuple):
    """A person's own words on a topic or a section."""

    place: str
    title: str
    text: str
    """Plain text, never empty."""


class MyQuestion(NamedTuple):
    """Something to ask the team."""

    words: str
    place: str = ""
    """The topic that it came from; empty for a person's own words."""
    is_asked: bool = False


class Answer(NamedTuple):
    """What a person answered to one line of a worksheet."""

    id: str
    """Of the line, as the book names it."""
    words: str
    """The key of a choice, or a person's own words."""


class MyPage(NamedTuple):
    """All of it. Every change gives another page; the order is a person's own."""

    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()
    questions: tuple[MyQuestion, ...] = ()
    matters: tuple[Answer, ...] = ()
    """What matters to me: each statement as it was weighed, and own sentences."""
    said: tuple[Answer, ...] = ()
    """What was said back, by check."""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is kept at all."""
        return not any(self)

    def is_marked(self, place: str) -> bool:
        """Tell whether a place has a bookmark."""
        return any(mark.place == place for mark in self.marks)

    def marked(self, mark: Mark) -> "MyPage":
        """Keep a bookmark, the newest last; a full list stays as it is."""
        if len(self.marks) >= MOST or self.is_marked(mark.place):
            return self
        mark = mark._replace(title=mark.title[:LONGEST_TITLE])
        return self._replace(marks=(*self.marks, mark))

    def without_mark(self, place: str) -> "MyPage":
        """Take a bookmark out."""
        return self._replace(marks=tuple(m for m in self.marks if m.place != place))

    def note_on(self, place: str) -> str:
        """Give the note on a place; empty if there is none."""
        return next((note.text for note in self.notes if note.place == place), "")

    def noted(self, note: Note) -> "MyPage":
        """Write a note down, instead of the one that was there; without words, none."""
        title, text = note.title[:LONGEST_TITLE], note.text[:LONGEST_NOTE]
        note = note._replace(title=title, text=text)
        if note.place in {each.place for each in self.notes}:
            notes = (note if n.place == note.place else n for n in self.notes)
        else:
            notes = (*self.notes, *([note] if len(self.notes) < MOST else []))
        return self._replace(notes=tuple(n for n in notes if n.text.strip()))

    def has_question(self, words: str) -> bool:
        """Tell whether a question is on the list, however it is spaced."""
        words = _plain(words)
        return any(each.words == words for each in self.questions)

    def asking(self, question: MyQuestion) -> "MyPage":
        """Put a question at the end of the list, if it is none of those there."""
        words = _plain(question.words)
        if not words or len(self.questions) >= MOST or self.has_question(words):
            return self
        return self._replace(
            questions=(*self.questions, question._replace(words=words))
        )

    def ticked(self, at: int, *, is_asked: bool) -> "MyPage":
        """Tick a question off, or not."""
        old = self._at(at)
        return self._with(at, old._replace(is_asked=is_asked)) if old else self

    def moved(self, at: int, step: int) -> "MyPage":
        """Move a question up (step -1) or down (+1); past an end nothing changes."""
        to = at + step
        if not (0 <= at < len(self.questions) and 0 <= to < len(self.questions)):
            return self
        order = list(self.questions)
        order.insert(to, order.pop(at))
        return self._replace(questions=tuple(order))

    def without_question(self, words: str) -> "MyPage":
        """Take a question off the list."""
        words = _plain(words)
        kept = tuple(each for each in self.questions if each.words != words)
        return self._replace(questions=kept)

    def weighed(self, answer: Answer) -> "MyPage":
        """Keep what a person answered about what matters."""
        return self._replace(matters=_answered(self.matters, answer))

    def saying(self, answer: Answer) -> "MyPage":
        """Keep what a person said back."""
        return self._replace(said=_answered(self.said, answer))

    def weight_of(self, id_: str) -> str:
        """Give the answer to one line of what matters; empty without one."""
        return next((each.words for each in self.matters if each.id == id_), "")

    def said_to(self, id_: str) -> str:
        """Give what was said back to a check; empty without an answer."""
        return next((each.words for each in self.said if each.id == id_), "")

    def joined(self, other: "MyPage") -> "MyPage":
        """Add what another page has; what both have stays as it is here.

        Two notes on one place become one, so that no word is lost.
        """
        page = self
        for mark in other.marks:
            page = page.marked(mark)
        for note in other.notes:
            here = page.note_on(note.place)
            if note.text not in here:
                text = f"{here}\n\n{note.text}" if here else note.text
                page = page.noted(note._replace(text=text))
        for question in other.questions:
            page = page.asking(question)
        for answer in other.matters:
            page = page if page.weight_of(answer.id) else page.weighed(answer)
        for answer in other.said:
            page = page if page.said_to(answer.id) else page.saying(answer)
        return page

    def _with(self, at: int, question: MyQuestion) -> "MyPage":
        before, after = self.questions[:at], self.questions[at + 1 :]
        return self._replace(questions=(*before, question, *after))

    def _at(self, at: int) -> MyQuestion | None:
        return self.questions[at] if 0 <= at < len(self.questions) else None


def _answered(answers: tuple[Answer, ...], answer: Answer) -> tuple[Answer, ...]:
    """Replace the answer of the same line, or add it; without words there is none."""
    others = tuple(each for each in answers if each.id != answer.id)
    words = answer.words[:LONGEST_NOTE]
    if not words.strip() or len(others) >= MOST:
        return others
    return (*others, answer._replace(words=words))


def _plain(words: str) -> str:
    return " ".join(words.split())[:LONGEST_QUESTION]
