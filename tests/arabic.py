"""A small book in Arabic letters: it runs from the right, and says nothing."""

import re
from pathlib import Path

from app.content.page import Section
from app.pack.writer import write_pack
from tests.builders import a_book, a_topic, contents
from tests.cyrillic import rewritten

_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz,?", "ابكديفغهيجقلمنوثقرستوفوخيز،؟")
_TAG = re.compile(r"(<[^>]*>|&\w+;)")
_RICH = (
    "<p>Fever is the sign that matters <strong>most</strong>, see "
    '<a href="topic:who-to-call">whom to call</a> and <a class="term" '
    'href="term:neutropenia">neutropenia</a>.</p>'
    "<ul><li>One thing after another, and a line that is longer than the column"
    " is wide, so that it goes on below.</li><li>Two</li></ul>"
    "<ol><li>First</li><li>Second</li></ol>"
    '<h2 id="table">A table</h2>'
    '<table><thead><tr><th scope="col">One</th><th scope="col">Two</th></tr></thead>'
    '<tbody><tr><td><a href="topic:first-week">three</a></td>'
    '<td><a href="topic:what-it-is">four</a></td></tr></tbody></table>'
    '<aside class="warning"><p class="title">When to call</p><p>At once.</p></aside>'
    '<figure class="icons"><img src="number:deaths" alt="2 of 100"/>'
    "<figcaption>Two of one hundred died.</figcaption></figure>"
    "<blockquote><p>Somebody said this once.</p></blockquote>"
    '<h2 id="end">The end</h2><p>Nothing more.</p>'
)


def arabic(text: str) -> str:
    """Write words with Arabic letters; tags, entities and figures stay."""
    parts = _TAG.split(text)
    return "".join(
        part if _TAG.fullmatch(part) else part.lower().translate(_LETTERS)
        for part in parts
    )


def an_arabic_pack(path: Path) -> Path:
    """Write a book of four topics from the right."""
    sections = (Section("table", "A table", 2), Section("end", "The end", 2))
    whole = contents(
        book=a_book(language="ar"),
        topics=(
            a_topic("what-it-is", title="What is it?", shelf="start"),
            a_topic(
                "rich", title="A page of many parts", page=_RICH, sections=sections
            ),
            a_topic(short='<h2 id="infections">In short</h2><p>Fever.</p>'),
            a_topic("who-to-call", title="Who to call", related=()),
        ),
    )
    write_pack(rewritten(whole, arabic), path)
    return path
