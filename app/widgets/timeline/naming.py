"""Naming: what a stage is called, to the eye and to a screen reader."""

from app.content.timeline import Stage, Timeline
from app.i18n import tr


def place(timeline: Timeline, stage: Stage) -> str:
    """Tell which of how many stages it is, such as "Stage 7 of 14"."""
    stages = timeline.stages
    number = stages.index(stage) + 1
    return tr("Stage {number} of {total}").format(number=number, total=len(stages))


def kicker(timeline: Timeline, stage: Stage) -> str:
    """Tell place, time and phase in one quiet line."""
    phase = next(phase for phase in timeline.phases if stage in phase.stages)
    parts = (place(timeline, stage), stage.when, phase.title)
    return " · ".join(part for part in parts if part)


def spoken(timeline: Timeline, stage: Stage) -> str:
    """Tell place, time and title: "Stage 7 of 14, day 0, your stem cells come back"."""
    title = stage.title
    if title[1:2].islower():
        title = title[:1].lower() + title[1:]
    parts = (place(timeline, stage), stage.when, title)
    return ", ".join(part for part in parts if part)
