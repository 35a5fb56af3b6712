"""Packs from strangers: each tries to make the reader open, hang or fall over.

Every file, host and program that they name has MARK in its name.
"""

import struct
import zlib
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from app.content.illustration import Illustration, Picture
from app.content.option import Option, OptionQuestion
from app.content.page import Section
from app.content.question import Question
from app.content.timeline import Curve, CurvePoint, Phase, Span
from app.content.topic import Topic
from tests.builders import (
    a_book,
    a_comparison,
    a_number,
    a_stage,
    a_term,
    a_timeline,
    a_topic,
)

MARK = "planted-by-a-stranger"

ADDRESSES = (
    f"file:///{MARK}/a.png",
    f"/{MARK}/a.png",
    f"//{MARK}/share/a.png",
    f"\\\\{MARK}\\share\\a.png",
    f"../../../../{MARK}/a.png",
    f"{MARK}.png",
    f"https://{MARK}.example/a.png",
    f"qrc:/{MARK}.png",
    f":/{MARK}.png",
    f"data:image/svg+xml,&lt;svg&gt;{MARK}",
    f"javascript:open('{MARK}')",
    f"illustration:../../{MARK}",
    f"illustration:file:///{MARK}",
    f"illustration:{MARK}?99999999",
    f"number:{MARK}?-1",
    f"topic:/{MARK}",
    f"pack:{MARK}",
)
FOREIGN = (
    "<script>open('{0}')</script>",
    '<style>@import url("{0}"); p {{ background-image: url({0}) }}</style>',
    '<link rel="stylesheet" href="{0}"/>',
    '<meta http-equiv="refresh" content="0;url={0}"/>',
    '<base href="{0}"/>',
    '<iframe src="{0}"></iframe>',
    '<object data="{0}"></object>',
    '<embed src="{0}"/>',
    '<video src="{0}" poster="{0}"></video>',
    '<body background="{0}"><p style="background-image:url({0})">a</p></body>',
    '<table background="{0}"><tr><td style="x:url({0})">a</td></tr></table>',
    '<svg><image href="{0}"/></svg>',
    '<ul style="list-style-image:url({0})"><li>a</li></ul>',
    '<!DOCTYPE p SYSTEM "{0}">',
    '<?xml-stylesheet href="{0}"?>',
    '<h2 id="{0}">a</h2>',
    '<figure class="picture"><img src="{0}" alt="{0}"/></figure>',
    '<figure class="icons"><img src="{0}" alt="a"/><figcaption>a</figcaption></figure>',
    '<p><a href="{0}">a</a> <a class="term" href="{0}">a</a></p>',
    '<p><img src="{0}" alt="a"/></p>',
)

_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"'
_XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'


def _svg(inside: str, head: str = _HEAD) -> bytes:
    return f"{head}>{inside}</svg>".encode()


def _bomb() -> str:
    names = "abcdefghij"
    lines = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    )
    return f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{lines}]>'


SVGS: dict[str, bytes] = {
    "file": _svg(f'<image href="file:///{MARK}" width="9" height="9"/>'),
    "xlink": _svg(
        f'<image xlink:href="/{MARK}" width="9" height="9"/>', _HEAD + _XLINK
    ),
    "unc": _svg(f'<image href="//{MARK}/share/a.png" width="9" height="9"/>'),
    "css": _svg(f"<style>rect{{fill:url(file:///{MARK})}}</style><rect width='9'/>"),
    "import": _svg(f"<style>@import '/{MARK}.css';</style><rect width='9'/>"),
    "font": _svg(f"<font-face><font-face-uri href='/{MARK}'/></font-face>"),
    "script": _svg(f"<script href='/{MARK}'>open('{MARK}')</script>"),
    "doctype": f'<!DOCTYPE svg SYSTEM "file:///{MARK}">'.encode() + _svg(""),
    "entity": (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///{MARK}">]>'.encode()
        + _svg("<text>&a;</text>")
    ),
    "bomb": _bomb().encode() + _svg("<text>&j;</text>"),
    "nested": _svg("<g>" * 100_000 + "</g>" * 100_000),
    "unclosed": _svg("<g>" * 100_000),
    "huge": _svg("<rect width='9'/>", _HEAD.replace("640 400", "1e12 1e12")),
    "vast": _svg("", '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1"'),
    "nan": _svg("", _HEAD.replace("640 400", "nan nan")),
    "endless": _svg("", _HEAD.replace("640 400", "inf 0")),
    "dashes": _svg(
        '<path d="M0 0H640" stroke="#000" stroke-width="2" stroke-dasharray="0.000001"/>'
    ),
    "far": _svg('<path d="M-1e30 0L1e30 9" stroke="#000" stroke-dasharray="1 1"/>'),
    "wide": _svg('<path d="M0 0L9 9" stroke="#000" stroke-width="1e300"/>'),
    "letters": _svg('<text x="9" y="99" font-size="1e9">WWWW</text>'),
    "blur": _svg(
        '<filter id="f" x="-9e9" y="-9e9" width="9e9" height="9e9">'
        '<feGaussianBlur stdDeviation="9999"/></filter>'
        '<rect width="640" height="400" filter="url(#f)"/>'
    ),
    "pattern": _svg(
        '<pattern id="p" width="0.001" height="0.001" patternUnits="userSpaceOnUse">'
        '<rect width="9999" height="9999" fill="url(#p)"/></pattern>'
        '<rect width="640" height="400" fill="url(#p)"/>'
    ),
    "mask": _svg(
        '<mask id="m"><rect width="9" height="9" mask="url(#m)"/></mask>'
        '<rect width="640" height="400" mask="url(#m)"/>'
    ),
    "path": _svg(f'<path d="M0 0{"c1 1 2 2 3 3" * 30_000}" stroke="#000"/>'),
    "empty": b"",
    "text": b"<",
    "nul": b"<svg\0\0\0",
    "latin": b'<?xml version="1.0" encoding="EBCDIC-US"?><svg>\xff\xfe</svg>',
}


def _png(width: int, height: int) -> bytes:
    """Claim any size in a few bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = zlib.compress(b"\0" * 100_000)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


PHOTOS: dict[str, bytes] = {
    "png-huge": _png(60_000, 60_000),
    "png-long": _png(1, 2_000_000_000),
    "png-none": _png(0, 0),
    "png-cut": _png(100, 100)[:60],
    "jpeg-cut": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "gif-huge": b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\x02",
    "webp-cut": b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\x7f",
    "xpm": f'/* XPM */ "{MARK}"'.encode(),
}


def _pictured(pictures: dict[str, bytes], media: str) -> dict[str, Any]:
    """Show each picture on a page of its own and on a stage."""
    names = tuple(pictures)
    return {
        "topics": tuple(
            a_topic(
                f"see-{name}",
                page=f'<figure class="picture"><img src="illustration:{name}" alt="a"/>'
                "<figcaption>a</figcaption></figure>",
                sections=(),
                illustration=name,
            )
            for name in names
        ),
        "illustrations": tuple(Illustration(name, "a") for name in names),
        "pictures": tuple(
            (name, Picture(media, data)) for name, data in pictures.items()
        ),
        "timeline": a_timeline(
            phases=(
                Phase(
                    "all",
                    "All",
                    tuple(a_stage(f"at-{name}", illustration=name) for name in names)[
                        :14
                    ],
                ),
            )
        ),
    }


def _told(*pages: str) -> dict[str, Any]:
    """Show each page as a topic."""
    return {"topics": tuple(_topic(at, page) for at, page in enumerate(pages))}


def _topic(at: int, page: str) -> Topic:
    return a_topic(f"page-{at}", page=page, sections=(Section("a", "A", 2),))


def _foreign() -> dict[str, Any]:
    pages = [
        "".join(tag.format(address) for address in ADDRESSES) + "<p>The end.</p>"
        for tag in FOREIGN
    ]
    everywhere = "".join(FOREIGN).format(ADDRESSES[0])
    return {
        **_told(*pages),
        "terms": (a_term(definition=everywhere, also=(everywhere,), say=everywhere),),
        "timeline": a_timeline(
            note=everywhere,
            phases=(
                Phase(
                    "all",
                    everywhere,
                    (a_stage(what_happens=everywhere, carer=everywhere),),
                ),
            ),
        ),
        "book": a_book(title=everywhere, summary=everywhere, question=everywhere),
        "comparison": a_comparison(
            options=(Option("one", everywhere),),
            questions=(OptionQuestion("q", "Q?", "harm", (everywhere,)),),
        ),
        "questions": (Question(everywhere, (), ADDRESSES[0]),),
        "numbers": (a_number(event=everywhere, caveat=everywhere),),
    }


def _nested() -> dict[str, Any]:
    tags = ("p", "em", "aside", "blockquote", "table", "ul", "figure", "td", "made-up")
    return _told(
        *(f"<{tag}>" * 20_000 + "a" + f"</{tag}>" * 20_000 for tag in tags),
        "<ul><li>" * 10_000 + "a" + "</li></ul>" * 10_000,
        "<table><tr><td>" * 10_000 + "a",
        '<aside class="know"><p>' * 10_000 + "a",
        "<table><tr><td>" * 30 + "a" + "</td></tr></table>" * 30,
        '<aside class="know"><blockquote>' * 30 + "a" + "</blockquote></aside>" * 30,
        "<p>" * 200_000,
        "</p>" * 150_000,
        "<" * 1_000,
        "&amp" * 1_000,
        '<a href="' * 1_000,
        "<p a='" + "&quot;" * 100_000,
    )


def _long_tables() -> dict[str, Any]:
    row = "<tr><td>a</td><td>b</td></tr>"
    return _told(
        f"<table>{row * 20_000}</table>",
        "<table><tr>" + "<td>a</td>" * 20_000 + "</tr></table>",
        f"<table>{'<tr><td>' + '<br/>' * 9 + '</td></tr>'}{row * 5_000}</table>" * 5,
        "<table><tr><td>a</td></tr></table>" * 10_000,
        '<ol start="99999999999999">' + "<li>a</li>" * 30_000 + "</ol>",
        "<h2 id='a'>A</h2>" * 20_000,
        '<aside class="warning"><p>a</p></aside>' * 8_000,
        '<p><a href="topic:page-0">a</a></p>' * 15_000,
        '<figure class="icons">'
        + '<img src="number:deaths" alt="a"/><figcaption>b</figcaption>' * 5_000
        + "</figure>",
    )


def _long_words() -> dict[str, Any]:
    return _told(
        f"<p>{'a' * 100_000}</p>",
        f"<p>{'word ' * 20_000}</p>",
        f"<p>{'漢字' * 20_000}</p>",
        "<p>" + "\u0301" * 20_000 + "</p>",
        "<p>" + "\u202e\u2067" * 150_000 + "</p>",
        f"<p>{'👩‍👩‍👧' * 5_000}</p>",
        "<pre>" + "line\n" * 100_000 + "</pre>",
        f"<p>{'a<br/>' * 100_000}</p>",
    )


def _titles() -> dict[str, Any]:
    long = "W" * 20_000
    return {
        "topics": (a_topic(title=long, shelf_title=long), a_topic("b", summary=long)),
        "terms": (a_term(name=long), a_term("b", definition=long)),
        "book": a_book(title=long[:900_000], summary=long[:900_000]),
    }


def _sections() -> dict[str, Any]:
    many = tuple(Section(f"s{at}", "W" * 90, 2 + at % 3) for at in range(1_000))
    return {
        "topics": (
            a_topic(sections=many, key_points=("a" * 900,) * 90),
            a_topic("b", sources=("smith2020",) * 9_000, related=("b",) * 300),
        )
    }


def _slugs() -> dict[str, Any]:
    names = (
        f"../../{MARK}",
        f"/{MARK}",
        f"C:\\{MARK}",
        f"a#{MARK}",
        f"{MARK}?x",
        "",
        "..",
        "CON",
        "a\0b",
        "\u202eb",
        "a" * 100_000,
        "' OR 1=1 --",
    )
    return {
        "topics": tuple(
            a_topic(name, related=names, illustration=name) for name in names
        ),
        "terms": tuple(a_term(name or "empty", topics=names) for name in names),
        "illustrations": tuple(Illustration(name, "a") for name in names),
        "pictures": tuple((name, Picture("png", b"")) for name in names),
        "book": a_book(id=f"../{MARK}", two_minutes=names, ten_minutes=names),
    }


def _timelines() -> dict[str, Any]:
    long = "W" * 100_000
    stages = tuple(
        a_stage(
            f"s{at}", title=long, short=long, days=Span(-100_000, 100_000), when=long
        )
        for at in range(14)
    )
    points = tuple(CurvePoint(day / 10, day % 2) for day in range(100_000))
    curve = Curve(long, points, Span(-100_000, 100_000), long, long)
    return {"timeline": a_timeline(phases=(Phase("p", long, stages),), curve=curve)}


def _many() -> dict[str, Any]:
    options = tuple(Option(f"o{at}", "Option") for at in range(500))
    cells = ("a",) * 500
    asked = tuple(OptionQuestion(f"q{at}", "Q?", "harm", cells) for at in range(50))
    return {
        "terms": tuple(a_term(f"t{at}") for at in range(5_000)),
        "questions": tuple(
            Question(f"Question {at}?", (), "topic:first-week") for at in range(5_000)
        ),
        "comparison": a_comparison(options=options, questions=asked),
        "numbers": tuple(
            a_number(f"n{at}", value=(0.000001,), of=1000) for at in range(2_000)
        ),
    }


STRANGERS: dict[str, Callable[[], dict[str, Any]]] = {
    "foreign tags and addresses": _foreign,
    "drawings": lambda: _pictured(SVGS, "svg"),
    "photos": lambda: _pictured(PHOTOS, "png"),
    "drawings that claim to be photos": lambda: _pictured(SVGS, "jpeg"),
    "deep nesting": _nested,
    "long tables": _long_tables,
    "long words": _long_words,
    "long titles": _titles,
    "many sections": _sections,
    "names like paths": _slugs,
    "a timeline of centuries": _timelines,
    "a great many": _many,
}
"""What to change in a small, good pack, by what is wrong with it."""
