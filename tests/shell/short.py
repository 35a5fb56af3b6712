"""A book whose topics can be told in short, with a part for a carer in one of them."""

from pathlib import Path
from typing import Any, Final

from app.content.page import Section
from app.content.topic import Topic
from tests.builders import a_book, a_pack, a_topic

PARTS: Final = tuple(Section(f"part-{n}", f"Part {n}", 2) for n in range(5))
ASK: Final = (
    '<aside class="ask"><p class="title">Ask</p><ul><li>How {}?</li></ul></aside>'
)
CARER: Final = (
    '<aside class="carer"><p class="title">For you</p><p>Rest, too.</p></aside>'
)


def a_long_topic(slug: str, **changes: Any) -> Topic:
    """Give a topic of five sections; two of them are in its short form."""
    full = "".join(
        f'<h2 id="{each.id}">{each.title}</h2><p>Figure of {each.title}.</p>'
        + "".join(f"<p>{each.title}, line {n}.</p>" for n in range(12))
        for each in PARTS
    )
    short = "".join(
        f'<h2 id="{each.id}">{each.title}</h2><p>Figure of {each.title}.</p>'
        for each in (PARTS[1], PARTS[3])
    )
    topic = a_topic(
        slug,
        title=slug.replace("-", " ").capitalize(),
        page=f"<p>The beginning.</p>{full}{ASK.format(slug)}",
        sections=PARTS,
        words=1040,
        short=f'{short}<aside class="know"><p>Nobody knows.</p></aside>',
        short_words=260,
        sources=(),
        related=(),
    )
    return topic._replace(**changes)


def a_pack_in_short(path: Path, **changes: Any) -> Path:
    """Write a book of four such topics, and one that has no short form."""
    first = a_long_topic("first")
    topics = (
        first._replace(page=f"{first.page}{CARER}"),
        a_long_topic("second"),
        a_long_topic("third"),
        a_long_topic("who-to-call", shelf="end", shelf_title="The end"),
        a_topic("plain", shelf="end", shelf_title="The end", related=(), sources=()),
    )
    book = a_book(two_minutes=("first",), ten_minutes=("first", "second", "third"))
    return a_pack(path, **({"topics": topics, "book": book} | changes))
