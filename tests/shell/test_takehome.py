from pathlib import Path

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.content.links import Link, Screen
from app.pack.collection import Collection
from app.pack.library import Library
from app.session.history import Place
from app.session.mypage import Answer, Mark, MyPage, MyQuestion, Note
from app.session.preference_store import PreferenceStore
from app.session.preferring import Preferring
from app.session.profile import BookWishes, Profile, Visit
from app.shell import takehome
from app.shell.desk import HOME, Desk
from app.shell.front import Front, Site
from app.shell.takehome import TakingHome
from app.widgets.takehome import TakeHome
from tests.desks import own_look, put_away
from tests.parts import a_button, collected, press, settle, shown_words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

OWN = MyPage(
    marks=(Mark("topic:first-week#hair", "Hair"), Mark("topic:gone", "Gone")),
    notes=(Note("topic:first-week", "The first week", "x"),),
    matters=(Answer("keep-body", "much"), Answer("most", "My girl.")),
    questions=(MyQuestion("How long?"), MyQuestion("Asked already?", is_asked=True)),
)


@pytest.fixture
def screen(desk: Desk) -> TakeHome:
    desk.mypage.own.change(OWN)
    desk.go(Link.screen(Screen.TAKE_HOME))
    settle()
    shown = desk.window.shown()
    assert isinstance(shown, TakeHome)
    return shown


def told(desk: Desk) -> str:
    notice = desk.furniture.notices.shown()
    return notice.text if notice else ""


def save(screen: TakeHome, path: Path) -> None:
    press(a_button(screen, "Save as a PDF"))
    dialog = screen.window().findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settle()


def text_of(path: Path) -> list[str]:
    pages = (page.extract_text() for page in pypdf.PdfReader(path).pages)
    return [" ".join(page.split()) for page in pages]


def test_it_begins_with_what_was_kept_and_counts_its_pages(
    desk: Desk, screen: TakeHome, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: any(w.endswith(" pages") for w in shown_words(screen)))
    counted = next(w for w in shown_words(screen) if w.endswith(" pages"))
    save(screen, tmp_path / "pack.pdf")
    pages = text_of(tmp_path / "pack.pdf")
    assert counted == f"{len(pages)} pages"
    assert f"The pack of {counted} was saved" in told(desk)
    assert "How long?" in pages[0]
    assert "Asked already?" not in " ".join(pages)
    assert "The first week" in pages[0]
    assert any("Who to call" in page for page in pages[1:])
    assert "To keep what my body can do. Very much." in pages[1]
    assert "The first week: x" in pages[1]


def test_questions_can_stay_at_home(screen: TakeHome, tmp_path: Path) -> None:
    press(a_button(screen, "My page"))
    save(screen, tmp_path / "pack.pdf")
    assert "How long?" not in " ".join(text_of(tmp_path / "pack.pdf"))


@pytest.mark.parametrize("folder", ["", "none"], ids=["written", "not written"])
def test_the_keyboard_stays_where_the_person_was(
    desk: Desk, screen: TakeHome, tmp_path: Path, folder: str
) -> None:
    button = a_button(screen, "Save as a PDF")
    button.setFocus()
    hands: list[QWidget | None] = []
    real = screen.show_progress

    def look(done: int, of: int) -> None:
        real(done, of)
        hands.append(desk.window.focusWidget())

    screen.show_progress = look  # type: ignore[method-assign]
    save(screen, tmp_path / folder / "pack.pdf")
    desk.window.activateWindow()
    settle()
    assert desk.window.focusWidget() is button
    assert a_button(screen, "Cancel") in hands
    assert button.isVisible()


def test_a_folder_that_cannot_be_written_to_is_said(
    desk: Desk, screen: TakeHome, tmp_path: Path
) -> None:
    save(screen, tmp_path / "none" / "pack.pdf")
    assert "could not be written" in told(desk)
    assert a_button(screen, "Save as a PDF").isVisible()


def test_it_can_be_cancelled(desk: Desk, screen: TakeHome, tmp_path: Path) -> None:
    taking = screen.findChildren(TakingHome)[0]
    press(a_button(screen, "Save as a PDF"))
    dialog = screen.window().findChildren(QFileDialog)[-1]
    a_button(screen, "Cancel").clicked.emit()  # before: it is forgotten
    real = screen.show_progress

    def cancel(done: int, of: int) -> None:
        real(done, of)
        screen.cancel_requested.emit()

    screen.show_progress = cancel  # type: ignore[method-assign]
    dialog.fileSelected.emit(str(tmp_path / "pack.pdf"))
    dialog.close()
    settle()
    assert told(desk) == "Nothing was written."
    assert not (tmp_path / "pack.pdf").exists()
    assert taking.parent() is screen


def test_nothing_wanted_counts_nothing(screen: TakeHome, qtbot: QtBot) -> None:
    press(a_button(screen, "Take all out"))
    qtbot.wait(250)
    assert "Nothing is in it yet." in shown_words(screen)
    press(a_button(screen, "In two minutes"))
    qtbot.waitUntil(lambda: any(w.endswith(" pages") for w in shown_words(screen)))


def test_it_is_printed_as_it_is_saved(
    desk: Desk, screen: TakeHome, tmp_path: Path
) -> None:
    taking = screen.findChildren(TakingHome)[0]
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    taking.print_on(printer)
    pages = len(text_of(tmp_path / "printed.pdf"))
    assert told(desk) == f"{pages} pages were sent to the printer."


def test_without_a_printer_there_is_another_way(
    desk: Desk, screen: TakeHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    taking = screen.findChildren(TakingHome)[0]
    monkeypatch.setattr(takehome, "has_printers", lambda: False)
    assert taking.choose_printer() is None
    assert "knows no printer" in told(desk)
    monkeypatch.setattr(takehome, "has_printers", lambda: True)
    dialog = taking.choose_printer()
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()
    settle()


def test_the_clinics_sets_go_in_at_one_press(pack: Path, qtbot: QtBot) -> None:
    del qtbot
    sets = (
        Visit("After the first talk", ("timeline", "topic:who-to-call", "topic:gone")),
        Visit("Nothing of it is here", ("topic:gone",)),
    )
    decided = Profile(book=BookWishes(visits=sets))
    with own_look():
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        books = Collection(Library.open(pack))
        preferring = Preferring(PreferenceStore(None))
        front = Front(application, books, preferring, Site(decided=decided))
        desk = Desk(front, HOME)
        desk.window.show()
        desk.open(Place(Link.screen(Screen.TAKE_HOME)))
        settle()
        screen = desk.window.shown()
        assert isinstance(screen, TakeHome)
        with collected(screen.pack_changed) as packs:
            press(a_button(screen, "Take all out"))
            press(a_button(screen, "After the first talk"))
        assert [str(link) for link in packs[-1].links] == [
            "timeline",
            "topic:who-to-call",
        ]
        buttons = screen.findChildren(QAbstractButton)
        assert "Nothing of it is here" not in [one.accessibleName() for one in buttons]
        put_away(desk)
