import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.controls.outline import headings_in
from app.controls.passage import Passage
from app.widgets.accessibility import SHARED_STATEMENT, STATEMENT, Accessibility
from tests.parts import shown


@pytest.mark.parametrize(
    ("is_shared", "statement"),
    [(False, STATEMENT), (True, SHARED_STATEMENT)],
    ids=["desk", "shared"],
)
def test_it_says_what_works_what_was_tested_and_what_does_not_work(
    qtbot: QtBot,
    screen_reader: None,  # noqa: ARG001
    is_shared: bool,  # noqa: FBT001
    statement: tuple[tuple[str, tuple[str, ...]], ...],
) -> None:
    screen = Accessibility(is_shared=is_shared)
    shown(qtbot, screen)
    headings = [(stop.words, stop.level) for stop in headings_in(screen)]
    assert headings == [
        ("Accessibility", 1),
        *((title, 2) for title, _ in statement),
    ]
    (passage,) = screen.findChildren(Passage)
    told = passage.toPlainText()
    for _, sentences in statement:
        assert all(each in told for each in sentences)
    assert QAccessible.queryAccessibleInterface(screen).role() == QAccessible.Role.Pane
