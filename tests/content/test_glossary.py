from app.content.glossary import Term


def test_a_term_needs_no_more_than_its_meaning() -> None:
    term = Term("relapse", "Relapse", "New signs of MS that last a day or longer.")
    assert (term.also, term.say, term.related, term.topics) == ((), "", (), ())
    assert term.abbreviation_of == ""
