"""timeline.yaml -> Timeline."""

from itertools import pairwise
from typing import Final

from app.compiler.entries import Entry
from app.compiler.files import Folder
from app.compiler.inheriting import Inheritance, inherit
from app.compiler.markdown.parser import Dialect
from app.compiler.notes import Notes
from app.compiler.prose import Prose
from app.compiler.sheets import Words
from app.compiler.yaml_files import entry_of
from app.content.links import slugify
from app.content.timeline import (
    MAX_PHASES,
    MAX_STAGES,
    Curve,
    CurvePoint,
    Phase,
    Span,
    Stage,
    Timeline,
)

TIMELINE_FILE: Final = "timeline.yaml"
MAX_SHORT: Final = 18
"""Characters under a medallion."""

PAIR: Final = 2
"""A first and a last day; a day and a level."""

_TEXTS: Final = (
    ("what_happens", True),
    ("how_you_may_feel", True),
    ("what_you_can_do", True),
    ("who_to_call", True),
    ("typical_day", False),
    ("carer", False),
)
"""The texts of a stage, and whether each must be there."""

_STAGE: Final = Inheritance(
    ("days",),
    ("illustration", "topics", "terms", "facts", "sources"),
    ("typical_day", "carer"),
)
_CURVE: Final = Inheritance(("points", "low_days"), ("sources",))


def read_timeline(folder: Folder, dialect: Dialect, notes: Notes) -> Timeline | None:
    """Read the timeline; None if the book has none."""
    entry = entry_of(folder, TIMELINE_FILE, notes)
    if entry is None:
        return None
    timeline = Timeline(
        title=entry.text("title"),
        summary=entry.text("summary"),
        note=entry.text("note"),
        phases=_phases(entry, dialect, notes),
        curve=_curve(entry.entry("curve"), notes),
    )
    _check_size(timeline, entry)
    entry.close()
    return timeline


def _phases(entry: Entry, dialect: Dialect, notes: Notes) -> tuple[Phase, ...]:
    phases: list[Phase] = []
    found: list[tuple[str, Entry]] = []
    phased: list[tuple[str, Entry]] = []
    for each in entry.entries("phases", required=True):
        stages: list[Stage] = []
        id_ = each.slug("id")
        phased.append((id_, each))
        inherit(each, "phase", id_, notes, Inheritance())
        for stage in each.entries("stages", required=notes.originals is None):
            name = stage.slug("id")
            if inherit(stage, "stage", name, notes, _STAGE):
                stages.append(_stage(stage, dialect, notes))
                found.append((name, stage))
        phases.append(Phase(id_, each.text("title"), tuple(stages)))
        each.close()
    notes.name("phase", phased)
    notes.name("stage", found)
    days = [stage.days for phase in phases for stage in phase.stages]
    for (before, after), (name, stage) in zip(pairwise(days), found[1:], strict=True):
        if after.first < before.first:
            what = f'the stage "{name}" begins before the one above it'
            hint = "Stages stand in the order of their first day."
            stage.tell("stage-order", "days", what, hint)
    is_translation = notes.originals is not None
    return tuple(phase for phase in phases if phase.stages or is_translation)


def _stage(entry: Entry, dialect: Dialect, notes: Notes) -> Stage:
    sources = notes.point_each("source", entry, "sources")
    drafts = [entry.draft(key, required=must) for key, must in _TEXTS]
    prose = Prose(notes.language, dialect.desk.stock.lexicon)
    notes.read(*drafts, prose=prose)
    texts: list[str] = []
    for draft in drafts:
        parsed = dialect.page(draft, sources, goes_on=bool(texts))
        if parsed.sections:
            what = "the texts of a stage have no headings"
            entry.tell("heading-level", "what_happens", what, "The screen gives them.")
        texts.append(notes.take(parsed))
    terms = entry.list("terms")
    for each in terms:
        notes.point("term", Words(slugify(each.text), each.line), entry.path)
    notes.terms.update(slugify(each.text) for each in terms)
    notes.point_each("fact", entry, "facts")
    stage = Stage(
        slug=entry.slug("id"),
        title=entry.text("title"),
        short=_short(entry),
        days=_days(entry),
        when=entry.text("when"),
        illustration=notes.point("picture", entry.words("illustration"), entry.path),
        what_happens=texts[0],
        how_you_may_feel=texts[1],
        what_you_can_do=texts[2],
        who_to_call=texts[3],
        typical_day=texts[4],
        carer=texts[5],
        topics=notes.point_each("topic", entry, "topics"),
        terms=tuple(slugify(each.text) for each in terms),
        sources=sources,
    )
    notes.acceptances += entry.acceptances()
    entry.close()
    return stage


def _short(entry: Entry) -> str:
    short = entry.text("short")
    if len(short) > MAX_SHORT:
        what = f'"{short}" has {len(short)} characters'
        entry.tell("too-long", "short", what, f"{MAX_SHORT} fit under the medallion.")
    return short


def _days(entry: Entry, key: str = "days") -> Span:
    days = entry.figures(key)
    is_span = len(days) == PAIR and days[0] <= days[1]
    if not is_span or any(day != int(day) for day in days):
        what = f'"{key}" must be two whole days, the first and the last'
        entry.tell("wrong-value", key, what, "Such as [-6, -1]; day 0 is day zero.")
        return Span(0, 0)
    return Span(int(days[0]), int(days[1]))


def _curve(entry: Entry | None, notes: Notes) -> Curve | None:
    if entry is None:
        return None
    inherit(entry, "curve", "curve", notes, _CURVE)
    notes.name("curve", [("curve", entry)])
    rows = entry.rows("points")
    is_fine = len(rows) > 1 and all(
        len(row) == PAIR and 0 <= row[1] <= 1 for row in rows
    )
    is_fine = is_fine and list(rows) == sorted(rows)
    if not is_fine:
        what = '"points" must be days in order, each with a level from 0 to 1'
        entry.tell("wrong-value", "points", what, "Such as [[-40, 0.9], [0, 0.4]].")
    curve = Curve(
        title=entry.text("title"),
        points=tuple(CurvePoint(*row[:PAIR]) for row in rows if len(row) == PAIR),
        low_days=_days(entry, "low_days"),
        low_label=entry.text("low_label"),
        caption=entry.text("caption"),
        sources=notes.point_each("source", entry, "sources"),
    )
    entry.close()
    return curve if is_fine else None


def _check_size(timeline: Timeline, entry: Entry) -> None:
    if len(timeline.phases) > MAX_PHASES or len(timeline.stages) > MAX_STAGES:
        what = "the timeline has too many phases or stages"
        hint = f"At most {MAX_PHASES} phases and {MAX_STAGES} stages fit the path."
        entry.tell("too-many-stages", "phases", what, hint)
