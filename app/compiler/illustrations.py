"""Picture files and illustrations.yaml -> Illustrations and their Pictures."""

from pathlib import Path
from typing import Final, NamedTuple

from app.compiler.drafts import Spot
from app.compiler.drawings import fault_of, shape_of
from app.compiler.entries import Entry
from app.compiler.files import Folder
from app.compiler.notes import Notes
from app.compiler.problems import did_you_mean, problem
from app.compiler.yaml_files import entry_of
from app.content.illustration import Illustration, Picture

ILLUSTRATIONS_FILE: Final = "illustrations.yaml"
MAX_ALT: Final = 125
"""Characters. Source: screen readers cut longer alt texts."""
MAX_PICTURE_BYTES: Final = 8_000_000


class Pictured(NamedTuple):
    """The pictures of a book."""

    illustrations: tuple[Illustration, ...] = ()
    pictures: tuple[tuple[str, Picture], ...] = ()


def read_illustrations(
    folder: Folder,
    pictures: Path,
    notes: Notes,
    original: tuple[Illustration, ...] = (),
) -> Pictured:
    """Read the drawings and their words; of what is wrong, the Problems are told.

    Args:
        folder: The book's.
        pictures: Where the drawings lie.
        notes: Gathers what is wrong.
        original: The words that stand for those that a translation lacks.
    """
    drawings = {file.stem: file for file in sorted(pictures.glob("*.svg"))}
    told = {each.name: each for each in original} | _told(folder, drawings, notes)
    illustrations: list[Illustration] = []
    kept: list[tuple[str, Picture]] = []
    for name, file in drawings.items():
        found = picture_from(file)
        is_drawing = isinstance(found, Picture) and found.media == "svg"
        fault = found if isinstance(found, str) else "it is no SVG"
        path = folder.shown(file)
        if not is_drawing:
            what = f"the picture cannot be used: {fault}"
            hint = "Save it as plain SVG: shapes alone, no text, no pictures inside."
            notes.told.append(problem("unsafe-picture", Spot(path), what, hint))
        if name not in told:
            what = f'the picture "{name}" has no alt text'
            hint = f"Add {name} to {ILLUSTRATIONS_FILE}."
            notes.told.append(problem("missing-alt", Spot(path), what, hint))
        if isinstance(found, Picture) and is_drawing:
            words = told.get(name, Illustration(name, ""))
            width, height = shape_of(found.data)
            illustrations.append(words._replace(width=width, height=height))
            kept.append((name, found))
    return Pictured(tuple(illustrations), tuple(kept))


def media_of(data: bytes) -> str:
    """Tell a picture's kind by its first bytes; empty if it is none of ours."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return ""


def picture_from(file: Path) -> Picture | str:
    """Read a picture of any kind, or tell why it cannot be used."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_PICTURE_BYTES + 1)
    except OSError:
        return "it cannot be read"
    if len(data) > MAX_PICTURE_BYTES:
        return f"it has more than {MAX_PICTURE_BYTES // 1_000_000} million bytes"
    media = media_of(data)
    if media:
        return Picture(media, data)
    if file.suffix.lower() != ".svg":
        return "it is no SVG, PNG, JPEG, GIF or WebP"
    return fault_of(data) or Picture("svg", data)


def _told(
    folder: Folder, drawings: dict[str, Path], notes: Notes
) -> dict[str, Illustration]:
    """Read the words of the pictures, by name."""
    entry = entry_of(folder, ILLUSTRATIONS_FILE, notes)
    if entry is None:
        return {}
    told: dict[str, Illustration] = {}
    found = {name: entry.entry(name) for name in entry.keys}
    notes.name("picture", [(name, each) for name, each in found.items() if each])
    for name, each in found.items():
        if name not in drawings:
            what = f'there is no picture "{name}.svg"'
            hint = did_you_mean(name, drawings)
            entry.tell("missing-picture", name, what, hint)
        told[name] = _words(name, each) if each else Illustration(name, "")
    return told


def _words(name: str, entry: Entry) -> Illustration:
    alt = entry.text("alt", required=False)
    if not alt:
        what, hint = f'the picture "{name}" has no alt text', "Say what it shows."
        entry.tell("missing-alt", "alt", what, hint)
    if len(alt) > MAX_ALT:
        what = f'the alt text of "{name}" has {len(alt)} characters'
        entry.tell("too-long", "alt", what, f"{MAX_ALT} are read without a break.")
    illustration = Illustration(name, alt, entry.text("description"))
    entry.close()
    return illustration
