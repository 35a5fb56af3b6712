"""options.yaml -> Comparison: treatments side by side, and none short-changed."""

from typing import Final

from app.compiler.entries import Entry
from app.compiler.files import Folder
from app.compiler.inheriting import Inheritance, inherit
from app.compiler.markdown.parser import Dialect
from app.compiler.markdown.writing import plain_words
from app.compiler.notes import Notes
from app.compiler.prose import Prose
from app.compiler.yaml_files import entry_of
from app.content.option import Comparison, Option, OptionQuestion

OPTIONS_FILE: Final = "options.yaml"

_ROW: Final = Inheritance(("kind",))
_KINDS: Final = ("benefit", "harm", "practical")


def read_options(folder: Folder, dialect: Dialect, notes: Notes) -> Comparison | None:
    """Read the comparison; None if the book has none."""
    entry = entry_of(folder, OPTIONS_FILE, notes)
    if entry is None:
        return None
    options = _options(entry, notes)
    found = [
        _question(each, options, dialect, notes)
        for each in entry.entries("questions", required=True)
        if inherit(each, "row", each.slug("id"), notes, _ROW)
    ]
    entry_names = [(question.id, each) for question, each in found]
    notes.name("row", entry_names)
    questions = tuple(question for question, _ in found)
    summary = entry.draft("summary")
    prose = Prose(notes.language, dialect.desk.stock.lexicon, is_graded=False)
    notes.read(summary, prose=prose)
    comparison = Comparison(
        title=entry.text("title"),
        summary=notes.take(dialect.line(summary)),
        options=options,
        questions=questions,
    )
    if notes.originals is None:
        _check_balance(comparison, entry)
    entry.close()
    return comparison


def _options(entry: Entry, notes: Notes) -> tuple[Option, ...]:
    found: list[tuple[str, Entry]] = []
    options: list[Option] = []
    for each in entry.entries("options", required=True):
        option = Option(each.slug("id"), each.text("title"))
        inherit(each, "option", option.id, notes, Inheritance())
        found.append((option.id, each))
        options.append(option)
        each.close()
    notes.name("option", found)
    for name in set((notes.originals or {}).get("option", {})) - dict(found).keys():
        what = f'the option "{name}" is not translated'
        entry.tell("missing-key", "options", what, "The original compares it.")
    return tuple(options)


def _question(
    entry: Entry, options: tuple[Option, ...], dialect: Dialect, notes: Notes
) -> tuple[OptionQuestion, Entry]:
    prose = Prose(notes.language, dialect.desk.stock.lexicon, is_graded=False)
    title = entry.draft("question")
    notes.read(title, prose=prose)
    question = OptionQuestion(
        id=entry.slug("id"),
        question=" ".join(title.body.split()),
        kind=entry.choice("kind", _KINDS),
        cells=_cells(entry, options, dialect, notes),
    )
    notes.acceptances += entry.acceptances()
    entry.close()
    return question, entry


def _cells(
    entry: Entry, options: tuple[Option, ...], dialect: Dialect, notes: Notes
) -> tuple[str, ...]:
    prose = Prose(notes.language, dialect.desk.stock.lexicon, is_graded=False)
    cells = entry.entry("cells", required=True)
    pages: list[str] = []
    for option in options:
        draft = cells.draft(option.id, required=False) if cells else None
        if draft is None or not draft.body:
            what = f'"{option.title}" leaves a question empty'
            (cells or entry).tell(
                "empty-cell", option.id, what, "Every option answers."
            )
            pages.append("")
            continue
        notes.read(draft, prose=prose)
        pages.append(notes.take(dialect.line(draft, goes_on=bool(pages))))
    if cells:
        cells.close()
    return tuple(pages)


def _check_balance(comparison: Comparison, entry: Entry) -> None:
    """Tell where one option, or one side of it, is told less than the others.

    Source: IPDAS 2021, balanced presentation of options.
    """
    kinds = {question.kind for question in comparison.questions}
    for kind in ("benefit", "harm"):
        if kind not in kinds:
            what = f"no question asks about a {kind}"
            hint = "Benefits and harms are told together."
            entry.tell("one-sided-options", "questions", what, hint)
    columns = zip(*(each.cells for each in comparison.questions), strict=True)
    sizes = [sum(len(plain_words(cell).split()) for cell in cells) for cells in columns]
    for option, size in zip(comparison.options, sizes, strict=False):
        if 2 * size < max(sizes):
            what = f'"{option.title}" is told in {size} words, another in {max(sizes)}'
            hint = "No option is told in under half the words of another."
            entry.tell("uneven-options", "options", what, hint)
