from app.content.option import Option, as_page
from tests.builders import a_comparison


def test_options_are_columns_and_questions_are_rows() -> None:
    page = as_page(a_comparison())
    assert page.startswith('<table class="options"><thead>')
    assert page.count('<th scope="col">') == 2
    assert page.count('<th scope="row">') == 3
    assert page.count("<td>") == 6
    assert "<td>Fewer people have <em>any</em>.</td>" in page


def test_titles_are_words_and_never_marks() -> None:
    options = (Option("a", "A < B & C"), Option("b", "D"))
    page = as_page(a_comparison(options=options))
    assert "A &lt; B &amp; C" in page
