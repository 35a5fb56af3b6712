"""questions.yaml -> Questions."""

from typing import Final

from app.compiler.drafts import Draft
from app.compiler.entries import Entry
from app.compiler.files import Folder
from app.compiler.inheriting import Inheritance, inherit
from app.compiler.markdown.desk import Stock
from app.compiler.notes import Notes
from app.compiler.prose import Prose
from app.compiler.sheets import Words
from app.compiler.yaml_files import entries_of
from app.content.links import Kind, Screen, parse_link
from app.content.question import Question

QUESTIONS_FILE: Final = "questions.yaml"

_TRANSLATED: Final = Inheritance(("answer",))
_KINDS: Final = frozenset({Kind.TOPIC, Kind.STAGE, Kind.TERM})
_SCREENS: Final = frozenset(
    {Screen.OPTIONS, Screen.CALL, Screen.TIMELINE, Screen.GLOSSARY}
)


def read_questions(folder: Folder, stock: Stock, notes: Notes) -> dict[str, Question]:
    """Read the questions; of what is missing or wrong, the Problems are told.

    Returns:
        Each by its words, in a translation by those of the original.
    """
    prose = Prose(notes.language, stock.lexicon, is_graded=False)
    named: list[tuple[str, Entry]] = []
    questions: list[Question] = []
    for entry in entries_of(folder, QUESTIONS_FILE, notes):
        name = entry.text("question" if notes.originals is None else "original")
        if inherit(entry, "question", name, notes, _TRANSLATED):
            named.append((name, entry))
            questions.append(_question(entry, notes, prose))
    notes.name("question", named)
    return dict(zip((name for name, _ in named), questions, strict=True))


def _question(entry: Entry, notes: Notes, prose: Prose) -> Question:
    asked = entry.draft("question")
    also = entry.list("also")
    drafts = [Draft(entry.path, words.text, words.line) for words in also]
    notes.read(asked, *drafts, prose=prose)
    answer = entry.words("answer")
    link = parse_link(answer.text)
    is_screen = link is not None and link.kind is Kind.SCREEN and link.slug in _SCREENS
    if link is not None and (link.kind in _KINDS or is_screen):
        name = f"{link.slug}#{link.section}" if link.section else link.slug
        notes.point(link.kind.value, Words(name, answer.line), entry.path)
    elif answer.text:
        what = f'"{answer.text}" cannot answer a question'
        hint = "It may be topic:, stage:, term:, options, call, timeline or glossary."
        entry.tell("dead-link", "answer", what, hint)
    entry.close()
    texts = tuple(words.text for words in also)
    return Question(" ".join(asked.body.split()), texts, answer.text)
