"""The rules of sorting: rebuilds ICU's data with what a reader of European texts needs.

Qt for Linux links ICU, whose data is 32 MB: calendars, currencies and names of time
zones in all languages, which nobody here asks for. What stays are the properties of
characters, and how the languages of Europe sort. Needs `icupkg`, `gcc` and `readelf`.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

TOOLS: Final = ("icupkg", "gcc", "readelf", "strip")

KEPT: Final = re.compile(
    r"(pnames|uprops|ulayout|ucase|ubidi|cnvalias)\.icu"
    r"|nfkc.*\.nrm|nfc\.nrm|uts46\.nrm"
    r"|(root|pool|res_index|supplementalData|likelySubtags|numberingSystems|icuver"
    r"|icustd|keyTypeData)\.res"
    r"|coll/(ucadata\.icu|root\.res|pool\.res|res_index\.res)"
    r"|coll/(bs|ca|cs|cy|da|de|de_|de_AT|el|en|en_US|en_US_POSIX|es|et|fi|fr|fr_CA|ga"
    r"|hr|hu|is|it|lt|lv|mt|nb|nl|nn|no|pl|pt|ro|sk|sl|sq|sr|sr_Latn|sv|tr|uk|bg|ru)\.res"
    r"|(ibm-5348_P100-1997|ibm-5346_P100-1998|ibm-5347_P100-1998|ibm-9449_P100-2002"
    r"|windows-874-2000|ibm-923_P100-1998|ibm-912_P100-1995|ibm-367_P100-1995)\.cnv"
)
"""Names inside ICU's data. A language that is left out sorts by the root's rules."""

SOURCE: Final = """\
    .section .rodata
    .balign 16
    .globl {symbol}
    .type {symbol}, %object
    .size {symbol}, 9f-{symbol}
{symbol}: .incbin "{data}"
9:
    .section .note.GNU-stack,"",%progbits
"""


def missing_tools() -> list[str]:
    """Give the programs that are needed and not there."""
    return [tool for tool in TOOLS if not shutil.which(tool)]


def make(library: Path, folder: Path) -> Path:
    """Rebuild a `libicudata.so.N` into a folder.

    Returns:
        The library that was made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / library.name
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        symbol, data = _data_of(library)
        name = f"{symbol.removesuffix('_dat')}l.dat"
        (work / "whole").mkdir()
        (work / "small").mkdir()
        whole = work / "whole" / name
        whole.write_bytes(data)
        listed = _said(["icupkg", "-l", str(whole)], work).split()
        unwanted = [each for each in listed if not KEPT.fullmatch(each)]
        (work / "unwanted.txt").write_text("\n".join(unwanted) + "\n", "utf-8")
        small = work / "small" / name  # the file's name is the prefix of all inside
        _said(["icupkg", "-r", "unwanted.txt", str(whole), str(small)], work)
        shutil.move(small, work / "data")
        text = SOURCE.format(symbol=symbol, data="data")
        (work / "data.S").write_text(text, "utf-8")
        link = ["gcc", "-shared", "-nostdlib", "-Wl,--build-id=none"]
        link += [f"-Wl,-soname,{library.name}", "-o", "made.so", "data.S"]
        _said(link, work)
        _said(["strip", "made.so"], work)
        shutil.move(work / "made.so", made)
    return made


def _data_of(library: Path) -> tuple[str, bytes]:
    """Read the data out of the library: the name of its symbol, and the bytes."""
    symbols = _said(["readelf", "-Ws", "--dyn-syms", str(library)], library.parent)
    line = next(each.split() for each in symbols.splitlines() if each.endswith("_dat"))
    address, size, symbol = int(line[1], 16), int(line[2], 0), line[-1]
    sections = _said(["readelf", "-SW", str(library)], library.parent)
    row = r"\[\s*\d+\]\s+\S+\s+\S+\s+([0-9a-f]{16})\s+([0-9a-f]+)\s+([0-9a-f]+)"
    for found in re.finditer(row, sections):
        start, offset, length = (int(each, 16) for each in found.groups())
        if start <= address < start + length:
            at = offset + address - start
            return symbol, library.read_bytes()[at : at + size]
    raise ValueError(f"{library.name} holds no data of ICU")


def _said(words: list[str], folder: Path) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout
