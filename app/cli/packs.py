"""Which pack, and which profile of the clinic, a verb reads when it is given none."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.errors import PackError
from app.i18n import tr

if TYPE_CHECKING:
    from app.session.profile import Profile


def pack_path(named: Path | None) -> Path:
    """Give the pack to read: the one named, the bundle's own, or the checkout's.

    A newer version of the bundle's book, which the clinic put into its folder `packs`,
    is read instead of it.

    A checkout's is compiled first, in a process of its own, when it is missing or older
    than its sources; then its translations. One of those that is broken is told, and
    does not stop the reader.

    Raises:
        PackError: The checkout's book could not be compiled, or the bundle's not opened.
    """
    if named is not None:
        return named
    if not paths.is_frozen():
        _bring_up_to_date()
        return paths.own_pack()
    return _newest(paths.own_pack(), paths.clinic_packs())


def profile_of(named: Path | None) -> "Profile | None":
    """Give what the clinic decided: in the file named, else in the computer's own.

    Returns:
        The profile; where it cannot be used the defaults, with a warning; None where no
        file was named and there is none, which costs one look.
    """
    if named is None:
        try:
            paths.profile_file().stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            pass  # it is there, and the reader will say that it cannot be read
    from app.session.profile_file import read_profile

    return read_profile(named or paths.profile_file())


def is_outdated(pack: Path, newest_source: float) -> bool:
    """Tell whether a pack is missing or older than a time, in seconds of the epoch."""
    try:
        return pack.stat().st_mtime < newest_source
    except OSError:
        return True


def newest(sources: Iterator[os.DirEntry[str]]) -> float:
    """Give the time of the last change among files and folders; 0 if there is none."""
    return max((source.stat().st_mtime for source in sources), default=0.0)


def _newest(own: Path, folder: Path) -> Path:
    """Give the clinic's newer version of a book, if there is one; mostly one look."""
    if not os.access(folder, os.R_OK):
        return own
    from app.pack import editions

    return editions.newest(own, folder)


def _bring_up_to_date() -> None:
    changed = newest(_sources())
    if is_outdated(paths.own_pack(), changed):
        _compile(paths.own_book(), paths.own_pack())
    for source in paths.own_translations():
        pack = paths.pack_of(source)
        if is_outdated(pack, max(changed, newest(_below(source)))):
            try:
                _compile(source, pack)
            except PackError as error:
                print(error.what, error.remedy, sep="\n", file=sys.stderr)


def _sources() -> Iterator[os.DirEntry[str]]:
    """Give what a checkout's pack is made of: the book, its pictures, and our code.

    Folders count too, because a deleted file changes nothing else. The compiler is not
    asked: importing it takes longer than the reader may take to start.
    """
    yield from _below(paths.own_book())
    yield from _below(paths.resources() / "illustrations")
    for floor in ("compiler", "content", "pack"):
        code = _below(Path(__file__).parent.parent / floor)
        yield from (entry for entry in code if entry.name.endswith(".py"))


def _below(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            yield entry
            if entry.is_dir():
                yield from _below(entry.path)


def _compile(source: Path, pack: Path) -> None:
    import subprocess

    print(tr("Compiling the book …"), file=sys.stderr)
    command = [*paths.program(), "compile", str(source), "-o", str(pack)]
    child = subprocess.run(  # noqa: S603 (our own program, in a process of its own)
        command,
        cwd=paths.root(),
        capture_output=True,
        text=True,
        check=False,
    )
    if child.returncode != 0:
        print(child.stdout, child.stderr, sep="\n", file=sys.stderr)
        raise PackError(
            tr("The book in “{folder}” could not be compiled.").format(
                folder=source.name
            ),
            tr("Please mend what is listed above, or name another pack."),
        )
