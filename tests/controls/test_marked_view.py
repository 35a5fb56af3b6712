import pytest
from pytestqt.qtbot import QtBot

from app.content.hit import Wanted
from app.controls.landmarks import Marks, Span
from app.controls.marked_view import MarkedView
from app.controls.place import in_sight
from app.session.sentences import Line

WORDS = "Hair falls out.\n" + "It grows back.\n" * 80 + "Hair is soft.\n"


@pytest.fixture
def view(qtbot: QtBot) -> MarkedView:
    view = MarkedView()
    qtbot.addWidget(view)
    view.setPlainText(WORDS)
    view.resize(400, 200)
    view.show()
    qtbot.waitExposed(view)
    return view


def seen(view: MarkedView) -> str:
    span = in_sight(view)
    return view.toPlainText()[span.start : span.end]


def test_the_current_mark_is_kept_in_sight(view: MarkedView) -> None:
    told: list[Marks] = []
    view.marks_changed.connect(told.append)
    view.mark_words("hair")
    assert "falls" in seen(view)
    view.step_mark(1)
    assert "soft" in seen(view)
    view.mark_words("nails")
    assert told == [Marks("hair", 1, 2), Marks("hair", 2, 2), Marks("nails", 0, 0)]


def test_only_what_was_found_in_a_part_is_gone_to(view: MarkedView) -> None:
    wanted = Wanted("hair", ("hair",))
    end = len(WORDS)
    assert view.mark_wanted(wanted, Span(20, 30)) == Marks("hair", 2, 2)
    assert "falls" in seen(view)
    view.mark_wanted(wanted, Span(20, end))
    assert "soft" in seen(view)


def test_what_is_read_aloud_is_kept_in_sight(view: MarkedView) -> None:
    last = view.told_lines()[-1]
    view.mark_told(last, 0, 13)
    assert "soft" in seen(view)
    assert len(view.extraSelections()) == 1
    view.mark_told(Line("Nobody says this."), 0, 6)
    assert view.extraSelections() == []
    view.clear_told()
    assert view.told_chosen() is None


def test_reading_aloud_begins_in_sight_or_with_what_is_selected(
    view: MarkedView,
) -> None:
    assert view.told_from(0) == (0, 0)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() * 3 // 4)
    begins = view.told_from(0)
    assert begins is not None
    assert begins[0] > 40
    cursor = view.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(10, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.told_chosen() == (0, 5)
    view.setPlainText("")
    view.told_lines()
