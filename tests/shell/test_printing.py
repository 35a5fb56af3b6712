"""What is shown comes to paper, and the reader says what came of it."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from app.content.links import Link, Screen, Way
from app.paths import root
from app.session.history import Place
from app.shell.actions import Act
from app.shell.desk import Desk
from app.shell.printing import usual_paper
from app.widgets.printing import Printing, PrintWish
from tests.journeys.watching import need
from tests.papers import opened, told
from tests.parts import shown_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAVE = PrintWish("a4", is_large=False, to_printer=False)
PRINT = PrintWish("letter", is_large=True, to_printer=True)


def show(desk: Desk, link: Link) -> None:
    desk.open(Place(link))


def card_of(desk: Desk) -> Printing | None:
    return next(iter(desk.window.findChildren(Printing)), None)


def notice(desk: Desk) -> str:
    shown = desk.furniture.notices.shown()
    return shown.text if shown else ""


@pytest.mark.parametrize(
    ("link", "title"),
    [
        (Link.topic("first-week", "hair"), "The first week"),
        (Link.way(Way.TEN_MINUTES), "The first week"),
        (Link.stage("day-zero"), "Your stem cells come back"),
        (Link.screen(Screen.GLOSSARY), "Glossary"),
        (Link.screen(Screen.CALL), "Who to call"),
    ],
    ids=str,
)
def test_the_card_names_what_is_shown(desk: Desk, link: Link, title: str) -> None:
    show(desk, link)
    desk.actions[Act.PRINT].trigger()
    card = card_of(desk)
    assert card is not None
    assert card.isVisible()
    assert title in shown_words(card)


@pytest.mark.parametrize("link", [Link.screen(Screen.HELP), Link.end(Way.EVERYTHING)])
def test_what_cannot_be_printed_is_told(desk: Desk, link: Link) -> None:
    show(desk, link)
    desk.actions[Act.PRINT].trigger()
    assert card_of(desk) is None
    assert "This screen cannot be printed." in notice(desk)


def test_a_page_is_saved_and_it_is_said(desk: Desk, tmp_path: Path) -> None:
    show(desk, Link.topic("first-week"))
    desk.printing.save(SAVE, str(tmp_path / "week.pdf"))
    reader = opened(tmp_path / "week.pdf")
    assert "The first week" in told(reader)
    assert notice(desk) == "“week.pdf” was saved."


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_kept(
    desk: Desk, tmp_path: Path
) -> None:
    show(desk, Link.topic("first-week"))
    folder = tmp_path / "folder.pdf"
    (folder / "old").mkdir(parents=True)
    desk.printing.save(SAVE, str(folder))
    assert "could not be written" in notice(desk)
    assert (folder / "old").is_dir()


def test_the_file_is_asked_for_under_the_title_of_the_page(desk: Desk) -> None:
    show(desk, Link.topic("what-it-is"))
    dialog = desk.printing.carry_out(SAVE)
    assert isinstance(dialog, QFileDialog)
    assert dialog.isVisible()
    assert dialog.selectedFiles()[0].endswith("What is this treatment.pdf")
    dialog.close()


def test_a_page_is_printed_and_it_is_said(desk: Desk, tmp_path: Path) -> None:
    show(desk, Link.screen(Screen.CALL))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    desk.printing.print_on(printer, PRINT)
    reader = opened(tmp_path / "printed.pdf")
    box = reader.pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((612, 792), abs=1)
    assert "Who to call" in told(reader)
    assert "sent to the printer" in notice(desk)


def test_the_printer_is_asked_for_in_the_dialog_of_the_system(desk: Desk) -> None:
    show(desk, Link.screen(Screen.CALL))
    dialog = desk.printing.carry_out(PRINT)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.parametrize(
    ("country", "paper"),
    [
        (QLocale.Country.UnitedStates, "letter"),
        (QLocale.Country.UnitedKingdom, "a4"),
        (QLocale.Country.Germany, "a4"),
    ],
)
def test_the_paper_is_that_of_the_country(country: QLocale.Country, paper: str) -> None:
    assert usual_paper(QLocale(QLocale.Language.English, country)) == paper


def test_printers_are_looked_for_on_this_computer_alone(tmp_path: Path) -> None:
    need("strace")
    log = tmp_path / "calls.txt"
    strace = ("strace", "-f", "-qq", "-o", str(log), "-e", "trace=socket,connect")
    subprocess.run([*strace, sys.executable, "-c", LOOK], cwd=root(), check=True)
    assert "AF_INET" not in log.read_text("utf-8")


LOOK = """
from PySide6.QtWidgets import QApplication
from app.shell.printing import has_printers
application = QApplication([])
has_printers()
"""
