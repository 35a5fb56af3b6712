import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.content.hit import Wanted
from app.content.page import Section
from app.controls.landmarks import Marks
from app.controls.late_image import no_image
from app.controls.place import in_sight
from app.controls.section_view import SectionView
from app.rendering.page import Page
from app.style.themes import DAY
from tests.parts import settle

SECTIONS = tuple(Section(f"part-{n}", f"Part {n}", 2) for n in range(6))
KEPT = (SECTIONS[1], SECTIONS[4])


def heading(section: Section) -> str:
    return f'<p class="h2"><a name="{section.id}"></a>{section.title}</p>'


def filler(words: str) -> str:
    return "".join(f"<p>{words} {n} of the text.</p>" for n in range(12))


FULL = Page(
    "A page",
    "<p>The beginning.</p>"
    + "".join(
        f"{heading(each)}<p>Figure of {each.id}.</p>{filler(each.title)}"
        for each in SECTIONS
    ),
    SECTIONS,
)
SHORT = Page(
    "A page",
    "<p>The beginning.</p>"
    + "".join(
        f"{heading(each)}<p>Figure of {each.id}.</p>{'<p>More.</p>' * 9}"
        for each in KEPT
    )
    + "<p>End.</p>" * 40,
    KEPT,
)


@pytest.fixture
def view(qtbot: QtBot) -> SectionView:
    view = SectionView(no_image)
    qtbot.addWidget(view)
    view.show_theme(DAY)
    view.resize(700, 300)
    view.show()
    qtbot.waitExposed(view)
    view.show_page(FULL)
    settle()
    return view


def at_top(view: SectionView) -> str:
    """Give the first paragraph of which more than a line's half is in sight."""
    layout = view.document().documentLayout()
    top = view.verticalScrollBar().value()
    block = view.document().begin()
    while layout.blockBoundingRect(block).bottom() < top + 16:
        block = block.next()
    return block.text()


def below(view: SectionView, pixels: int) -> None:
    """Scroll on as a person does."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + pixels)


def read(view: SectionView, section: str) -> None:
    """Go to a section, and read a little of it."""
    view.scroll_to(section)
    below(view, 60)


def test_another_form_is_shown_at_the_same_words(view: SectionView) -> None:
    view.scroll_to("part-4")
    below(view, 50)
    assert at_top(view) == "Figure of part-4."
    view.show_otherwise(SHORT)
    assert at_top(view) == "Figure of part-4."


def test_without_the_words_it_is_shown_at_their_section(view: SectionView) -> None:
    view.scroll_to("part-4")
    below(view, 200)
    view.show_otherwise(SHORT)
    assert at_top(view) == "Part 4"


def test_without_the_section_it_is_shown_at_the_one_before(view: SectionView) -> None:
    read(view, "part-3")
    view.show_otherwise(SHORT)
    assert at_top(view) == "Part 1"


def test_before_every_section_of_the_other_form_it_is_shown_from_its_top(
    view: SectionView,
) -> None:
    read(view, "part-0")
    view.show_otherwise(SHORT)
    assert view.verticalScrollBar().value() == 0


def test_the_top_stays_the_top(view: SectionView) -> None:
    view.show_otherwise(SHORT)
    assert view.verticalScrollBar().value() == 0


def test_there_and_back_is_where_one_was(view: SectionView) -> None:
    read(view, "part-3")
    before = view.verticalScrollBar().value()
    view.show_otherwise(SHORT)
    view.show_otherwise(FULL)
    assert view.verticalScrollBar().value() == pytest.approx(before, abs=2)


def test_who_has_moved_on_stays_where_they_are(view: SectionView) -> None:
    read(view, "part-2")
    view.show_otherwise(SHORT)
    view.scroll_to("part-4")
    view.show_otherwise(FULL)
    assert at_top(view) in {"Part 4", "Figure of part-4."}


def test_another_page_forgets_the_switch(view: SectionView) -> None:
    read(view, "part-3")
    view.show_otherwise(SHORT)
    view.show_page(SHORT)
    view.show_otherwise(FULL)
    assert view.verticalScrollBar().value() == 0


def test_words_that_stand_in_other_sections_too_are_looked_for_in_their_own(
    view: SectionView,
) -> None:
    view.show_page(SHORT)
    view.scroll_to("part-4")
    below(view, 120)
    assert at_top(view) == "More."
    view.show_otherwise(SHORT._replace(title="Again"))
    settle()
    assert view.verticalScrollBar().value() > 0


def test_a_place_that_is_well_in_sight_is_not_scrolled_to(view: SectionView) -> None:
    view.reach("part-0")
    assert view.verticalScrollBar().value() == 0
    view.reach("part-5")
    assert at_top(view) in {"Part 5", "Part 4 11 of the text."}


def test_an_unknown_place_is_not_gone_to(view: SectionView) -> None:
    view.scroll_to("nowhere")
    assert view.verticalScrollBar().value() == 0


LONG = "<p>Filler text that goes on. </p>" * 40
PARTS = Page(
    "Parts",
    f'<p>Lead hair.</p>{LONG}<h2><a name="one"></a>One</h2><p>Fever.</p>{LONG}'
    f'<p>Hairs and hair.</p><h2><a name="two"></a>Two</h2>{LONG}<p>Wigs.</p>',
    (Section("one", "One", 2), Section("two", "Two", 2)),
)
HAIR = Wanted("hare", ("hair", "wigs"))


@pytest.mark.parametrize(
    ("section", "number"),
    [("", 1), ("one", 2), ("two", 3), ("three", 1), (None, 1)],
)
def test_what_was_found_is_marked_and_shown_where_it_was_found(
    view: SectionView, section: str | None, number: int
) -> None:
    view.show_page(PARTS)
    told: list[Marks] = []
    view.marks_changed.connect(told.append)
    assert view.mark_found(HAIR, section) == Marks("hare", number, 3)
    assert told == [Marks("hare", number, 3)]
    seen = in_sight(view)
    words = view.toPlainText()[seen.start : seen.end].lower()
    assert "hair" in words or "wigs" in words


def test_what_stands_elsewhere_is_marked_but_not_gone_to(view: SectionView) -> None:
    view.show_page(PARTS)
    assert view.mark_found(Wanted("wigs", ("wigs",)), "one").total == 1
    assert view.verticalScrollBar().value() == 0
    view.mark_found(Wanted("wigs", ("wigs",)), None)
    assert view.verticalScrollBar().value() > 0
    assert view.mark_found(Wanted("no", ("nails",)), "") == Marks("no", 0, 0)


def test_marks_stay_while_the_page_is_made_anew(view: SectionView) -> None:
    view.show_page(PARTS)
    view.mark_found(HAIR, "one")
    told: list[Marks] = []
    view.marks_changed.connect(told.append)
    view.show_again(PARTS)
    assert told == [Marks("hare", 1, 3)]


OPENING = FULL._replace(html=FULL.html[: FULL.html.index("Figure of part-2")])
"""The top of the full page, which has all its sections; more than the view can show."""


class Whole:
    """Gives all of the page, and counts how often it was asked to."""

    def __init__(self, page: Page = FULL) -> None:
        self.page, self.times = page, 0

    def __call__(self) -> Page:
        self.times += 1
        return self.page


def opened(view: SectionView, page: Page = OPENING) -> Whole:
    whole = Whole()
    view.show_opening(page, whole)
    return whole


def test_the_top_is_painted_before_the_rest_is_set(view: SectionView) -> None:
    whole = opened(view)
    assert whole.times == 0
    top = view.viewport().grab().toImage()
    assert whole.times == 0
    settle()
    assert whole.times == 1
    assert view.viewport().grab().toImage() == top
    assert view.toPlainText().count("Part 5") == 13
    assert view.scrolled() == 0
    settle()
    assert whole.times == 1


def test_who_asks_for_more_than_is_in_sight_is_given_the_whole(
    view: SectionView,
) -> None:
    for ask in (
        lambda: view.scroll_to("part-5"),
        lambda: view.mark_words("part 5"),
        lambda: view.mark_words(""),
        lambda: view.document().toRawText(),
        view.told_lines,
        view.toPlainText,
        view.landmarks,
    ):
        whole = opened(view)
        ask()
        assert whole.times == 1
        assert "Figure of part-5" in view.toPlainText()
        settle()
        assert whole.times == 1


def test_words_that_are_marked_are_marked_in_the_whole_at_once(
    view: SectionView,
) -> None:
    view.mark_words("part 5")
    told: list[Marks] = []
    view.marks_changed.connect(told.append)
    whole = opened(view)
    assert whole.times == 1
    settle()
    assert whole.times == 1
    assert [marks.total for marks in told] == [13]


def test_a_top_that_does_not_fill_the_view_is_never_seen(view: SectionView) -> None:
    assert opened(view, FULL._replace(html="<p>The beginning.</p>")).times == 1


def test_another_page_forgets_the_rest_of_the_last_one(view: SectionView) -> None:
    whole = opened(view)
    view.show_page(SHORT)
    settle()
    assert whole.times == 0
    assert "Figure of part-2" not in view.toPlainText()


def test_a_key_before_the_rest_is_there_scrolls_in_all_of_it(
    view: SectionView,
) -> None:
    whole = opened(view)
    view.setFocus()
    view.grab()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert whole.times == 1
    here = view.verticalScrollBar().value()
    assert here > 0
    settle()
    assert view.verticalScrollBar().value() == here
