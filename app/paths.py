"""Where things lie: from source, and when frozen into a bundle."""

import os
import sys
from pathlib import Path
from typing import Final

APP_ID: Final = "org.anteroom.Anteroom"
PACK_NAME: Final = "library.pack"


def is_frozen() -> bool:
    """Tell whether this is the installed program rather than a checkout."""
    return bool(getattr(sys, "frozen", False))


def root() -> Path:
    """Give the folder that holds `resources/`: the checkout, or inside the bundle."""
    if is_frozen():
        return Path(str(getattr(sys, "_MEIPASS", Path(sys.executable).parent)))
    return Path(__file__).parent.parent


def resources() -> Path:
    """Give the folder of icons, fonts' licences, style templates and translations."""
    return root() / "resources"


def own_book() -> Path:
    """Give the sources of the book that a checkout holds."""
    return root() / "content"


def own_translations() -> tuple[Path, ...]:
    """Give the sources of that book's translations, such as `content-es`."""
    books = root().glob(f"{own_book().name}-*/book.yaml")
    return tuple(sorted(book.parent for book in books))


def own_pack() -> Path:
    """Give the pack that is read when none is named: the bundle's or the checkout's."""
    folder = root() if is_frozen() else root() / "build"
    return folder / PACK_NAME


def pack_of(source: Path) -> Path:
    """Give the pack that a checkout makes of its book or of one of its translations."""
    tail = source.name.removeprefix(own_book().name)
    return own_pack().with_stem(f"{own_pack().stem}{tail}")


def pack_folders() -> tuple[Path, ...]:
    """Give the folders where other languages of the book may lie."""
    return own_pack().parent, clinic_packs()


def clinic_packs() -> Path:
    """Give the clinic's folder of newer books and other languages; it may not exist."""
    return site_folder() / "packs"


def site_folder() -> Path:
    """Give the folder of the clinic's own settings and packs; it may not exist."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Anteroom"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Anteroom")
    return Path("/etc/anteroom")


def profile_file() -> Path:
    """Give the clinic's profile, which holds for the whole computer; it may not exist."""
    return site_folder() / "profile.toml"


def beside_program() -> Path:
    """Give the folder that the program lies in."""
    return Path(sys.executable).parent if is_frozen() else root()


def program() -> tuple[str, ...]:
    """Give the command of this very program, from a checkout and from a bundle."""
    return (sys.executable,) if is_frozen() else (sys.executable, "-m", "app")


def speaker() -> tuple[str, ...]:
    """Give the command of the speech program, in a bundle in a folder of its own."""
    if is_frozen() and sys.platform == "darwin":  # where macOS wants programs inside
        helper = beside_program().parent / "Helpers" / "anteroom-speech.app"
        return (str(helper / "Contents" / "MacOS" / "anteroom-speech"),)
    if is_frozen():
        name = "anteroom-speech.exe" if sys.platform == "win32" else "anteroom-speech"
        return (str(beside_program() / "speech" / name),)
    return (sys.executable, "-m", "app.speaker")


def portable_folder() -> Path | None:
    """Give the folder beside the program, if a file named `portable` lies there."""
    beside = beside_program()
    return beside if (beside / "portable").exists() else None


def state_folder() -> Path | None:
    """Give the folder for the kiosk's log; None where this system tells of none."""
    beside = portable_folder()
    if beside is not None:
        return beside
    told = os.environ.get
    if sys.platform == "win32":
        home, tail = told("LOCALAPPDATA", ""), "Anteroom"
    elif sys.platform == "darwin":
        home, tail = told("HOME", ""), "Library/Logs/Anteroom"
    elif told("STATE_DIRECTORY"):  # systemd made it for the unit
        home, tail = told("STATE_DIRECTORY", "").partition(":")[0], ""
    elif told("XDG_STATE_HOME"):
        home, tail = told("XDG_STATE_HOME", ""), "anteroom"
    else:
        home, tail = told("HOME", ""), ".local/state/anteroom"
    return Path(home, tail) if Path(home).is_absolute() else None


def cache_folder(source: Path) -> Path:
    """Give the folder where the compiler keeps what it need not parse again.

    Args:
        source: The book's folder; what a checkout's own books were is kept in `build/`.
    """
    own = [] if is_frozen() else [own_book(), *own_translations()]
    if source.resolve() in [book.resolve() for book in own]:
        return root() / "build" / "cache"
    if (beside := portable_folder()) is not None:
        return beside / "cache"
    import platformdirs  # noqa: PLC0415 (7 ms that only writers pay)

    return Path(platformdirs.user_cache_dir("anteroom", appauthor=False))


def version() -> str:
    """Give the program's version, such as `0.1.0`, from where it is written once."""
    if is_frozen():
        return (resources() / "version.txt").read_text("utf-8").strip()
    import tomllib  # noqa: PLC0415 (4 ms that only About and --version pay)

    text = (root() / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])
