"""Small, real values for every floor's tests, in our own words.

Each builder gives a complete value; name only what your test is about:
`a_topic("fertility", title="Having children")`.
"""

from pathlib import Path
from typing import Any

from app.content.book import Book
from app.content.glossary import Term
from app.content.illustration import Illustration, Picture
from app.content.number import Number, NumberKind
from app.content.option import Comparison, Option, OptionQuestion
from app.content.page import Section
from app.content.question import Question
from app.content.reference import Reference
from app.content.timeline import Curve, CurvePoint, Phase, Span, Stage, Timeline
from app.content.topic import Shelf, Topic
from app.pack.writer import Contents, write_pack
from tests.worksheets import WORKSHEETS

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400">'
    b'<circle cx="320" cy="200" r="120"/></svg>'
)

_TOPIC = Topic(
    slug="first-week",
    title="The first week",
    shelf="after",
    shelf_title="After the treatment",
    summary="What the first days on the ward are like, and who helps you.",
    key_points=(
        "Your cells come back by a drip, like a blood transfusion.",
        "You stay in a room of your own, because germs are a danger now.",
        "Tell a nurse at once if you feel hot or shiver.",
    ),
    page=(
        "<p>After the strong medicine, your cells come back on <strong>day 0</strong>. "
        'The count of white cells then falls, which is called <a class="term" '
        'href="term:neutropenia">neutropenia</a> '
        '<a class="cite" href="source:smith2020">1</a>.</p>'
        '<h2 id="infections">Infections</h2>'
        "<p>Fever is the sign that matters most. About "
        '<span class="number">2 in 100</span> people needed intensive care.</p>'
        '<aside class="warning"><p class="title">When to call</p>'
        "<p>Call a nurse if your temperature is 38 degrees or more.</p></aside>"
        '<h2 id="hair">Hair</h2>'
        "<p>Your hair falls out after two or three weeks and grows back slowly.</p>"
        '<h3 id="hats">Hats &amp; scarves</h3><p>Soft hats keep your head warm.</p>'
    ),
    sections=(
        Section("infections", "Infections", 2),
        Section("hair", "Hair", 2),
        Section("hats", "Hats & scarves", 3),
    ),
    words=260,
    audience="person",
    purpose="You can tell which signs to report.",
    sources=("smith2020",),
    related=("who-to-call",),
    written="2026-11-02",
    review=None,
    next_review="2027-11-02",
    illustration="ward",
)

_TERM = Term(
    slug="neutropenia",
    name="Neutropenia",
    definition="Too few of the white cells that fight germs.",
    also=("neutropenic", "low white cells"),
    say="new-troh-PEE-nee-uh",
    related=("stem-cell",),
    topics=("first-week",),
)

_STAGE = Stage(
    slug="day-zero",
    title="Your stem cells come back",
    short="Day 0",
    days=Span(0, 0),
    when="day 0",
    illustration="ward",
    what_happens="<p>The stored cells are thawed and given by a drip.</p>",
    how_you_may_feel="<p>Some people notice a smell of sweetcorn.</p>",
    what_you_can_do="<p>Rest, and suck a boiled sweet.</p>",
    who_to_call="<p>Your nurse is in the room.</p>",
    typical_day="<p>The drip takes about an hour.</p>",
    carer="<p>You may stay in the room.</p>",
    topics=("first-week",),
    terms=("neutropenia",),
    sources=("smith2020",),
)

_NUMBER = Number(
    id="deaths",
    kind=NumberKind.SHARE,
    value=(2.1,),
    of=100,
    event="died because of the treatment",
    opposite="did not",
    good=False,
    who="people who had the treatment",
    where="15 studies",
    period="up to 2016",
    followup="about 3 years",
    certainty="moderate",
    range=(1.3, 3.4),
    caveat="Older studies had more deaths.",
    facts=("risk-death",),
    sources=("smith2020",),
)

_BOOK = Book(
    id="a-small-book",
    title="A small book",
    language="en",
    version="1.2.3",
    publisher="The test clinic",
    authors=("A. Writer",),
    question="What is this treatment, and is it something for me?",
    summary="A few pages, for tests.",
    two_minutes=("first-week",),
    ten_minutes=("first-week", "who-to-call"),
)

# Any, because a field's type is its own and _replace takes them all by name.


def a_topic(slug: str = "first-week", **changes: Any) -> Topic:
    """Give a topic with a lead, four headings' worth of text and a callout."""
    return _TOPIC._replace(slug=slug, **changes)


def a_term(slug: str = "neutropenia", **changes: Any) -> Term:
    """Give a term; its name follows the slug unless it is named."""
    changes.setdefault("name", slug.replace("-", " ").capitalize())
    return _TERM._replace(slug=slug, **changes)


def a_stage(slug: str = "day-zero", **changes: Any) -> Stage:
    """Give a stage of one day."""
    return _STAGE._replace(slug=slug, **changes)


def a_timeline(**changes: Any) -> Timeline:
    """Give a timeline of two phases and three stages, with a curve."""
    before = a_stage(
        "collection",
        title="Collecting your stem cells",
        short="Collection",
        days=Span(-30, -20),
        when="about a month before",
    )
    after = a_stage(
        "going-home",
        title="Going home",
        short="Going home",
        days=Span(14, 21),
        when="after two or three weeks",
    )
    timeline = Timeline(
        title="The treatment, step by step",
        summary="Three stops on a long way.",
        note="Times are typical. Your team may differ.",
        phases=(
            Phase("before", "Getting ready", (before,)),
            Phase("ward", "On the ward", (a_stage(), after)),
        ),
        curve=Curve(
            title="White blood cells (a sketch)",
            points=(CurvePoint(-30, 0.9), CurvePoint(7, 0.02), CurvePoint(14, 0.5)),
            low_days=Span(5, 12),
            low_label="lowest days",
            caption="How white blood cells fall and rise. Not to scale.",
            sources=("smith2020",),
        ),
    )
    return timeline._replace(**changes)


def a_number(id_: str = "deaths", **changes: Any) -> Number:
    """Give a share, which is a harm."""
    return _NUMBER._replace(id=id_, **changes)


def a_comparison(**changes: Any) -> Comparison:
    """Give two options and three questions, one of each kind."""
    comparison = Comparison(
        title="Two ways side by side",
        summary="Neither is better for everybody.",
        options=(Option("treatment", "The treatment"), Option("as-now", "As now")),
        questions=(
            OptionQuestion(
                "relapses",
                "What may it do to relapses?",
                "benefit",
                ("Fewer people have <em>any</em>.", "They may come as before."),
            ),
            OptionQuestion(
                "harms",
                "What harm may it do?",
                "harm",
                ("It has early and late risks.", "MS may get worse."),
            ),
            OptionQuestion(
                "time",
                "How much time does it take?",
                "practical",
                ("Weeks on a ward, months at home.", "No extra time."),
            ),
        ),
    )
    return comparison._replace(**changes)


def a_book(**changes: Any) -> Book:
    """Give a book; its counts are set by the writer of a pack."""
    return _BOOK._replace(**changes)


def contents(**changes: Any) -> Contents:
    """Give all that a small pack holds: three topics on two shelves, and one of each.

    Args:
        changes: Fields of `Contents`. Given `topics` but no `shelves`, the shelves
            follow from the topics.
    """
    topics = (
        a_topic(
            "what-it-is",
            title="What is this treatment?",
            shelf="start",
            shelf_title="Start here",
            summary="A short answer, and where to read on.",
        ),
        a_topic(),
        a_topic(
            "who-to-call",
            title="Who to call",
            summary="Numbers to ring, and when.",
            page='<h2 id="now">Call now</h2><p>If you have a fever, call.</p>',
            sections=(Section("now", "Call now", 2),),
            related=(),
            sources=(),
        ),
    )
    given: tuple[Topic, ...] = changes.get("topics", topics)
    return Contents(
        book=a_book(),
        shelves=_shelves(given),
        topics=topics,
        terms=(
            a_term(),
            a_term("stem-cell", also=("stem cells",), related=("neutropenia",)),
        ),
        timeline=a_timeline(),
        numbers=(a_number(), a_number("relapse-free", good=True, value=(70.0,))),
        comparison=a_comparison(),
        questions=(
            Question(
                "Will I lose my hair?",
                ("hair loss", "does my hair fall out"),
                "topic:first-week#hair",
            ),
        ),
        references=(
            Reference("smith2020", "Smith A. A study. J Tests. 2020;1:1-9."),
            Reference("jones2021", "Jones B. Another.", "example.org/another"),
        ),
        illustrations=(
            Illustration("ward", "A bright room with one bed", "A nurse waves."),
        ),
        pictures=(("ward", Picture("svg", SVG)),),
        synonyms=(("stem cell transplant", "AHSCT", "bone marrow transplant"),),
        worksheets=WORKSHEETS,
    )._replace(**changes)


def a_pack(path: Path, **changes: Any) -> Path:
    """Write a small pack at `path` and give the path; `changes` as in `contents`."""
    write_pack(contents(**changes), path)
    return path


def _shelves(topics: tuple[Topic, ...]) -> tuple[Shelf, ...]:
    on_shelf: dict[str, list[Topic]] = {}
    for topic in topics:
        on_shelf.setdefault(topic.shelf, []).append(topic)
    return tuple(
        Shelf(id_, standing[0].shelf_title, len(standing), standing[0].illustration)
        for id_, standing in on_shelf.items()
    )
