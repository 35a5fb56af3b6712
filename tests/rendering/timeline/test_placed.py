from app.rendering.shapes import Box, Letters, Point, TextBox
from app.rendering.timeline.placed import PlacedStage
from tests.builders import a_stage

BOX = Box(10, 20, 30, 40)


def test_a_medallion_stands_in_a_square() -> None:
    text = TextBox(BOX, (), Letters(10))
    stage = PlacedStage(a_stage(), 1, 0, Point(50, 60), 10, text, text)
    assert stage.box == Box(40, 50, 20, 20)


def test_a_stage_knows_all_its_words() -> None:
    label = TextBox(Box(0, 90, 200, 20), ("a",), Letters(10))
    when = TextBox(Box(0, 110, 200, 20), ("b",), Letters(10))
    here = TextBox(Box(0, 130, 200, 20), ("c",), Letters(10))
    stage = PlacedStage(a_stage(), 1, 0, Point(50, 60), 10, label, when)
    assert (stage.texts, stage.bottom) == ((label, when), 130)
    marked = stage._replace(here=here)
    assert (marked.texts, marked.bottom) == ((label, when, here), 150)
    assert marked.whole == Box(0, 50, 200, 100)
