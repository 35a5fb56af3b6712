"""What a translation lacks is filled from the original, and marked with its language."""

import re
from collections.abc import Mapping
from typing import Final, TypeVar

from app.content.glossary import Term
from app.content.option import Comparison, OptionQuestion
from app.content.question import Question
from app.content.timeline import Phase, Stage, Timeline
from app.content.topic import Topic
from app.content.worksheet import Beginning, Check, Statement, Worksheets

Line = TypeVar("Line", Statement, Beginning, Check)

_SECTION: Final = re.compile(r'href="topic:([^"#]*)#([^"]*)"')
_HEADING: Final = re.compile(r'(<h[2-4] id=")([^"]*)(")')
_STAGE_TEXTS: Final = (
    *("what_happens", "how_you_may_feel", "what_you_can_do", "who_to_call"),
    *("typical_day", "carer"),
)


def filled_terms(
    own: tuple[Term, ...], original: tuple[Term, ...], language: str
) -> tuple[Term, ...]:
    """Fill a glossary."""
    there = {each.slug: each._replace(language=language) for each in original}
    return tuple((there | {each.slug: each for each in own}).values())


def filled_questions(
    own: Mapping[str, Question], original: Mapping[str, Question], language: str
) -> dict[str, Question]:
    """Fill the questions, in the original's order; both are by the original's words."""
    return {
        words: own.get(words, each._replace(language=language))
        for words, each in original.items()
    } or dict(own)


def filled_worksheets(
    own: Worksheets, original: Worksheets, language: str
) -> Worksheets:
    """Fill what may matter and what is said back, in the original's order."""
    if original == Worksheets():
        return own
    return Worksheets(
        _filled(own.statements, original.statements, language),
        _filled(own.beginnings, original.beginnings, language),
        _filled(own.checks, original.checks, language),
    )


def _filled(
    own: tuple[Line, ...], original: tuple[Line, ...], to: str
) -> tuple[Line, ...]:
    there = {each.id: each for each in own}
    return tuple(there.get(each.id) or each._replace(language=to) for each in original)


def filled_timeline(
    own: Timeline | None, original: Timeline | None, language: str
) -> Timeline | None:
    """Fill the stages, in the original's order."""
    if original is None:
        return own
    stages = {each.slug: each for each in own.stages} if own else {}
    titles = {each.id: each.title for each in own.phases} if own else {}

    def fill(stage: Stage) -> Stage:
        return stages.get(stage.slug, stage._replace(language=language))

    phases = tuple(
        Phase(each.id, titles.get(each.id, each.title), tuple(map(fill, each.stages)))
        for each in original.phases
    )
    told = own or original
    return told._replace(phases=phases, curve=told.curve or original.curve)


def filled_comparison(
    own: Comparison | None, original: Comparison | None, language: str
) -> Comparison | None:
    """Fill the rows, in the original's order of rows and of columns."""
    if own is None or original is None:
        return own or _marked(original, language)
    titles = {each.id: each for each in own.options}
    places = {each.id: place for place, each in enumerate(own.options)}
    rows = {each.id: each for each in own.questions}

    def fill(row: OptionQuestion) -> OptionQuestion:
        told = rows.get(row.id)
        if told is None:
            return row._replace(language=language)
        cells = zip(original.options, row.cells, strict=True)
        return told._replace(
            cells=tuple(
                told.cells[places[option.id]] if option.id in places else cell
                for option, cell in cells
            )
        )

    return own._replace(
        options=tuple(titles.get(each.id, each) for each in original.options),
        questions=tuple(map(fill, original.questions)),
    )


def _marked(comparison: Comparison | None, language: str) -> Comparison | None:
    if comparison is None:
        return None
    rows = tuple(each._replace(language=language) for each in comparison.questions)
    return comparison._replace(questions=rows)


def has_outline_of(topic: Topic, original: Topic) -> bool:
    """Tell whether two topics have the same headings, step by step."""
    own, there = ([each.level for each in t.sections] for t in (topic, original))
    return own == there


def with_names_of(topic: Topic, original: Topic) -> Topic:
    """Give the sections of a translated topic the names of the original's.

    So a link leads to the same section in every language, and a reader who changes the
    language stays where they were.
    """
    pairs = zip(topic.sections, original.sections, strict=True)
    names = {own.id: there.id for own, there in pairs}

    def rename(found: re.Match[str]) -> str:
        return f"{found[1]}{names.get(found[2], found[2])}{found[3]}"

    sections = tuple(each._replace(id=names[each.id]) for each in topic.sections)
    page, short = (_HEADING.sub(rename, text) for text in (topic.page, topic.short))
    return topic._replace(page=page, short=short, sections=sections)


def without_lost_sections(text: str, sections: Mapping[str, frozenset[str]]) -> str:
    """Let a link to a section that is no more lead to the top of its topic.

    Args:
        text: A page of the original.
        sections: Of every topic, by slug.
    """

    def lead(found: re.Match[str]) -> str:
        is_there = found[2] in sections.get(found[1], ())
        return found.group() if is_there else f'href="topic:{found[1]}"'

    return _SECTION.sub(lead, text)


def with_mended_stages(
    timeline: Timeline | None, sections: Mapping[str, frozenset[str]]
) -> Timeline | None:
    """Let the links of all stages lead to sections that there are."""
    if timeline is None:
        return None

    def mend(stage: Stage) -> Stage:
        texts = {name: getattr(stage, name) for name in _STAGE_TEXTS}
        return stage._replace(
            **{
                name: without_lost_sections(text, sections)
                for name, text in texts.items()
            }
        )

    phases = tuple(
        each._replace(stages=tuple(map(mend, each.stages))) for each in timeline.phases
    )
    return timeline._replace(phases=phases)
