import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.content.hit import Hit
from app.content.links import Link
from app.style.themes import DAY
from app.widgets.search.hit_rows import HitRows
from tests.parts import collected, framed, settle, theme_it

HITS = tuple(
    Hit("topic", Link.topic(f"t-{n}"), f"Topic {n}", "Risks", "Some <mark>words</mark>")
    for n in range(20)
)


@pytest.fixture
def rows(qtbot: QtBot) -> HitRows:
    rows = HitRows()
    theme_it(rows, DAY)
    framed(qtbot, rows, 600, 800)
    return rows


def test_those_in_sight_are_there_at_once_and_the_others_a_moment_later(
    rows: HitRows,
) -> None:
    with collected(rows.completed) as told:
        rows.show_hits(HITS, 8)
        assert rows.total_rows() == 8
        before = rows.height()
        settle()
    assert len(told) == 1
    assert rows.total_rows() == 20
    assert rows.height() > before


def test_few_hits_are_there_at_once(rows: HitRows) -> None:
    with collected(rows.completed) as told:
        rows.show_hits(HITS[:3], 8)
        settle()
    assert (rows.total_rows(), told) == (3, [])
    assert rows.isVisible()


def test_what_was_chosen_stays_chosen(rows: HitRows) -> None:
    rows.show_hits(HITS, 8)
    rows.step(2)
    settle()
    assert rows.chosen() == "topic:t-1"


def test_newer_hits_take_the_place_of_older_ones(rows: HitRows) -> None:
    rows.show_hits(HITS, 8)
    rows.show_hits((), 8)
    settle()
    assert rows.total_rows() == 0
    assert rows.isHidden()


def test_a_row_tells_kind_and_shelf(rows: HitRows) -> None:
    told = Qt.ItemDataRole.AccessibleTextRole
    bare = Hit("advert", Link.topic("x"), "X", "", "")
    rows.show_hits((HITS[0], bare), 8)
    model = rows.model()
    assert model.index(0, 0).data(told) == "Topic 0. Topic · Risks. Some words"
    assert model.index(1, 0).data(told) == "X. Topic"
