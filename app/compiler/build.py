"""compile_library(): from a writer's folder to a pack, or to a list of Problems."""

from pathlib import Path

from app.compiler.book import BOOK_FILE, read_book
from app.compiler.checks import accepted
from app.compiler.files import Folder
from app.compiler.library import Progress, Report, quietly, read_full_book
from app.compiler.notes import Notes
from app.compiler.originals import NOTHING, named_original
from app.compiler.parts import PLAIN_STOCK, Parts, read_parts
from app.compiler.plain import folded, plain_book, read_plain_book
from app.compiler.problems import Problem, has_errors, in_order, softened
from app.compiler.scorecard import Scorecard, score
from app.compiler.translation import read_translation
from app.errors import InputError
from app.i18n import tr
from app.pack.writer import Contents, write_pack


def compile_library(
    source: Path, target: Path, report: Report | None = None
) -> tuple[Problem, ...]:
    """Compile a folder into a pack; nothing is written while there is an error.

    Args:
        source: A folder of Markdown, with or without book.yaml.
        target: The pack; what stood there stays until the new one is complete.
        report: Told how far it is.

    Returns:
        Every Problem, by file and line.

    Raises:
        InputError: `source` is no folder.
        OutputError: `target` cannot be written.
    """
    tell = report or quietly
    contents, problems = _read(source, tell)
    if contents and not has_errors(problems):
        what = tr("Writing the pack")
        write_pack(contents, target, lambda done: tell(Progress(done, 100, what)))
    return problems


def check_library(source: Path, report: Report | None = None) -> tuple[Problem, ...]:
    """Read a folder as `compile_library` does, and write nothing.

    Raises:
        InputError: `source` is no folder.
    """
    return _read(source, report or quietly)[1]


def score_library(source: Path) -> tuple[Scorecard | None, tuple[Problem, ...]]:
    """Check a folder, and judge it by the yardsticks for patient information.

    Returns:
        The scorecard, None for a book that cannot be built; and every Problem.

    Raises:
        InputError: `source` is no folder.
    """
    contents, problems = _read(source, quietly)
    if contents is None or has_errors(problems):
        return None, problems
    return score(contents), problems


def _read(source: Path, report: Report) -> tuple[Contents | None, tuple[Problem, ...]]:
    if not source.is_dir():
        raise InputError(
            tr("There is no folder {path}.").format(path=source),
            tr("Please give the folder that holds the book."),
        )
    notes = Notes()
    folder = Folder(source, notes.told)
    has_book = (source / BOOK_FILE).is_file()
    named = named_original(folder) if has_book else NOTHING
    if named.text:
        contents = read_translation(folder, named, notes, report)
        return contents, in_order(accepted(notes))
    file = read_book(folder, notes) if has_book else plain_book(folder)
    if file is None:
        return None, in_order(notes.told)
    parts = read_parts(folder, file, notes) if has_book else Parts(PLAIN_STOCK)
    if not file.book.is_plain:
        contents = read_full_book(folder, file, parts, notes, report)
        return contents, in_order(accepted(notes))
    contents = read_plain_book(folder, file, parts, notes, report)
    return contents, in_order(folded(softened(accepted(notes))))
