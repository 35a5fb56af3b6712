from app.compiler.markdown.desk import Stock
from app.content.number import NumberKind
from app.content.option import Comparison, Option, OptionQuestion
from tests.builders import a_number
from tests.compiler.markdown.pages import page, parsed, told

DEATHS = a_number(
    "deaths",
    kind=NumberKind.SHARE,
    value=(2,),
    of=100,
    event="died",
    opposite="did not",
    who="people",
    where="UK",
    period="2020",
    followup="",
    certainty="low",
    caveat="",
    sources=("smith2020",),
    range=(),
)
RARE = DEATHS._replace(id="rare", value=(0.3,), caveat="Few were seen.", opposite="")
STAY = DEATHS._replace(id="stay", kind=NumberKind.LENGTH, unit="weeks", sources=())
COMPARISON = Comparison(
    "Side by side",
    "",
    (Option("a", "A"), Option("b", "B")),
    (
        OptionQuestion("one", "One?", "benefit", ("<em>x</em>", "y &amp; z")),
        OptionQuestion("two", "Two?", "harm", ("u", "v")),
    ),
)
STOCK = Stock(
    numbers={each.id: each for each in (DEATHS, RARE, STAY)}, comparison=COMPARISON
)


def test_shares_become_icon_arrays_with_both_frames() -> None:
    assert page("{{figure:deaths}}", STOCK) == (
        '<figure class="icons"><img src="number:deaths" '
        'alt="2 in 100 died; 98 in 100 did not"/><figcaption>'
        "<strong>2 in 100 died.</strong> 98 in 100 did not."
        '<p class="note">People; UK, 2020. Not sure.<sup><a class="cite" '
        'href="source:smith2020">1</a></sup></p></figcaption></figure>'
    )


def test_a_caveat_stands_in_the_small_print() -> None:
    found = page("{{figure: rare }}", STOCK)

    assert "Not sure. Few were seen.<sup>" in found
    assert "</strong><p" in found


def test_shares_side_by_side_have_one_denominator() -> None:
    what = "these shares are not told of the same number of people"

    assert told("a\n\n{{figure:deaths rare}}", STOCK) == [(3, "uneven-figure", what)]


def test_numbers_become_a_table() -> None:
    found = page("{{table:deaths stay}}", STOCK)

    assert found.startswith(
        '<table class="numbers"><thead><tr><th scope="col">What happened</th>'
    )
    assert (
        '<tr><th scope="row">Died<p>people</p>'
        '<p class="note">UK, 2020. Not sure.<sup>' in found
    )
    assert "</p></th><td><strong>2 in 100</strong></td></tr>" in found
    assert "<td><strong>2 weeks</strong></td>" in found


def test_a_table_tells_how_sure_a_figure_is_and_its_caveat() -> None:
    assert "UK, 2020. Not sure. Few were seen.<sup>" in page("{{table:rare}}", STOCK)


def test_the_options_become_a_table() -> None:
    found = page("{{options}}", STOCK)

    assert found == (
        '<table class="options"><thead><tr><th scope="col">Side by side</th>'
        '<th scope="col">A</th><th scope="col">B</th></tr></thead><tbody>'
        '<tr><th scope="row">One?</th><td><em>x</em></td><td>y &amp; z</td></tr>'
        '<tr><th scope="row">Two?</th><td>u</td><td>v</td></tr></tbody></table>'
    )


def test_some_options_can_be_chosen() -> None:
    found = parsed("{{options:two three}}", STOCK)

    assert "One?" not in found.page
    assert "Two?" in found.page
    assert found.problems[0].message == 'options.yaml has no question "three"'


def test_blocks_without_anything_behind_them_are_told() -> None:
    assert told("{{options}}\n\n{{figure}}\n\n{{table:nothing}}") == [
        (1, "unknown-block", "there are no options to compare"),
        (3, "unknown-block", "the figure names no number"),
        (5, "unknown-number", 'no number is called "nothing"'),
    ]


def test_a_block_in_a_callout_is_made_there() -> None:
    found = page("::: know\n{{table:deaths}}\n:::", STOCK)

    assert "</tbody></table></aside>" in found


def test_two_blocks_under_each_other_are_both_made() -> None:
    found = page("{{table:deaths}}\n{{table:stay}}", STOCK)

    assert found.count('<table class="numbers">') == 2
