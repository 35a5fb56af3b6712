"""glossary.yaml -> Terms."""

from typing import Final, NamedTuple

from app.compiler.drafts import Draft
from app.compiler.entries import Entry
from app.compiler.files import Folder
from app.compiler.inheriting import Inheritance, inherit
from app.compiler.markdown.parser import Dialect
from app.compiler.markdown.terms import Lexicon, lexicon_of
from app.compiler.markdown.writing import plain_words
from app.compiler.notes import Notes
from app.compiler.prose import Prose
from app.compiler.sheets import Words
from app.compiler.yaml_files import entries_of
from app.content.glossary import Term
from app.content.links import slugify

GLOSSARY_FILE: Final = "glossary.yaml"
MAX_WORDS: Final = 40
"""A definition fits a small card beside the finger."""


_TRANSLATED: Final = Inheritance(taken=("facts", "related", "once"))


class TermDraft(NamedTuple):
    """A term before its definition is read: that may link any other term."""

    term: Term
    definition: Draft
    entry: Entry
    once: bool = False
    """Whether one link in a whole text is enough."""


def read_glossary(folder: Folder, notes: Notes) -> tuple[TermDraft, ...]:
    """Read the terms; of what is missing or wrong, the Problems are told."""
    entries = entries_of(folder, GLOSSARY_FILE, notes)
    found = [_draft(entry, notes) for entry in entries]
    drafts = tuple(draft for draft in found if draft is not None)
    notes.name("term", [(each.term.slug, each.entry) for each in drafts])
    return drafts


def lexicon_from(drafts: tuple[TermDraft, ...]) -> Lexicon:
    """Gather every spelling; names win over other spellings."""
    names = [(each.term.name, each.term.slug) for each in drafts]
    others = [
        (spelling, each.term.slug)
        for each in drafts
        for spelling in (*each.term.also, each.term.abbreviation_of)
        if spelling
    ]
    once = [each.term.slug for each in drafts if each.once]
    return lexicon_of(names + others, once)


def define_terms(
    drafts: tuple[TermDraft, ...], dialect: Dialect, notes: Notes
) -> tuple[Term, ...]:
    """Read the definitions."""
    return tuple(_defined(each, dialect, notes) for each in drafts)


def _draft(entry: Entry, notes: Notes) -> TermDraft | None:
    name = entry.text("term")
    slug = slugify(name if notes.originals is None else entry.text("original"))
    if not inherit(entry, "term", slug, notes, _TRANSLATED):
        return None
    related = entry.list("related")
    for each in related:
        notes.point("term", Words(slugify(each.text), each.line), entry.path)
    notes.point_each("fact", entry, "facts")
    term = Term(
        slug=slug,
        name=name,
        definition="",
        also=entry.texts("also"),
        say=entry.text("say", required=False),
        related=tuple(slugify(each.text) for each in related),
        abbreviation_of=entry.text("abbreviation_of", required=False),
    )
    definition, once = entry.draft("definition"), entry.flag("once")
    notes.acceptances += entry.acceptances()
    entry.close()
    return TermDraft(term, definition, entry, once)


def _defined(draft: TermDraft, dialect: Dialect, notes: Notes) -> Term:
    term = draft.term
    parsed = dialect.line(draft.definition, own_term=term.slug)
    size = len(plain_words(parsed.page).split())
    if size > MAX_WORDS:
        what = f'the definition of "{term.name}" has {size} words'
        hint = f"{MAX_WORDS} words fit the card."
        draft.entry.tell("too-long", "definition", what, hint)
    prose = Prose(notes.language, dialect.desk.stock.lexicon, is_graded=False)
    notes.read(draft.definition, prose=prose)
    # A term that only its neighbours mention is no use to a reader.
    notes.told += parsed.problems
    notes.pointers += parsed.pointers
    return term._replace(definition=parsed.page)
