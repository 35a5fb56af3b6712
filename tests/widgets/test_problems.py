import pytest
from pytestqt.qtbot import QtBot

from app.controls.rows import Rows
from app.session.compiling import Finding
from app.widgets.problems import Problems
from tests.parts import a_button, press, shown, shown_words

WARNING = Finding("book/a.md", 3, "warning", "long-sentence", "long", "Part it.")
ERROR = Finding("book/b.md", 7, "error", "dead-link", "no topic", "")
BROKEN = Finding("", 0, "error", "", "The book could not be compiled.", "No room.")


@pytest.fixture
def problems(qtbot: QtBot) -> Problems:
    panel = Problems()
    shown(qtbot, panel, 400, 600)
    return panel


def rows_of(panel: Problems) -> Rows:
    rows = panel.findChild(Rows)
    assert rows is not None
    return rows


def titles(panel: Problems) -> list[str]:
    model = rows_of(panel).model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def test_errors_come_first_and_are_counted(problems: Problems) -> None:
    problems.show_findings((WARNING, ERROR), is_built=False)
    assert titles(problems) == ["no topic", "long"]
    (state,) = [words for words in shown_words(problems) if "error" in words]
    assert state.startswith("1 error, 1 warning. The page shows the book as it was")


def test_no_problem_is_told_too(problems: Problems) -> None:
    problems.show_findings((ERROR,), is_built=False)
    problems.show_work()
    assert "Compiling …" in shown_words(problems)
    problems.show_findings((), is_built=True)
    assert "No problems." in shown_words(problems)
    assert titles(problems) == []


def test_a_chosen_problem_is_asked_for(problems: Problems) -> None:
    problems.show_findings((WARNING, ERROR, BROKEN), is_built=True)
    rows = rows_of(problems)
    rows.choose("2")
    asked: list[Finding] = []
    problems.finding_requested.connect(asked.append)
    rows.press_chosen()
    assert asked == [WARNING]


def test_one_can_compile_by_hand(qtbot: QtBot, problems: Problems) -> None:
    with qtbot.waitSignal(problems.again_requested):
        press(a_button(problems, "Compile again"))
