"""Runs first in the speech program of Windows, which has no links between folders.

What the reader's folder holds of Qt and Python, `dev.py build` takes out of the speech
program's; here it is found again. Only libraries and modules are looked for there.
"""

import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path

OWN = str(getattr(sys, "_MEIPASS", ""))
READERS = str(Path(OWN).parent.parent / Path(OWN).name)


class Beside:
    """Finds in the reader's folder the modules that are not in our own."""

    @staticmethod
    def find_spec(
        name: str, path: "list[str] | None" = None, target: object = None
    ) -> "ModuleSpec | None":
        """Look in the same place of the other folder."""
        del target
        places = [READERS + each.removeprefix(OWN) for each in path or [OWN]]
        spec = PathFinder.find_spec(name, places)
        return spec if spec is not None and spec.loader is not None else None


if sys.platform == "win32":
    for folder in ("", "PySide6", "shiboken6"):
        os.add_dll_directory(str(Path(READERS, folder)))
    sys.meta_path.append(Beside)
