"""questions.yaml -> Questions."""

from typing import Final

from app.compiler.drafts import Draft
from app.compiler.entries import Entry, entries_in
from app.compiler.files import Folder
from app.compiler.markdown.desk import Pointer, Stock
from app.compiler.notes import Notes
from app.compiler.prose import Prose
from app.compiler.sheets import Sheet, read_yaml
from app.content.links import Kind, Screen, parse_link
from app.content.question import Question

QUESTIONS_FILE: Final = "questions.yaml"

_KINDS: Final = frozenset({Kind.TOPIC, Kind.STAGE, Kind.TERM})
_SCREENS: Final = frozenset(
    {Screen.OPTIONS, Screen.CALL, Screen.TIMELINE, Screen.GLOSSARY}
)


def read_questions(folder: Folder, stock: Stock, notes: Notes) -> tuple[Question, ...]:
    """Read the questions; of what is missing or wrong, the Problems are told."""
    text = folder.text(QUESTIONS_FILE)
    if text is None:
        return ()
    sheet = Sheet(folder.shown(folder.path / QUESTIONS_FILE), 1, notes.told)
    notes.look_at(sheet.path, text)
    prose = Prose(notes.language, stock.lexicon, is_graded=False)
    found = [
        (_question(entry, notes, prose), entry)
        for entry in entries_in(read_yaml(text, sheet), sheet)
    ]
    named = [(question.question, entry) for question, entry in found]
    notes.name("question", named)
    return tuple(question for question, _ in found)


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
        notes.pointers.append(Pointer(link.kind.value, name, entry.path, answer.line))
    elif answer.text:
        what = f'"{answer.text}" cannot answer a question'
        hint = "It may be topic:, stage:, term:, options, call, timeline or glossary."
        entry.tell("dead-link", "answer", what, hint)
    entry.close()
    texts = tuple(words.text for words in also)
    return Question(" ".join(asked.body.split()), texts, answer.text)
