from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.controls.outline import headings_in
from app.controls.passage import Passage
from app.widgets.accessibility import STATEMENT, Accessibility
from tests.parts import shown


def test_it_says_what_works_what_was_tested_and_what_does_not_work(
    qtbot: QtBot,
    screen_reader: None,  # noqa: ARG001
) -> None:
    screen = Accessibility()
    shown(qtbot, screen)
    headings = [(stop.words, stop.level) for stop in headings_in(screen)]
    assert headings == [
        ("Accessibility", 1),
        *((title, 2) for title, _ in STATEMENT),
    ]
    (passage,) = screen.findChildren(Passage)
    told = passage.toPlainText()
    for _, sentences in STATEMENT:
        assert all(each in told for each in sentences)
    assert QAccessible.queryAccessibleInterface(screen).role() == QAccessible.Role.Pane
