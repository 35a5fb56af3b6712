import pytest

from app.compiler.markdown.desk import Stock
from app.content.number import NumberKind
from tests.builders import a_number
from tests.compiler.markdown.pages import page, parsed

DEATHS = a_number("deaths", sources=("smith2020",))
FREE = DEATHS._replace(id="free", good=True, value=(70.0,), event="had no relapse")
STUDY = FREE._replace(id="study", kind=NumberKind.COUNT, of=0, value=(110.0,))
STAY = DEATHS._replace(id="stay", kind=NumberKind.LENGTH, unit="weeks")
STOCK = Stock(numbers={each.id: each for each in (DEATHS, FREE, STUDY, STAY)})


def short(text: str) -> str:
    """Give the short form of a page without Problems."""
    found = parsed(text, STOCK)
    assert found.problems == ()
    return found.short


def test_pictures_of_people_are_kept_and_prose_is_not() -> None:
    figure = page("{{figure:deaths}}", STOCK)

    assert short("Some words.\n\n{{figure:deaths}}\n\nOthers.") == figure


def test_headings_stay_above_what_is_kept() -> None:
    text = (
        "## One\n\nWords.\n\n## Two\n\n### Deep\n\n{{figure:deaths}}\n\n## Three\n\na"
    )

    found = short(text)

    assert found.startswith('<h2 id="two">Two</h2><h3 id="deep">Deep</h3><figure')
    assert found.count("<h") == 2


def test_a_heading_stands_once_above_two_blocks() -> None:
    found = short("## One\n\n{{figure:deaths}}\n\nWords.\n\n{{figure:deaths}}")

    assert found.count("<h2") == 1
    assert found.count("<figure") == 2


def test_what_is_known_and_every_warning_stay_and_other_callouts_do_not() -> None:
    kinds = ("warning", "ask", "try", "carer", "key", "know")
    text = "\n\n".join(f"::: {kind}\n{kind} it\n:::" for kind in kinds)

    assert short(f"## Words\n\n{text}") == (
        '<aside class="warning"><p class="title">Take care</p><p>warning it</p></aside>'
        '<aside class="know"><p class="title">What we know and what we do not know</p>'
        "<p>know it</p></aside>"
    )


def test_the_first_table_stands_for_pictures_where_there_are_none() -> None:
    found = short("{{table:deaths}}\n\n## More\n\n{{table:deaths}}")

    assert found == page("{{table:deaths}}", STOCK)


def test_without_pictures_and_tables_what_tells_numbers_is_kept() -> None:
    text = (
        "None.\n\n{{number:free}} did well.\n\n- one\n- {{number:study}} of us\n\nNo."
    )

    found = short(text)

    assert found.startswith(
        '<p><span class="number">70 in 100</span> did well.</p><ul>'
    )
    assert found.endswith("</ul>")


def test_a_page_that_tells_a_benefit_keeps_every_harm() -> None:
    text = "{{number:deaths}} died.\n\n{{figure:free}}\n\n- {{number:deaths}} died."

    found = short(text)

    assert found.startswith('<p><span class="number">About 2 in 100</span> died.</p>')
    assert found.endswith("died.</li></ul>")


def test_a_benefit_in_the_text_keeps_the_harms_beside_a_picture_of_harm() -> None:
    text = "{{figure:deaths}}\n\n{{number:free}} did well.\n\n{{number:deaths}} died."

    found = short(text)

    assert "did well" not in found
    assert found.endswith("</span> died.</p>")


@pytest.mark.parametrize("size", ["study", "stay"])
def test_the_size_of_a_study_is_no_benefit(size: str) -> None:
    text = (
        f"{{{{figure:deaths}}}}\n\n{{{{number:{size}}}}}\n\n{{{{number:deaths}}}} died."
    )

    assert short(text) == page("{{figure:deaths}}", STOCK)


def test_a_plain_page_has_no_short_form() -> None:
    assert parsed("{{figure:deaths}}", STOCK, is_plain=True).short == ""
