"""Papers: their sizes, and letters that are large enough."""

import pytest
from PySide6.QtWidgets import QApplication

from app.rendering.fonts import measure_px
from app.rendering.paper.kinds import (
    MARGIN_PT,
    PAPERS,
    UNITS_PER_PT,
    PaperKind,
    column,
    paper_theme,
    sheet_size,
)

LARGE = PaperKind("a4", is_large=True)


def test_the_usual_paper_is_a4_in_normal_print() -> None:
    assert PaperKind() == PaperKind("a4", is_large=False)
    assert PAPERS == {"a4": (595, 842), "letter": (612, 792)}


def test_words_are_12_points_tall_and_in_large_print_18() -> None:
    assert paper_theme(PaperKind()).type.text == 12 * UNITS_PER_PT
    sizes = paper_theme(LARGE).type
    assert sizes.text == 18 * UNITS_PER_PT
    assert min(sizes[1:]) >= 16 * UNITS_PER_PT


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("is_large", [False, True], ids=["normal", "large"])
def test_the_column_leaves_room_for_head_and_foot(
    qapp: QApplication,
    paper: str,
    is_large: bool,  # noqa: FBT001 (a table)
) -> None:
    del qapp
    kind = PaperKind(paper, is_large=is_large)
    room, sheet = column(kind), sheet_size(kind)
    margin = (MARGIN_PT + 20) * UNITS_PER_PT
    assert room.y >= margin
    assert room.bottom <= sheet.height - margin
    assert room.x * 2 + room.width == sheet.width
    assert room.width <= measure_px(paper_theme(kind), "text") * 1.2
