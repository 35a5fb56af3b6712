import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.content.timeline import Phase
from app.controls.trail import Trail
from app.style.themes import DAY, theme_at
from tests.builders import a_stage, a_timeline
from tests.parts import Easel, collected, framed, press, reds, resized, settle, theme_it


@pytest.fixture
def easel() -> Easel:
    return Easel()


@pytest.fixture
def trail(qtbot: QtBot, easel: Easel) -> Trail:
    stages = tuple(a_stage(f"s{n}", illustration=f"p{n}") for n in range(12))
    trail = Trail(easel.image)
    trail.show_timeline(a_timeline(phases=(Phase("one", "One", stages),)))
    framed(qtbot, trail, 600, 220)
    settle()
    return trail


def test_a_trail_is_one_button_with_a_name(trail: Trail) -> None:
    assert trail.accessibleName() == "The treatment, step by step"
    assert trail.accessibleDescription() == "Three stops on a long way."
    with collected(trail.clicked) as presses:
        press(trail)
    assert len(presses) == 1


def test_as_many_stages_are_shown_as_have_room(trail: Trail, easel: Easel) -> None:
    wide = {name for name, _ in easel.wanted}
    assert {"illustration:p0", "illustration:p11"} <= wide
    assert len(wide) < 12
    assert reds(trail) > 50
    easel.wanted.clear()
    resized(trail, 1200, 220)
    assert "illustration:p5" in {name for name, _ in easel.wanted} | wide


def test_it_grows_with_the_text(trail: Trail) -> None:
    before = trail.heightForWidth(600)
    theme_it(trail, theme_at("day", 200))
    assert trail.heightForWidth(600) > before
    assert trail.hasHeightForWidth()
    assert trail.minimumSizeHint().width() < trail.sizeHint().width()


def test_the_ring_shows_where_the_keyboard_is(trail: Trail) -> None:
    trail.setFocus()
    image = trail.grab().toImage()
    edge = image.pixelColor(image.width() // 2, 1).name().upper()
    assert edge == DAY.palette.focus


def test_the_path_begins_at_the_right_where_one_reads_so(trail: Trail) -> None:
    before = trail.grab().toImage()
    trail.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert trail.grab().toImage() != before
