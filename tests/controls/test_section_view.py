import pytest
from pytestqt.qtbot import QtBot

from app.content.page import Section
from app.controls.late_image import no_image
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
