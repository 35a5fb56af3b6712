"""A few pictures that were looked at once, and shall stay as they are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from app.content.illustration import Picture
from app.content.links import Kind, Link
from app.content.number import IconArray, Number
from app.content.page import CALLOUTS
from app.content.reference import Reference
from app.content.timeline import Curve, CurvePoint, Phase, Span, Timeline
from app.content.topic import Topic, TopicTitle
from app.overriding import override
from app.paths import resources
from app.rendering.figures import crowd, paint_icon_array
from app.rendering.grounds import paint_grounds
from app.rendering.page import Setting, set_page, topic_page
from app.rendering.paper.kinds import PaperKind
from app.rendering.paper.timeline import paint_sheet, timeline_sheets
from app.rendering.paper.timeline_print import SheetWords
from app.rendering.pictures import Pictures
from app.rendering.requests import parse_request
from app.rendering.timeline.mirroring import mirrored
from app.rendering.timeline.paint import Look, paint_timeline, placed_timeline
from app.rendering.timeline.placed import PlacedTimeline
from app.style.themes import theme_at
from app.style.tokens import Theme
from tests.builders import a_book, a_number, a_stage, a_topic

Expect = Callable[[QImage], None]

WARD = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400">
<rect class="sky" width="640" height="400"/><rect class="sand" y="320" width="640" height="80"/>
<path class="line none" d="M0 320L640 320"/>
<rect class="line paper" x="60" y="50" width="120" height="110" rx="8"/>
<path class="thick none" d="M420 60L420 300"/><rect class="line blood" x="390" y="70" width="60" height="80" rx="10"/>
<circle class="line skin-3" cx="270" cy="170" r="44"/><path class="line hair-2" d="M226 165A44 44 0 0 1 314 165Q270 130 226 165Z"/>
<path class="feature" d="M256 190Q270 204 284 190M254 170L254 172M286 170L286 172"/>
<path class="line accent" d="M150 330Q190 220 280 226Q400 220 500 330Z"/></svg>"""

FIGURE = (
    '<figure class="icons"><img src="number:deaths" alt="about 2 in 100 died"/>'
    "<figcaption><strong>About 2 in 100 died because of the treatment.</strong> "
    'About 98 in 100 did not.<p class="note">15 studies, up to 2016. Fairly sure.</p>'
    "</figcaption></figure>"
)
PICTURE = (
    '<figure class="picture"><img src="illustration:ward" alt="A ward"/>'
    "<figcaption>A room of your own, for some weeks.</figcaption></figure>"
)
TABLE = (
    "<table><thead><tr><th>Question</th><th>The treatment</th><th>As now</th></tr>"
    '</thead><tbody><tr><th scope="row">How long does it take?</th><td>Weeks on a '
    'ward</td><td>No extra time</td></tr><tr><th scope="row">What harm may it do?'
    "</th><td>Early and late risks</td><td>MS may get worse</td></tr></tbody></table>"
)
REST = (
    "<ul><li>One thing</li><li>Another<ul><li>nested</li></ul></li></ul>"
    '<ol start="3"><li>third</li><li>fourth</li></ol>'
    "<blockquote><p>Words of somebody else.</p></blockquote><hr/>"
    "<pre>one line\nanother line</pre><p>H<sub>2</sub>O, x<sup>2</sup>, "
    "<mark>found</mark>, <code>code</code>, <em>soft</em>, → ✓ λ Ж.</p>"
)
ASIDES = "".join(f'<aside class="{kind}"><p>Words.</p></aside>' for kind in CALLOUTS)


def find(name: str) -> Picture | None:
    return Picture("svg", WARD) if name == "ward" else None


def number(_name: str) -> Number:
    return a_number()


PICTURES = Pictures(find, number, lambda _id: None)


class Document(QTextDocument):
    """A document that draws its pictures as the reader does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @override
    def loadResource(self, type: int, name: QUrl | str) -> QImage:
        request = parse_request(name.toString() if isinstance(name, QUrl) else name)
        assert request is not None
        return PICTURES.image(request.link, self._theme, request.width_px, 1)


def a_page_picture(topic: Topic, theme: Theme, width_px: int) -> QImage:
    setting = Setting(
        theme=theme,
        styles=resources() / "styles",
        references=(Reference("smith2020", "Smith A. A study. J Tests. 2020;1:1-9."),),
        related=(TopicTitle("who-to-call", "Who to call", 1),),
        book=a_book(),
        width_px=width_px,
        size_of=PICTURES.size,
    )
    document = Document(theme)
    found = set_page(document, topic_page(topic, setting), theme)
    document.setTextWidth(width_px)
    margin = 20
    height = round(document.size().height()) + 2 * margin
    image = QImage(width_px + 2 * margin, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.ground))
    painter = QPainter(image)
    painter.translate(margin, margin)
    paint_grounds(painter, document, found, theme)
    document.drawContents(painter)
    painter.end()
    return image


TEXTS = {
    "topic": a_topic().page + PICTURE,
    "figure": FIGURE + TABLE,
    "callouts": ASIDES,
    "rest": REST,
}


@pytest.mark.parametrize(
    ("text", "name", "percent", "width_px"),
    [
        ("topic", "day", 100, 660),
        ("topic", "night", 200, 900),
        ("figure", "sepia", 100, 660),
        ("figure", "day", 100, 300),
        ("callouts", "night", 100, 500),
        ("callouts", "contrast-light", 100, 500),
        ("rest", "day", 100, 500),
    ],
)
def test_page(
    text: str, name: str, percent: int, width_px: int, expect_picture: Expect
) -> None:
    theme = theme_at(name, percent, narrow=width_px < 600)
    topic = a_topic(page=TEXTS[text])
    if text != "topic":
        topic = topic._replace(key_points=(), sources=(), summary="")
    expect_picture(a_page_picture(topic, theme, width_px))


def a_journey() -> Timeline:
    stages = [
        ("Tests", -90, -40, "about 6 weeks to 3 months before"),
        ("Collection", -30, -28, "about 4 weeks before, over 1 to 3 days"),
        ("Chemotherapy", -6, -1, "6 to 1 days before"),
        ("Day 0", 0, 0, "day 0"),
        ("Lowest days", 3, 9, "about day 3 to day 12"),
        ("Engraftment", 10, 14, "about day 8 to day 14"),
        ("Going home", 15, 21, "after 2 to 3 weeks"),
        ("Yearly checks", 365, 3650, "every year, for life"),
    ]
    made = tuple(
        a_stage(
            short.lower().replace(" ", "-"),
            title=f"{short} and more",
            short=short,
            days=Span(first, last),
            when=when,
        )
        for short, first, last, when in stages
    )
    parts = (("Getting ready", 0, 2), ("In hospital", 2, 6), ("Recovering", 6, 8))
    levels = ((-90, 0.8), (-6, 0.75), (0, 0.2), (6, 0.02), (14, 0.3), (365, 0.75))
    return Timeline(
        title="The treatment",
        summary="",
        note="",
        phases=tuple(
            Phase(title, title, made[first:end]) for title, first, end in parts
        ),
        curve=Curve(
            "White blood cells (a sketch)",
            tuple(CurvePoint(*point) for point in levels),
            Span(3, 12),
            "lowest days",
            "",
        ),
    )


def a_strip_picture(placed: PlacedTimeline, look: Look, theme: Theme) -> QImage:
    size = (round(placed.width), round(placed.height) + 4)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.ground))
    ward = Link(Kind.ILLUSTRATION, "ward")
    painter = QPainter(image)
    paint_timeline(
        painter,
        placed,
        look,
        theme,
        lambda _name, width: PICTURES.image(ward, theme, width, 1),
    )
    painter.end()
    return image


@pytest.mark.parametrize(
    ("name", "percent", "width_px"),
    [
        ("day", 100, 1180),
        ("night", 100, 760),
        ("contrast-light", 100, 760),
        ("contrast-dark", 100, 330),
        ("sepia", 400, 1240),
    ],
)
def test_timeline(
    name: str, percent: int, width_px: int, expect_picture: Expect
) -> None:
    theme = theme_at(name, percent)
    placed = placed_timeline(a_journey(), width_px, theme, "going-home")
    look = Look(chosen=3, focused=True, hovered=5)
    expect_picture(a_strip_picture(placed, look, theme))


@pytest.mark.parametrize("width_px", [760, 330])
def test_timeline_from_the_right(width_px: int, expect_picture: Expect) -> None:
    theme = theme_at("day", 100)
    placed = mirrored(placed_timeline(a_journey(), width_px, theme, "going-home"))
    expect_picture(a_strip_picture(placed, Look(chosen=3, focused=True), theme))


def test_timeline_half_way_between_two_stages(expect_picture: Expect) -> None:
    theme = theme_at("day", 100)
    placed = placed_timeline(a_journey(), 760, theme)
    look = Look(chosen=4, left=3, arrived=0.5)
    expect_picture(a_strip_picture(placed, look, theme))


@pytest.mark.parametrize("is_large", [False, True], ids=["normal", "large"])
def test_timeline_on_paper(
    is_large: bool,  # noqa: FBT001 (a table)
    expect_picture: Expect,
) -> None:
    words = SheetWords(
        "A book · Version 1.0 · Not yet reviewed by a clinician", ("A.",)
    )
    sheet = timeline_sheets(a_journey(), words, PaperKind("a4", is_large=is_large))[-1]
    scale = 0.5
    width, height = sheet.size.width * scale, sheet.size.height * scale
    image = QImage(round(width), round(height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    ward = Link(Kind.ILLUSTRATION, "ward")
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_sheet(
        painter,
        sheet,
        lambda _name, theme, width, ratio: PICTURES.image(ward, theme, width, ratio),
    )
    painter.end()
    expect_picture(image)


def test_a_thousand_people(expect_picture: Expect) -> None:
    theme = theme_at("day", 100)
    array = IconArray(21, 13, 1000, 50, good=False)
    width, height = crowd(array, 600).size
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.card))
    painter = QPainter(image)
    paint_icon_array(painter, image.rect().toRectF(), array, theme)
    painter.end()
    expect_picture(image)


def test_a_difference_is_found(
    tmp_path: Path, expect_picture: Expect, request: pytest.FixtureRequest
) -> None:
    """Compare white with black: the guard itself must fail."""
    black = QImage(20, 20, QImage.Format.Format_RGB32)
    black.fill(QColor("black"))
    expect_picture(black)
    if request.config.getoption("--new-pictures", default=False):
        return
    white = QImage(20, 20, QImage.Format.Format_RGB32)
    white.fill(QColor("white"))
    with pytest.raises(pytest.fail.Exception, match=r"100\.0%"):
        expect_picture(white)
    assert (tmp_path / "a_difference_is_found-diff.png").exists()
