"""A chapter is laid out whole, and cut where a reader would cut it."""

import re

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.content.links import Link
from app.paths import resources
from app.rendering.lowering import usual_size
from app.rendering.page import Page, Setting, heading, lowered, page_html
from app.rendering.paper.galley import Galley
from app.rendering.paper.inlays import Inlays, page_number
from app.rendering.paper.kinds import PaperKind, column, paper_theme
from app.rendering.paper.press import Chapter, Imprint, Job, Pagination, write_pdf
from app.style.tokens import Theme
from tests.builders import a_book
from tests.papers import opened, told

KIND = PaperKind()
THEME, ROOM = paper_theme(KIND), column(KIND)
SETTING = Setting(
    THEME, resources() / "styles", (), (), a_book(), int(ROOM.width), usual_size
)
WORDS = "Some words that fill a line, and then some more of them. " * 6


def blue(painter: QPainter, rect: QRectF, link: Link, theme: Theme) -> None:
    del link, theme
    painter.fillRect(rect, QColor("blue"))


def galley(*parts: str, is_turned: bool = False) -> Galley:
    html = page_html(list(parts), SETTING)
    inlays = Inlays(blue, lambda _place: 7, THEME, is_turned=is_turned)
    return Galley(Page("A title", html, ()), THEME, ROOM, inlays)


def ink(chapter: Galley, number: int) -> QImage:
    """Paint a page at a third of its units: a point to the pixel."""
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(1 / 3, 1 / 3)
    chapter.paint(painter, number)
    painter.end()
    return image


def rows_with(image: QImage, colour: str = "") -> list[int]:
    """Give the rows of pixels that hold a colour, or anything but white."""
    white, wanted = QColor("white").rgb(), QColor(colour).rgb() if colour else None
    return [
        y
        for y in range(image.height())
        if any(
            image.pixel(x, y) == wanted if wanted else image.pixel(x, y) != white
            for x in range(90, image.width(), 7)
        )
    ]


@pytest.fixture(autouse=True)
def letters(qapp: QApplication) -> None:
    del qapp


def test_a_short_chapter_is_one_page() -> None:
    chapter = galley("<p>One line.</p>")
    assert chapter.pages == 1
    assert chapter.side == ROOM.x
    rows = rows_with(ink(chapter, 0))
    assert ROOM.y / 3 - 1 <= rows[0] < ROOM.y / 3 + 20


def test_a_long_one_is_laid_out_to_its_end() -> None:
    chapter = galley(*(f"<p>{WORDS}</p>" for _ in range(200)), heading("end", "End"))
    assert chapter.pages > 10
    (end,) = chapter.headings
    assert (end.words, end.anchor, end.level) == ("End", "end", 2)
    assert end.page == chapter.pages - 1


def test_nothing_is_painted_outside_the_column() -> None:
    chapter = galley(*(f"<p>{WORDS}</p>" for _ in range(30)))
    for number in range(chapter.pages):
        rows = rows_with(ink(chapter, number))
        assert rows[0] >= ROOM.y / 3 - 1
        assert rows[-1] <= ROOM.bottom / 3 + 1


@pytest.mark.parametrize("before", range(14, 26))
def test_a_heading_is_never_the_last_of_a_page(before: int) -> None:
    line = "<p>A line.</p>"
    chapter = galley(line * before, heading("x", "A heading"), f"<p>{WORDS}</p>" * 9)
    (found,) = chapter.headings
    below = rows_with(ink(chapter, found.page))
    assert below[-1] > found.y / 3 + 30


def test_a_callout_is_not_parted_where_a_page_can_hold_it() -> None:
    items = "".join(f"<li>{WORDS}</li>" for _ in range(3))
    callout = lowered(f'<aside class="ask"><ul>{items}</ul></aside>', SETTING)
    chapter = galley(f"<p>{WORDS}</p>" * 6, callout)
    ground = THEME.palette.caution_ground
    pages = [n for n in range(chapter.pages) if rows_with(ink(chapter, n), ground)]
    assert len(pages) == 1
    assert chapter.parted == 0


def test_one_that_no_page_can_hold_is_parted_between_lines() -> None:
    body = "".join(f"<p>{WORDS}</p>" for _ in range(30))
    callout = lowered(f'<aside class="ask">{body}</aside>', SETTING)
    chapter = galley(callout)
    assert chapter.pages > 2
    assert chapter.parted == chapter.pages - 1
    for number in range(chapter.pages - 1):
        rows = rows_with(ink(chapter, number), THEME.palette.caution_ground)
        assert len(rows) > 500


def test_a_page_knows_how_full_it_is() -> None:
    (part,) = galley("<p>One line.</p>").fills
    assert 0 < part < 0.1
    *others, last = galley(*(f"<p>{WORDS}</p>" for _ in range(30))).fills
    assert all(0.9 < fill <= 1 for fill in others)
    assert 0 < last <= 1


def test_the_numbers_of_a_long_list_are_whole() -> None:
    items = "".join("<li>One</li>" for _ in range(10))
    chapter = galley(lowered(f'<ol start="1">{items}</ol>', SETTING))
    image = ink(chapter, 0)
    white, side = QColor("white").rgb(), round(ROOM.x / 3)
    beside = [
        (x, y)
        for x in range(side - 8, side)
        for y in range(image.height())
        if image.pixel(x, y) != white
    ]
    assert beside  # the one of the ten hangs into the margin


def test_a_table_tells_its_heads_on_every_page() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>{WORDS}</td></tr>" for n in range(30))
    head = "<thead><tr><th>No.</th><th>What</th></tr></thead>"
    chapter = galley(lowered(f"<table>{head}<tbody>{rows}</tbody></table>", SETTING))
    assert chapter.pages > 2
    first, second = (ink(chapter, number) for number in (0, 1))
    top = round(ROOM.y / 3)
    strip = QRectF(0, top + 14, 595, 14).toRect()
    assert first.copy(strip) == second.copy(strip)


def test_a_picture_stays_with_its_caption() -> None:
    figure = lowered(
        '<figure class="picture"><img src="illustration:ward" alt=""/>'
        "<figcaption>What it shows</figcaption></figure>",
        SETTING,
    )
    for before in range(9, 12):
        chapter = galley(f"<p>{WORDS}</p>" * before, figure)
        images = [ink(chapter, number) for number in range(chapter.pages)]
        (shown,) = [image for image in images if rows_with(image, "#0000ff")]
        assert rows_with(shown)[-1] > rows_with(shown, "#0000ff")[-1] + 8


def test_headings_know_where_they_came_to_stand() -> None:
    chapter = galley(
        heading("a", "First"), f"<p>{WORDS}</p>" * 20, heading("b", "Last")
    )
    first, last = chapter.headings
    assert (first.page, first.y) == (0, ROOM.y)
    assert last.page > 0
    assert ROOM.y <= last.y < ROOM.bottom


def test_numbers_of_pages_come_in_as_it_is_painted() -> None:
    with_number = galley(f"<p>On {page_number('topic:hair')}</p>")
    assert rows_with(ink(with_number, 0)) != []


def test_no_line_is_written_twice_where_a_page_ends() -> None:
    """Twice at the same place would look bold, above the page it would be hidden."""
    counted = "".join(
        f"<p>{' '.join(f'w{place}x{word}' for word in range(70))}</p>"
        for place in range(24)
    )
    chapter = galley(counted)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    job = Job(
        (Chapter("A title", lambda: chapter, "Foot"),),
        KIND,
        Imprint("A title", ""),
        Pagination(),
    )
    write_pdf(buffer, job)
    found = re.findall(r"w\d+x\d+", told(opened(bytes(buffer.data().data()))))
    assert len(found) == len(set(found)) == 24 * 70
    assert chapter.pages > 3


def columns_with(image: QImage, colour: str = "") -> list[int]:
    """Give the columns of pixels that hold a colour, or anything but white."""
    white, wanted = QColor("white").rgb(), QColor(colour).rgb() if colour else None
    return [
        x
        for x in range(image.width())
        if any(
            image.pixel(x, y) == wanted if wanted else image.pixel(x, y) != white
            for y in range(0, 300, 3)
        )
    ]


def test_for_readers_who_begin_at_the_right_words_and_bars_stand_there() -> None:
    callout = lowered('<aside class="ask"><p>Short.</p></aside>', SETTING)
    right = round(ROOM.right / 3)
    words = columns_with(ink(galley("<p>Short.</p>", is_turned=True), 0))
    assert words[0] > 400
    assert right - 3 <= words[-1] <= right
    bar = THEME.palette.caution
    straight = columns_with(ink(galley(callout), 0), bar)
    turned = columns_with(ink(galley(callout, is_turned=True), 0), bar)
    assert straight[0] < ROOM.x / 3 + 3
    assert turned[-1] > right - 3


def test_for_readers_who_begin_at_the_right_so_do_tables_and_pages() -> None:
    row = f"<td width='80%'>Words</td><td>{page_number('topic:hair')}</td>"
    table = f'<table width="100%"><tr>{row}</tr></table>'
    straight, turned = (
        columns_with(ink(galley(table, is_turned=turned), 0))
        for turned in (False, True)
    )
    middle = 595 / 2
    left = [x for x in straight if x < middle]
    assert len([x for x in turned if x > middle]) == pytest.approx(len(left), abs=3)
    assert straight[-1] - middle > 100
    assert middle - turned[0] > 100
