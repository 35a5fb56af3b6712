"""The pictures that a plain book's pages show: safe ones inside the folder."""

from collections.abc import Iterable
from pathlib import Path

from app.compiler.drafts import Spot
from app.compiler.drawings import shape_of
from app.compiler.files import Folder
from app.compiler.illustrations import Pictured, picture_from
from app.compiler.markdown.desk import Pointer
from app.compiler.notes import Notes
from app.compiler.problems import problem
from app.content.illustration import Illustration, Picture
from app.content.links import slugify


def take_pictures(
    pointers: Iterable[Pointer], folder: Folder, have: Pictured, notes: Notes
) -> tuple[Pictured, dict[str, str]]:
    """Take in every picture that is pointed at by its path.

    Args:
        pointers: Those of kind "image" name a path as it is shown.
        folder: Nothing outside it is ever opened.
        have: Pictures of the book that are there already.
        notes: Told of each picture that is left out.

    Returns:
        All pictures, and the name of each taken in by its path.
    """
    names: dict[str, str] = {}
    illustrations, pictures = list(have.illustrations), list(have.pictures)
    taken = {each.name for each in illustrations}
    refused: dict[str, str] = {}
    for pointer in pointers:
        if pointer.kind != "image" or pointer.name in names:
            continue
        path = pointer.name
        if path not in refused:
            found = _picture(path, folder)
            if isinstance(found, Picture):
                names[path] = _name(path, folder, taken)
                shape = shape_of(found.data) if found.media == "svg" else (0.0, 0.0)
                illustrations.append(Illustration(names[path], "", "", *shape))
                pictures.append((names[path], found))
                continue
            refused[path] = found
        rule = "unsafe-picture" if refused[path] else "missing-picture"
        why = f": {refused[path]}" if refused[path] else ""
        what = f'the picture "{path}" is left out{why}'
        spot = Spot(pointer.path, pointer.line)
        hint = "Pictures are SVG, PNG, JPEG, GIF or WebP inside the folder."
        notes.told.append(problem(rule, spot, what, hint))
    return Pictured(tuple(illustrations), tuple(pictures)), names


def _picture(path: str, folder: Folder) -> Picture | str:
    """Read a picture; an empty text says that there is none."""
    root = folder.path.resolve()
    try:
        file = Path(path).resolve()
        if not file.is_relative_to(root) or not file.is_file():
            return ""
    except (OSError, ValueError):
        return ""
    return picture_from(file)


def _name(path: str, folder: Folder, taken: set[str]) -> str:
    inside = path.removeprefix(folder.shown(folder.path)).strip("/")
    parts = filter(None, map(slugify, inside.split("/")))
    name = first = "/".join(parts) or "picture"
    number = 1
    while name in taken:
        number += 1
        name = f"{first}-{number}"
    taken.add(name)
    return name
