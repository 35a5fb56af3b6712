from pytestqt.qtbot import QtBot

from app.content.reference import Reference
from app.content.timeline import Phase, Span, Timeline
from app.widgets.timeline.about import AboutTimeline
from tests.builders import a_timeline
from tests.parts import shown, shown_words


def about(qtbot: QtBot, timeline: Timeline, *sources: Reference) -> AboutTimeline:
    widget = AboutTimeline()
    widget.show_timeline(timeline, sources)
    shown(qtbot, widget, 700, 300)
    return widget


def test_the_sketch_is_told_with_its_sources(qtbot: QtBot) -> None:
    timeline = a_timeline()
    assert timeline.curve is not None
    curve = timeline.curve._replace(caption="It shows no real person.")
    sources = (Reference("a", "First."), Reference("b", "Second."))
    widget = about(qtbot, timeline._replace(curve=curve), *sources)
    assert shown_words(widget) == [
        "About this timeline",
        f"{curve.title}: It shows no real person.",
        "Sources",
        "1. First.\n2. Second.",
    ]


def test_a_broken_scale_is_explained(qtbot: QtBot) -> None:
    timeline = a_timeline(curve=None)
    late = timeline.stages[2]._replace(days=Span(300, 400))
    phases = (*timeline.phases[:1], Phase("late", "Later", (timeline.stages[1], late)))
    words = shown_words(about(qtbot, timeline._replace(phases=phases)))
    assert words == [
        "About this timeline",
        "Two slanted lines across the path: months or years pass here.",
    ]


def test_with_nothing_to_tell_no_room_is_taken(qtbot: QtBot) -> None:
    widget = AboutTimeline()
    qtbot.addWidget(widget)
    widget.show_timeline(a_timeline(curve=None))
    assert widget.isHidden()
