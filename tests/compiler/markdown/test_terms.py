from app.compiler.drafts import Draft
from app.compiler.markdown.desk import Stock
from app.compiler.markdown.parser import Dialect
from app.compiler.markdown.terms import Lexicon, lexicon_of
from tests.compiler.markdown.pages import page, parsed

LEXICON = lexicon_of(
    [
        ("Stem cell", "stem-cell"),
        ("stem cells", "stem-cell"),
        ("Stem cell transplant", "transplant"),
        ("ALL", "leukaemia"),
        ("G-CSF", "g-csf"),
        ("Fever", "fever"),
        ("fever", "other"),
        ("!!", "nothing"),
    ]
)
STOCK = Stock(lexicon=LEXICON, pictures={"ward": "A ward"})


def link(slug: str, words: str) -> str:
    return f'<a class="term" href="term:{slug}">{words}</a>'


def test_the_first_mention_in_a_section_is_linked() -> None:
    found = parsed(
        "Fever, then fever.\n\nFever.\n\n## Next\n\nA fever *and fever*.", STOCK
    )

    assert found.page == (
        f"<p>{link('fever', 'Fever')}, then fever.</p><p>Fever.</p>"
        f'<h2 id="next">Next</h2><p>A {link("fever", "fever")} <em>and fever</em>.</p>'
    )
    assert found.terms == ("fever",)


def test_the_longest_spelling_wins() -> None:
    assert page("A stem\ncell  transplant of stem-cells.", STOCK) == (
        f"<p>A {link('transplant', 'stem cell  transplant')} of "
        f"{link('stem-cell', 'stem-cells')}.</p>"
    )


def test_only_whole_words_are_terms() -> None:
    assert page("Feverish stem cellar.", STOCK) == "<p>Feverish stem cellar.</p>"


def test_abbreviations_count_in_capitals_only() -> None:
    assert page("all of ALL and g-csf, G-CSF.", STOCK) == (
        f"<p>all of {link('leukaemia', 'ALL')} and g-csf, {link('g-csf', 'G-CSF')}.</p>"
    )


def test_headings_links_code_captions_and_titles_stay_as_they_are() -> None:
    text = (
        "## Fever\n\n[fever](topic:a) `fever`\n\n![Fever](illustration:ward)\n\n"
        "::: ask Fever\n:::\n\n| Fever | b |\n|---|---|\n| c | d |"
    )

    found = parsed(text, STOCK)

    assert 'class="term"' not in found.page
    assert found.terms == ("fever",)


def test_a_link_made_by_hand_is_a_first_mention() -> None:
    found = page("[hot](term:fever) with fever", STOCK)

    assert found == '<p><a href="term:fever">hot</a> with fever</p>'


def test_a_term_does_not_link_to_itself() -> None:
    dialect = Dialect(STOCK)

    found = dialect.line(Draft("a", "Fever of ALL."), own_term="fever")

    assert found.page == f"Fever of {link('leukaemia', 'ALL')}."


def test_a_line_break_keeps_its_place() -> None:
    assert page("a **b** fever and ALL **c** G-CSF", STOCK) == (
        f"<p>a <strong>b</strong> {link('fever', 'fever')} and {link('leukaemia', 'ALL')}"
        f" <strong>c</strong> {link('g-csf', 'G-CSF')}</p>"
    )


def test_an_empty_lexicon_finds_nothing() -> None:
    assert not Lexicon()
    assert list(Lexicon().mentions("fever")) == []


def test_a_term_of_every_page_is_linked_once() -> None:
    stock = Stock(lexicon=lexicon_of([("Fever", "fever"), ("MRI", "mri")], ["fever"]))

    found = page("Fever, MRI.\n\n## Next\n\nA fever, an MRI.", stock)

    assert found == (
        f"<p>{link('fever', 'Fever')}, {link('mri', 'MRI')}.</p>"
        f'<h2 id="next">Next</h2><p>A fever, an {link("mri", "MRI")}.</p>'
    )


def test_a_link_of_the_writer_counts_as_the_one_link() -> None:
    stock = Stock(lexicon=lexicon_of([("Fever", "fever")], ["fever"]))

    found = page("[Hot](term:fever).\n\n## Next\n\nA fever.", stock)

    assert found.endswith("<p>A fever.</p>")


def test_a_text_that_goes_on_knows_what_was_linked_before() -> None:
    dialect = Dialect(Stock(lexicon=lexicon_of([("Fever", "fever")], ["fever"])))

    pages = [
        dialect.line(Draft("", "Fever.")).page,
        dialect.line(Draft("", "Fever."), goes_on=True).page,
        dialect.page(Draft("", "Fever."), goes_on=True).page,
        dialect.page(Draft("", "Fever.")).page,
    ]

    linked = f"{link('fever', 'Fever')}."
    assert pages == [linked, "Fever.", "<p>Fever.</p>", f"<p>{linked}</p>"]
