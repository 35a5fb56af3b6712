"""Pages come to a real spooler, over its own socket alone, and a refusal is told."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paths import root
from tests.journeys.watching import need

CUPSD = "/usr/sbin/cupsd"
LPADMIN = "/usr/sbin/lpadmin"
REJECT = "/usr/sbin/cupsreject"
PATIENCE_S = 30

FREELY = "<Policy default>\n<Limit All>\nOrder allow,deny\n</Limit>\n</Policy>\n"

PRINT = """
import sys
from pathlib import Path
from app.content.links import parse_link
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.profile import Profile
from app.shell import printing
from app.shell.application import make_application
from app.shell.paper.order import Order, job_for

printing.SPOOLER = Path(sys.argv[1])
application = make_application()
assert printing.has_printers()
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

(name,) = QPrinterInfo.availablePrinterNames()
printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
books = Collection(Library.open(Path(sys.argv[2])))
print(printing.send(printer, job_for(books, Order((parse_link("call"),)))))
books.close()
"""


@pytest.fixture
def spooler() -> Iterator[Path]:
    """Start a printing system of our own, with one printer that keeps nothing."""
    need(CUPSD)
    need(LPADMIN)
    folder = Path(tempfile.mkdtemp(prefix="spooler-"))
    socket = folder / "cups.sock"
    for each in ("root", "spool", "cache", "state", "temp"):
        (folder / each).mkdir()
    rules = f"Listen {socket}\nBrowsing No\nWebInterface No\n{FREELY}"
    (folder / "cupsd.conf").write_text(rules)
    (folder / "cups-files.conf").write_text(
        f"FileDevice Yes\nServerRoot {folder}/root\nRequestRoot {folder}/spool\n"
        f"CacheDir {folder}/cache\nStateDir {folder}/state\nTempDir {folder}/temp\n"
        f"AccessLog {folder}/access\nErrorLog {folder}/error\nPageLog {folder}/page\n"
    )
    told = ("-c", f"{folder}/cupsd.conf", "-s", f"{folder}/cups-files.conf")
    daemon = subprocess.Popen([CUPSD, "-f", *told])
    try:
        end = time.monotonic() + PATIENCE_S
        while not socket.is_socket():
            assert time.monotonic() < end
            time.sleep(0.05)
        ask(socket, LPADMIN, "-p", "Proof", "-E", "-v", "file:/dev/null", "-m", "raw")
        yield socket
    finally:
        daemon.terminate()
        daemon.wait(PATIENCE_S)
        shutil.rmtree(folder, ignore_errors=True)


def ask(socket: Path, *words: str) -> str:
    """Ask a printing system, and give its answer."""
    knowing = os.environ | {"CUPS_SERVER": str(socket)}
    done = subprocess.run(
        words,
        env=knowing,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    return done.stdout


def print_on(socket: Path, pack: Path, *before: str) -> str:
    """Print a page on its one printer, and give what the reader said."""
    words = [*before, sys.executable, "-c", PRINT, str(socket), str(pack)]
    done = subprocess.run(
        words,
        cwd=root(),
        check=True,
        capture_output=True,
        text=True,
        timeout=2 * PATIENCE_S,
    )
    return done.stdout.strip()


def test_pages_come_to_the_spooler_and_nothing_goes_to_a_network(
    spooler: Path, real_pack: Path, tmp_path: Path
) -> None:
    need("strace")
    log = tmp_path / "calls.txt"
    strace = ("strace", "-f", "-qq", "-o", str(log), "-e", "trace=socket,connect")
    assert print_on(spooler, real_pack, *strace) == "2 pages were sent to the printer."
    assert "Proof-1" in ask(spooler, "lpstat", "-W", "all", "-o")
    calls = log.read_text("utf-8")
    assert str(spooler) in calls
    assert "AF_INET" not in calls


def test_a_printer_that_takes_nothing_is_told(spooler: Path, real_pack: Path) -> None:
    ask(spooler, REJECT, "Proof")
    assert "did not take the pages" in print_on(spooler, real_pack)
    assert not ask(spooler, "lpstat", "-W", "all", "-o")
