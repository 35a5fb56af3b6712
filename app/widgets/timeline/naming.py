"""Naming: what a stage is called, to the eye and to a screen reader."""

from app.content.timeline import Stage, Timeline
from app.i18n import tr


def place(timeline: Timeline, stage: Stage) -> str:
    """Tell which of how many stages it is, such as "Stage 7 of 14"."""
    stages = timeline.stages
    number = stages.index(stage) + 1
    return tr("Stage {number} of {total}").format(number=number, total=len(stages))


def here(stage: Stage, now: str) -> str:
    """Say "You are here" of the stage that one is at, and nothing of all others."""
    return tr("You are here") if stage.slug == now else ""


def kicker(timeline: Timeline, stage: Stage, now: str = "") -> str:
    """Tell place, time and phase in one quiet line, and whether one is there."""
    phase = next(phase for phase in timeline.phases if stage in phase.stages)
    parts = (here(stage, now), place(timeline, stage), stage.when, phase.title)
    return " · ".join(part for part in parts if part)


def spoken(timeline: Timeline, stage: Stage, now: str = "") -> str:
    """Tell place, time and title: "Stage 7 of 14, day 0, your stem cells come back".

    Args:
        timeline: The whole journey.
        stage: One stop of it.
        now: The slug of the stage that one is at; of that it is told too.
    """
    title = stage.shown
    if title[1:2].islower():
        title = title[:1].lower() + title[1:]
    at = tr("you are here") if stage.slug == now else ""
    parts = (place(timeline, stage), stage.when, title, at)
    return ", ".join(part for part in parts if part)


def told_now(timeline: Timeline | None, slug: str) -> str:
    """Say at which stage one is now, shortly; an empty slug is none."""
    stages = timeline.stages if timeline else ()
    titles = [stage.title for stage in stages if stage.slug == slug]
    if not titles:
        return tr("No stage is marked now.")
    return tr("You are here: {stage}").format(stage=titles[0])
