"""Makes lighter what goes into the bundle whole and is used in part.

Python's start library loses the text encodings that no reader meets, the letters of
last resort the widths and weights that are never shown. What is left is unchanged.
"""

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

from installers.bundle import is_any
from installers.parts import ENCODINGS

FONT: Final = "NotoSans[[]*"
"""The file name of the font that is made lighter, as a pattern."""

WEIGHTS: Final = (400, 700)
"""Regular and bold: the reader shows no others."""

WIDTH: Final = 100
"""Percent: its width is never changed."""


def library(source: Path, target: Path) -> Path:
    """Copy Python's start library without the encodings that nobody needs.

    Its parts are put in order, so that those of both programs are twins.

    Returns:
        `target`, whose folder is made.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    # Python can unpack so early only where it holds zlib itself
    is_packed = sys.platform == "win32"
    how = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for info in sorted(old.infolist(), key=lambda each: each.filename):
            folder, _, name = info.filename.replace("\\", "/").rpartition("/")
            if folder == "encodings" and not is_any(Path(name).stem, ENCODINGS):
                continue
            new.writestr(zipfile.ZipInfo(info.filename), old.read(info), how)
    return target


def font(source: Path, work: Path) -> Path:
    """Give a font as it goes into the bundle: the big one with fewer variations.

    Args:
        source: Of any of our fonts.
        work: A folder that keeps what was made.
    """
    if not is_any(source.name, (FONT,)):
        return source
    made = work / "fonts" / source.name
    if not made.exists():
        made.parent.mkdir(parents=True, exist_ok=True)
        limits = [f"wdth={WIDTH}", f"wght={WEIGHTS[0]}:{WEIGHTS[1]}"]
        words = [sys.executable, "-m", "fontTools.varLib.instancer", "--quiet"]
        words += ["--no-recalc-timestamp", "-o", str(made), str(source), *limits]
        subprocess.run(words, check=True)
    return made
