from app.compiler import filling
from app.content.page import Section
from app.content.question import Question
from app.content.timeline import Phase
from tests.builders import a_comparison, a_stage, a_term, a_timeline, a_topic


def test_terms_are_filled_and_marked() -> None:
    own = (a_term("neutropenia", definition="Pocos."),)
    there = (a_term("neutropenia"), a_term("stem-cell"))
    filled = {each.slug: each for each in filling.filled_terms(own, there, "en")}
    assert filled["neutropenia"].language == ""
    assert filled["stem-cell"].language == "en"


def test_a_book_without_an_original_is_filled_with_nothing() -> None:
    own = (a_term(),)
    asked = {"Hair?": Question("Hair?", (), "home")}
    assert filling.filled_terms(own, (), "") == own
    assert filling.filled_questions(asked, {}, "") == asked
    assert filling.filled_timeline(a_timeline(), None, "") == a_timeline()
    assert filling.filled_comparison(a_comparison(), None, "") == a_comparison()
    assert filling.filled_comparison(None, None, "") is None


def test_questions_stand_in_the_originals_order() -> None:
    there = {word: Question(word, (), "home") for word in ("One?", "Two?")}
    own = {"Two?": Question("¿Dos?", (), "home")}
    filled = filling.filled_questions(own, there, "en")
    assert [each.shown for each in filled.values()] == ["One? (English)", "¿Dos?"]


def test_phases_take_their_translated_titles() -> None:
    own = a_timeline(
        title="Paso a paso",
        phases=(Phase("ward", "En la sala", (a_stage(title="Vuelven"),)),),
        curve=None,
    )
    filled = filling.filled_timeline(own, a_timeline(), "en")
    assert filled is not None
    assert filled.title == "Paso a paso"
    assert [each.title for each in filled.phases] == ["Getting ready", "En la sala"]
    assert [each.language for each in filled.stages] == ["en", "", "en"]
    assert filled.curve == a_timeline().curve


def test_columns_stand_in_the_originals_order() -> None:
    there = a_comparison()
    one, two = there.options
    row = there.questions[0]._replace(cells=("b", "a"))
    own = there._replace(options=(two, one), questions=(row,))
    filled = filling.filled_comparison(own, there, "en")
    assert filled is not None
    assert filled.options == there.options
    assert filled.questions[0].cells == ("a", "b")
    assert filled.questions[1].language == "en"


def test_a_column_that_is_not_translated_is_filled() -> None:
    there = a_comparison()
    row = there.questions[0]._replace(cells=("a",))
    own = there._replace(options=there.options[:1], questions=(row,))
    filled = filling.filled_comparison(own, there, "en")
    assert filled is not None
    assert filled.questions[0].cells == ("a", there.questions[0].cells[1])


def test_sections_are_named_as_in_the_original() -> None:
    own = a_topic(
        page='<h2 id="la-fiebre">La fiebre</h2>',
        short='<h2 id="la-fiebre">La fiebre</h2>',
        sections=(Section("la-fiebre", "La fiebre", 2),),
    )
    there = a_topic(sections=(Section("fever", "Fever", 2),))
    assert filling.has_outline_of(own, there)
    named = filling.with_names_of(own, there)
    assert named.page == named.short == '<h2 id="fever">La fiebre</h2>'
    assert named.sections == (Section("fever", "La fiebre", 2),)


def test_other_levels_are_another_outline() -> None:
    own = a_topic(sections=(Section("a", "A", 3),))
    there = a_topic(sections=(Section("b", "B", 2),))
    assert not filling.has_outline_of(own, there)


def test_links_to_lost_sections_lead_to_the_top() -> None:
    page = '<a href="topic:a#b">x</a> <a href="topic:a#c">y</a>'
    assert filling.without_lost_sections(page, {"a": frozenset({"b"})}) == (
        '<a href="topic:a#b">x</a> <a href="topic:a">y</a>'
    )


def test_stages_lead_to_sections_that_there_are() -> None:
    stage = a_stage(what_happens='<p><a href="topic:a#c">y</a></p>')
    timeline = a_timeline(phases=(Phase("p", "P", (stage,)),))
    mended = filling.with_mended_stages(timeline, {})
    assert mended is not None
    assert mended.stages[0].what_happens == '<p><a href="topic:a">y</a></p>'
    assert filling.with_mended_stages(None, {}) is None
